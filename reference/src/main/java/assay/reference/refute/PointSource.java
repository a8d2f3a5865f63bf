package assay.reference.refute;

import assay.reference.certify.DomainCheck;
import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fixed sequence of points of the declared domain for every seed: generic points near the origin first, then 0 and ±1
 * everywhere, small and far regions, and mixtures. Most coordinates are short binary fractions, which doubles hold
 * exactly.
 */
public final class PointSource {
    private static final int SPECIAL = 9;

    private final List<Input> inputs;
    private final long seed;

    /** Points for these inputs; the seed is any text. */
    public PointSource(List<Input> inputs, String seed) {
        this.inputs = List.copyOf(inputs);
        long hash = 0xcbf29ce484222325L;
        for (int k = 0; k < seed.length(); k++) {
            hash = (hash ^ seed.charAt(k)) * 0x100000001b3L;
        }
        this.seed = hash;
    }

    /** Point number {@code n} of the sequence, counted from 0. */
    public Point point(int n) {
        List<Rational> values = new ArrayList<>(inputs.size());
        boolean joint = false;
        for (int k = 0; k < inputs.size(); k++) {
            Domain domain = inputs.get(k).domain();
            values.add(into(domain, coordinate(n, k)));
            joint |= DomainCheck.isJoint(domain);
        }
        if (joint) {
            fitRows(values, n);
        }
        return new Point(inputs, values);
    }

    /** A number before it is moved into its domain. */
    private Rational coordinate(int n, int k) {
        return switch (n) {
            case 2 -> Rational.ZERO;
            case 3 -> Rational.ONE;
            case 4 -> Rational.MINUS_ONE;
            case 5 -> k % 2 == 0 ? Rational.ONE : Rational.MINUS_ONE;
            case 6 -> scaled(n, k, 1, 64);
            case 7 -> scaled(n, k, 16, 1);
            case 8 -> scaled(n, k, 1000, 1);
            default -> n < SPECIAL ? generic(n, k) : mixed(n, k);
        };
    }

    /** An odd number of sixteenths between −3 and 3. */
    private Rational generic(int n, int k) {
        long draw = draw(n, k);
        long odd = 2 * Math.floorMod(draw, 24L) + 1;
        return Rational.of((draw >>> 40 & 1) == 0 ? odd : -odd, 16);
    }

    private Rational scaled(int n, int k, int factor, int divisor) {
        return generic(n, k).multiply(Rational.of(factor, divisor));
    }

    /** Now and then 0, ±1 or another region, so that coordinates meet kinks one by one. */
    private Rational mixed(int n, int k) {
        return switch ((int) (draw(n, k) >>> 44 & 15)) {
            case 0 -> Rational.ZERO;
            case 1 -> Rational.ONE;
            case 2 -> Rational.MINUS_ONE;
            case 3 -> Rational.HALF;
            case 4, 5 -> scaled(n, k, 8, 1);
            case 6 -> scaled(n, k, 64, 1);
            case 7 -> scaled(n, k, 1, 16);
            default -> generic(n, k);
        };
    }

    /** SplitMix64 (Steele, Lea, Flood 2014), keyed by position. */
    private long draw(int n, int k) {
        long z = seed + 0x9E3779B97F4A7C15L * (1000L * n + k + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Moves a number into a domain; for a joint domain into the range of a positive weight. */
    static Rational into(Domain domain, Rational r) {
        if (domain instanceof Domain.OpenInterval interval) {
            return interval.lower()
                    .add(interval.upper().subtract(interval.lower()).multiply(unit(r)));
        }
        return switch ((Domain.Named) domain) {
            case REAL -> r;
            case POSITIVE, SIMPLEX, ONE_HOT -> r.isZero() ? Rational.ONE : r.signum() > 0 ? r : fold(r);
            case NONNEGATIVE -> r.abs();
            case NONZERO -> r.isZero() ? Rational.TWO : r;
            case INTEGER -> Rational.of(r.multiply(Rational.of(4)).floor());
            case POSITIVE_INTEGER ->
                Rational.of(r.multiply(Rational.of(4)).abs().floor().add(BigInteger.ONE));
            case PROBABILITY -> unit(r);
        };
    }

    /** A negative number becomes one in (0, 2), a binary fraction for the generic ones. */
    private static Rational fold(Rational r) {
        Rational a = r.abs();
        return a.compareTo(Rational.of(4)) < 0 ? Rational.of(4).subtract(a).divide(Rational.TWO) : a.reciprocal();
    }

    /** A number in (0, 1); binary fractions near the origin. */
    private static Rational unit(Rational r) {
        Rational four = Rational.of(4);
        return r.abs().compareTo(four) < 0
                ? r.add(four).divide(Rational.of(8))
                : r.signum() > 0
                        ? Rational.ONE.subtract(r.add(Rational.ONE).reciprocal())
                        : r.subtract(Rational.ONE).reciprocal().negate();
    }

    /** Divides each simplex row by its sum and puts a single one into each one-hot row. */
    private void fitRows(List<Rational> values, int n) {
        Map<List<Object>, List<Integer>> rows = new HashMap<>();
        for (int k = 0; k < inputs.size(); k++) {
            if (DomainCheck.isJoint(inputs.get(k).domain())) {
                rows.computeIfAbsent(DomainCheck.row(inputs.get(k)), any -> new ArrayList<>())
                        .add(k);
            }
        }
        for (List<Integer> row : rows.values()) {
            if (inputs.get(row.get(0)).domain() == Domain.Named.ONE_HOT) {
                int hot = Math.floorMod(draw(n, row.get(0)) + n, row.size());
                for (int k = 0; k < row.size(); k++) {
                    values.set(row.get(k), k == hot ? Rational.ONE : Rational.ZERO);
                }
            } else {
                Rational sum = Rational.ZERO;
                for (int k : row) {
                    sum = sum.add(values.get(k));
                }
                for (int k : row) {
                    values.set(k, values.get(k).divide(sum));
                }
            }
        }
    }
}
