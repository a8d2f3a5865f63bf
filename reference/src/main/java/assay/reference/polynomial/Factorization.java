package assay.reference.polynomial;

import assay.reference.number.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A quotient as a product of a rational number, powers of generators and powers of numbered factors of its field. The
 * factors need not be irreducible.
 */
public final class Factorization {
    private final QuotientField field;
    private final int[] generators;
    private Rational content;
    private int[] factors = {};

    private Factorization(QuotientField field, Rational content) {
        this.field = field;
        this.content = content;
        this.generators = new int[field.generatorCount()];
    }

    /** The product that is a quotient other than zero; adds factors to the field. */
    public static Factorization of(QuotientField field, Quotient q) {
        Polynomial n = q.numerator();
        Factorization result = new Factorization(field, Rational.of(n.content(), q.divisor()));
        Polynomial monomial = n.monomialContent();
        for (int g = 0; g < result.generators.length; g++) {
            result.generators[g] = monomial.exponent(0, g);
        }
        Polynomial primitive = n.dividedByMonomial(monomial).dividedBy(n.content());
        if (n.leadingSign() < 0) {
            result.content = result.content.negate();
            primitive = primitive.negate();
        }
        result.split(result.withoutRoots(primitive));
        for (int k = 0; k < q.factorCount(); k++) {
            result.multiply(q.factor(k), -q.multiplicity(k));
        }
        return result;
    }

    /** Splits off roots: with r² = x it is x − c r = r (r − c), although r divides none of the terms. */
    private Polynomial withoutRoots(Polynomial primitive) {
        Polynomial rest = primitive;
        int count = Math.min(rest.generators(), field.generatorCount());
        for (int g = 0; g < count && rest.size() > 1; g++) {
            if (field.generator(g).kind() != Generator.Kind.ROOT || !rest.contains(g)) {
                continue;
            }
            for (Polynomial part = overRoot(rest, g); part != null; part = overRoot(rest, g)) {
                generators[g]++;
                rest = primitive(part);
            }
        }
        return rest;
    }

    /** The polynomial over a root, if what is free of the root is a multiple of the radicand; else null. */
    private @Nullable Polynomial overRoot(Polynomial p, int g) {
        Polynomial radicand = field.replacement(g);
        boolean divisor = radicand.size() > 1
                && radicand.isContentFree()
                && radicand.content().equals(BigInteger.ONE);
        if (!divisor || !p.contains(g)) {
            return null;
        }
        Polynomial free = field.zero().numerator();
        Polynomial others = free;
        for (int k = 0; k < p.size(); k++) {
            if (p.exponent(k, g) == 0) {
                free = free.add(p.term(k));
            } else {
                others = others.add(p.term(k).dividedByMonomial(Polynomial.power(field.layout(), g, 1)));
            }
        }
        Polynomial part = free.size() < 2 ? null : PolynomialDivision.exact(free, radicand);
        return part == null
                ? null
                : others.add(part.timesMonomial(Polynomial.power(field.layout(), g, field.degree(g) - 1)));
    }

    /** Takes the number and the monomial out of a polynomial. */
    private Polynomial primitive(Polynomial p) {
        Polynomial monomial = p.monomialContent();
        for (int g = 0; g < generators.length; g++) {
            generators[g] += monomial.exponent(0, g);
        }
        boolean negative = p.leadingSign() < 0;
        content = content.multiply(Rational.of(negative ? p.content().negate() : p.content()));
        Polynomial primitive = p.dividedByMonomial(monomial).dividedBy(p.content());
        return negative ? primitive.negate() : primitive;
    }

    /** Splits off known factors, squares and sines. */
    private void split(Polynomial primitive) {
        if (primitive.isOne()) {
            return;
        }
        int whole = field.findFactor(primitive);
        Polynomial rest = primitive;
        for (int f = 0; f < field.factorCount() && rest.size() > 1; f++) {
            // A factor may have more terms than its multiple, as x² + x + 1 and x³ − 1.
            if (f == whole) {
                continue;
            }
            for (Polynomial part = field.divide(rest, f); part != null; part = field.divide(rest, f)) {
                rest = part;
                multiply(f, 1);
            }
        }
        int times = 1;
        for (Polynomial root = PolynomialRoot.square(rest, field.limits());
                root != null;
                root = PolynomialRoot.square(rest, field.limits())) {
            rest = root;
            times *= 2;
        }
        for (int g = 0; g < field.generatorCount() && rest.size() > 1; g++) {
            if (field.generator(g).kind() != Generator.Kind.SIN) {
                continue;
            }
            // cos² − 1 is −sin².
            Polynomial negatedSquare = field.replacement(g).negate();
            for (Polynomial part = PolynomialDivision.exact(rest, negatedSquare);
                    part != null;
                    part = PolynomialDivision.exact(rest, negatedSquare)) {
                generators[g] += 2 * times;
                rest = part;
                content = times == 1 ? content.negate() : content;
            }
        }
        if (rest.leadingSign() < 0) {
            rest = rest.negate();
            content = times == 1 ? content.negate() : content;
        }
        if (rest.size() > 1) {
            multiply(field.factor(rest), times);
        }
    }

    private void multiply(int factor, int exponent) {
        for (int k = 0; k < factors.length; k += 2) {
            if (factors[k] == factor) {
                factors[k + 1] += exponent;
                return;
            }
        }
        int length = factors.length;
        factors = Arrays.copyOf(factors, length + 2);
        factors[length] = factor;
        factors[length + 1] = exponent;
    }

    /** The rational number. */
    public Rational content() {
        return content;
    }

    /** A number above every generator that occurs. */
    public int generatorCount() {
        return generators.length;
    }

    /** The exponent of a generator. */
    public int exponent(int generator) {
        return generators[generator];
    }

    /** The number of different factors; some may have the exponent 0. */
    public int factorCount() {
        return factors.length / 2;
    }

    /** The number of factor {@code k}. */
    public int factor(int k) {
        return factors[2 * k];
    }

    /** The exponent of factor {@code k}. */
    public int multiplicity(int k) {
        return factors[2 * k + 1];
    }
}
