package assay.grader.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import assay.grader.fuzz.Valued.Relation;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Counterexample;
import assay.reference.decide.Budget;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Except;
import assay.reference.decide.Options;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The decision on two formulas. Whatever they are, the verdict does not depend on their order, its certificate is accepted by
 * the checker, and values in 230 digits that were found by other means do not contradict it: neither that two formulas are
 * equal, nor that they differ at the point that is named. A formula and another form of it are never different.
 */
record EqualTarget() implements FuzzTarget {
    private static final Symbols SYMBOLS = Symbols.lenient().build();

    /** A part of what is usual: more pairs are worth more than a longer search for one. */
    private static final Equality EQUALITY =
            new Equality(Options.DEFAULT.with(new Budget(20_000, 24, 1024, 400_000, 16, 20_000)));

    private static final List<BigFraction> VALUES = List.of(
            new BigFraction(0),
            new BigFraction(1),
            new BigFraction(-1),
            new BigFraction(37, 16),
            new BigFraction(-21, 8),
            new BigFraction(5, 7),
            new BigFraction(2));

    /** Not on a border that a small formula draws. */
    private static final Map<String, BigFraction> GENERIC =
            Map.of("x", new BigFraction(1237, 1013), "y", new BigFraction(-877, 719), "z", new BigFraction(331, 977));

    @Override
    public String name() {
        return "equal";
    }

    @Override
    public void run(byte[] input) {
        Drawing drawing = new Drawing(input);
        int way = drawing.below(4);
        Drawn left = Drawn.of(drawing, 3, false);
        Drawn right = way == 0 ? Drawn.of(drawing, 3, false) : Rewritten.of(left, drawing);
        boolean same = way == 1 || way == 2;
        if (way == 3) {
            right = new Drawn.Binary('+', right, Drawn.of(drawing, 1, false));
        }
        check(left, right, same);
    }

    /** @param same whether the second is another form of the first */
    static void check(Drawn left, Drawn right, boolean same) {
        String pair = left.text() + " and " + right.text();
        Expression a = read(left);
        Expression b = read(right);
        Decision decision = EQUALITY.decide(a, b);
        assertEquals(decision.verdict(), EQUALITY.decide(b, a).verdict(), () -> "in the other order: " + pair);
        Check check = new Checker(a, b).check(decision.certificate());
        assertInstanceOf(Check.Valid.class, check, () -> pair + ": " + check);
        if (same) {
            assertNotEquals(Decision.Verdict.DIFFERENT, decision.verdict(), pair);
        }
        if (decision instanceof Decision.Different different) {
            contradict(left, right, different.certificate(), pair);
        } else if (decision instanceof Decision.Equal equal) {
            equal.witness().ifPresent(witness -> contradict(left, right, witness, pair));
            agree(left, right, equal.except(), pair);
        }
    }

    private static Expression read(Drawn formula) {
        Reading reading = Reader.read(formula.text(), SYMBOLS);
        return assertInstanceOf(Reading.Read.class, reading, () -> formula.text() + ": " + reading)
                .expression();
    }

    private static void contradict(Drawn left, Drawn right, Counterexample point, String pair) {
        Map<String, BigFraction> at = new HashMap<>();
        for (String name : List.of("x", "y", "z")) {
            at.put(name, BigFraction.ZERO);
        }
        point.at().forEach((name, value) -> at.put(name, new BigFraction(value.numerator(), value.denominator())));
        if (new Valued(at, Valued.SOME).relation(left, right) != Relation.APART) {
            assertNotEquals(
                    Relation.SAME,
                    new Valued(at, Valued.MANY).relation(left, right),
                    () -> "no difference at " + point.at() + ": " + pair);
        }
    }

    private static void agree(Drawn left, Drawn right, Except except, String pair) {
        agree(GENERIC, left, right, except, pair);
        // Two of the other points, so that there is time for more pairs.
        int first = Math.floorMod(pair.hashCode(), VALUES.size());
        for (int j = first; j < first + 2 && except != Except.NULL_SET; j++) {
            int k = j % VALUES.size();
            Map<String, BigFraction> at = Map.of(
                    "x", VALUES.get(k),
                    "y", VALUES.get((k + 2) % VALUES.size()),
                    "z", VALUES.get((k * k + 3) % VALUES.size()));
            agree(at, left, right, except, pair);
        }
    }

    private static void agree(Map<String, BigFraction> at, Drawn left, Drawn right, Except except, String pair) {
        if (new Valued(at, Valued.SOME).relation(left, right) == Relation.SAME) {
            return;
        }
        Valued valued = new Valued(at, Valued.MANY);
        Valued.Value a = valued.of(left);
        Valued.Value b = valued.of(right);
        boolean defined = !(a instanceof Valued.Undefined) && !(b instanceof Valued.Undefined);
        if (except == Except.NONE || defined) {
            assertNotEquals(Relation.APART, valued.relation(a, b), () -> "different at " + at + ": " + pair);
        }
    }
}
