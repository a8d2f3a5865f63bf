package assay.grader.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.submission.SubmissionBudget;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in a report can be changed without an audit that finds it. */
class AuditTest {
    private static final int FLIPS = 120;

    @TempDir
    private Path root = Path.of("");

    private TinyClass students = new TinyClass(root);
    private final SigningKey key = SigningKey.create();

    @BeforeEach
    void begin() throws IOException {
        students = TinyClass.in(root)
                .with("s-1.yaml", TinyClass.answers("s-1", "'sigma(x) - sigma(x)^2'", "0.125"))
                .with("s-2.yaml", TinyClass.answers("s-2", "'sigma(x)'", "0.12"))
                .with(
                        "s-3/answers.md",
                        "---\nassignment: tiny\nstudent: s-3\n---\n<!-- answer: 1.a -->\n$\\sigma(x)(1-\\sigma(x))$\n")
                .with("broken.yaml", "[");
    }

    private Path graded(Optional<SigningKey> signer, boolean anonymous)
            throws IOException, OtherAssignmentException, InterruptedException {
        Audit.Problems problems = problems("tiny");
        ClassDocument page = new ClassDocument() {
            @Override
            public String name() {
                return "students";
            }

            @Override
            public void write(ClassResults results, Path folder) throws IOException {
                Files.createDirectories(folder.resolve(name()));
                for (BatchResult result : results.results().toList()) {
                    Files.writeString(folder.resolve(name()).resolve(result.id() + ".html"), "<p>" + result.id());
                }
            }
        };
        Path report = root.resolve("report");
        new Batch(
                        ClassFolder.of(students.submissions(), List.of()),
                        problems.grader(),
                        SubmissionBudget.DEFAULT,
                        true,
                        problems.questions(),
                        Roster.EMPTY,
                        new TreeMap<>(),
                        anonymous,
                        signer,
                        List.of(page),
                        2)
                .run(report, (source, known, summary) -> {});
        return report;
    }

