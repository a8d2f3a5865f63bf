package assay.grader.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionReader;
import java.util.HashSet;
import java.util.Set;

/** The readers of submissions: the answers with their places, each part once, or a message with a place. */
record SubmissionTarget(String name) implements FuzzTarget {
    private static final SubmissionReader READER = new SubmissionReader(new DocumentBudget(1 << 16, 50, 5_000));

    @Override
    public void run(byte[] input) {
        String file = "f." + name;
        try {
            Submission submission = READER.read(file, input);
            assertFalse(
                    submission.assignment().isBlank() || submission.student().isBlank());
            Set<String> parts = new HashSet<>();
            for (Answer answer : submission.answers()) {
                assertTrue(parts.add(answer.part()), answer.part());
                assertEquals(file, answer.content().position().file());
                answer.lines();
                answer.fault().ifPresent(remark -> assertFalse(remark.message().isBlank()));
            }
        } catch (DocumentException fault) {
            assertEquals(file, fault.position().file());
            assertTrue(fault.position().line() >= 1 && fault.position().column() >= 1, fault.getMessage());
            assertTrue(fault.getMessage().length() < 1_500, fault.getMessage());
        }
    }
}
