package assay.reference.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.reference.Document;
import assay.reference.control.ControlMatrix.Row;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Backward passes with planted mistakes, and right ones at badly scaled points: nothing wrong is accepted, nothing right
 * refused. The whole matrix with every reason stands in {@code docs/examples/gradient-controls.md}; it is written anew
 * with {@code -Dassay.write=true}.
 */
class GradientControlsTest {
    /** Where the function has no derivative, or none that is proved, so that nothing is said. */
    private static final Set<String> KINKS = Set.of("kink", "tie", "joint");

    private static final ControlMatrix MATRIX = ControlMatrix.of(ControlFile.read());

    @TestFactory
    List<DynamicTest> rightClaimsAreProvedAndNowhereRefuted() {
        return rows(Control.Truth.RIGHT, row -> {
            assertTrue(row.result().verdict().startsWith("proved"), row.toString());
            assertEquals(Set.of(), row.result().refutedAt());
            assertTrue(KINKS.containsAll(row.result().silentAt()), row.toString());
            assertTrue(row.result().rules().startsWith("equal"), row.toString());
        });
    }

    /** By the differences alone and by the rules alone; and a mistake in one entry is found in that entry. */
    @TestFactory
    List<DynamicTest> wrongClaimsAreRefutedTwice() {
        return rows(Control.Truth.WRONG, row -> {
            assertEquals("refuted", row.result().verdict());
            assertFalse(row.result().refutedAt().isEmpty(), row.toString());
            assertEquals("different", row.result().rules());
            assertTrue(row.result().wrongEntries() >= 1, row.toString());
            if (row.claim().equals(ControlMatrix.FIRST)) {
                assertEquals(1, row.result().wrongEntries());
            }
        });
    }

    /** What is wrong far out only is refuted there, and at no ordinary point. */
    @TestFactory
    List<DynamicTest> whatIsWrongFarOutIsFoundFarOut() {
        return rows(Control.Truth.WRONG, row -> {
            if (row.claim().equals(ControlMatrix.FAR)) {
                assertTrue(row.result().refutedAt().contains("far"));
                assertTrue(row.result().consistentAt().contains("near"));
            }
        });
    }

    /** The differences do not prove that there is a derivative at the joint; the derivatives from both sides do. */
    @TestFactory
    List<DynamicTest> whatIsWrongAtOnePointIsRefuted() {
        return rows(Control.Truth.WRONG_AT_A_JOINT, row -> {
            assertEquals("refuted", row.result().verdict());
            assertTrue(row.result().wrongAtJoint(), row.toString());
            assertEquals(Set.of("joint"), row.result().doubtfulAt());
        });
    }

    private static List<DynamicTest> rows(Control.Truth truth, Consumer<Row> check) {
        return MATRIX.rows().stream()
                .filter(row -> row.truth() == truth)
                .map(row -> dynamicTest(row.layer() + ": " + row.claim(), () -> check.accept(row)))
                .toList();
    }

    @Test
    void everyLayerHasEightMistakes() {
        assertTrue(MATRIX.layers().size() >= 12);
        for (String layer : MATRIX.layers()) {
            long wrong = MATRIX.rows().stream()
                    .filter(row -> row.layer().equals(layer) && row.truth() == Control.Truth.WRONG)
                    .count();
            assertTrue(wrong >= 8, layer + ": " + wrong);
        }
    }

    @Test
    void theWrittenFunctionIsTheLayer() {
        for (Control control : ControlFile.read()) {
            assertTrue(new ControlCheck(control).functionIsTheLayer(), control.name());
        }
    }

    @Test
    void theDocumentIsTheMatrix() throws IOException {
        System.out.print(MATRIX.summary());
        Document.check("examples/gradient-controls.md", MATRIX.markdown());
    }
}