    private Audit.Problems problems(String assignment) {
        try {
            AssignmentReader reader = new AssignmentReader(students.problems(), Computations.all());
            Position asked = Position.startOf("test");
            return new Audit.Problems(
                    new Grader(reader.read(assignment, asked)),
                    reader.checksums(assignment, asked),
                    SubmissionBudget.DEFAULT);
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private AuditReport audit(Path report, boolean withSubmissions, Optional<VerificationKey> expected)
            throws IOException {
        Optional<ClassFolder> folder =
                withSubmissions ? Optional.of(ClassFolder.of(students.submissions(), List.of())) : Optional.empty();
        return new Audit(report, List.of()).of(folder, this::problems, expected);
    }

    @Test
    void whatIsAsItWasIsFoundToBeSo() throws IOException, OtherAssignmentException, InterruptedException {
        for (boolean anonymous : new boolean[] {false, true}) {
            Path report = graded(Optional.of(key), anonymous);
            AuditReport found = audit(report, true, Optional.of(key.verification()));
            assertEquals(List.of(), found.findings());
            assertEquals(5, found.files());
            assertEquals(4, found.submissions());
            assertEquals(9, found.calculated());
            assertEquals(3, found.proved());
        }
    }

    @Test
    void anyFlippedByteIsFound() throws IOException, OtherAssignmentException, InterruptedException {
        Path report = graded(Optional.of(key), false);
        Random random = new Random(8);
        for (String name : TinyClass.files(report).keySet()) {
            Path file = report.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            for (int k = 0; k < Math.min(FLIPS, 4 * bytes.length); k++) {
                byte[] changed = bytes.clone();
                int place = bytes.length < FLIPS / 4 ? k / 4 : random.nextInt(bytes.length);
                changed[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, changed);
                assertFalse(audit(report, false, Optional.empty()).findings().isEmpty(), name + " at " + place);
            }
            Files.write(file, bytes);
        }
        assertEquals(List.of(), audit(report, false, Optional.empty()).findings());
    }

    @Test
    void filesThatComeAndGoAreFound() throws IOException, OtherAssignmentException, InterruptedException {
        Path report = graded(Optional.empty(), false);
        Files.writeString(report.resolve("students/s-9.html"), "x");
        assertEquals(
                List.of("students/s-9.html: does not belong to the report"),
                audit(report, false, Optional.empty()).findings());
        Files.delete(report.resolve("students/s-9.html"));
        Files.delete(report.resolve("students/s-1.html"));
        assertEquals(
                List.of("students/s-1.html: is missing"),
                audit(report, false, Optional.empty()).findings());
        String manifest = Files.readString(report.resolve("manifest.json"));
        Files.writeString(report.resolve("manifest.json"), "\uFEFF" + manifest);
        assertFalse(audit(report, false, Optional.empty()).findings().isEmpty(), "a mark of the byte order");
        Files.delete(report.resolve("manifest.json"));
        Files.createSymbolicLink(report.resolve("manifest.json"), Path.of("/dev/zero"));
        assertEquals(
                List.of("manifest.json: this is no ordinary file"),
                audit(report, false, Optional.empty()).findings());
        Files.delete(report.resolve("manifest.json"));
        assertEquals(
                List.of("manifest.json: is missing"),
                audit(report, false, Optional.empty()).findings());
    }

    /** Whoever could change a report could also put a pipe, a device or a gigabyte in the place of its files. */
    @Test
    @Timeout(60)
    void noFileOfAReportHoldsTheAuditUp() throws IOException, OtherAssignmentException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        for (String name : List.of(Manifest.NAME, Manifest.SIGNATURE, ResultsDocument.NAME)) {
            Path file = graded(Optional.of(key), false).resolve(name);
            Files.delete(file);
            assertEquals(
                    0,
                    new ProcessBuilder("/usr/bin/mkfifo", file.toString())
                            .start()
                            .waitFor());
            assertFound(name);
            Files.delete(file);
            Files.createSymbolicLink(file, Path.of("/dev/zero"));
            assertFound(name);
            Files.delete(file);
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(name.equals(Manifest.NAME) ? 1L << 30 : 1L << 20);
            }
            assertFound(name);
            Files.write(file, new byte[] {'{', (byte) 0xFF});
            assertFound(name);
        }
    }

    private void assertFound(String name) throws IOException {
        List<String> findings =
                audit(root.resolve("report"), false, Optional.empty()).findings();
        assertTrue(findings.stream().anyMatch(finding -> finding.startsWith(name)), name + " " + findings);
    }

    @Test
    void onlyWhoHasTheKeyCanSign()
            throws IOException, OtherAssignmentException, InterruptedException, GeneralSecurityException {
        Path report = graded(Optional.empty(), false);
        VerificationKey expected = key.verification();
        assertEquals(
                List.of("the report is not signed"),
                audit(report, false, Optional.of(expected)).findings());
        graded(Optional.of(SigningKey.create()), false);
        assertEquals(
                List.of("the report is signed by another key"),
                audit(report, false, Optional.of(expected)).findings());
        graded(Optional.of(key), false);
        Files.delete(report.resolve("manifest.sig"));
        assertEquals(
                List.of("manifest.sig: is missing"),
                audit(report, false, Optional.empty()).findings());
        SigningKey read = SigningKey.read(key.pem());
        assertEquals(key.verification().hex(), read.verification().hex());
        assertEquals(
                key.verification().hex(),
                VerificationKey.read(key.verification().pem()).hex());
        assertFalse(key.toString()
                .contains(java.util.HexFormat.of().formatHex(key.key().getEncoded())));
    }

