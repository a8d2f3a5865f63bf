package assay.reference.difference;

import assay.reference.number.Rational;

/** What an enclosure of a derivative rests on: numbers with which it can be computed again. */
public sealed interface Evidence {

    /** The precision in bits of the balls in which the difference was taken. */
    int precision();

    /**
     * Along the line the function is a polynomial, and central differences of enough points are exact; see {@link
     * PolynomialDifference}.
     *
     * @param degree a bound of the degree
     * @param precision the precision of numbers that are not rational
     */
    record Polynomial(int degree, int precision) implements Evidence {}

    /**
     * A central difference with Cauchy's bound; see {@link CauchyDifference}.
     *
     * @param centre the number c
     * @param bound the number M, at least {@code |φ − c|} on the disk
     * @param radius the radius R of the disk, on which φ is analytic
     * @param step the step h, less than R
     * @param precision the precision of φ(h) and φ(−h)
     */
    record Cauchy(Rational centre, Rational bound, Rational radius, Rational step, int precision) implements Evidence {
        public Cauchy {
            if (step.signum() <= 0 || step.compareTo(radius) >= 0 || bound.signum() < 0) {
                throw new IllegalArgumentException(
                        "no bound from the step " + step + ", the radius " + radius + " and the bound " + bound);
            }
        }

        /** The bound of the truncation error, {@code (M/R)·q/(1 − q)} with {@code q = (h/R)²}. */
        public Rational truncation() {
            Rational q = step.divide(radius).power(2);
            return bound.divide(radius).multiply(q).divide(Rational.ONE.subtract(q));
        }
    }

    /**
     * Differences of the single instructions, accumulated backwards over the program; see {@link LocalDifferences}.
     *
     * @param precision the precision of the values and of the accumulation
     */
    record Accumulated(int precision) implements Evidence {}
}
