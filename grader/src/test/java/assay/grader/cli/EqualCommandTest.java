package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class EqualCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | equal     | sigma(x)   | (1+tanh(x/2))/2",
                "0 | equal     | \\frac{1}{1+\\exp(-x)} | sigma(x)",
                "0 | equal     | -x         | 0-x",
                "1 | different | tanh(x)    | 2*sigma(x)-1",
                "1 | different, but equal wherever both are defined | x/x | 1",
                "1 | different, but equal except on a null set | 1[x>0] | 1[x>=0]",
                "4 | undecided | 10^10^10   | 1",
            })
    void theVerdictIsTheFirstLineAndTheExitCode(int code, String verdict, String a, String b) {
        CommandLineRun run = CommandLineRun.bare("equal", a, b);
        assertEquals(verdict, run.out().lines().findFirst().orElse(""), run.err());
        assertEquals(code, run.code());
    }

    @Test
    void aDifferenceIsShownWithThePointAndBothValues() {
        String out =
                CommandLineRun.bare("equal", "x^2", "x", "--var", "x::positive").out();
        assertTrue(out.contains("at x = "), out);
        assertTrue(out.contains("A is "), out);
        assertTrue(out.contains("B is "), out);
    }

    /** An undeclared name is a variable; that of Euler's number is likely to be meant otherwise. */
    @Test
    void whoTakesEForEulersNumberIsTold() {
        CommandLineRun run = CommandLineRun.bare("equal", "1/(1+e^-x)", "sigma(x)");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("Euler's number is exp(1)"), run.out());
        assertFalse(
                CommandLineRun.bare("equal", "e*x", "x", "--var", "e:").out().contains("Euler"));
        assertFalse(CommandLineRun.bare("equal", "2*x", "x").out().contains("Euler"));
    }

    @Test
    void equalityByProbabilitySaysSo() {
        CommandLineRun run = CommandLineRun.bare("equal", "(a+b+c+d)^40*(a-b)", "(a+b+c+d)^39*(a^2-b^2+(c+d)*(a-b))");
        assertTrue(run.out().contains("error probability below 2^-100"), run.out());
    }

    @Test
    void tensorsAreProvedForAllSizes() {
        CommandLineRun run = CommandLineRun.bare("equal", "softmax(x)", "exp(x)/sum(exp(x))", "--var", "x:K");
        assertTrue(run.out().contains("proved for all sizes"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "floor(n/2)+ceil(n/2) | n | n::integer | 2 residue classes modulo 2",
                "ceil(n^2/2) | floor((n^2+1)/2) | n::positive-integer | every whole-number point of the box n = 1..",
                "tan(x)*cos(x) | sin(x) | x::(-1,1) | proved by exact expansion",
                "x+y | y+x | x::real | the same program",
            })
    void theReasonSaysWhatIsCovered(String a, String b, String variable, String reason) {
        CommandLineRun run = CommandLineRun.bare("equal", a, b, "--var", variable);
        assertTrue(run.out().contains(reason), run.out());
    }

    @Test
    void shapesThatDifferAreSaid() {
        CommandLineRun run = CommandLineRun.bare("equal", "W x", "x", "--var", "W:MxD", "--var", "x:D");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("A has the shape M, B has D"), run.out());
    }

    @Test
    void whatCannotBeReadIsMarked() {
        CommandLineRun run = CommandLineRun.bare("equal", "sigma(x", "x");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("A cannot be read"), run.err());
        assertTrue(run.err().contains("^"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"equal,x,,", "equal,x,x,x", "equal,x,x,--var=x:Q:strange", "equal,x,x,--nonsense"})
    void usageIsExitTwo(String command, String a, String b, String c) {
        List<String> arguments = new ArrayList<>();
        for (String argument : new String[] {command, a, b, c}) {
            if (argument != null) {
                arguments.add(argument);
            }
        }
        assertEquals(2, CommandLineRun.bare(arguments.toArray(String[]::new)).code());
    }

    @Test
    void jsonHasTheCertificate() throws IOException {
        CommandLineRun run = CommandLineRun.bare("equal", "x", "y", "--format", "json");
        JsonNode tree = MAPPER.readTree(run.out());
        assertEquals("different", tree.get("verdict").asText());
        assertEquals("counterexample", tree.get("certificate").get("kind").asText());
        assertTrue(tree.get("certificate").get("at").has("x"));
    }

    @Test
    void linesAreAnsweredInOrderAndBadOnesDoNotStopTheStream(@TempDir Path folder) throws IOException {
        List<String> questions = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            questions.add(
                    k % 50 == 7
                            ? "{\"id\": " + k
                            : "{\"id\": \"" + k + "\", \"a\": \"x+" + k + "\", \"b\": \"" + k % 3 + "+x\"}");
        }
        Path file = folder.resolve("questions.jsonl");
        Files.write(file, questions);
        CommandLineRun run = CommandLineRun.bare("equal", "--jsonl", file.toString());
        List<String> answers = run.out().lines().toList();
        assertEquals(questions.size(), answers.size());
        for (int k = 0; k < answers.size(); k++) {
            JsonNode answer = MAPPER.readTree(answers.get(k));
            if (k % 50 == 7) {
                assertTrue(answer.get("id").isNull());
                assertEquals("invalid", answer.get("verdict").asText());
            } else {
                assertEquals(Integer.toString(k), answer.get("id").asText());
                assertEquals(
                        k == k % 3 ? "equal" : "different",
                        answer.get("verdict").asText());
            }
        }
        assertEquals(3, run.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"1\", \"a\": \"x(\", \"b\": \"x\"} | \"1\"",
                "{\"id\": 2, \"a\": \"x\"} | 2",
                "{\"id\": 3, \"a\": \"x\", \"b\": \"x\", \"c\": \"x\"} | 3",
                "{\"id\": 4, \"a\": \"x\", \"b\": \"x\", \"vars\": {\"x\": {\"domain\": \"odd\"}}} | 4",
                "{\"id\": 5, \"a\": \"x\", \"b\": \"x\", \"vars\": {\"x\": {\"shape\": \"K\"}}} | 5",
                "[1, 2] | null",
                "nonsense | null",
                "{\"id\": 6, \"id\": 7, \"a\": \"x\", \"b\": \"x\"} | null",
                "{\"id\": 8, \"a\": \"x\", \"b\": \"x\"} {} | null",
            })
    void aBadLineIsInvalid(String line, String id) throws IOException {
        JsonLine.Answered answered =
                EqualityLine.by(new assay.reference.decide.Equality()).answer(line);
        JsonNode answer = MAPPER.readTree(answered.line());
        assertEquals(id, answer.get("id").toString());
        assertEquals("invalid", answer.get("verdict").asText());
        assertFalse(answer.get("reason").isEmpty());
        assertEquals(Exit.UNREADABLE, answered.exit());
    }

    @Test
    void anIndexThatNothingBindsIsFreeOnBothSides() {
        String[] variables = {"--var", "W:MxD", "--var", "x:D"};
        assertEquals(0, equal("sum(k, W[i,k]*x[k])", "(W x)[i]", variables).code());
        assertEquals(0, equal("$\\sum_k W_{ik} x_k$", "(W x)[i]", variables).code());
        assertEquals(1, equal("x[i]", "x[j]", variables).code());
        assertEquals(1, equal("x[i]", "x[1]", variables).code());
    }

    private static CommandLineRun equal(String a, String b, String... options) {
        java.util.List<String> words = new java.util.ArrayList<>(java.util.List.of("equal", a, b));
        words.addAll(java.util.List.of(options));
        return CommandLineRun.bare(words.toArray(String[]::new));
    }

    /** A weaker strength than a proof stands beside the verdict, and the box on the next line. */
    @Test
    void aBoxIsNamedBesideTheVerdict() throws IOException {
        String[] question = {
            "equal", "floor(n/k)", "ceil((n-k+1)/k)", "--var", "n::positive-integer", "--var", "k::positive-integer"
        };
        List<String> lines = CommandLineRun.bare(question).out().lines().toList();
        assertEquals("equal (strength: box)", lines.get(0));
        assertTrue(lines.get(1).contains("the box k = 1..447, n = 1..447"), lines.get(1));
        List<String> json = new ArrayList<>(List.of(question));
        json.addAll(List.of("--format", "json"));
        JsonNode certificate = MAPPER.readTree(
                        CommandLineRun.bare(json.toArray(new String[0])).out())
                .get("certificate");
        assertEquals("box", certificate.get("strength").asText());
        assertEquals("[1,447]", certificate.get("box").get("n").toString());
    }

    /** Whole numbers that are declared are sizes or indices where they are used so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "equal               | x[i]*exp(0)           | x[i]       | i::positive-integer x:K",
                "equal               | softmax(x)[i]         | exp(x[i])/sum(k, exp(x[k])) | i::integer x:K",
                "different           | x[i]                  | x[1]       | i::integer x:K",
                "equal               | 2*i+sum(i, x[i])      | sum(k, x[k])+i+i | i::integer x:K",
                "equal               | K*mean(x)             | sum(i, x[i]) | K::positive-integer x:K",
                "equal               | tr(eye(n))            | n          | n::positive-integer",
                "equal               | sum(outer(ones(n),ones(m))) | n*m  | n::positive-integer m::positive-integer",
                "different           | sum(k=1..n, (k-1)*(k-2)) | 0       | n::positive-integer",
            })
    void wholeNumbersMayBeSizesAndIndices(String verdict, String a, String b, String variables) {
        List<String> arguments = new ArrayList<>(List.of("equal", a, b));
        for (String variable : variables.split(" ")) {
            arguments.addAll(List.of("--var", variable));
        }
        CommandLineRun run = CommandLineRun.bare(arguments.toArray(new String[0]));
        assertEquals(verdict, run.out().lines().findFirst().orElse(run.err()));
    }

    /** At least 2 unless it is declared: then from 1. */
    @Test
    void aDeclaredSizeBeginsAtOne() {
        String[] question = {"equal", "x[1]^2+x[K]^2", "norm(x)^2+sum(i=2..K-1, 0*x[i])", "--var", "x:K"};
        assertTrue(CommandLineRun.bare(question).out().contains("at K = 3"));
        String[] declared = {
            "equal", "x[1]^2+x[K]^2", "norm(x)^2+sum(i=2..K-1, 0*x[i])", "--var", "x:K", "--var", "K::positive-integer"
        };
        assertTrue(CommandLineRun.bare(declared).out().contains("at K = 1"));
        CommandLineRun real = CommandLineRun.bare("equal", "x", "x", "--var", "x:K", "--var", "K::real");
        assertEquals(2, real.code());
        assertTrue(real.err().contains("K is the length of an axis"), real.err());
    }

    @ParameterizedTest
    @CsvSource({"\u0430+b,a+b,Cyrillic", "x_\u0456,x_i,Cyrillic", "2*\u03bf,2*o,Greek", "$\u0445^2$,x^2,Cyrillic"})
    void lettersThatLookLikeOthersAreReported(String a, String b, String alphabet) {
        CommandLineRun run = CommandLineRun.bare("equal", a, b);
        assertEquals(3, run.code());
        assertTrue(run.err().contains(alphabet), run.err());
        assertTrue(run.err().contains("did you mean "), run.err());
    }

    /** Values whose exponents have more than eight digits are no fault of the declarations. */
    @Test
    void valuesOfAnySizeHaveAVerdict() {
        CommandLineRun run = CommandLineRun.bare("equal", "exp(10^12*x)", "0");
        assertEquals(1, run.code(), run.err());
    }
}
