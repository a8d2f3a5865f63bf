package assay.reference.notation;

import assay.reference.expression.Shape;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The letter T or the sign ⊤ above: a transpose, which must not become a variable where it cannot be one. */
final class Transposition {
    private static final String BESIDE = "write parentheses, as in (A^T)^2, or declare ";

    private Transposition() {}

    /** Whether a name that stands above alone may be a transpose. */
    static boolean isSign(String name) {
        return isLetter(name) || name.equals("t");
    }

    private static boolean isLetter(String name) {
        return name.equals("T") || isTop(name);
    }

    private static boolean isTop(String name) {
        return name.equals("top") || name.equals("intercal");
    }

    /** Refuses an exponent with an undeclared sign of the transpose, which it would be multiplied or counted with. */
    static void requireNone(Syntax base, Shape shape, @Nullable Syntax exponent, Syntax at, Resolver resolver) {
        Optional<Syntax.Name> found =
                sign(exponent, resolver).filter(name -> !shape.isScalar() || isTop(name.name()) || isFigure(base));
        if (found.isEmpty()) {
            return;
        }
        String sign = found.get().name();
        if (isFigure(base)) {
            throw SyntaxException.malformed(
                    at,
                    resolver.source(base) + " is a number and has no transpose",
                    row(resolver.source(base), resolver));
        }
        if (shape.isScalar()) {
            throw SyntaxException.malformed(
                    at,
                    resolver.source(base) + " is a number and has no transpose",
                    "leave the sign out, or declare " + resolver.source(base) + " as a vector or matrix");
        }
        throw SyntaxException.malformed(
                found.get(),
                sign + " is not declared, so that it is a transpose; it cannot stand inside of an exponent",
                BESIDE + sign + " as a symbol");
    }

    private static String row(String figure, Resolver resolver) {
        if (figure.equals("0")) {
            return "write " + (resolver.latex ? "\\operatorname{zeros}(n)^\\top" : "zeros(n)'") + " for a row of zeros";
        }
        return "write " + (resolver.latex ? "\\mathbf 1^\\top" : "ones(n)'") + " for a row of ones";
    }

    private static boolean isFigure(Syntax base) {
        return base instanceof Syntax.Number;
    }

    /** The first undeclared sign in an exponent. */
    private static Optional<Syntax.Name> sign(@Nullable Syntax exponent, Resolver resolver) {
        if (exponent instanceof Syntax.Name name) {
            boolean free = isLetter(name.name())
                    && resolver.scope.find(name.name()) == null
                    && !resolver.symbols.declares(name.name());
            return free ? Optional.of(name) : Optional.empty();
        }
        return parts(exponent).flatMap(part -> sign(part, resolver).stream()).findFirst();
    }

    private static Stream<Syntax> parts(@Nullable Syntax exponent) {
        if (exponent instanceof Syntax.Sum sum) {
            return sum.terms().stream();
        }
        if (exponent instanceof Syntax.Product product) {
            return product.factors().stream();
        }
        if (exponent instanceof Syntax.Quotient quotient) {
            return Stream.of(quotient.numerator(), quotient.denominator());
        }
        // What stands above in an exponent belongs to what it stands on.
        if (exponent instanceof Syntax.Power power) {
            return Stream.of(power.base());
        }
        if (exponent instanceof Syntax.Scripted scripted && scripted.below().isEmpty()) {
            return Stream.of(scripted.base());
        }
        if (exponent instanceof Syntax.Bracketed list) {
            return list.items().stream();
        }
        return exponent instanceof Syntax.Negated negated ? Stream.of(negated.operand()) : Stream.empty();
    }
}
