package assay.grader.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.grade.GradedPart;
import assay.grader.grade.Grader;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionReader;
import assay.grader.verdict.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader against every attack. A broken file is refused with its place and a hint; a broken answer is unreadable, with
 * its place, and the answers beside it are graded as if it were not there.
 */
@Timeout(60)
class HostileFilesTest {
    private static final DocumentBudget BUDGET = new DocumentBudget(1 << 20, 50, 20_000);
    private static Grader grader;

    @BeforeAll
    static void assignment(@TempDir Path folder) throws IOException, DocumentException {
        grader = HostileAssignment.grader(folder);
    }

    /** What is done to the bytes of a good file. @param refused what the message says; empty if the file can be read */
    private record FileAttack(String name, UnaryOperator<byte[]> change, String refused) {}

    private static List<FileAttack> fileAttacks() {
        return List.of(
                new FileAttack("untouched", bytes -> bytes, ""),
                new FileAttack(
                        "byte-order mark",
                        bytes -> join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes),
                        ""),
                new FileAttack("CR LF", bytes -> text(bytes, text -> text.replace("\n", "\r\n")), ""),
                new FileAttack("lone CR", bytes -> text(bytes, text -> text.replace("\n", "\r")), ""),
                new FileAttack("no last line end", bytes -> text(bytes, String::stripTrailing), ""),
                new FileAttack("empty", bytes -> new byte[0], "empty|missing"),
                new FileAttack("blank", bytes -> " \n\n".getBytes(StandardCharsets.UTF_8), "empty|missing"),
                new FileAttack(
                        "UTF-16 little", bytes -> encoded(bytes, StandardCharsets.UTF_16LE, 0xFF, 0xFE), "UTF-16"),
                new FileAttack("UTF-16 big", bytes -> encoded(bytes, StandardCharsets.UTF_16BE, 0xFE, 0xFF), "UTF-16"),
                new FileAttack("UTF-16 unmarked", bytes -> encoded(bytes, StandardCharsets.UTF_16LE), "NUL"),
                new FileAttack(
                        "UTF-32", bytes -> encoded(bytes, Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0), "UTF-32"),
                new FileAttack("byte FF", bytes -> join(bytes, new byte[] {(byte) 0xFF}), "not UTF-8 (0xff)"),
                new FileAttack(
                        "overlong", bytes -> join(bytes, new byte[] {(byte) 0xC0, (byte) 0xAF}), "not UTF-8 (0xc0)"),
                new FileAttack(
                        "surrogate",
                        bytes -> join(bytes, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                        "not UTF-8"),
                new FileAttack(
                        "cut in a character", bytes -> join(bytes, new byte[] {(byte) 0xE2, (byte) 0x88}), "not UTF-8"),
                new FileAttack("NUL", bytes -> join(bytes, new byte[] {0}), "NUL"),
                new FileAttack("too large", bytes -> join(bytes, new byte[BUDGET.bytes()]), "at most 1048576 are read"),
                new FileAttack("archive", bytes -> new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "NUL"));
    }

