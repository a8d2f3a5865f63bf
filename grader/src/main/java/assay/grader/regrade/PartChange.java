package assay.grader.regrade;

import assay.reference.number.Rational;

/**
 * What changes in one part.
 *
 * @param gaining how many students have more points
 * @param gained how many more they have together
 * @param losing how many have fewer
 * @param lost how many fewer they have together
 * @param decided how many waited for a person and have points now
 * @param opened how many had points and wait for a person now
 */
public record PartChange(
        String part, int gaining, Rational gained, int losing, Rational lost, int decided, int opened) {

    /** A part in which nothing changes. */
    static PartChange none(String part) {
        return new PartChange(part, 0, Rational.ZERO, 0, Rational.ZERO, 0, 0);
    }

    PartChange withGain(Rational points) {
        return new PartChange(part, gaining + 1, gained.add(points), losing, lost, decided, opened);
    }

    PartChange withLoss(Rational points) {
        return new PartChange(part, gaining, gained, losing + 1, lost.add(points), decided, opened);
    }

    PartChange withDecision() {
        return new PartChange(part, gaining, gained, losing, lost, decided + 1, opened);
    }

    PartChange withOpening() {
        return new PartChange(part, gaining, gained, losing, lost, decided, opened + 1);
    }

    /** Whether nothing changes. */
    public boolean isNothing() {
        return gaining + losing + decided + opened == 0;
    }
}
