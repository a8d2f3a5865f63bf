package assay.reference.notation;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Sets expressions as formulas on a page, in any markup. */
final class Typesetting implements Expression.Match<String> {
    private final Markup markup;
    private final Map<String, String> given;
    private final Set<String> used = new HashSet<>();

    private Typesetting(Markup markup, Map<String, String> given) {
        this.markup = markup;
        this.given = given;
    }

    /**
     * The formula of an expression; a table over free indices is set as its body.
     *
     * @param given the way that some names are written, by name
     */
    static String of(Expression expression, Markup markup, Map<String, String> given) {
        Expression shown = BoundIndices.shown(expression);
        Typesetting typesetting = new Typesetting(markup, given);
        typesetting.collect(shown);
        return typesetting.set(shown);
    }

    private Expression collect(Expression node) {
        if (node instanceof Expression.Symbol symbol) {
            used.add(symbol.name());
        } else if (node instanceof Expression.Quantity quantity) {
            used.add(quantity.name());
            return node;
        } else if (node instanceof Expression.IndexVariable index) {
            used.add(index.name());
        } else if (node instanceof Expression.Size size) {
            size.dimension().size().ifPresent(used::add);
        }
        return Rebuild.parts(node, this::collect);
    }

    private String set(Expression node) {
        return node.match(this);
    }

    private String set(Expression node, Binding needed) {
        return tightness(node).isTighter(needed) ? set(node) : markup.fenced(Fence.PARENTHESES, set(node));
    }

    private String row(String... pieces) {
        return markup.row(List.of(pieces));
    }

    private String joined(Stream<String> pieces, Mark mark) {
        List<String> row = new ArrayList<>();
        pieces.forEach(piece -> {
            if (!row.isEmpty()) {
                row.add(markup.mark(mark));
            }
            row.add(piece);
        });
        return markup.row(row);
    }

    private String call(String function, Stream<String> arguments) {
        return row(function, markup.fenced(Fence.PARENTHESES, joined(arguments, Mark.COMMA)));
    }

    private String word(String name) {
        return markup.word(name);
    }

    /** How tightly a formula holds together on the page, where fractions and cases need no parentheses. */
    private static Binding tightness(Expression node) {
        if (node instanceof Expression.Divide) {
            return Binding.POWER;
        }
        if (node instanceof Expression.Literal literal && literal.value().signum() >= 0) {
            return literal.value().isInteger() ? Binding.ATOM : Binding.POWER;
        }
        if (node instanceof Expression.Reduce
                || node instanceof Expression.Limit
                || node instanceof Expression.Integral) {
            return Binding.PRODUCT;
        }
        if (node instanceof Expression.Cases || node instanceof Expression.Derivative) {
            return Binding.POWER;
        }
        if (node instanceof Expression.Apply apply) {
            boolean power = apply.function() == ElementaryFunction.EXP || apply.function() == ElementaryFunction.SQRT;
            return power ? Binding.POWER : Binding.ATOM;
        }
        if (node instanceof Expression.Transpose transpose) {
            return transpose.operand().shape().isScalar() ? Binding.ATOM : Binding.POWER;
        }
        return Binding.of(node);
    }

    @Override
    public String literal(Expression.Literal node) {
        String number = PlainPrinter.number(node.value().abs());
        int slash = number.indexOf('/');
        String set = slash < 0
                ? markup.number(number)
                : markup.fraction(
                        markup.number(number.substring(0, slash)), markup.number(number.substring(slash + 1)));
        return node.value().signum() < 0 ? row(markup.mark(Mark.NEGATIVE), set) : set;
    }

    @Override
    public String constant(Expression.Constant node) {
        return markup.mark(
                switch (node) {
                    case PI -> Mark.PI;
                    case INFINITY -> Mark.INFINITY;
                });
    }

    private boolean isQuotient(String name) {
        return !given.containsKey(name)
                && !PartialNotation.implied(name, List.of()).isEmpty();
    }

    private String name(String name) {
        String own = given.get(name);
        if (own != null) {
            return own;
        }
        List<PartialNotation> partial = PartialNotation.implied(name, List.of());
        if (partial.isEmpty()) {
            return markup.name(name);
        }
        return markup.fraction(
                row(markup.mark(Mark.PARTIAL), name(partial.get(0).of().name())),
                row(markup.mark(Mark.PARTIAL), name(partial.get(0).by().name())));
    }

    @Override
    public String symbol(Expression.Symbol node) {
        return name(node.name());
    }

