package assay.reference.polynomial;

import assay.reference.number.Rational;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Differences of increasing functions: their sign is that of a difference of arguments. The polynomials here are
 * primitive with a positive leading coefficient.
 */
final class Monotone {
    private static final int MOST_TERMS = 20;
    private static final int MOST_FACTORS = 12;

    private final QuotientField field;
    private final Signs signs;

    Monotone(QuotientField field, Signs signs) {
        this.field = field;
        this.signs = signs;
    }

    /** A quotient of the same sign, or null if the polynomial is not of such a form. */
    @Nullable
    Quotient simpler(Polynomial p) {
        if (p.size() < 2 || p.size() > MOST_TERMS) {
            return null;
        }
        Quotient found = sumOfLogarithms(p);
        if (found == null && p.size() == 2 && isDifference(p)) {
            found = sameFunction(p);
            if (found == null) {
                found = positiveMonomials(p);
            }
        }
        return found;
    }

    private static boolean isDifference(Polynomial p) {
        return p.signum(0) != p.signum(1)
                && p.coefficient(0).abs().equals(BigInteger.ONE)
                && p.coefficient(1).abs().equals(BigInteger.ONE);
    }

    /** a − b with positive monomials: log a − log b if they are exponentials, or the same of their common roots. */
    private @Nullable Quotient positiveMonomials(Polynomial p) {
        Quotient logarithm = field.zero();
        int common = 0;
        boolean exponential = true;
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
            if (p.exponent(1, g) == 0 && p.exponent(0, g) == 0) {
                continue;
            }
            if (signs.ofGenerator(g) != SignSet.POSITIVE) {
                // An even power is positive, but its root need not be.
                return null;
            }
            common = gcd(gcd(common, Math.abs(p.exponent(1, g))), Math.abs(p.exponent(0, g)));
            if (field.generator(g).kind() == Generator.Kind.EXP) {
                Rational exponent = Rational.of(p.exponent(1, g) - p.exponent(0, g));
                logarithm = field.add(
                        logarithm,
                        field.multiply(
                                field.constant(exponent), field.generator(g).argument()));
            } else {
                exponential = false;
            }
        }
        if (exponential) {
            return logarithm;
        }
        return common > 1 ? field.of(root(p, 1, common).subtract(root(p, 0, common))) : null;
    }

    private Polynomial root(Polynomial p, int k, int degree) {
        Polynomial result = field.one().numerator();
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
            int exponent = p.exponent(k, g);
            if (exponent != 0) {
                result = result.timesMonomial(Polynomial.power(field.layout(), g, exponent / degree));
            }
        }
        return result;
    }

    /** f(u) − f(v) for one increasing function f. */
    private @Nullable Quotient sameFunction(Polynomial p) {
        int first = single(p, 1);
        int second = single(p, 0);
        if (first < 0 || second < 0) {
            return null;
        }
        Generator a = field.generator(first);
        Generator b = field.generator(second);
        boolean increasing = switch (a.kind()) {
            case ERF, ATAN, ROOT -> true;
            case INPUT, PI, EXP, LOG, SIN, COS, FLOOR, INDICATOR, PARITY -> false;
        };
        return increasing && a.kind() == b.kind() && a.degree() == b.degree()
                ? field.subtract(a.argument(), b.argument())
                : null;
    }

    /** Σ n_i log u_i with integers n_i: the sign of Π u_i^{n_i} − 1. */
    private @Nullable Quotient sumOfLogarithms(Polynomial p) {
        Quotient above = field.one();
        Quotient below = field.one();
        int factors = 0;
        for (int k = 0; k < p.size(); k++) {
            int g = single(p, k);
            if (g < 0
                    || field.generator(g).kind() != Generator.Kind.LOG
                    || p.coefficient(k).bitLength() > 4) {
                return null;
            }
            int times = p.coefficient(k).intValueExact();
            factors += Math.abs(times);
            Quotient argument = field.generator(g).argument();
            if (factors > MOST_FACTORS || argument.numerator().size() > MOST_TERMS) {
                return null;
            }
            Quotient power = field.power(argument, Math.abs(times));
            above = times > 0 ? field.multiply(above, power) : above;
            below = times < 0 ? field.multiply(below, power) : below;
        }
        return field.subtract(above, below);
    }

    /** The generator that term k is but for its coefficient, or −1. */
    private int single(Polynomial p, int k) {
        int found = -1;
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
            int exponent = p.exponent(k, g);
            if (exponent != 0 && (exponent != 1 || found >= 0)) {
                return -1;
            }
            found = exponent == 1 ? g : found;
        }
        return found;
    }

    /** The signs of a r + b with r = √f: those of a where a² f &gt; b², those of b where a² f &lt; b². */
    int bySquares(Polynomial p) {
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()) && p.size() <= MOST_TERMS; g++) {
            Generator generator = field.generator(g);
            if (generator.kind() != Generator.Kind.ROOT || generator.degree() != 2 || p.high(g) != 1 || p.low(g) != 0) {
                continue;
            }
            Polynomial a = field.zero().numerator();
            Polynomial b = field.zero().numerator();
            for (int k = 0; k < p.size(); k++) {
                if (p.exponent(k, g) == 1) {
                    a = a.add(p.term(k).dividedByMonomial(Polynomial.power(field.layout(), g, 1)));
                } else {
                    b = b.add(p.term(k));
                }
            }
            int ofA = signs.of(field.of(a));
            if (ofA != SignSet.POSITIVE && ofA != SignSet.NEGATIVE) {
                continue;
            }
            Polynomial square = field.multiply(field.multiply(a, a), field.replacement(g));
            int order = signs.of(field.of(square.subtract(field.multiply(b, b))));
            if ((order & SignSet.NEGATIVE) == 0) {
                return order == SignSet.POSITIVE ? ofA : ofA | SignSet.ZERO;
            }
            if (order == SignSet.NEGATIVE) {
                return signs.of(field.of(b));
            }
        }
        return SignSet.ANY;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
