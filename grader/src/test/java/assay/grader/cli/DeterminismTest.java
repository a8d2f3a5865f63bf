package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.batch.TinyClass;
import assay.grader.check.CheckResult;
import assay.grader.check.StudentView;
import assay.grader.check.Unread;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Reveal;
import assay.grader.report.CheckFormat;
import assay.grader.report.CheckFormats;
import assay.grader.report.ReportFormats;
import assay.grader.report.Style;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes come out whatever the threads, the language, the time zone, the order of the files and the Java. */
class DeterminismTest {
    private static final List<String> ANSWERS = List.of(
            "'sigma(x) - sigma(x)^2'",
            "'σ(x)·(1 − σ(x))'",
            "'exp(x)/(1+exp(x))^2'",
            "'sigma(x)*(1 + sigma(x))'",
            "'sigma(-x)*sigma(x)'",
            "'1/(2 + 2*(exp(x)+exp(-x))/2)'",
            "'sigma(x'",
            "'sıgma(x)'",
            "'٣*x'",
            "'\uD83D\uDE00 \u061D \uD81A\uDE70'");

    private static final Style WIDE = new Style(false, 100);

    @TempDir
    private Path root = Path.of("");

    /** Submissions by names that sort and fold differently in other languages. */
    private static TinyClass students(Path root, boolean backwards) throws IOException {
        TinyClass students = TinyClass.in(root);
        List<String> names = new ArrayList<>(List.of(
                "izmir",
                "Istanbul",
                "\u0131rmak",
                "z\u00FCrich",
                "zoo",
                "\u00C4pfel",
                "\u0645\u0631\u062D\u0628\u0627",
                "a b",
                "10",
                "9"));
        if (backwards) {
            java.util.Collections.reverse(names);
        }
        for (String name : names) {
            int k = Math.floorMod(name.hashCode(), ANSWERS.size());
            students.with(
                    name + ".yaml", TinyClass.answers("'" + name + "'", ANSWERS.get(k), k % 2 == 0 ? "0.125" : "0.13"));
        }
        return students.with("empty.yaml", "")
                .with("folder/answers.md", "---\nassignment: tiny\nstudent: f\n---\n<!-- answer: 1.a -->\n$x$\n");
    }

    private static List<String> batch(TinyClass students, Path report, int jobs) {
        return List.of(
                "batch",
                students.submissions().toString(),
                "--assignment",
                "tiny",
                "--out",
                report.toString(),
                "--jobs",
                String.valueOf(jobs),
                "--problems",
                students.problems().toString());
    }

    private static SortedMap<String, String> report(Path folder) throws IOException {
        SortedMap<String, String> files = TinyClass.files(folder);
        files.keySet().removeIf(name -> name.contains("journal"));
        assertTrue(
                files.containsKey("index.html") && files.containsKey("results.json"),
                files.keySet().toString());
        return files;
    }

    @Test
    void theReportOfAClassIsTheSameToTheByte() throws IOException, InterruptedException {
        TinyClass students = students(root.resolve("a"), false);
        Optional<Process> other = inAnotherJava(students);
        SortedMap<String, String> first = report(run(students, "one", 1, "", "UTC"));
        for (String variant :
                List.of("2 tr-TR Asia/Tehran", "8 ar-EG-u-nu-arab Pacific/Apia", "3 de-DE America/Caracas")) {
            String[] parts = variant.split(" ");
            TinyClass same = students(root.resolve(parts[1]), true);
            Path report = run(same, "report", Integer.parseInt(parts[0]), parts[1], parts[2]);
            assertSame(first, report(report), variant);
        }
        if (other.isPresent()) {
            String said = new String(other.get().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(other.get().waitFor(60, TimeUnit.SECONDS), said);
            assertEquals(0, other.get().exitValue(), said);
            assertSame(first, report(students.root().resolve("there")), "JDK 25");
        }
    }

    private static Path run(TinyClass students, String name, int jobs, String language, String zone) {
        TimeZone time = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Path report = students.root().resolve(name);
            CommandLineRun run = in(
                    language,
                    () -> CommandLineRun.bare(batch(students, report, jobs).toArray(String[]::new)));
            assertEquals(0, run.code(), run.err());
            return report;
        } finally {
            TimeZone.setDefault(time);
        }
    }

    private static <T> T in(String language, Supplier<T> work) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            return work.get();
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Every format there is, of everything, in each of the languages. */
    @Test
    void everyFormatIsTheSameInEveryLanguage() throws IOException {
        TinyClass students = students(root, false);
        Map<String, String> expected = in("", () -> written(students));
        assertEquals(ReportFormats.all().size() + CheckFormats.all().size(), expected.size());
        for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva")) {
            assertEquals(expected, in(language, () -> written(students)), language);
        }
    }

    private static Map<String, String> written(TinyClass students) {
        try (Stream<Path> inside = Files.list(students.submissions())) {
            Grader grader = new Grader(new AssignmentReader(students.problems(), Computations.all())
                    .read("tiny", Position.startOf("tiny")));
            List<GradedSubmission> graded = new ArrayList<>();
            List<Unread> unread = new ArrayList<>();
            for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                try {
                    graded.add(grader.grade(
                            new SubmissionReader(DocumentBudget.DEFAULT).read(name, Files.readAllBytes(file))));
                } catch (DocumentException fault) {
                    unread.add(new Unread(fault.position(), fault.problem()));
                }
            }
            StudentView view = new StudentView(grader, Reveal.DIAGNOSIS);
            CheckResult all = new CheckResult(graded.stream().map(view::of).toList(), unread);
            CheckResult one = new CheckResult(all.submissions().subList(0, 1), List.of());
            Map<String, String> written = new TreeMap<>();
            ReportFormats.all().forEach(format -> written.put("grade " + format.name(), format.write(graded, WIDE)));
            for (CheckFormat format : CheckFormats.all()) {
                written.put(
                        "check " + format.name(),
                        format.write(format.isForOne() ? one : all, WIDE)
                                + format.addition(all).map(CheckFormat.Addition::text));
            }
            return written;
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Names in the command line are no words of a language: {@code github} has no Turkish capital. */
    @Test
    void everyFormatHasItsNameInEveryLanguage() throws IOException {
        TinyClass students = students(root, false);
        for (CheckFormat format : CheckFormats.all()) {
            String[] command = {
                "check",
                "--format",
                format.name(),
                students.submissions().resolve("izmir.yaml").toString(),
                "--problems",
                students.problems().toString()
            };
            CommandLineRun expected = in("", () -> CommandLineRun.bare(command));
            assertFalse(expected.out().isEmpty());
            assertEquals(expected, in("tr-TR", () -> CommandLineRun.bare(command)), format.name());
        }
    }

    /** In a process of its own, beside the others: another Java, its own language, time zone and encoding. */
    private static Optional<Process> inAnotherJava(TinyClass students) throws IOException {
        Path java = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64/bin/java");
        if (!Files.isExecutable(java)) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-9",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "assay.grader.cli.Main"));
        command.addAll(batch(students, students.root().resolve("there"), 2));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TZ", "Asia/Kathmandu"));
        return Optional.of(builder.start());
    }

    private static void assertSame(SortedMap<String, String> expected, SortedMap<String, String> found, String when) {
        assertEquals(expected.keySet(), found.keySet(), when);
        expected.forEach((name, text) -> assertEquals(text, found.get(name), name + ", " + when));
    }
}
