package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.grader.batch.TinyClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
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
    void theReportOfAClassIsTheSameToTheByte() throws IOException {
        SortedMap<String, String> first = report(run(students(root.resolve("a"), false), "one", 1, "", "UTC"));
        for (String variant :
                List.of("2 tr-TR Asia/Tehran", "8 ar-EG-u-nu-arab Pacific/Apia", "3 de-DE America/Caracas")) {
            String[] parts = variant.split(" ");
            TinyClass other = students(root.resolve(parts[1]), true);
            Path report = run(other, "report", Integer.parseInt(parts[0]), parts[1], parts[2]);
            assertSame(first, report(report), variant);
        }
    }

    private static Path run(TinyClass students, String name, int jobs, String language, String zone) {
        Locale locale = Locale.getDefault();
        TimeZone time = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Path report = students.root().resolve(name);
            CommandLineRun run =
                    CommandLineRun.bare(batch(students, report, jobs).toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            return report;
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(time);
        }
    }

    @Test
    void everyFormatIsTheSameInEveryLanguage() throws IOException {
        TinyClass students = students(root, false);
        List<String> files;
        try (Stream<Path> inside = Files.list(students.submissions())) {
            files = inside.map(Path::toString).sorted().toList();
        }
        Locale before = Locale.getDefault();
        for (String command : List.of("grade", "check")) {
            for (String format : List.of("text", "json", "markdown", "html", "junit", "sarif", "github")) {
                List<String> arguments = new ArrayList<>(List.of(command, "--format", format));
                arguments.addAll(files);
                arguments.addAll(List.of("--problems", students.problems().toString()));
                CommandLineRun expected = CommandLineRun.bare(arguments.toArray(String[]::new));
                try {
                    for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
                        Locale.setDefault(Locale.forLanguageTag(language));
                        assertEquals(
                                expected,
                                CommandLineRun.bare(arguments.toArray(String[]::new)),
                                format + " " + language);
                    }
                } finally {
                    Locale.setDefault(before);
                }
            }
        }
    }

    /** In a process of its own: another Java, its own language, time zone and encoding. */
    @Test
    void anotherJavaSaysTheSame() throws IOException, InterruptedException {
        Path java = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64/bin/java");
        assumeTrue(Files.isExecutable(java), "there is no JDK 25 here");
        TinyClass students = students(root, false);
        SortedMap<String, String> here = report(run(students, "here", 2, "", "UTC"));
        Path report = root.resolve("there");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-9",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "assay.grader.cli.Main"));
        command.addAll(batch(students, report, 2));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TZ", "Asia/Kathmandu"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
        assertEquals(0, process.exitValue(), said);
        assertSame(here, report(report), "JDK 25");
    }

    private static void assertSame(SortedMap<String, String> expected, SortedMap<String, String> found, String when) {
        assertEquals(expected.keySet(), found.keySet(), when);
        expected.forEach((name, text) -> assertEquals(text, found.get(name), name + ", " + when));
    }
}
