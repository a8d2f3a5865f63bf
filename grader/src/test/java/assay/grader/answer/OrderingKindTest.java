package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.grader.document.DocumentException;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderingKindTest {
    private static final String TRAINING = """
            answer: ordering
            items: [forward, loss, zero_grad, backward, step]
            before:
              - [forward, loss]
              - [loss, backward]
              - {pair: [zero_grad, backward], because: else gradients add up}
              - [backward, step]
            """;

    @TempDir
    Path folder;

    /** Zeroing the gradients has three places before the backward pass; everything else has one. */
    @Test
    void threeOrdersOfATrainingStepAreRight() throws IOException, DocumentException {
        Authored part = Authored.of(folder, "", TRAINING);
        List<String> right = new ArrayList<>();
        List<List<String>> orders = permutations(List.of("forward", "loss", "zero_grad", "backward", "step"));
        for (List<String> order : orders) {
            Verdict verdict = part.judge(String.join(", ", order));
            if (verdict.status() == Status.CORRECT) {
                right.add(String.join(" ", order));
            } else {
                assertEquals(Status.INCORRECT, verdict.status());
            }
        }
        assertEquals(120, orders.size());
        assertEquals(
                List.of(
                        "forward loss zero_grad backward step",
                        "forward zero_grad loss backward step",
                        "zero_grad forward loss backward step"),
                right);
    }

    @Test
    void aViolatedPairIsNamedWithItsReasonToInstructorsAlone() throws IOException, DocumentException {
        Verdict verdict = Authored.of(folder, "", TRAINING).judge("forward -> loss -> backward -> zero_grad -> step");
        assertEquals(
                List.of(Remark.verdict(
                        "order",
                        "Something stands too early.",
                        "zero_grad must come before backward: else gradients add up.")),
                verdict.remarks());
    }

    /** Eight pairs follow from the four; only that of zero_grad and backward is broken. */
    @Test
    void pairsEarnTheirShareIfTheAuthorSaysSo() throws IOException, DocumentException {
        Authored part = Authored.of(folder, "", TRAINING + "partial: per-pair\n");
        Verdict verdict = part.judge("forward, loss, backward, zero_grad, step");
        assertEquals(Status.PARTIAL, verdict.status());
        assertEquals("7/8", verdict.credit().toString());
        assertEquals(
                "0",
                part.judge("step, backward, zero_grad, loss, forward").credit().toString());
    }

    @Test
    void aCircleIsTheAuthorsFault() {
        assertThrows(
                DocumentException.class,
                () -> Authored.of(folder, "", "answer: ordering\nitems: [a, b]\nbefore: [[a, b], [b, a]]"));
        DocumentException misspelt = assertThrows(
                DocumentException.class,
                () -> Authored.of(folder, "", "answer: ordering\nitems: [alpha, beta]\nbefore: [[alpha, betta]]"));
        assertEquals("did you mean 'beta'?", misspelt.hint());
    }

    private static List<List<String>> permutations(List<String> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : items) {
            List<String> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<String> tail : permutations(rest)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