    @Override
    public String quantity(Expression.Quantity node) {
        return name(node.name());
    }

    @Override
    public String index(Expression.IndexVariable node) {
        return name(node.name());
    }

    @Override
    public String size(Expression.Size node) {
        return dimension(node.dimension());
    }

    private String dimension(Dimension dimension) {
        String offset = markup.number(Integer.toString(Math.abs(dimension.offset())));
        if (dimension.isFixed()) {
            return offset;
        }
        String size = name(dimension.size().orElse(""));
        return dimension.offset() == 0
                ? size
                : row(size, markup.mark(dimension.offset() > 0 ? Mark.PLUS : Mark.MINUS), offset);
    }

    @Override
    public String negate(Expression.Negate node) {
        return row(markup.mark(Mark.NEGATIVE), term(node.operand()));
    }

    /** What may follow a minus sign. */
    private String term(Expression node) {
        return node instanceof Expression.Negate ? set(node) : set(node, Binding.PRODUCT);
    }

    @Override
    public String add(Expression.Add node) {
        List<String> row = new ArrayList<>();
        for (Expression term : node.terms()) {
            if (term instanceof Expression.Negate negate) {
                row.add(markup.mark(row.isEmpty() ? Mark.NEGATIVE : Mark.MINUS));
                row.add(term(negate.operand()));
            } else {
                if (!row.isEmpty()) {
                    row.add(markup.mark(Mark.PLUS));
                }
                row.add(set(term, Binding.PRODUCT));
            }
        }
        return markup.row(row);
    }

    /** Numbers stand side by side where that is not misread; tensors meet entry by entry. */
    @Override
    public String multiply(Expression.Multiply node) {
        boolean beside = true;
        boolean tensor = false;
        for (int k = 0; k < node.factors().size(); k++) {
            Expression factor = node.factors().get(k);
            boolean scalar = factor.shape().isScalar();
            beside &= k == 0 || isLettered(factor);
            beside &= scalar || !tensor;
            tensor |= !scalar;
        }
        List<String> row = new ArrayList<>();
        tensor = false;
        for (Expression factor : node.factors()) {
            boolean scalar = factor.shape().isScalar();
            if (!row.isEmpty()) {
                row.add(markup.mark(beside ? Mark.BESIDE : tensor && !scalar ? Mark.ENTRYWISE : Mark.TIMES));
            }
            tensor |= !scalar;
            row.add(set(factor, Binding.POWER));
        }
        return markup.row(row);
    }

    /** Whether a factor starts with a letter, so that it may stand right after another one. */
    private static boolean isLettered(Expression factor) {
        if (factor instanceof Expression.Power power) {
            return isLettered(power.base());
        }
        return factor instanceof Expression.Symbol
                || factor instanceof Expression.Quantity
                || factor instanceof Expression.IndexVariable
                || factor instanceof Expression.Constant
                || factor instanceof Expression.Apply
                || factor instanceof Expression.Element element && isLettered(element.tensor());
    }

    @Override
    public String divide(Expression.Divide node) {
        return markup.fraction(set(node.numerator()), set(node.denominator()));
    }

    @Override
    public String power(Expression.Power node) {
        boolean sample = node.exponent() instanceof Expression.IndexVariable
                && !node.base().shape().isScalar();
        if (Binding.isAmbiguous(node) || sample) {
            return call(word("pow"), Stream.of(set(node.base()), set(node.exponent())));
        }
        return markup.raised(set(node.base(), Binding.ATOM), set(node.exponent()));
    }

    /** Side by side; a product of two vectors has the first one transposed. */
    @Override
    public String matrixProduct(Expression.MatrixProduct node) {
        Binding needed = node.left() instanceof Expression.MatrixProduct ? Binding.PRODUCT : Binding.POWER;
        boolean inner = node.left().shape().rank() == 1 && node.right().shape().rank() == 1;
        String left = inner ? transposed(node.left()) : set(node.left(), needed);
        return row(left, markup.mark(Mark.BESIDE), set(node.right(), Binding.POWER));
    }

    @Override
    public String transpose(Expression.Transpose node) {
        return node.operand().shape().isScalar()
                ? call(word("transpose"), Stream.of(set(node.operand())))
                : transposed(node.operand());
    }

    private String transposed(Expression operand) {
        return markup.raised(set(operand, Binding.ATOM), markup.mark(Mark.TRANSPOSED));
    }

