package assay.reference.certify;

import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A sum N·atan(u) + Σ n_j·atan(v_j) with whole numbers. It is the argument of the complex number (1 + iu)^N Π(1 + i v_j)^n_j up
 * to a multiple of 2π. Where that number lies on one of the eight rays at multiples of π/4, the sum is such a multiple; which
 * one is known if the signs of the tangents, and on which side of ±1 they lie, leave only one.
 */
public final class ArctangentSum {
    private static final int MOST_TERMS = 24;
    private static final int EIGHT = 8;

    private final QuotientField field;
    private final ToIntFunction<Quotient> signs;
    private final List<Quotient> tangents = new ArrayList<>();
    private Quotient real;
    private Quotient imaginary;
    private int terms;
    /** Bounds of the sum in units of π/4, and whether it may reach them. */
    private int low;

    private int high;
    private boolean reachesLow = true;
    private boolean reachesHigh = true;

    /**
     * The sum without any term.
     *
     * @param signs the signs that a value may have
     */
    public ArctangentSum(QuotientField field, ToIntFunction<Quotient> signs) {
        this.field = field;
        this.signs = signs;
        this.real = field.one();
        this.imaginary = field.zero();
    }

    /** The sum with {@code times} times the inverse tangent of a value added; false if it becomes too long. */
    public boolean add(Quotient tangent, int times) {
        terms += Math.abs(times);
        if (terms > MOST_TERMS) {
            return false;
        }
        tangents.add(tangent);
        Quotient step = times < 0 ? field.negate(tangent) : tangent;
        for (int k = 0; k < Math.abs(times); k++) {
            Quotient turned = field.add(imaginary, field.multiply(real, step));
            real = field.subtract(real, field.multiply(imaginary, step));
            imaginary = turned;
        }
        bound(tangent, times);
        return true;
    }

    private void bound(Quotient tangent, int times) {
        int below = -2;
        int above = 2;
        boolean closedBelow = false;
        boolean closedAbove = false;
        for (int k = -1; k <= 1; k++) {
            Quotient difference = field.subtract(tangent, field.constant(Rational.of(k)));
            int own = difference.isZero() ? SignSet.ZERO : signs.applyAsInt(difference);
            if ((own & SignSet.NEGATIVE) == 0) {
                below = k;
                closedBelow = (own & SignSet.ZERO) != 0;
            }
            if ((own & SignSet.POSITIVE) == 0 && above > k) {
                above = k;
                closedAbove = (own & SignSet.ZERO) != 0;
            }
        }
        low += times < 0 ? times * above : times * below;
        high += times < 0 ? times * below : times * above;
        reachesLow &= times < 0 ? closedAbove : closedBelow;
        reachesHigh &= times < 0 ? closedBelow : closedAbove;
    }

    /** Whether the complex number lies on a line through 0 at a multiple of π/4. */
    public boolean isOnLine() {
        return line() >= 0;
    }

    /** The angle of the line in units of π/4, from 0 to 3, or −1. */
    private int line() {
        if (imaginary.isZero()) {
            return 0;
        }
        if (real.isZero()) {
            return 2;
        }
        if (field.subtract(real, imaginary).isZero()) {
            return 1;
        }
        return field.add(real, imaginary).isZero() ? 3 : -1;
    }

    /** The part of the complex number that says on which ray of its line it lies. */
    private Quotient side() {
        return line() == 0 ? real : imaginary;
    }

    /** The sum in units of π/4, if it is known. */
    public Optional<Integer> value() {
        int line = line();
        if (line < 0) {
            return Optional.empty();
        }
        int side = signs.applyAsInt(side());
        int period = EIGHT / 2;
        int start = line;
        if (side == SignSet.POSITIVE || side == SignSet.NEGATIVE) {
            period = EIGHT;
            start = side == SignSet.POSITIVE ? line : line + EIGHT / 2;
        }
        Optional<Integer> only = Optional.empty();
        for (int angle = reachesLow ? low : low + 1; angle <= (reachesHigh ? high : high - 1); angle++) {
            if (Math.floorMod(angle - start, period) == 0) {
                if (only.isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(angle);
            }
        }
        return only;
    }

    /** Values whose signs are not known and would tell more about the sum. */
    public List<Quotient> undecided() {
        List<Quotient> open = new ArrayList<>();
        if (!SignSet.isDecided(signs.applyAsInt(side()))) {
            open.add(side());
        }
        for (Quotient tangent : tangents) {
            if (!tangent.isZero() && !SignSet.isDecided(signs.applyAsInt(tangent))) {
                open.add(tangent);
            }
        }
        return open;
    }

    /**
     * Whether a value is that of atan(u). It must be a rational combination of generators that are inverse tangents, and of π.
     *
     * @param u the tangent
     */
    static boolean holds(QuotientField field, ToIntFunction<Quotient> signs, Quotient u, Quotient value) {
        if (!value.isPolynomial()) {
            return false;
        }
        Polynomial n = value.numerator();
        Rational quarters = Rational.ZERO;
        List<Generator> generators = new ArrayList<>();
        List<Rational> weights = new ArrayList<>();
        Rational times = Rational.ONE;
        for (int k = 0; k < n.size(); k++) {
            Optional<Generator> generator = only(field, n, k);
            if (generator.isEmpty()) {
                return false;
            }
            Rational weight = Rational.of(n.coefficient(k), value.divisor());
            if (generator.get().kind() == Generator.Kind.PI) {
                weight = weight.multiply(Rational.of(4));
                quarters = weight;
            } else {
                generators.add(generator.get());
                weights.add(weight);
            }
            // Enough turns that all become whole.
            times = times.multiply(Rational.of(weight.multiply(times).denominator()));
        }
        if (times.compareTo(Rational.of(MOST_TERMS)) > 0) {
            return false;
        }
        ArctangentSum sum = new ArctangentSum(field, signs);
        boolean fits = sum.add(u, times.numerator().intValueExact());
        for (int k = 0; k < generators.size() && fits; k++) {
            Rational weight = weights.get(k).multiply(times);
            fits = weight.abs().compareTo(Rational.of(MOST_TERMS)) <= 0
                    && sum.add(generators.get(k).argument(), -weight.numerator().intValueExact());
        }
        Rational claimed = quarters.multiply(times);
        return fits
                && sum.value()
                        .filter(angle -> Rational.of(angle).equals(claimed))
                        .isPresent();
    }

    /** The inverse tangent, or π, that a term is a multiple of. */
    private static Optional<Generator> only(QuotientField field, Polynomial n, int term) {
        for (int g = 0; g < field.generatorCount(); g++) {
            Generator generator = field.generator(g);
            boolean fits = generator.kind() == Generator.Kind.ATAN || generator.kind() == Generator.Kind.PI;
            Polynomial power = Polynomial.power(field.layout(), g, generator.degree());
            if (fits
                    && g < n.generators()
                    && n.exponent(term, g) == generator.degree()
                    && n.monomial(term).dividedByMonomial(power).isOne()) {
                return Optional.of(generator);
            }
        }
        return Optional.empty();
    }
}
