package assay.grader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.Project;
import assay.grader.Samples;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.problem.Reveal;
import assay.grader.report.CheckFormat;
import assay.grader.report.CheckFormats;
import assay.grader.report.Style;
import assay.grader.submission.Submission;
import assay.reference.expression.Dimension;
import assay.reference.expression.Shape;
import assay.reference.notation.MathmlPrinter;
import assay.reference.notation.Reader;
import assay.reference.notation.Symbols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No output of the student's view shows a reference, whatever the student hands in. */
class LeakTest {
    private static final Map<String, Subject> SUBJECTS = subjects();

    /** An assignment with what must not be shown of it. */
    private record Subject(Grader grader, Secrets secrets, String open) {
        static Subject of(String assignment) {
            Grader grader = Samples.grader(assignment);
            return new Subject(grader, Secrets.of(grader), LeakScan.publicText(grader));
        }
    }

    private static Map<String, Subject> subjects() {
        try (Stream<Path> folders = Files.list(Project.problems())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toMap(id -> id, Subject::of, (a, b) -> a, TreeMap::new));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @TestFactory
    List<DynamicTest> noSampleIsToldWhatIsRight() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : Samples.all()) {
            tests.add(dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> {
                Optional<GradedSubmission> graded = Samples.graded(file);
                if (graded.isPresent()) {
                    Subject subject = Objects.requireNonNull(
                            SUBJECTS.get(graded.get().assignment().id()));
                    assertEquals(List.of(), leaks(subject, graded.get(), Files.readString(file)));
                }
            }));
        }
        assertTrue(tests.size() >= 28);
        return tests;
    }

    @TestFactory
    Stream<DynamicTest> noWrongAnswerIsToldWhatIsRight() {
        int rounds = Integer.getInteger("assay.leak.rounds", 2);
        return SUBJECTS.entrySet().stream()
                .flatMap(subject -> IntStream.range(0, rounds)
                        .mapToObj(round -> dynamicTest(subject.getKey() + ", round " + round, () -> {
                            Submission wrong =
                                    WrongAnswers.submission(subject.getValue().grader(), 3 * round + 1);
                            GradedSubmission graded =
                                    subject.getValue().grader().grade(wrong);
                            assertEquals(List.of(), leaks(subject.getValue(), graded, WrongAnswers.text(wrong)));
                        })));
    }

    /** What is found in the outputs when each of these is told by mistake. */
    @TestFactory
    Stream<DynamicTest> aPlantedLeakIsFoundInEveryFormat() {
        Map<String, String> planted = Map.of(
                "a decimal of four digits", "The value is 0.1535, not 0.2.",
                "a decimal of ten digits", "exact -0.1534656870",
                "a rational", "It is 325/9.",
                "a formula in plain notation", "You need x[1] - x[2] here.",
                "a formula in LaTeX", "Try $x_{i + 1} - x_1$.",
                "a formula in MathML", "Try " + body("x[1] - x[2]"),
                "a formula in characters", "Try x₁ − x₂.",
                "the entries of a tensor", "expected 1, 2, 5, 8, 6, 8",
                "a shape", "asked is 125×125×64",
                "a value of a certificate", "expected [0.6875, 0.6875]");
        Subject subject = SUBJECTS.get("mila-ift6135-2020-hw1");
        GradedSubmission graded = Samples.graded(Project.samples().resolve("mila-ift6135-2020-hw1/seed.yaml"))
                .orElseThrow();
        Secrets secrets = subject.secrets().and(graded);
        CheckedSubmission empty = new StudentView(subject.grader())
                .of(subject.grader().grade(new Submission("f.yaml", "a", "s", List.of(), "")));
        return new TreeMap<>(planted)
                .entrySet().stream()
                        .flatMap(leak -> CheckFormats.all().stream()
                                .map(format -> dynamicTest(leak.getKey() + " in " + format.name(), () -> {
                                    LeakScan scan = new LeakScan(secrets, subject.open());
                                    assertEquals(List.of(), scan.leaks(written(format, empty)));
                                    assertFalse(
                                            scan.leaks(written(format, told(empty, leak.getValue())))
                                                    .isEmpty(),
                                            leak.getValue());
                                })));
    }

    /** What a student wrote is not taken for a leak. */
    @Test
    void whatTheStudentWroteIsNoLeak() {
        Subject subject = SUBJECTS.get("mila-ift6135-2020-hw1");
        String own = "4.1.dy_dx1: -0.1535, 2.3.z: x[1] - x[2]";
        assertFalse(new LeakScan(subject.secrets(), subject.open()).leaks(own).isEmpty());
        assertEquals(List.of(), new LeakScan(subject.secrets(), subject.open() + own).leaks(own));
    }

    private static String body(String plain) {
        Symbols symbols =
                Symbols.strict().symbol("x", Shape.of(Dimension.fixed(2))).build();
        assay.reference.notation.Reading.Read read =
                assertInstanceOf(assay.reference.notation.Reading.Read.class, Reader.read(plain, symbols));
        return Secrets.body(MathmlPrinter.print(read.expression()));
    }

    /** The same submission, where the first part is told something, and is wrong so that every format shows it. */
    private static CheckedSubmission told(CheckedSubmission checked, String message) {
        List<CheckedPart> parts = new ArrayList<>(checked.parts());
        CheckedPart first = parts.get(0);
        parts.set(
                0,
                new CheckedPart(
                        first.id(),
                        first.question(),
                        first.title(),
                        first.points(),
                        first.score(),
                        CheckStatus.INCORRECT,
                        false,
                        first.reveal(),
                        first.told(),
                        first.place(),
                        first.written(),
                        first.readings(),
                        first.steps(),
                        List.of(new Notice("planted", message))));
        return new CheckedSubmission(
                checked.assignment(),
                checked.title(),
                checked.student(),
                checked.file(),
                parts,
                checked.notices(),
                checked.sha256());
    }

    private static List<String> leaks(Subject subject, GradedSubmission graded, String text) {
        CheckedSubmission checked = new StudentView(subject.grader(), Reveal.DIAGNOSIS).of(graded);
        LeakScan scan = scan(subject, graded, checked, text);
        List<String> leaks = new ArrayList<>();
        for (CheckFormat format : CheckFormats.all()) {
            scan.leaks(written(format, checked)).forEach(leak -> leaks.add(format.name() + ": " + leak));
        }
        return leaks;
    }

    private static LeakScan scan(Subject subject, GradedSubmission graded, CheckedSubmission checked, String text) {
        List<String> open = new ArrayList<>(List.of(subject.open(), text));
        // How an answer is understood is made before anything is compared; SecrecyTest holds it to that.
        for (CheckedPart part : checked.parts()) {
            for (Reading reading : part.readings()) {
                open.addAll(List.of(
                        reading.name() + ": " + reading.unicode(),
                        reading.plain(),
                        reading.latex(),
                        Secrets.body(reading.mathml())));
            }
            open.addAll(part.written());
            open.add(part.points() + " "
                    + part.score().map(points -> points.doubleValue() + "").orElse(""));
        }
        open.add(checked.score().doubleValue() + " " + checked.maxScore().doubleValue());
        return new LeakScan(subject.secrets().and(graded), String.join("\n", open));
    }

    private static String written(CheckFormat format, CheckedSubmission checked) {
        CheckResult result = new CheckResult(List.of(checked), List.of());
        return format.write(result, Style.PLAIN)
                + format.addition(result).map(CheckFormat.Addition::text).orElse("");
    }
}