    @Override
    public String apply(Expression.Apply node) {
        List<String> arguments = node.arguments().stream().map(this::set).toList();
        ElementaryFunction function = node.function();
        return switch (function) {
            case EXP ->
                used.contains("e")
                        ? call(word("exp"), arguments.stream())
                        : markup.raised(markup.mark(Mark.EULER), arguments.get(0));
            case SQRT -> markup.root(arguments.get(0));
            case ABS ->
                node.shape().isScalar()
                        ? markup.fenced(Fence.BARS, arguments.get(0))
                        : call(word("abs"), arguments.stream());
            case FLOOR -> markup.fenced(Fence.FLOOR, arguments.get(0));
            case CEIL -> markup.fenced(Fence.CEILING, arguments.get(0));
            default -> call(name(function), arguments.stream());
        };
    }

    private String name(ElementaryFunction function) {
        return switch (function) {
            case SIGMOID -> used.contains("sigma") ? word("sigmoid") : markup.name("sigma");
            case NORMAL_CDF -> used.contains("Phi") ? word("normcdf") : markup.name("Phi");
            case LOG2 -> markup.lowered(word("log"), markup.number("2"));
            case LOG10 -> markup.lowered(word("log"), markup.number("10"));
            default -> word(function.spelling());
        };
    }

    private String primed(PrimedFunction node) {
        List<String> pieces = new ArrayList<>(List.of(name(node.function())));
        pieces.addAll(Collections.nCopies(node.primes(), markup.mark(Mark.PRIME)));
        return call(markup.row(pieces), Stream.of(set(node.argument())));
    }

    @Override
    public String operate(Expression.Operate node) {
        if (node.operation() == TensorOperation.NORM) {
            return markup.fenced(Fence.NORM, set(node.arguments().get(0)));
        }
        return call(word(node.operation().spelling()), node.arguments().stream().map(this::set));
    }

    @Override
    public String fill(Expression.Fill node) {
        String value = set(new Expression.Literal(node.value()));
        if (node.shape().isScalar()) {
            return value;
        }
        Stream<String> axes = node.shape().dimensions().stream().map(this::dimension);
        if (node.value().isOne() || node.value().isZero()) {
            return call(word(node.value().isOne() ? "ones" : "zeros"), axes);
        }
        return call(word("fill"), Stream.concat(Stream.of(value), axes));
    }

    @Override
    public String identity(Expression.Identity node) {
        return used.contains("I")
                ? call(word("eye"), Stream.of(dimension(node.dimension())))
                : markup.lowered(markup.name("I"), dimension(node.dimension()));
    }

    @Override
    public String element(Expression.Element node) {
        return indexed(node.tensor(), node.indices().stream().map(this::set));
    }

    private String slice(Slice node) {
        String axis = markup.mark(Mark.AXIS);
        return indexed(
                node.tensor(),
                node.indices().stream().map(index -> index.map(this::set).orElse(axis)));
    }

    private String indexed(Expression of, Stream<String> indices) {
        boolean quotient = of instanceof Expression.Symbol symbol && isQuotient(symbol.name());
        String tensor = quotient ? markup.fenced(Fence.PARENTHESES, set(of)) : set(of, Binding.ATOM);
        return markup.lowered(tensor, joined(indices, Mark.COMMA));
    }

    @Override
    public String reduce(Expression.Reduce node) {
        String index = name(node.index());
        String body = set(node.body(), Binding.PRODUCT);
        Mark sign = switch (node.reduction()) {
            case SUM -> Mark.SUM;
            case PRODUCT -> Mark.PRODUCT;
            case MAXIMUM -> Mark.MAXIMUM;
            case MINIMUM -> Mark.MINIMUM;
        };
        if (sign == Mark.SUM || sign == Mark.PRODUCT) {
            String below = row(index, markup.mark(Mark.EQUALS), set(node.from()));
            return row(markup.bounds(sign, below, set(node.to())), body);
        }
        String range = row(
                set(node.from()),
                markup.mark(Mark.LESS_OR_EQUAL),
                index,
                markup.mark(Mark.LESS_OR_EQUAL),
                set(node.to()));
        return row(markup.bounds(sign, range, ""), body);
    }

    @Override
    public String tabulate(Expression.Tabulate node) {
        return PrimedFunction.in(node)
                .map(this::primed)
                .or(() -> Slice.in(node).map(this::slice))
                .orElseGet(() -> written(node));
    }

