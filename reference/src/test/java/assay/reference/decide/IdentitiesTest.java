package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verdicts on the table of identities of the field and their wrong variants. */
class IdentitiesTest {
    private static final List<LabelledPair> PAIRS = LabelledPair.identities();

    @Test
    void theTableIsLargeAndBalanced() {
        assertTrue(PAIRS.size() >= 300, "only " + PAIRS.size() + " pairs");
        assertEquals(
                PAIRS.size(), 2 * PAIRS.stream().filter(LabelledPair::equal).count());
    }

    /** The stated points are checked by plain intervals, without any search. */
    @Test
    void wrongVariantsDifferAtTheirPoints() {
        for (LabelledPair pair : PAIRS) {
            assertTrue(pair.equal() || pair.differsAtPoint(), pair + " at " + pair.point());
        }
    }

    @Test
    void noVerdictIsWrong() {
        ConfusionTable table = new ConfusionTable();
        List<String> undecided = new ArrayList<>();
        Equality equality = new Equality();
        for (LabelledPair pair : PAIRS) {
            Decision decision = equality.decide(pair.leftExpression(), pair.rightExpression());
            table.add(pair.toString(), pair.equal(), decision.verdict());
            if (decision.verdict() == Decision.Verdict.UNDECIDED) {
                undecided.add(pair + ": " + decision.certificate().toMap());
            }
        }
        System.out.println("identities: " + table);
        undecided.forEach(System.out::println);
        table.assertNoneWrong();
        assertTrue(undecided.size() <= 3, String.join("\n", undecided));
    }

    @Test
    void theOrderOfTheSidesDoesNotMatter() {
        Equality equality = new Equality();
        for (LabelledPair pair : PAIRS) {
            assertEquals(
                    equality.decide(pair.leftExpression(), pair.rightExpression())
                            .verdict(),
                    equality.decide(pair.rightExpression(), pair.leftExpression())
                            .verdict(),
                    pair.toString());
        }
    }

    @Test
    void decisionsAreRepeatable() {
        for (LabelledPair pair : PAIRS.subList(0, 60)) {
            assertEquals(
                    new Equality()
                            .decide(pair.leftExpression(), pair.rightExpression())
                            .certificate()
                            .toMap(),
                    new Equality()
                            .decide(pair.leftExpression(), pair.rightExpression())
                            .certificate()
                            .toMap());
        }
    }
}
