package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeExamination;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradcheckCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static CommandLineRun gradcheck(String f, String x, String claim, String... options) {
        List<String> words = new ArrayList<>(List.of("gradcheck", f, "--wrt", x, "--claim", claim));
        words.addAll(List.of(options));
        return CommandLineRun.bare(words.toArray(String[]::new));
    }

    @Test
    void aRightGradient() {
        CommandLineRun run = gradcheck(
                "sum(k, (sum(j, W[k,j]*x[j])-y[k])^2)",
                "W",
                "2*(W x - y) x^T",
                "--var",
                "W:mxn",
                "--var",
                "x:n",
                "--var",
                "y:m");
        assertEquals("""
                correct
                  layout: as-parameter
                  proved for all sizes: by the small-model theorem from 2 instances (degree 0 in
                  m, 1 in n)
                """, run.out());
        assertEquals(0, run.code());
    }

    @Test
    void aWrongGradientIsShownAtAPointInTheWritersSymbols() {
        CommandLineRun run =
                gradcheck("log(1+exp(w^T x))", "w", "sigma(w^T x)*x + [0, w[2], 0]", "--var", "w:3", "--var", "x:3");
        assertEquals("""
                wrong
                  layout: as-parameter
                  at w[1] = 17/16, w[2] = 45/16, w[3] = -23/16, x[1] = 21/16, x[2] = 11/16, x[3]
                  = 15/16
                  the derivative by w[2]
                    claimed     [3.41662764655, 3.41662764656]
                    exact       [0.604127646553, 0.604127646554]
                    difference  [0.604127646553, 0.604127646554]
                                error at most 1.4e-20 with the step 2^-44
                """, run.out());
        assertEquals(1, run.code());
    }

    @Test
    void whatIsWrongElsewhereIsCounted() {
        CommandLineRun run = gradcheck("W x", "x", "2*W", "--var", "W:4x5", "--var", "x:5");
        assertTrue(run.out().contains("This is 2 times the derivative."), run.out());
        assertTrue(run.out().contains("the derivative of F[1] by x[1]\n"), run.out());
        assertTrue(
                run.out().replaceAll("\\s+", " ").contains("also wrong there: of F[1] by x[2], of F[1] by x[3]"),
                run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("and 13 more (of 20)"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    }

    @Test
    void theLayoutThatWasUsedAndTheOneThatIsAskedAreNamed() {
        CommandLineRun run = gradcheck("W x", "x", "W^T", "--var", "W:mxn", "--var", "x:n", "--layout", "numerator");
        assertEquals("""
                wrong
                  G has the shape n×m, the derivative in the layout 'numerator' has m×n
                  This is the derivative in the layout 'denominator'; the layout 'numerator' is
                  asked.
                """, run.out());
    }

    @Test
    void indicesNameTheAxes() {
        String[] variables = {"--var", "W:nxn", "--var", "x:n", "--var", "g:n", "--layout", "as-parameter"};
        String f = "sum(k, sum(j, W[k,j]*x[j])*g[k])";
        assertEquals(0, gradcheck(f, "W[i,j]", "x[j]*g[i]", variables).code());
        assertEquals(1, gradcheck(f, "W[i,j]", "x[i]*g[j]", variables).code());
        assertEquals(
                0,
                gradcheck("sum(j, W[k,j]*x[j])", "x[i]", "W[k,i]", "--var", "W:mxn", "--var", "x:n")
                        .code());
        assertEquals(
                0,
                gradcheck("$\\sum_j W_{kj} x_j$", "$x$", "$W_{ki}$", "--var", "W:mxn", "--var", "x:n")
                        .code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | x^2  | x   | 2*     | --color=never",
                "3 | x^   | x   | 2*x    | --color=never",
                "3 | x^2  | x(  | 2*x    | --color=never",
                "2 | x^2  | 2*x | 2*x    | --color=never",
                "2 | x^2  | x   | 2*x    | --layout=sideways",
                "2 | x^2  | x   | 2*x    | --layout=row",
                "2 | x^2  | x   | 2*x    | --var=x::integer",
                "2 | x^2  | x   | 2*x    | --nonsense",
                "4 | 10^10^10*x | x | 1  | --color=never",
                "0 | -x   | x   | -1     | --color=never",
            })
    void exitCodes(int code, String f, String x, String claim, String option) {
        CommandLineRun run = gradcheck(f, x, claim, option);
        assertEquals(code, run.code(), run.out() + run.err());
    }

    @Test
    void jsonHasTheCertificateTheCoordinateAndTheDifference() throws IOException {
        CommandLineRun run = gradcheck("x[1]*x[2]^2", "x", "[x[2]^2, x[1]*x[2]]", "--var", "x:2", "--format", "json");
        JsonNode tree = MAPPER.readTree(run.out());
        assertEquals("wrong", tree.get("verdict").asText());
        assertEquals("counterexample", tree.get("certificate").get("kind").asText());
        assertEquals("x[2]", tree.get("coordinate").asText());
        assertFalse(tree.get("difference").asText().isEmpty());
    }

    @Test
    void linesAreAnsweredInOrder(@TempDir Path folder) throws IOException {
        List<String> questions = new ArrayList<>();
        for (int k = 1; k <= 60; k++) {
            questions.add(
                    k % 20 == 7
                            ? "nonsense"
                            : "{\"id\": \"" + k + "\", \"f\": \"x^" + k + "\", \"wrt\": \"x\", \"claim\": \"" + k
                                    + "*x^" + (k % 3 == 0 ? k : k - 1) + "\"}");
        }
        Path file = folder.resolve("questions.jsonl");
        Files.write(file, questions);
        CommandLineRun run = CommandLineRun.bare("gradcheck", "--jsonl", file.toString());
        List<String> answers = run.out().lines().toList();
        assertEquals(questions.size(), answers.size());
        for (int k = 1; k <= answers.size(); k++) {
            JsonNode answer = MAPPER.readTree(answers.get(k - 1));
            String verdict = answer.get("verdict").asText();
            if (k % 20 == 7) {
                assertTrue(answer.get("id").isNull());
                assertEquals("invalid", verdict);
            } else {
                assertEquals(Integer.toString(k), answer.get("id").asText());
                assertEquals(k % 3 == 0 ? "wrong" : "correct", verdict);
            }
        }
        assertEquals(3, run.code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": 1, "f": "sum(x^2)", "wrt": "x", "claim": "2*x", "vars": {"x": {"shape": ["K"]}}}                        | correct   | as-parameter |
            {"id": 2, "f": "sum(x^2)", "wrt": "x", "claim": "2*x", "vars": {"x": {"shape": ["K"]}}, "layout": "row"}       | wrong     | row          | layout
            {"id": 3, "f": "sum(x^2)", "wrt": "x", "claim": "-2*x", "vars": {"x": {"shape": ["K"]}}}                       | wrong     | as-parameter | sign
            {"id": 4, "f": "sum(x^2)", "wrt": "x", "claim": "x", "vars": {"x": {"shape": ["K"]}}}                          | wrong     | as-parameter | constant-factor
            {"id": 5, "f": "W x", "wrt": "x", "claim": "W", "vars": {"W": {"shape": [2, 3]}, "x": {"shape": [3]}}}         | correct   | numerator    |
            {"id": 6, "f": "x^2", "wrt": "x"}                                                                              | invalid   |              |
            {"id": 7, "f": "x^2", "wrt": "x", "claim": "2*x", "layout": "sideways"}                                        | invalid   |              |
            {"id": 8, "f": "x^2", "wrt": "x", "claim": "2*x(", "layout": "as-parameter"}                                   | invalid   |              |
            {"id": 9, "f": "x^2", "wrt": "x", "claim": "2*x", "answer": "2*x"}                                             | invalid   |              |
            {"id": 10, "f": "10^10^10*x", "wrt": "x", "claim": "1"}                                                        | undecided | as-parameter |
            """)
    void oneLine(String line, String verdict, String layout, String diagnosis) throws IOException {
        JsonLine.Answered answered =
                GradientLine.by(new DerivativeExamination(new Equality())).answer(line);
        JsonNode answer = MAPPER.readTree(answered.line());
        assertEquals(verdict, answer.get("verdict").asText());
        assertEquals(layout, answer.path("layout").asText(null));
        assertEquals(diagnosis, answer.path("diagnosis").path("code").asText(null));
        assertEquals(verdict.equals("invalid"), answer.has("reason") && !answer.has("certificate"), answered.line());
    }
}
