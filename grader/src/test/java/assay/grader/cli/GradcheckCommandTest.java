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
                  diagnosis: extra-term
                    Check whether the term [0, w[2], 0] belongs there.
                    With this taken back it is sigmoid(w' @ x)*x, which is right.
                """, run.out());
        assertEquals(1, run.code());
    }

    @Test
    void aLostPairOfParenthesesIsNamedInAClaim() {
        CommandLineRun run = gradcheck("sum(log(1+exp(x)))", "x", "exp(x)/1+exp(x)", "--var", "x:N");
        assertTrue(run.out().endsWith("""
                  diagnosis: parentheses
                    As typed it means exp(x)/1 + exp(x), which is wrong. A pair of parentheses
                    is missing.
                    With one more pair of parentheses it is right: exp(x)/(1+exp(x))
                """), run.out());
    }

    @Test
    void severalExplanationsAreNamedWithoutAGuess() {
        CommandLineRun run = gradcheck("log(1+exp(x))", "x", "\\frac{1}{1+\\exp(x)}");
        assertTrue(run.out().contains("  perhaps sign\n    Check the sign of x.\n"), run.out());
        assertTrue(run.out().contains("  perhaps inner-derivative\n"), run.out());
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

    @ParameterizedTest(name = "{0}: {1} at {2}, {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            relu(x)         ; 1[x>0]                  ; x=0       ; -               ; 0 ; right
            relu(x)         ; 1[x>0]                  ; x=0       ; convention:0    ; 0 ; right
            relu(x)         ; 1[x>0]                  ; x=0       ; convention:1/2  ; 1 ; wrong
            relu(x)         ; H(x)                    ; x=0       ; convention:1/2  ; 0 ; right
            relu(x)         ; 1[x>=0]                 ; x=0       ; convention:1    ; 0 ; right
            relu(x)         ; H(x)                    ; x=0       ; one-sided       ; 1 ; wrong
            relu(x)         ; 1[x>=0]                 ; x=0       ; one-sided       ; 0 ; right
            relu(x)         ; H(x)                    ; x=0       ; any-subgradient ; 0 ; right
            relu(x)         ; cases(x==0: 2, else: H(x)) ; x=0    ; any-subgradient ; 1 ; wrong
            relu(x)         ; H(x)                    ; x=1       ; one-sided       ; 0 ; right
            relu(x)-relu(-x) ; 1                      ; x=0       ; any-subgradient ; 0 ; right
            relu(x)-relu(-x) ; H(x)+H(-x)-1[x==0]     ; x=0       ; any-subgradient ; 1 ; wrong
            max(x, y)       ; 1[x>=y]                 ; x=2 y=2   ; any-subgradient ; 0 ; right
            x^2             ; cases(x==0: 7, else: 2*x) ; x=0     ; -               ; 1 ; wrong
            x^2             ; cases(x==0: 7, else: 2*x) ; x=1     ; -               ; 1 ; right
            exp(x)          ; exp(x)                  ; x=1/3     ; -               ; 0 ; right
            log(x)          ; 1/x                     ; x=-3      ; -               ; 0 ; right
            """)
    void atAPoint(String f, String claim, String point, String kinks, int code, String word) {
        List<String> options = new ArrayList<>();
        for (String value : point.split(" ")) {
            options.addAll(List.of("--at", value));
        }
        if (kinks != null) {
            options.addAll(List.of("--kinks", kinks));
        }
        CommandLineRun run = gradcheck(f, "x", claim, options.toArray(String[]::new));
        assertTrue(run.out().strip().endsWith(": " + word), run.out() + run.err());
        assertEquals(code, run.code(), run.out());
    }

    @Test
    void aSubgradientIsJudgedAsAWhole() {
        String claim = "tabulate(i=1..3, 1[x[i]>=x[1]]*1[x[i]>=x[2]]*1[x[i]>=x[3]])";
        CommandLineRun run = gradcheck(
                "max(j, x[j])", "x", claim, "--var", "x:3", "--at", "x=[1,1,0]", "--kinks", "any-subgradient");
        assertEquals("""
                wrong at this point, right elsewhere but for a null set
                  at x[1] = 1, x[2] = 1, x[3] = 0, a kink; the policy is any-subgradient
                    by x[1]: claimed 1, from the left 0, from the right 1: wrong
                    by x[2]: claimed 1, from the left 0, from the right 1: wrong
                    by x[3]: claimed 0, difference 0: right
                """, run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            relu(x)             ; 1[x>0]              ; convention:0               ; 0
            relu(x)             ; 1[x>=0]             ; convention:0               ; 1
            relu(x)             ; 1[x>=0]             ; any-subgradient            ; 0
            relu(x)-relu(-x)    ; 1[x>0]+1[x<0]       ; exact-where-differentiable ; 1
            relu(x)-relu(-x)    ; 1                   ; exact-where-differentiable ; 0
            sqrt(x^2)           ; sign(x)             ; any-subgradient            ; 4
            """)
    void everywhere(String f, String claim, String kinks, int code) {
        CommandLineRun run = gradcheck(f, "x", claim, "--kinks", kinks);
        assertEquals(code, run.code(), run.out() + run.err());
    }

    /** Along both axes the function is 0, and yet cells with other gradients meet there. */
    @Test
    void smoothAlongEveryAxisIsNotSmooth() {
        String elsewhere = "if(x[1]*x[2]>0, if(abs(x[1])<abs(x[2]), [sign(x[1]),0], [0,sign(x[2])]), [0,0])";
        for (String there : List.of("[1/2,0]", "[0,0]", "[2,0]")) {
            CommandLineRun run = gradcheck(
                    "if(x[1]*x[2]>0, min(abs(x[1]),abs(x[2])), 0)",
                    "x",
                    "if(x[1]^2+x[2]^2==0, " + there + ", " + elsewhere + ")",
                    "--var",
                    "x:2",
                    "--at",
                    "x=[0,0]",
                    "--kinks",
                    "any-subgradient");
            assertEquals(4, run.code(), run.out() + run.err());
        }
    }

    @Test
    void nothingIsAskedWhereTheDomainEnds() {
        CommandLineRun run =
                gradcheck("relu(x)", "x", "1", "--var", "x::nonnegative", "--at", "x=0", "--kinks", "convention:0");
        assertEquals(4, run.code(), run.out() + run.err());
    }

    @Test
    void aKinkIsNamed() {
        assertEquals(
                """
                wrong
                  Right but for points at which the function changes its piece; the policy
                  'convention: 0' asks for another value there.
                  at x = 0
                  the derivative by x
                    claimed     1
                    from below  0
                    from above  1
                """,
                gradcheck("relu(x)", "x", "1[x>=0]", "--kinks", "convention:0").out());
        assertEquals(
                """
                correct
                  proved by exact expansion in every sign cell; on kinks it keeps the policy
                  'one-sided'
                """,
                gradcheck("relu(x)", "x", "1[x>=0]", "--kinks", "one-sided").out());
    }

    @Test
    void theTableThatPeopleKnow() {
        CommandLineRun run =
                gradcheck("x[1]*x[2]^2", "x", "[x[2]^2, x[1]*x[2]]", "--var", "x:2", "--at", "x=[3, 2]", "--table");
        List<String> table = run.out()
                .lines()
                .dropWhile(line -> !line.contains("relative error"))
                .toList();
        assertEquals(3, table.size(), run.out());
        assertTrue(table.get(1).matches("  by x\\[1] +4\\.0+ +(4\\.0+|3\\.9+)\\d* +\\S+e-\\d+"), run.out());
        assertTrue(table.get(2).matches("  by x\\[2] +6\\.0+ +(12\\.0+|11\\.9+)\\d* +5\\.00e-01"), run.out());
    }

    @ParameterizedTest
    @CsvSource({"--at=x", "--at=q=1", "--at=x=pi", "--at=x=[1]", "--kinks=odd", "--at=x=1;--kinks=odd"})
    void aPointThatIsNone(String options) {
        assertEquals(2, gradcheck("x^2", "x", "2*x", options.split(";")).code());
    }
}
