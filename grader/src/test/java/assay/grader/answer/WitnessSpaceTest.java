package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Graded;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.verdict.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The layers of question 7 accept exactly the valid choices: every choice in a box is compared with a count of the
 * positions of the window, one by one.
 */
class WitnessSpaceTest {
    private final Grader grader = Graded.grader("mila-ift6135-2020-hw1");

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(textBlock = """
            7.1a, 64, 32, 8, 0, -1, 1
            7.1b, 64, 32, 0, 2, -1, 7
            7.2a, 32,  8, 0, 0,  0, 1
            7.3a,  8,  4, 0, 0,  0, 1
            7.3b,  8,  4, 0, 0,  2, 2
            7.3c,  8,  4, 0, 0,  1, 1
            """)
    void acceptsExactlyTheValidChoices(
            String id, int input, int output, int givenK, int givenS, int givenP, int givenD) {
        Part part = grader.assignment().part(id).orElseThrow();
        int right = 0;
        for (int k = 0; k <= 11; k++) {
            for (int s = 0; s <= 5; s++) {
                for (int p = -1; p <= 6; p++) {
                    for (int d = 0; d <= 7; d++) {
                        boolean asked = (givenK == 0 || k == givenK)
                                && (givenS == 0 || s == givenS)
                                && (givenP == -1 || p == givenP)
                                && (givenD == 0 || d == givenD);
                        boolean valid = asked
                                && k >= 1
                                && s >= 1
                                && p >= 0
                                && d >= 1
                                && (!id.equals("7.2a") || s >= k)
                                && positions(input, k, s, p, d) == output;
                        right += valid ? 1 : 0;
                        String choice = id + " k=" + k + " s=" + s + " p=" + p + " d=" + d;
                        assertEquals(valid, accepted(part, k, s, p, d), choice);
                    }
                }
            }
        }
        assertTrue(right > 0, "no choice in the box is right");
    }

    /** How many places the window has, counted by moving it. */
    private static int positions(int input, int k, int s, int p, int d) {
        int count = 0;
        for (int start = -p; start + d * (k - 1) <= input - 1 + p; start += s) {
            count++;
        }
        return count;
    }

    private boolean accepted(Part part, int k, int s, int p, int d) {
        Position position = Position.startOf("test");
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        Map.of("k", k, "s", s, "p", p, "d", d)
                .forEach((name, value) -> fields.put(
                        name, new Node.Field(position, new Node.Scalar(position, Integer.toString(value), false))));
        Answer answer = new Answer(part.id(), new Node.Mapping(position, fields));
        return grader.task(part).judge(answer).status() == Status.CORRECT;
    }
}