    static Stream<Arguments> files() {
        return HandedInFile.all().stream()
                .flatMap(file -> fileAttacks().stream().map(attack -> Arguments.of(file, attack)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("files")
    void aBrokenFileIsRefusedWithItsPlace(HandedInFile file, FileAttack attack) throws DocumentException {
        byte[] bytes = attack.change().apply(file.with("$x + 1$"));
        if (attack.refused().isEmpty()) {
            assertEquals(
                    Map.of("good", Status.CORRECT, "bad", Status.CORRECT, "last", Status.CORRECT),
                    statuses(file, bytes));
            return;
        }
        refused(file, bytes, attack.refused());
    }

    /** A text for the place of an answer. @param message what is said of it */
    private record AnswerAttack(String name, String text, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<AnswerAttack> answerAttacks() {
        return List.of(
                new AnswerAttack("Cyrillic letter", "$х + 1$", "Cyrillic (U+0445)"),
                new AnswerAttack("Greek letter", "$ο + 1$", "Greek (U+03BF)"),
                new AnswerAttack("full-width letter", "$ｘ + 1$", "full-width (U+FF58)"),
                new AnswerAttack("mathematical letter", "$𝑥 + 1$", "mathematical (U+1D465)"),
                new AnswerAttack("digit of another script", "$x + ١$", "digit 1 of another script (U+0661)"),
                new AnswerAttack("right-to-left override", "$x \u202E+ 1$", "U+202E RIGHT-TO-LEFT OVERRIDE"),
                new AnswerAttack("right-to-left isolate", "$x \u2067+ 1$", "U+2067 RIGHT-TO-LEFT ISOLATE"),
                new AnswerAttack("joiner", "$x\u200D + 1$", "U+200D ZERO WIDTH JOINER"),
                new AnswerAttack("soft hyphen", "$x\u00AD + 1$", "U+00AD SOFT HYPHEN"),
                new AnswerAttack("tag character", "$x + 1\uDB40\uDC41$", "U+E0041"),
                new AnswerAttack("private character", "$x + 1\uE000$", "U+E000"),
                new AnswerAttack(
                        "deep parentheses", "$" + "(".repeat(5_000) + "x" + ")".repeat(5_000) + "$", "100 levels"),
                new AnswerAttack(
                        "deep fractions",
                        "$" + "\\frac{1}{".repeat(3_000) + "x" + "}".repeat(3_000) + "$",
                        "100 levels"),
                new AnswerAttack(
                        "deep powers", "$" + "x^{".repeat(3_000) + "x" + "}".repeat(3_000) + "$", "100 levels"),
                new AnswerAttack("deep environments", "$" + "\\begin{pmatrix}".repeat(2_000) + "$", ""),
                new AnswerAttack("long sum", "$" + "x+".repeat(40_000) + "1$", "at most 65536 are read"),
                new AnswerAttack("long number", "$" + "9".repeat(20_000) + "$", "10000 digits"),
                new AnswerAttack("long name", "$" + "y".repeat(30_000) + "$", ""),
                new AnswerAttack("large exponent", "x + 1e999999999", "beyond 10000"),
                new AnswerAttack("macro bomb", "$\\def\\a{\\a\\a}\\a$", "1000 uses"),
                new AnswerAttack("macro of itself", "$\\newcommand{\\b}{\\b}\\b$", "1000 uses"),
                new AnswerAttack("undeclared name", "$y + 1$", "not declared"),
                new AnswerAttack("file of TeX", "$\\input{/etc/passwd}$", ""),
                new AnswerAttack("many dollars", "$x ".repeat(20_000), ""),
                new AnswerAttack("row of dots", "$x + 1 " + ".".repeat(60_000) + "$", ""),
                new AnswerAttack("open formula", "$$x + 1", ""));
    }

    static Stream<Arguments> answers() {
        return HandedInFile.all().stream()
                .flatMap(file -> answerAttacks().stream().map(attack -> Arguments.of(file, attack)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    void aBrokenAnswerSpoilsNoOther(HandedInFile file, AnswerAttack attack) throws DocumentException {
        assertSpoilsNoOther(file, file.with(attack.text()), attack.message());
    }

    /** What only some formats have. @param source the file as text */
    private record OwnAttack(HandedInFile file, String name, String source, String message) {
        @Override
        public String toString() {
            return file + ": " + name;
        }
    }

    private static OwnAttack own(HandedInFile file, String name, String bad, String message) {
        return new OwnAttack(file, name, file.text(bad), message);
    }

    /** In the place of the answer of a structured file stands something that is no text. */
    private static OwnAttack structured(HandedInFile file, String name, String value, String message) {
        return new OwnAttack(file, name, file.text("HERE").replace("\"HERE\"", value), message);
    }

    static Stream<OwnAttack> brokenAnswers() {
        return Stream.of(
                own(HandedInFile.MARKDOWN, "deep quotation", ">".repeat(20_000) + "x", ""),
                own(HandedInFile.MARKDOWN, "deep quotation in code", "```\n" + ">".repeat(100_000) + "\n```", ""),
                own(HandedInFile.MARKDOWN, "deep list", nestedList(200), ""),
                own(HandedInFile.MARKDOWN, "brackets", "[".repeat(60_000), ""),
                own(HandedInFile.MARKDOWN, "emphasis", "*a_ ".repeat(15_000), ""),
                own(HandedInFile.MARKDOWN, "backticks", backticks(300), ""),
                own(HandedInFile.MARKDOWN, "table without a head", "|\n| --- | --- |\n| v1 | y |", ""),
                own(HandedInFile.MARKDOWN, "open code", "```yaml\nx: 1", "not closed"),
                own(HandedInFile.MARKDOWN, "long fence", "`".repeat(60_000), "not closed"),
                own(HandedInFile.MARKDOWN, "open environment", "\\begin{align}x + 1", "not closed"),
                own(HandedInFile.LATEX, "open environment", "\\begin{align}x + 1", "not closed"),
                own(HandedInFile.MARKDOWN, "open comment", "<!-- x", "not closed"),
                own(HandedInFile.MARKDOWN, "bomb in code", "```yaml\na: &a [x, x]\nb: [*a, *a]\n```", "an anchor"),
                own(HandedInFile.MARKDOWN, "cut JSON in code", "```json\n{\"a\": [1,\n```", "not JSON"),
                own(HandedInFile.MARKDOWN, "long answer", "word ".repeat(50_000), "at most 200000 are read"),
                own(
                        HandedInFile.LATEX,
                        "deep list",
                        "\\begin{itemize}\\item ".repeat(60) + "$x$" + "\\end{itemize}".repeat(60),
                        "too deeply"),
                own(HandedInFile.LATEX, "stray end", "\\end{itemize} \\begin{itemize} \\item $x$", "closes nothing"),
                own(HandedInFile.LATEX, "open list", "\\begin{itemize}\\item $x$", "not closed"),
                own(HandedInFile.LATEX, "open verbatim", "\\begin{verbatim}\nx", "not closed"),
                own(HandedInFile.LATEX, "open table", "\\begin{tabular}{l}x &", "not closed"),
                own(HandedInFile.NOTEBOOK, "open comment", "<!-- x", "not closed"),
                structured(HandedInFile.YAML, "deep list", "[".repeat(40) + "]".repeat(40), ""),
                structured(HandedInFile.YAML, "mapping", "{a: {b: {c: x}}}", ""),
                structured(HandedInFile.JSON, "lone surrogate", "\"x\\ud800 + 1\"", "U+D800"),
                structured(HandedInFile.JSON, "escaped NUL", "\"x\\u0000 + 1\"", "U+0000"),
                structured(HandedInFile.JSON, "escaped bell", "\"x\\u0007 + 1\"", "U+0007"),
                structured(HandedInFile.JSON, "truth value", "true", ""),
                structured(HandedInFile.JSON, "large number", "1e999999999", "beyond 10000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAnswers")
    void whatOnlySomeFormatsHaveSpoilsNoOtherAnswer(OwnAttack attack) throws DocumentException {
        assertSpoilsNoOther(attack.file(), attack.source().getBytes(StandardCharsets.UTF_8), attack.message());
    }

    static Stream<OwnAttack> brokenFiles() {
        List<OwnAttack> attacks = new ArrayList<>(List.of(
                structured(HandedInFile.YAML, "alias", "*a", "an alias (*a)"),
                structured(HandedInFile.YAML, "anchor", "&a x", "an anchor"),
                structured(HandedInFile.YAML, "tag", "!!java.net.URL [x]", "a tag"),
                structured(HandedInFile.YAML, "duplicate", "x\n  good: x", "appears twice"),
                structured(HandedInFile.YAML, "second document", "x\n---\nassignment: hostile", "second document"),
                structured(HandedInFile.YAML, "control character", "\"\u001B[31m\"", "U+001B"),
                structured(
                        HandedInFile.YAML,
                        "code of no character",
                        "\"\\UFFFFFFFF\"",
                        "code of a character that is none"),
                structured(HandedInFile.YAML, "code beyond all", "\"\\U00110000\"", "not YAML"),
                structured(HandedInFile.YAML, "list as a key", "x\n  ? [good]\n  : x", "not YAML"),
                structured(HandedInFile.YAML, "deep flow", "[".repeat(50_000), "50 levels deep"),
                structured(HandedInFile.YAML, "deep block", "\n    " + "- ".repeat(5_000) + "x", "50 levels deep"),
                structured(HandedInFile.YAML, "deep keys", "\n    " + "? ".repeat(5_000) + "x", "not YAML"),
                structured(HandedInFile.YAML, "open bracket", "[x", "not YAML"),
                structured(HandedInFile.YAML, "open quote", "\"x", "not YAML"),
                structured(HandedInFile.YAML, "tabulator", "\n\t- x", "not YAML"),
                structured(HandedInFile.YAML, "many values", "[" + "x, ".repeat(30_000) + "x]", "20000 values"),
                structured(HandedInFile.JSON, "duplicate", "1, \"good\": 2", "appears twice"),
                structured(HandedInFile.JSON, "deep list", "[".repeat(50_000), "50 levels deep"),
                structured(HandedInFile.JSON, "deep objects", "{\"a\":".repeat(50_000), "50 levels deep"),
                structured(HandedInFile.JSON, "no number", "NaN", "not JSON"),
                structured(HandedInFile.JSON, "comment", "/* x */ 1", "not JSON"),
                structured(HandedInFile.JSON, "long number", "9".repeat(200_000), "a number of 200000 digits"),
                structured(HandedInFile.JSON, "raw line end", "\"a\nb\"", "not JSON"),
                structured(HandedInFile.JSON, "many values", "[" + "1, ".repeat(30_000) + "1]", "20000 values"),
                notebook("{}", "'nbformat' is missing"),
                notebook("[]", "expected a mapping"),
                notebook("{\"nbformat\": 3, \"worksheets\": []}", "format 3"),
                notebook("{\"nbformat\": \"4\", \"cells\": {}}", "expected a list"),
                notebook("{\"nbformat\": 4, \"cells\": [1]}", "expected a mapping"),
                notebook("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]}", "'source' is missing"),
                notebook("{\"nbformat\": 4, \"cells\": [{\"cell_type\": [], \"source\": \"\"}]}", "'cell_type'"),
                notebook("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": {}}]}", "must be text"),
                notebook(
                        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"metadata\": {\"tags\": \"x\"}}]}",
                        "expected a list"),
                notebook(
                        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"metadata\": {\"tags\": [\"answer:\"]}}]}",
                        "names no part")));
        for (HandedInFile file : List.of(HandedInFile.JSON, HandedInFile.NOTEBOOK)) {
            String whole = file.text("x").strip();
            for (int length = 1; length < whole.length(); length += 23) {
                attacks.add(new OwnAttack(file, "cut off at " + length, whole.substring(0, length), "not JSON"));
            }
        }
        return attacks.stream();
    }

    private static OwnAttack notebook(String source, String message) {
        return new OwnAttack(HandedInFile.NOTEBOOK, source, source, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void whatCannotBeReadAsAWholeIsRefused(OwnAttack attack) {
        refused(attack.file(), attack.source().getBytes(StandardCharsets.UTF_8), attack.message());
    }

    private static void refused(HandedInFile file, byte[] bytes, String message) {
        DocumentException fault =
                assertThrows(DocumentException.class, () -> new SubmissionReader(BUDGET).read(file.fileName(), bytes));
        assertTrue(Stream.of(message.split("\\|")).anyMatch(fault.problem()::contains), fault.getMessage());
        assertEquals(file.fileName(), fault.position().file());
        assertTrue(fault.position().line() >= 1 && fault.position().column() >= 1, fault.getMessage());
        assertTrue(
                fault.getMessage().length() < 600,
                "a message of " + fault.getMessage().length() + " characters");
        for (String inner :
                List.of("Jackson", "snakeyaml", "Source:", "Stream", "Feature", "embedded", "Exception", "java.")) {
            assertFalse(fault.getMessage().contains(inner), fault.getMessage());
        }
    }

    private static void assertSpoilsNoOther(HandedInFile file, byte[] bytes, String message) throws DocumentException {
        List<GradedPart> parts = graded(file, bytes);
        assertEquals(Status.CORRECT, parts.get(0).verdict().status());
        assertEquals(Status.CORRECT, parts.get(2).verdict().status());
        GradedPart bad = parts.get(1);
        assertEquals(
                Status.UNREADABLE, bad.verdict().status(), () -> bad.verdict().toString());
        String told = bad.feedback().remarks().stream()
                .map(remark -> remark.message())
                .collect(Collectors.joining("\n"));
        assertTrue(told.contains(message), told);
        assertTrue(told.contains("line "), told);
        assertTrue(told.length() < 1_500, "a message of " + told.length() + " characters");
    }

    private static Map<String, Status> statuses(HandedInFile file, byte[] bytes) throws DocumentException {
        return graded(file, bytes).stream()
                .collect(Collectors.toMap(
                        part -> part.part().id(), part -> part.verdict().status()));
    }

    private static List<GradedPart> graded(HandedInFile file, byte[] bytes) throws DocumentException {
        Submission submission = new SubmissionReader(BUDGET).read(file.fileName(), bytes);
        return grader.grade(submission).parts();
    }

    private static String nestedList(int depth) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < depth; k++) {
            text.append("  ".repeat(k)).append("- q\n");
        }
        return text.toString();
    }

    private static String backticks(int most) {
        StringBuilder text = new StringBuilder();
        for (int k = 1; k <= most; k++) {
            text.append("`".repeat(k)).append(' ');
        }
        return text.toString();
    }

    private static byte[] text(byte[] bytes, UnaryOperator<String> change) {
        return change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encoded(byte[] bytes, Charset charset, int... mark) {
        byte[] start = new byte[mark.length];
        for (int k = 0; k < mark.length; k++) {
            start[k] = (byte) mark[k];
        }
        return join(start, new String(bytes, StandardCharsets.UTF_8).getBytes(charset));
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