    private String written(Expression.Tabulate node) {
        List<String> arguments = new ArrayList<>();
        for (int k = 0; k < node.indices().size(); k++) {
            arguments.add(row(
                    name(node.indices().get(k)),
                    markup.mark(Mark.EQUALS),
                    markup.number("1"),
                    markup.mark(Mark.DOTS),
                    dimension(node.axes().dimension(k))));
        }
        arguments.add(set(node.body()));
        return call(word("tabulate"), arguments.stream());
    }

    @Override
    public String stack(Expression.Stack node) {
        List<List<String>> rows = new ArrayList<>();
        boolean table = node.items().stream()
                .allMatch(item -> item instanceof Expression.Stack row
                        && row.shape().rank() == 1
                        && row.items().size() > 1);
        for (Expression item : node.items()) {
            rows.add(
                    table && item instanceof Expression.Stack row
                            ? row.items().stream().map(this::set).toList()
                            : List.of(set(item)));
        }
        return markup.matrix(rows);
    }

    @Override
    public String delta(Expression.Delta node) {
        return markup.lowered(
                markup.mark(Mark.DELTA), joined(Stream.of(set(node.left()), set(node.right())), Mark.COMMA));
    }

    @Override
    public String indicator(Expression.Indicator node) {
        return row(markup.mark(Mark.INDICATOR), markup.fenced(Fence.BRACKETS, condition(node.condition())));
    }

    @Override
    public String cases(Expression.Cases node) {
        List<List<String>> lines = new ArrayList<>();
        for (Expression.Branch branch : node.branches()) {
            lines.add(List.of(set(branch.value()), condition(branch.condition())));
        }
        node.otherwise().ifPresent(value -> lines.add(List.of(set(value), "")));
        return markup.cases(lines);
    }

    @Override
    public String derivative(Expression.Derivative node) {
        return PrimedFunction.in(node)
                .map(this::primed)
                .or(() -> EvaluatedDerivative.in(node).map(this::evaluated))
                .orElseGet(() -> differentiated(node));
    }

    private String evaluated(EvaluatedDerivative node) {
        if (node.isAtItself()) {
            return differentiated(node.derivative());
        }
        String value = row(set(node.derivative().variable()), markup.mark(Mark.EQUAL), set(node.value()));
        return markup.lowered(markup.fenced(Fence.EVALUATED, differentiated(node.derivative())), value);
    }

    private String differentiated(Expression.Derivative node) {
        String operator =
                markup.fraction(markup.mark(Mark.PARTIAL), row(markup.mark(Mark.PARTIAL), set(node.variable())));
        return row(operator, markup.fenced(Fence.PARENTHESES, set(node.function())));
    }

    @Override
    public String integral(Expression.Integral node) {
        return row(
                markup.bounds(Mark.INTEGRAL, set(node.from()), set(node.to())),
                set(node.body(), Binding.PRODUCT),
                markup.mark(Mark.DIFFERENTIAL),
                set(node.variable()));
    }

    @Override
    public String limit(Expression.Limit node) {
        String target = switch (node.side()) {
            case BOTH -> set(node.target());
            case LEFT -> markup.raised(set(node.target(), Binding.ATOM), markup.mark(Mark.NEGATIVE));
            case RIGHT ->
                markup.raised(
                        set(node.target(), Binding.ATOM), markup.mark(Mark.PLUS).strip());
        };
        String below = row(set(node.variable()), markup.mark(Mark.TO), target);
        return row(markup.bounds(Mark.LIMIT, below, ""), set(node.body(), Binding.PRODUCT));
    }

    private String condition(Condition condition) {
        return condition.match(new Condition.Match<>() {
            @Override
            public String comparison(Condition.Comparison c) {
                return row(set(c.left()), markup.mark(Mark.of(c.relation())), set(c.right()));
            }

            @Override
            public String and(Condition.And c) {
                return row(
                        operand(c.left(), c.left() instanceof Condition.Or),
                        markup.mark(Mark.AND),
                        operand(c.right(), !(c.right() instanceof Condition.Comparison)));
            }

            @Override
            public String or(Condition.Or c) {
                return row(
                        condition(c.left()),
                        markup.mark(Mark.OR),
                        operand(c.right(), c.right() instanceof Condition.Or));
            }

            @Override
            public String not(Condition.Not c) {
                return row(markup.mark(Mark.NOT), operand(c.operand(), true));
            }
        });
    }

    private String operand(Condition condition, boolean grouped) {
        return grouped ? markup.fenced(Fence.PARENTHESES, condition(condition)) : condition(condition);
    }
}
