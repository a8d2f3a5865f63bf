package assay.grader.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Position;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.submission.Attachment;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionBudget;
import assay.grader.submission.SubmissionReader;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Options;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

    @TempDir
    Path folder;

    private static Limits with(Limit limit, long value) {
        return new Limits(Map.of(limit, value));
    }

    private static String table(Limit.Scope scope) {
        return "| limit | usual | greatest | counts | what is said |\n| --- | --- | --- | --- | --- |\n"
                + Arrays.stream(Limit.values())
                        .filter(limit -> limit.scope() == scope)
                        .map(limit -> String.format(
                                Locale.ROOT,
                                "| `%s` | %,d | %,d | %s | %s |%n",
                                limit.spelling(),
                                limit.usual(),
                                limit.greatest(),
                                limit.what(),
                                limit.said()))
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void theGuideHasTheTable(Limit.Scope scope) throws IOException {
        String guide = Files.readString(Project.root().resolve("docs/limits.md"));
        assertTrue(guide.contains(table(scope)), "write into docs/limits.md:\n" + table(scope));
    }

    @Test
    void theUsualLimitsAreThoseOfTheEngine() {
        assertEquals(assay.reference.decide.Budget.DEFAULT, Limits.USUAL.decisions());
        assertEquals(assay.reference.notation.ReadingBudget.DEFAULT, Limits.USUAL.reading());
        assertEquals(DocumentBudget.DEFAULT, Limits.USUAL.documents());
        assertEquals("", Limits.USUAL.toString());
        assertEquals("sign-cells: 7\n", with(Limit.SIGN_CELLS, 7).toString());
    }

    /** A text that goes over a limit of formulas set to 3, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FORMULA_CHARACTERS | x + y                         | the text has 5 characters; at most 3 are read
            FORMULA_TOKENS     | x + y + z                     | the text has more than 3 words and signs
            FORMULA_NESTING    | ((((x))))                     | more than 3 levels are nested in one another here
            NUMBER_DIGITS      | 12345                         | this number has more than 3 digits
            NUMBER_EXPONENT    | 1e4                           | the exponent of this number is beyond 3
            MACRO_USES         | \\def\\a{x}\\a\\a\\a\\a       | more than 3 uses of defined commands
            FORMULA_NODES      | LONG                          | this expression has more than 3 operations
            """)
    void whatIsTooMuchIsToldWithTheLimit(Limit limit, String sample, String said) {
        String text = sample.replace("LONG", "x + ".repeat(60) + "y");
        Symbols symbols = Symbols.lenient().budget(with(limit, 3).reading()).build();
        Reading.Malformed fault = assertInstanceOf(Reading.Malformed.class, Reader.read(text, symbols));
        assertTrue(fault.message().contains(said), fault.message());
        assertInstanceOf(Reading.Read.class, Reader.read(text, Symbols.lenient().build()));
    }

    private static final List<String> PAIRS = List.of(
            "max(0,x) = (x+|x|)/2",
            "sigma(x) = (1+tanh(x/2))/2",
            "(x+y)^6 - (x-y)^6 = 12*x^5*y + 40*x^3*y^3 + 12*x*y^5",
            "relu(x - 30) = 0",
            "exp(x)*exp(y) = exp(x+y)",
            "|x| + |y| + |x+y| = 2*max(|x|, |y|, |x+y|)",
            "log(x^2) = 2*log(|x|)",
            "max(a,b,c,d,e) = max(e,max(d,max(c,max(b,a))))",
            "sum(i=1..50, i*x) = 1275*x",
            "sqrt(x^2 + 10^(-30)) = |x|",
            "floor(2*x) = floor(x) + floor(x + 1/2)",
            "x = x + 10^(-40)",
            "tanh(2*x) = 2*tanh(x)/(1+tanh(x)^2)");

    /** A limit may leave a question open. It never turns a verdict. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "PROGRAM_INSTRUCTIONS",
                "TRIED_POINTS",
                "PRECISION_BITS",
                "EVALUATIONS",
                "SIZE_CHOICES",
                "BOX_POINTS",
                "SIGN_CELLS"
            })
    void fewerStepsNeverTurnAVerdict(Limit limit) {
        List<String> changed = new ArrayList<>();
        for (String pair : PAIRS) {
            Decision.Verdict usual = decide(Limits.USUAL, pair);
            for (long value : new long[] {1, 4, 64}) {
                Decision.Verdict less = decide(with(limit, value), pair);
                assertTrue(
                        less == usual || less == Decision.Verdict.UNDECIDED,
                        pair + " is " + usual + ", and " + less + " with " + limit + " " + value);
                if (less != usual) {
                    changed.add(pair);
                }
            }
        }
        assertTrue(
                !changed.isEmpty()
                        || Set.of(
                                        Limit.SIZE_CHOICES,
                                        Limit.BOX_POINTS,
                                        Limit.EVALUATIONS,
                                        Limit.TRIED_POINTS,
                                        Limit.PRECISION_BITS)
                                .contains(limit),
                "the limit has no effect");
    }

    private static Decision.Verdict decide(Limits limits, String pair) {
        int sign = pair.indexOf(" = ");
        return new Equality(Options.DEFAULT.with(limits.decisions()))
                .decide(read(pair.substring(0, sign)), read(pair.substring(sign + 3)))
                .verdict();
    }

    private static Expression read(String text) {
        return ((Reading.Read) Reader.read(text, Symbols.lenient().build())).expression();
    }

    @Test
    void anAssignmentSetsWhatItsAnswersMayCost() throws IOException, DocumentException {
        Path set = Files.createDirectories(folder.resolve("set"));
        Files.writeString(
                set.resolve("1.yaml"),
                "question: one\ntitle: One\nsymbols:\n  x: {shape: []}\nparts:\n  - id: one\n    points: 1\n"
                        + "    answer: expression\n    reference: x\n");
        AssignmentReader reader = new AssignmentReader(folder, Computations.all());
        Assignment usual = reader.read("set", Position.startOf("test"));
        assertEquals(Limits.USUAL, usual.limits());
        Files.writeString(set.resolve("assignment.yaml"), "limits:\n  formula-tokens: 5\n  sign-cells: 1_000\n");
        Assignment strict = reader.read("set", Position.startOf("test"));
        assertEquals("formula-tokens: 5\nsign-cells: 1000\n", strict.limits().toString());
        assertTrue(!strict.sha256().equals(usual.sha256()), "a report must say what it was graded by");
        Symbols symbols = strict.questions().get(0).vocabulary().symbols();
        assertInstanceOf(Reading.Malformed.class, Reader.read("x + x + x + x", symbols));
        assertEquals(
                1000,
                strict.questions()
                        .get(0)
                        .vocabulary()
                        .options("seed")
                        .budget()
                        .proof()
                        .cells());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formula-token: 5   | there is no limit 'formula-token'         | did you mean 'formula-tokens'?
            file-bytes: 5      | the limit 'file-bytes' is not set here    | give it in a file with --limits
            sign-cells: 0      | 'sign-cells' is '0'                       | write a whole number from 1 to 100000
            sign-cells: 2e3    | 'sign-cells' is '2e3'                     | write a whole number from 1 to 100000
            sign-cells: 100001 | 'sign-cells' is '100001'                  | write a whole number from 1 to 100000
            sign-cells: [1]    | 'sign-cells' must be a single value       | ''
            """)
    void aWrongLimitIsToldWithItsPlace(String text, String problem, String hint) throws DocumentException {
        LimitsReader reader = new LimitsReader(Set.of(Limit.Scope.VERDICTS));
        var node = new DocumentReader(DocumentBudget.DEFAULT)
                .read("limits.yaml", (text + "\n").getBytes(StandardCharsets.UTF_8));
        DocumentException fault = assertThrows(DocumentException.class, () -> reader.read(node));
        assertTrue(fault.problem().startsWith(problem), fault.problem());
        assertTrue(fault.hint().contains(hint), fault.hint());
        assertEquals(1, fault.position().line());
    }

    @Test
    void whoReadsSetsWhatFilesMayCost() throws IOException, DocumentException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, "assignment: a\nstudent: s\nanswers:\n  one: run.csv\n");
        Files.writeString(folder.resolve("run.csv"), "step,loss\n1,2\n");
        Limits small = with(Limit.ATTACHMENT_BYTES, 4);
        Submission submission = new SubmissionReader(SubmissionBudget.of(small)).read(file);
        Attachment log = submission.answers().get(0).files().open("run.csv");
        assertTrue(assertInstanceOf(Attachment.Refused.class, log).reason().contains("has more than 4 bytes"));
        for (Limit limit : List.of(Limit.FILE_BYTES, Limit.DOCUMENT_VALUES)) {
            SubmissionReader strict = new SubmissionReader(SubmissionBudget.of(with(limit, 3)));
            String message = assertThrows(DocumentException.class, () -> strict.read(file))
                    .problem();
            assertTrue(message.contains("3"), message);
        }
    }
}
