package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.notation.Syntax.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what brackets after a factor are: indices of a tensor with as many axes, else a factor of their own. Also
 * joins the number 1 with a condition in parentheses after it to an indicator.
 */
final class Brackets {
    private Brackets() {}

    /** The product with such factors joined to the ones before them. */
    static Syntax.Product indexed(Syntax.Product node, Resolver resolver) {
        boolean any = false;
        for (Syntax factor : node.factors()) {
            any |= bracketed(factor) != null || LatexGrammar.isCondition(factor);
        }
        if (!any) {
            return node;
        }
        List<Syntax> factors = new ArrayList<>();
        List<Operator> operators = new ArrayList<>();
        for (int k = 0; k < node.factors().size(); k++) {
            Syntax factor = node.factors().get(k);
            Operator operator = k == 0 ? Operator.TIMES : node.operators().get(k - 1);
            int last = factors.size() - 1;
            Syntax joined = operator == Operator.JUXTAPOSED ? joined(factors.get(last), factor, resolver) : null;
            if (joined != null) {
                factors.set(last, joined);
                continue;
            }
            if (k > 0) {
                operators.add(operator);
            }
            factors.add(factor);
        }
        return new Syntax.Product(factors, operators, node.start(), node.end());
    }

    private static @Nullable Syntax joined(Syntax before, Syntax factor, Resolver resolver) {
        if (LatexGrammar.isCondition(factor)) {
            boolean one =
                    before instanceof Syntax.Number number && number.value().isOne();
            return one ? new Syntax.Indicated(factor, before.start(), factor.end()) : null;
        }
        Syntax.Bracketed brackets = bracketed(factor);
        if (brackets != null && brackets == factor && before instanceof Syntax.Partial partial) {
            Syntax indexed = Partials.indexed(partial, brackets, resolver);
            if (indexed != null) {
                return indexed;
            }
        }
        Syntax named = brackets == null || brackets != factor ? null : named(before, brackets, resolver);
        if (named != null) {
            return named;
        }
        if (brackets == null || !isIndex(before, brackets.items(), resolver)) {
            return null;
        }
        Syntax entry = new Syntax.Indexed(before, brackets.items(), before.start(), brackets.end());
        if (factor instanceof Syntax.Scripted scripted) {
            return new Syntax.Scripted(entry, scripted.below(), scripted.above(), before.start(), factor.end());
        }
        if (factor instanceof Syntax.Prime) {
            return new Syntax.Prime(entry, before.start(), factor.end());
        }
        return entry;
    }

    /** {@code h_i[t-1]}, where {@code h[t-1]} is the notation of a declared name and h means nothing else; else null. */
    private static @Nullable Syntax named(Syntax before, Syntax.Bracketed brackets, Resolver resolver) {
        if (!(before instanceof Syntax.Scripted scripted) || !(scripted.base() instanceof Syntax.Name base)) {
            return null;
        }
        String inside = resolver.source(brackets).replace(" ", "");
        for (Notation notation : resolver.symbols.notations(base.name())) {
            boolean same = inside.equals("[" + notation.bracket() + "]")
                    && notation.below().isEmpty()
                    && notation.above().isEmpty();
            if (same
                    && !notation.bracket().isEmpty()
                    && (notation.name().equals(base.name()) || !resolver.symbols.declares(base.name()))) {
                Syntax name = new Syntax.Name(notation.name(), false, base.start(), base.end());
                return new Syntax.Scripted(name, scripted.below(), scripted.above(), before.start(), brackets.end());
            }
        }
        return null;
    }

    private static Syntax.@Nullable Bracketed bracketed(Syntax factor) {
        if (factor instanceof Syntax.Bracketed brackets) {
            return brackets;
        }
        if (factor instanceof Syntax.Prime prime) {
            return prime.operand() instanceof Syntax.Bracketed brackets ? brackets : null;
        }
        return factor instanceof Syntax.Scripted scripted && scripted.base() instanceof Syntax.Bracketed brackets
                ? brackets
                : null;
    }

    private static boolean isIndex(Syntax target, List<Syntax> items, Resolver resolver) {
        int rank = resolver.ahead(target).shape().rank();
        if (rank == 0 || rank != items.size()) {
            return false;
        }
        for (Syntax item : items) {
            if (!isWhole(resolver.ahead(item))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an expression is made of indices, sizes and whole numbers alone. */
    private static boolean isWhole(Expression expression) {
        if (expression instanceof Expression.IndexVariable || expression instanceof Expression.Size) {
            return true;
        }
        if (expression instanceof Expression.Literal literal) {
            return literal.value().isInteger();
        }
        if (expression instanceof Expression.Negate negate) {
            return isWhole(negate.operand());
        }
        if (expression instanceof Expression.Add add) {
            return add.terms().stream().allMatch(Brackets::isWhole);
        }
        return expression instanceof Expression.Multiply product
                && product.factors().stream().allMatch(Brackets::isWhole);
    }
}
