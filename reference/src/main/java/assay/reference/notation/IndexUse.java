package assay.reference.notation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether a name is used as an index somewhere in a text. */
final class IndexUse implements Syntax.Match<Boolean> {
    private final String name;

    private IndexUse(String name) {
        this.name = name;
    }

    static IndexUse of(String name) {
        return new IndexUse(name);
    }

    boolean in(@Nullable Syntax syntax) {
        return syntax != null && syntax.match(this);
    }

    private boolean in(List<Syntax> list) {
        for (Syntax syntax : list) {
            if (in(syntax)) {
                return true;
            }
        }
        return false;
    }

    private boolean mentions(@Nullable Syntax syntax) {
        if (syntax instanceof Syntax.Name other) {
            return other.name().equals(name);
        }
        if (syntax instanceof Syntax.Sum sum) {
            return sum.terms().stream().anyMatch(this::mentions);
        }
        if (syntax instanceof Syntax.Product product) {
            return product.factors().stream().anyMatch(this::mentions);
        }
        return syntax instanceof Syntax.Negated negated && mentions(negated.operand());
    }

    private boolean mentions(List<Syntax> list) {
        return list.stream().anyMatch(this::mentions);
    }

    private boolean below(List<Syntax.Script> scripts) {
        return scripts.stream().anyMatch(script -> script.text().equals(name) || mentions(script.syntax()));
    }

    @Override
    public Boolean number(Syntax.Number node) {
        return false;
    }

    /** A name such as x_i. */
    @Override
    public Boolean name(Syntax.Name node) {
        return Notation.Parts.of(node.name()).below().contains(name);
    }

    @Override
    public Boolean scripted(Syntax.Scripted node) {
        return below(node.below()) || below(node.above()) || in(node.base());
    }

    @Override
    public Boolean sum(Syntax.Sum node) {
        return in(node.terms());
    }

    @Override
    public Boolean product(Syntax.Product node) {
        return in(node.factors());
    }

    @Override
    public Boolean negated(Syntax.Negated node) {
        return in(node.operand());
    }

    @Override
    public Boolean power(Syntax.Power node) {
        return in(node.base()) || in(node.exponent());
    }

    @Override
    public Boolean prime(Syntax.Prime node) {
        return in(node.operand());
    }

    @Override
    public Boolean transposed(Syntax.Transposed node) {
        return in(node.operand());
    }

    @Override
    public Boolean call(Syntax.Call node) {
        return in(node.arguments()) || node.function().equals("delta") && mentions(node.arguments());
    }

    @Override
    public Boolean indexed(Syntax.Indexed node) {
        return mentions(node.indices()) || in(node.target()) || in(node.indices());
    }

    @Override
    public Boolean bracketed(Syntax.Bracketed node) {
        return mentions(node.items()) || in(node.items());
    }

    @Override
    public Boolean reduced(Syntax.Reduced node) {
        return in(node.body());
    }

    @Override
    public Boolean list(Syntax.ListOf node) {
        return in(node.items());
    }

    @Override
    public Boolean comparison(Syntax.Comparison node) {
        return in(node.operands());
    }

    @Override
    public Boolean logic(Syntax.Logic node) {
        return in(node.operands());
    }

    @Override
    public Boolean not(Syntax.Not node) {
        return in(node.operand());
    }

    @Override
    public Boolean branches(Syntax.Branches node) {
        return node.branches().stream().anyMatch(branch -> in(branch.condition()) || in(branch.value()));
    }

    @Override
    public Boolean indicated(Syntax.Indicated node) {
        return in(node.condition());
    }

    @Override
    public Boolean magnitude(Syntax.Magnitude node) {
        return in(node.operand());
    }

    @Override
    public Boolean quotient(Syntax.Quotient node) {
        return in(node.numerator()) || in(node.denominator());
    }

    @Override
    public Boolean axis(Syntax.Axis node) {
        return false;
    }

    @Override
    public Boolean range(Syntax.Range node) {
        return in(node.from()) || in(node.to());
    }

    @Override
    public Boolean partial(Syntax.Partial node) {
        return in(node.of()) || in(node.by());
    }
}
