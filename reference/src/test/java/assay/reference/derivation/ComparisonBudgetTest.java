package assay.reference.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Budget;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Options;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import assay.reference.prove.ProofBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonBudgetTest {
    private static final List<String> RIGHT = List.of("x*(x + 2) + 1", "x^2 + 2*x + 1", "(x + 1)*(x + 1)", "(1 + x)^2");
    private static final List<String> WRONG = List.of("x*(x + 2) + 1", "x^2 + 3*x + 1", "x*(x + 3) + 1", "(1 + x)^2");

    private static Expression read(String text) {
        return assertInstanceOf(
                        Reading.Read.class, Reader.read(text, Symbols.lenient().build()))
                .expression();
    }

    private static DerivationReport report(int operations, List<String> lines) {
        Budget usual = Budget.DEFAULT;
        Budget budget = new Budget(
                usual.instructions(),
                usual.points(),
                usual.precision(),
                usual.evaluations(),
                usual.instances(),
                usual.boxPoints(),
                operations,
                ProofBudget.DEFAULT);
        DerivationQuestion question = new DerivationQuestion(read("(x + 1)^2"), List.of(read("(1 + x)^2")), Map.of());
        return new DerivationChecker(question, new Equality(Options.DEFAULT.with(budget)), ComparisonBudgetTest::truth)
                .check(lines.stream()
                        .<Line>map(line -> new Line.Formula("", read(line)))
                        .toList());
    }

    private static Truth truth(Decision decision) {
        return switch (decision.verdict()) {
            case EQUAL -> Truth.TRUE;
            case DIFFERENT -> Truth.FALSE;
            default -> Truth.OPEN;
        };
    }

    /** A lower limit leaves lines open. It turns none, and what was judged before it stays judged. */
    @Test
    void fewerOperationsNeverTurnALine() {
        for (List<String> lines : List.of(RIGHT, WRONG)) {
            List<LineReport> usual = report(10_000, lines).lines();
            for (int operations = 0; operations < 120; operations += 3) {
                List<LineReport> less = report(operations, lines).lines();
                for (int k = 0; k < usual.size(); k++) {
                    boolean same = less.get(k).verdict() == usual.get(k).verdict();
                    assertTrue(same || less.get(k).verdict() == LineVerdict.UNDECIDED, operations + " " + less.get(k));
                }
            }
            assertEquals(LineVerdict.UNDECIDED, report(0, lines).lines().get(0).verdict());
        }
    }

    @Test
    void theReasonNamesTheLimit() {
        LineReport first = report(5, RIGHT).lines().get(0);
        Decision.Undecided open =
                assertInstanceOf(Decision.Undecided.class, first.decision().orElseThrow());
        assertEquals(
                "over budget: more than 5 operations in the lines of one derivation",
                open.certificate().reason());
        assertEquals(Decision.Reason.BUDGET, open.reason());
    }

    /** A single line that stands for very much is open at once, whatever it would have cost to decide. */
    @Test
    void aLineOfManyOperationsIsOpen() {
        String long1 = String.join(
                " + ", Stream.generate(() -> "exp(x)/(1 + x^2)").limit(1_200).toList());
        assertEquals(
                LineVerdict.UNDECIDED,
                report(2_000, List.of(long1)).lines().get(0).verdict());
    }
}
