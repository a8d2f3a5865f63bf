package assay.reference.polynomial;

import assay.reference.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of quotients of polynomials in the generators of one tower. Denominators are kept as powers of numbered
 * factors, which numerators are divided by where that goes; no greatest common divisors are computed. Roots and sines
 * are reduced by {@code r^n = argument} and {@code sin^2 = 1 − cos^2}.
 *
 * <p>A field grows as generators and factors are added; a {@link #fork} grows independently.
 */
public final class QuotientField {
    private final Layout layout;
    private final PolynomialLimits limits;
    private final Quotient zero;
    private final Quotient one;

    private Generator[] generators;
    private int[] generatorSigns;
    /** For the roots, sines and indicators: the polynomial that the power in {@code degrees} equals. */
    private @Nullable Polynomial[] replacements;

    private int[] degrees;
    private int generatorCount;
    private boolean algebraic;

    private Polynomial[] factors;
    private int[] factorSigns;
    private int factorCount;

    /** Signs that hold by assumption only, by the code of an atom; see {@link #assume}. */
    private int[] assumed = {};

    /** A field without generators. */
    public QuotientField(Layout layout, PolynomialLimits limits) {
        this.layout = layout;
        this.limits = limits;
        this.zero = new Quotient(Polynomial.constant(layout, 0), BigInteger.ONE, Quotient.NO_FACTORS);
        this.one = new Quotient(Polynomial.constant(layout, 1), BigInteger.ONE, Quotient.NO_FACTORS);
        this.generators = new Generator[8];
        this.generatorSigns = new int[8];
        this.replacements = new Polynomial[8];
        this.degrees = new int[8];
        this.factors = new Polynomial[8];
        this.factorSigns = new int[8];
    }

    private QuotientField(QuotientField other) {
        this.layout = other.layout;
        this.limits = other.limits;
        this.zero = other.zero;
        this.one = other.one;
        this.generators = other.generators.clone();
        this.generatorSigns = other.generatorSigns.clone();
        this.replacements = other.replacements.clone();
        this.degrees = other.degrees.clone();
        this.generatorCount = other.generatorCount;
        this.algebraic = other.algebraic;
        this.factors = other.factors.clone();
        this.factorSigns = other.factorSigns.clone();
        this.factorCount = other.factorCount;
        this.assumed = other.assumed.clone();
    }

    /** A copy with the same generators, factors and signs. */
    public QuotientField fork() {
        return new QuotientField(this);
    }

    /** How exponents are packed. */
    public Layout layout() {
        return layout;
    }

    /** How large polynomials may grow. */
    public PolynomialLimits limits() {
        return limits;
    }

    // Generators

    /** The number of generators. */
    public int generatorCount() {
        return generatorCount;
    }

    /** A generator by its number. */
    public Generator generator(int number) {
        return generators[number];
    }

    /** The signs that a generator may have. */
    public int generatorSigns(int number) {
        return generatorSigns[number];
    }

    /**
     * Adds a generator and returns its number. The argument of a root must be a polynomial; a cosine is added with its
     * sine.
     *
     * @param signs what is known of its sign
     */
    public int addGenerator(Generator generator, int signs) {
        if (generatorCount >= limits.generators()) {
            throw new LimitException(LimitException.Limit.GENERATORS);
        }
        if (generatorCount == generators.length) {
            int length = 2 * generatorCount;
            generators = Arrays.copyOf(generators, length);
            generatorSigns = Arrays.copyOf(generatorSigns, length);
            replacements = Arrays.copyOf(replacements, length);
            degrees = Arrays.copyOf(degrees, length);
        }
        int number = generatorCount++;
        generators[number] = generator;
        generatorSigns[number] = signs;
        if (generator.kind() == Generator.Kind.ROOT) {
            if (!generator.argument().isPolynomial()
                    || !generator.argument().divisor().equals(BigInteger.ONE)) {
                throw new IllegalArgumentException("the argument of a root must be a polynomial");
            }
            replacements[number] = generator.argument().numerator();
            degrees[number] = generator.degree();
            algebraic = true;
        } else if (generator.kind() == Generator.Kind.INDICATOR) {
            replacements[number] = Polynomial.power(layout, number, 1);
            degrees[number] = 2;
            algebraic = true;
        } else if (generator.kind() == Generator.Kind.PARITY) {
            replacements[number] = one.numerator();
            degrees[number] = 2;
            algebraic = true;
        } else if (generator.kind() == Generator.Kind.SIN) {
            int cosine = addGenerator(new Generator(Generator.Kind.COS, generator.argument(), 0, 1), SignSet.ANY);
            replacements[number] = one.numerator().subtract(Polynomial.power(layout, cosine, 2));
            degrees[number] = 2;
            algebraic = true;
        }
        return number;
    }

    /** The degree of the relation of a root or a sine; 0 for other generators. */
    public int degree(int number) {
        return degrees[number];
    }

    /** What the power of a root or a sine with its degree equals. */
    public Polynomial replacement(int number) {
        return java.util.Objects.requireNonNull(replacements[number]);
    }

    /** The number of the generator, or −1. */
    public int find(Generator generator) {
        for (int g = 0; g < generatorCount; g++) {
            if (generators[g].kind() == generator.kind() && generators[g].equals(generator)) {
                return g;
            }
        }
        return -1;
    }

    // Factors

    /** The number of factors. */
    public int factorCount() {
        return factorCount;
    }

    /** A factor by its number. */
    public Polynomial factor(int number) {
        return factors[number];
    }

    /** The number of a primitive polynomial without monomial content and with positive leading coefficient, or −1. */
    public int findFactor(Polynomial polynomial) {
        for (int f = 0; f < factorCount; f++) {
            if (factors[f].hashCode() == polynomial.hashCode() && factors[f].equals(polynomial)) {
                return f;
            }
        }
        return -1;
    }

    /** The number of a primitive polynomial without monomial content and with positive leading coefficient. */
    public int factor(Polynomial polynomial) {
        int known = findFactor(polynomial);
        if (known >= 0) {
            return known;
        }
        if (factorCount == factors.length) {
            factors = Arrays.copyOf(factors, 2 * factorCount);
            factorSigns = Arrays.copyOf(factorSigns, 2 * factorCount);
        }
        factors[factorCount] = polynomial;
        factorSigns[factorCount] = SignSet.ANY;
        return factorCount++;
    }

    /** The signs that a factor may have, as far as they have been noted. */
    public int factorSigns(int number) {
        return factorSigns[number];
    }

    /** Notes that a factor has only signs of the given set. */
    public void restrictFactor(int number, int signs) {
        factorSigns[number] &= signs;
    }

    /** Notes that a generator has only signs of the given set. */
    public void restrictGenerator(int number, int signs) {
        generatorSigns[number] &= signs;
    }

    // Atoms: generators and factors, by one code

    /** The code of a factor as an atom. */
    public static int factorAtom(int factor) {
        return 2 * factor;
    }

    /** The code of a generator as an atom. */
    public static int generatorAtom(int generator) {
        return 2 * generator + 1;
    }

    /** Whether an atom of a field that was forked from this one is an atom of this one. */
    public boolean hasAtom(int atom) {
        return (atom >> 1) < ((atom & 1) == 0 ? factorCount : generatorCount());
    }

    /** The polynomial that an atom is. */
    public Polynomial atom(int code) {
        return (code & 1) == 0 ? factors[code >> 1] : Polynomial.power(layout, code >> 1, 1);
    }

    /** Notes that an atom has only signs of the given set. */
    public void restrict(int code, int signs) {
        if ((code & 1) == 0) {
            factorSigns[code >> 1] &= signs;
        } else {
            generatorSigns[code >> 1] &= signs;
        }
    }

    /** Notes that an atom is assumed to have only signs of the given set, because a value needs it to be defined. */
    public void assume(int code, int signs) {
        if (code >= assumed.length) {
            int length = assumed.length;
            assumed = Arrays.copyOf(assumed, Math.max(16, 2 * code));
            Arrays.fill(assumed, length, assumed.length, SignSet.ANY);
        }
        assumed[code] &= signs;
    }

    /** The signs that an atom has by assumption; any if nothing is assumed of it. */
    public int assumed(int code) {
        return code < assumed.length ? assumed[code] : SignSet.ANY;
    }

    /** Whether there are assumptions. */
    public boolean hasAssumptions() {
        return assumed.length > 0;
    }

    /** Forgets all assumptions. */
    public void forgetAssumptions() {
        assumed = new int[0];
    }

    /** Forgets what was noted of a factor. */
    public void forgetFactor(int factor) {
        factorSigns[factor] = SignSet.ANY;
    }

    // Arithmetic

    /** The number 0. */
    public Quotient zero() {
        return zero;
    }

    /** The number 1. */
    public Quotient one() {
        return one;
    }

    /** The rational number. */
    public Quotient constant(Rational value) {
        return value.isOne()
                ? one
                : new Quotient(
                        Polynomial.constant(layout, value.numerator()), value.denominator(), Quotient.NO_FACTORS);
    }

    /** The value of a constant quotient. */
    public static Rational value(Quotient constant) {
        return constant.isZero()
                ? Rational.ZERO
                : Rational.of(constant.numerator().coefficient(0), constant.divisor());
    }

    /** The polynomial as a quotient. */
    public Quotient of(Polynomial polynomial) {
        return new Quotient(polynomial, BigInteger.ONE, Quotient.NO_FACTORS);
    }

    /** The power of a generator; negative powers of roots and sines become quotients. */
    public Quotient generatorPower(int number, int exponent) {
        if (degrees[number] == 0) {
            return of(Polynomial.power(layout, number, exponent));
        }
        if (exponent < 0) {
            return invert(generatorPower(number, -exponent));
        }
        return of(reduce(Polynomial.power(layout, number, exponent)));
    }

    /** The sum. */
    public Quotient add(Quotient a, Quotient b) {
        return sum(a, b, false);
    }

    /** The difference. */
    public Quotient subtract(Quotient a, Quotient b) {
        return sum(a, b, true);
    }

    private Quotient sum(Quotient a, Quotient b, boolean negated) {
        if (b.isZero()) {
            return a;
        }
        if (a.isZero()) {
            return negated ? negate(b) : b;
        }
        Polynomial x = a.numerator();
        Polynomial y = b.numerator();
        int[] denominator = a.factors();
        if (!a.sameFactors(b)) {
            denominator = FactorPowers.lcm(a.factors(), b.factors());
            x = times(x, FactorPowers.missing(denominator, a.factors()));
            y = times(y, FactorPowers.missing(denominator, b.factors()));
        }
        BigInteger divisor = a.divisor();
        if (!divisor.equals(b.divisor())) {
            BigInteger common = divisor.gcd(b.divisor());
            x = x.times(b.divisor().divide(common));
            y = y.times(divisor.divide(common));
            divisor = bounded(divisor.divide(common).multiply(b.divisor()));
        }
        return lowest(negated ? x.subtract(y) : x.add(y), divisor, denominator);
    }

    private BigInteger bounded(BigInteger number) {
        if (number.bitLength() > limits.bits()) {
            throw new LimitException(LimitException.Limit.BITS);
        }
        return number;
    }

    /** The quotient with every sign changed. */
    public Quotient negate(Quotient a) {
        return new Quotient(a.numerator().negate(), a.divisor(), a.factors());
    }

    /** The product. */
    public Quotient multiply(Quotient a, Quotient b) {
        if (a.isOne()) {
            return b;
        }
        if (b.isOne()) {
            return a;
        }
        if (a.isZero() || b.isZero()) {
            return zero;
        }
        int[] denominator = a.factors().length == 0
                ? b.factors()
                : b.factors().length == 0 ? a.factors() : FactorPowers.product(a.factors(), b.factors());
        return lowest(
                multiply(a.numerator(), b.numerator()),
                a.divisor().equals(BigInteger.ONE)
                        ? b.divisor()
                        : bounded(a.divisor().multiply(b.divisor())),
                denominator);
    }

    /** The product with a rational number. */
    public Quotient times(Quotient a, Rational by) {
        return by.isOne() ? a : multiply(a, constant(by));
    }

    /** The quotient; the divisor must not be zero. */
    public Quotient divide(Quotient a, Quotient b) {
        return multiply(a, invert(b));
    }

    /** The power with an integer exponent; the base must not be zero if it is negative. */
    public Quotient power(Quotient base, int exponent) {
        if (exponent < 0) {
            return power(invert(base), Math.negateExact(exponent));
        }
        Quotient result = one;
        for (int k = 31 - Integer.numberOfLeadingZeros(exponent); k >= 0 && exponent > 0; k--) {
            result = multiply(result, result);
            if ((exponent >> k & 1) != 0) {
                result = multiply(result, base);
            }
        }
        return result;
    }

    /**
     * One divided by a quotient.
     *
     * @throws ArithmeticException if it is zero
     */
    public Quotient invert(Quotient a) {
        if (a.isZero()) {
            throw new ArithmeticException("division by zero");
        }
        Polynomial n = a.numerator();
        BigInteger content = n.content();
        if (n.leadingSign() < 0) {
            content = content.negate();
        }
        Polynomial monomial = n.monomialContent();
        Polynomial primitive = n.dividedByMonomial(monomial).dividedBy(content);
        Polynomial top = times(one.numerator(), a.factors()).times(a.divisor());
        int[] denominator = Quotient.NO_FACTORS;
        if (!primitive.isOne()) {
            for (int f = 0; f < factorCount && !primitive.isOne(); f++) {
                for (Polynomial q = divide(primitive, f); q != null; q = divide(primitive, f)) {
                    primitive = q;
                    denominator = FactorPowers.product(denominator, new int[] {f, 1});
                }
            }
            if (!primitive.isOne()) {
                int number = factor(primitive);
                denominator = FactorPowers.product(denominator, new int[] {number, 1});
            }
        }
        Quotient result = lowest(content.signum() < 0 ? top.negate() : top, content.abs(), denominator);
        for (int g = 0; algebraic && g < monomial.generators() && g < generatorCount; g++) {
            int exponent = monomial.exponent(0, g);
            if (exponent != 0 && degrees[g] != 0) {
                // 1/r^e = r^(n−e) / r^n, where r^n is known.
                monomial = monomial.dividedByMonomial(Polynomial.power(layout, g, exponent));
                if (generators[g].kind() == Generator.Kind.INDICATOR) {
                    // Where it is not zero it is one.
                    continue;
                }
                Quotient known = invert(of(java.util.Objects.requireNonNull(replacements[g])));
                result = multiply(result, multiply(of(Polynomial.power(layout, g, degrees[g] - exponent)), known));
            }
        }
        return monomial.isConstant()
                ? result
                : new Quotient(result.numerator().dividedByMonomial(monomial), result.divisor(), result.factors());
    }

    /** The product of polynomials, reduced. */
    public Polynomial multiply(Polynomial a, Polynomial b) {
        return reduce(PolynomialProduct.of(a, b, limits));
    }

    /** The exact quotient of a polynomial by a factor, or null if there is none. */
    public @Nullable Polynomial divide(Polynomial dividend, int factor) {
        return PolynomialDivision.exact(dividend, factors[factor]);
    }

    /** Whether a factor divides a polynomial. */
    public boolean divides(Polynomial dividend, int factor) {
        return dividend.isZero() || divide(dividend, factor) != null;
    }

    /** A polynomial over the factors in the denominator of a quotient, without its integer. */
    public Quotient over(Polynomial numerator, Quotient denominator) {
        return new Quotient(numerator, BigInteger.ONE, denominator.factors());
    }

    /** A quotient without reference to the factors of this field. */
    public Fraction fraction(Quotient q) {
        if (q.isPolynomial()) {
            return new Fraction(q.numerator(), q.divisor(), List.of(), List.of());
        }
        List<Polynomial> polynomials = new ArrayList<>();
        List<Integer> exponents = new ArrayList<>();
        for (int k = 0; k < q.factorCount(); k++) {
            polynomials.add(factors[q.factor(k)]);
            exponents.add(q.multiplicity(k));
        }
        return new Fraction(q.numerator(), q.divisor(), polynomials, exponents);
    }

    /** Whether two quotients other than zero have the same monomial over the same factors; both have one term. */
    public boolean sameUpToNumber(Quotient a, Quotient b) {
        return a.sameFactors(b)
                && a.numerator().size() == 1
                && b.numerator().size() == 1
                && Polynomial.sameMonomial(a.numerator(), b.numerator());
    }

    /** The rational number that a quotient has as its constant term; 0 if it has a denominator. */
    public Rational constantTerm(Quotient q) {
        Polynomial n = q.numerator();
        for (int k = 0; k < n.size() && q.isPolynomial(); k++) {
            if (n.monomial(k).isOne()) {
                return Rational.of(n.coefficient(k), q.divisor());
            }
        }
        return Rational.ZERO;
    }

    /**
     * What is left of a quotient after as much as possible of a polynomial with exponents of any sign has been
     * subtracted: no term of the numerator is a multiple of the leading term of the denominator.
     */
    public Quotient properPart(Quotient q) {
        Polynomial below = times(one.numerator(), q.factors());
        int lead = below.size() - 1;
        Polynomial leading = below.monomial(lead);
        BigInteger by = below.coefficient(lead);
        Polynomial rest = q.numerator();
        Polynomial kept = zero.numerator();
        BigInteger divisor = q.divisor();
        for (int steps = 0; !rest.isZero(); steps++) {
            if (steps > 4 * limits.terms()) {
                throw new LimitException(LimitException.Limit.TERMS);
            }
            Polynomial top = rest.term(rest.size() - 1);
            Polynomial monomial = top.monomial(0).dividedByMonomial(leading);
            boolean divides = true;
            for (int g = 0; g < Math.min(leading.generators(), generatorCount) && divides; g++) {
                divides = leading.exponent(0, g) == 0 || monomial.exponent(0, g) >= 0;
            }
            if (!divides) {
                kept = kept.add(top);
                rest = rest.subtract(top);
                continue;
            }
            if (top.coefficient(0).mod(by.abs()).signum() != 0) {
                rest = rest.times(by.abs());
                kept = kept.times(by.abs());
                divisor = divisor.multiply(by.abs());
                continue;
            }
            rest = rest.subtract(
                    below.timesMonomial(monomial).times(top.coefficient(0).divide(by)));
        }
        return lowest(kept, divisor, q.factors());
    }

    /** Divides out what is common to the numerator and the denominator. */
    private Quotient lowest(Polynomial numerator, BigInteger divisor, int[] denominator) {
        if (numerator.isZero()) {
            return zero;
        }
        Polynomial top = numerator;
        int[] below = denominator;
        if (below.length > 0 && top.size() > 1) {
            for (int k = 0; k < below.length; k += 2) {
                while (below[k + 1] > 0) {
                    Polynomial q = divide(top, below[k]);
                    if (q == null) {
                        break;
                    }
                    top = q;
                    if (below == denominator) {
                        below = denominator.clone();
                    }
                    below[k + 1]--;
                }
            }
            if (below != denominator) {
                below = FactorPowers.withoutZeros(below);
            }
        }
        if (!divisor.equals(BigInteger.ONE)) {
            BigInteger common = top.content().gcd(divisor);
            if (!common.equals(BigInteger.ONE)) {
                return new Quotient(top.dividedBy(common), divisor.divide(common), below);
            }
        }
        return new Quotient(top, divisor, below);
    }

    private Polynomial times(Polynomial p, int[] pairs) {
        Polynomial result = p;
        for (int k = 0; k < pairs.length; k += 2) {
            for (int n = 0; n < pairs[k + 1]; n++) {
                result = multiply(result, factors[pairs[k]]);
            }
        }
        return result;
    }

    /** The polynomial where the parities whose sign is noted are 1 or −1. */
    public Polynomial withKnownParities(Polynomial p) {
        Polynomial result = p;
        for (int g = 0; g < Math.min(generatorCount, p.generators()); g++) {
            boolean known = generators[g].kind() == Generator.Kind.PARITY && SignSet.isDecided(generatorSigns[g]);
            if (!known || !result.contains(g)) {
                continue;
            }
            Polynomial without = zero.numerator();
            for (int k = 0; k < result.size(); k++) {
                Polynomial term = result.term(k);
                boolean odd = (result.exponent(k, g) & 1) != 0;
                Polynomial rest = term.dividedByMonomial(Polynomial.power(layout, g, result.exponent(k, g)));
                without = without.add(odd && generatorSigns[g] == SignSet.NEGATIVE ? rest.negate() : rest);
            }
            result = without;
        }
        return result;
    }

    /** Replaces powers of roots and sines. */
    private Polynomial reduce(Polynomial p) {
        if (!algebraic) {
            return p;
        }
        Polynomial result = p;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int g = Math.min(generatorCount, result.generators()) - 1; g >= 0; g--) {
                if (degrees[g] != 0 && result.high(g) >= degrees[g]) {
                    result = reduce(result, g);
                    changed = true;
                }
            }
            if (result.size() > limits.terms()) {
                throw new LimitException(LimitException.Limit.TERMS);
            }
        }
        return result;
    }

    /** Replaces the powers of one root or sine, by the exponent of what is left of it. */
    private Polynomial reduce(Polynomial p, int g) {
        int degree = degrees[g];
        Polynomial replacement = java.util.Objects.requireNonNull(replacements[g]);
        Polynomial[] parts = new Polynomial[p.high(g) / degree + 1];
        Arrays.fill(parts, zero.numerator());
        for (int k = 0; k < p.size(); k++) {
            int q = Math.max(0, p.exponent(k, g) / degree);
            Polynomial term = p.term(k);
            if (q > 0) {
                term = term.dividedByMonomial(Polynomial.power(layout, g, q * degree));
            }
            parts[q] = parts[q].add(term);
        }
        Polynomial result = parts[parts.length - 1];
        for (int q = parts.length - 2; q >= 0; q--) {
            result = PolynomialProduct.of(result, replacement, limits).add(parts[q]);
        }
        return result;
    }
}
