package assay.reference.number;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random rationals that exercise both representations and the places where functions are delicate. */
final class Rationals {

    private static final int[] POWERS = {31, 32, 53, 61, 62, 63, 64, 65, 127};

    private Rationals() {}

    /** Quotients of integers of all sizes, many of them near powers of two, where longs overflow. */
    static Arbitrary<Rational> any() {
        return Arbitraries.randomValue(random -> {
            BigInteger denominator = integer(random);
            return Rational.of(integer(random), denominator.signum() == 0 ? BigInteger.ONE : denominator);
        });
    }

    private static BigInteger integer(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> BigInteger.valueOf(random.nextInt(101) - 50);
            case 4, 5, 6 -> {
                BigInteger near = BigInteger.ONE
                        .shiftLeft(POWERS[random.nextInt(POWERS.length)])
                        .add(BigInteger.valueOf(random.nextInt(5) - 2));
                yield random.nextBoolean() ? near : near.negate();
            }
            case 7, 8, 9 -> BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
            default -> new BigInteger(200, random).subtract(BigInteger.ONE.shiftLeft(199));
        };
    }

    /** Numbers within a limit: simple ones, ones very near to integers or to zero, and doubles. */
    static Arbitrary<Rational> within(int limit) {
        return Arbitraries.randomValue(random -> within(random, limit));
    }

    static Rational within(Random random, int limit) {
        int denominator = 1 + random.nextInt(97);
        Rational simple = Rational.of(random.nextInt(2 * limit * denominator + 1) - limit * denominator, denominator);
        return switch (random.nextInt(4)) {
            case 0 -> simple;
            case 1 -> Rational.of((2 * random.nextDouble() - 1) * limit);
            case 2 -> simple.multiply(Rational.TWO.power(-random.nextInt(150)));
            default ->
                Rational.of(random.nextInt(2 * limit - 1) - limit + 1)
                        .add(simple.divide(Rational.of(limit)).multiply(Rational.TWO.power(-random.nextInt(120))));
        };
    }
}