    @Test
    void changedInputsAreFound() throws IOException, OtherAssignmentException, InterruptedException {
        Path report = graded(Optional.empty(), false);
        students.with("s-1.yaml", TinyClass.answers("s-1", "'sigma(x)*(1 - sigma(x))'", "0.125"))
                .with("s-4.yaml", "x");
        Files.delete(students.submissions().resolve("broken.yaml"));
        assertEquals(
                List.of(
                        "the submission broken.yaml is missing",
                        "the submission s-1.yaml is another one than was graded",
                        "the submission s-4.yaml was not graded"),
                audit(report, true, Optional.empty()).findings());
        begin();
        Files.delete(students.submissions().resolve("s-4.yaml"));
        Files.writeString(
                students.problems().resolve("tiny/1.yaml"),
                Files.readString(students.problems().resolve("tiny/1.yaml")).replace("points: 2", "points: 3"));
        assertEquals(
                List.of("the problem set tiny is another one than was graded with"),
                audit(report, true, Optional.empty()).findings());
    }

    /** Whoever changes a result and makes the manifest anew is found by the verdicts themselves. */
    @Test
    void verdictsThatDoNotHoldAreFound() throws IOException, OtherAssignmentException, InterruptedException {
        Path report = graded(Optional.empty(), false);
        String results = Files.readString(report.resolve("results.json"));
        for (Map.Entry<String, String> forgery : Map.of(
                        "\"score\":0,\"status\":\"incorrect\"", "\"score\":2,\"status\":\"correct\"",
                        "\"at\":\\{\"x\":\"[^\"]*\"", "\"at\":{\"x\":\"0\"",
                        "\"score\":3,", "\"score\":4,",
                        "\"unreadable\":\"[^\"]*\"", "\"unreadable\":\"nothing was handed in\"",
                        "\"written\":\\[\"sigma\\(x\\)\"", "\"written\":[\"sigma(y)\"")
                .entrySet()) {
            String forged = Pattern.compile(forgery.getKey()).matcher(results).replaceFirst(forgery.getValue());
            assertNotEquals(results, forged, forgery.getKey());
            Files.writeString(report.resolve("results.json"), forged);
            sealAnew(report);
            assertEquals(List.of(), audit(report, false, Optional.empty()).findings());
            assertFalse(audit(report, true, Optional.empty()).findings().isEmpty(), forgery.getKey());
        }
    }

    private static void sealAnew(Path report) throws IOException {
        Manifest old = Manifest.read(Files.readString(report.resolve(Manifest.NAME)));
        TreeMap<String, String> files = new TreeMap<>(ReportFolder.checksums(report));
        files.remove(Manifest.NAME);
        Manifest anew = new Manifest(
                old.program(),
                old.assignment(),
                old.stated(),
                old.questions(),
                old.others(),
                old.anonymous(),
                old.inputs(),
                files,
                old.signer());
        Files.writeString(report.resolve(Manifest.NAME), anew.text(), StandardCharsets.UTF_8);
    }

    @Test
    void theProofOfOneAnswerDoesNotProveAnother() throws IOException, OtherAssignmentException, InterruptedException {
        Path report = graded(Optional.empty(), false);
        List<BatchResult> results;
        try (var all = ResultsFile.of(report).results()) {
            results = all.toList();
        }
        StoredPart right = part(results, "s-1");
        StoredPart other = part(results, "s-3");
        Grader grader = problems("tiny").grader();
        var task = grader.task(grader.assignment().part("1.a").orElseThrow());
        var claims = task.claims(new assay.grader.submission.Answer(
                "1.a", new assay.grader.document.Node.Scalar(Position.startOf("x"), "sigma(x) - sigma(x)^2", false)));
        assertTrue(new StoredCertificate(right.certificate()).proves(claims));
        assertFalse(new StoredCertificate(part(results, "s-2").certificate()).proves(claims));
        assertNotEquals(right.certificate(), Map.of());
        assertEquals(right.signature(), other.signature());
    }

    private static StoredPart part(List<BatchResult> results, String id) {
        return results.stream()
                .filter(result -> result.id().equals(id))
                .map(result ->
                        ((Outcome.Graded) result.outcome()).submission().parts().get(0))
                .findFirst()
                .orElseThrow();
    }
}
