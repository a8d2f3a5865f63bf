package assay.grader.release;

import assay.grader.document.Node;
import assay.grader.problem.Term;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What formulas are made of: the names that they mention and the formulas inside of them. */
final class Formulas {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    private Formulas() {}

    /** All single values inside of a node. */
    static List<Node.Scalar> texts(Node node) {
        List<Node.Scalar> texts = new ArrayList<>();
        collect(node, texts);
        return texts;
    }

    private static void collect(Node node, List<Node.Scalar> texts) {
        if (node instanceof Node.Scalar scalar) {
            texts.add(scalar);
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> collect(item, texts));
        } else {
            ((Node.Mapping) node).fields().values().forEach(field -> collect(field.value(), texts));
        }
    }

    /** All words of a text that may be names. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The formulas of a term, functions that computations work on included. */
    static List<Expression> of(Term term) {
        List<Expression> formulas = new ArrayList<>();
        if (term instanceof Term.Formula formula) {
            formulas.add(formula.expression());
        } else if (term instanceof Term.Computed call) {
            call.function()
                    .ifPresent(function -> formulas.add(function.formula().expression()));
            call.positional().forEach(argument -> formulas.addAll(of(argument)));
            call.named().values().forEach(argument -> formulas.addAll(of(argument)));
        }
        return formulas;
    }

    /**
     * The defined names whose values enter the value of a term. A function that is only differentiated, or that a
     * computation works on, is the subject of a question and not its answer; so are data that a computation is given.
     *
     * @param data the names that stand for written-out numbers
     */
    static Set<String> values(Term term, Set<String> data) {
        Set<String> names = new LinkedHashSet<>();
        if (term instanceof Term.Formula formula) {
            values(formula.expression(), names);
        } else if (term instanceof Term.Computed call) {
            call.positional().forEach(argument -> names.addAll(values(argument, data)));
            call.named().values().forEach(argument -> names.addAll(values(argument, data)));
            names.removeAll(data);
        }
        return names;
    }

    private static void values(Expression node, Set<String> names) {
        if (node instanceof Expression.Quantity quantity) {
            names.add(quantity.name());
        } else if (!(node instanceof Expression.Derivative)) {
            Rebuild.parts(node, part -> {
                values(part, names);
                return part;
            });
        }
    }

    /** Every defined name in a formula, however deep. */
    static Set<String> quantities(Expression node) {
        Set<String> names = new LinkedHashSet<>();
        quantities(node, names);
        return names;
    }

    private static void quantities(Expression node, Set<String> names) {
        if (node instanceof Expression.Quantity quantity) {
            names.add(quantity.name());
            quantities(quantity.value(), names);
        } else {
            Rebuild.parts(node, part -> {
                quantities(part, names);
                return part;
            });
        }
    }

    /** The variables of a formula. */
    static Set<String> symbols(Expression node) {
        Set<String> names = new LinkedHashSet<>();
        symbols(unfolded(node, Set.of()), names);
        return names;
    }

    private static void symbols(Expression node, Set<String> names) {
        if (node instanceof Expression.Symbol symbol) {
            names.add(symbol.name());
        }
        Rebuild.parts(node, part -> {
            symbols(part, names);
            return part;
        });
    }

    /** A formula with the values of defined names in their places. @param kept the names that stay */
    static Expression unfolded(Expression node, Set<String> kept) {
        if (node instanceof Expression.Quantity quantity) {
            return kept.contains(quantity.name()) ? node : unfolded(quantity.value(), kept);
        }
        return Rebuild.parts(node, part -> unfolded(part, kept));
    }

    /** Whether a formula stands in another. */
    static boolean contains(Expression whole, Expression wanted) {
        if (whole.equals(wanted)) {
            return true;
        }
        boolean[] found = {false};
        Rebuild.parts(whole, part -> {
            found[0] = found[0] || contains(part, wanted);
            return part;
        });
        return found[0];
    }

    /**
     * Whether a formula says something: neither a name nor a single number, nor a derivative, limit or integral that is
     * still to be worked out.
     */
    static boolean isTelling(Expression node) {
        return isWorkedOut(node) && !(node.shape().isScalar() && isNumber(node));
    }

    private static boolean isNumber(Expression node) {
        if (node instanceof Expression.Symbol
                || node instanceof Expression.Quantity
                || node instanceof Expression.IndexVariable
                || node instanceof Expression.Size) {
            return false;
        }
        boolean[] number = {true};
        Rebuild.parts(node, part -> {
            number[0] = number[0] && isNumber(part);
            return part;
        });
        return number[0];
    }

    private static boolean isWorkedOut(Expression node) {
        if (node instanceof Expression.Element entry) {
            return isWorkedOut(entry.tensor());
        }
        return !(node instanceof Expression.Literal
                || node instanceof Expression.Constant
                || node instanceof Expression.Symbol
                || node instanceof Expression.Quantity
                || node instanceof Expression.IndexVariable
                || node instanceof Expression.Size
                || node instanceof Expression.Fill
                || node instanceof Expression.Identity
                || node instanceof Expression.Derivative
                || node instanceof Expression.Limit
                || node instanceof Expression.Integral);
    }
}
