package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The first wrong line of every derivation, and what explains it, as {@code docs/examples/diagnoses.md} shows it. The page is
 * written anew with {@code -Dassay.write=true}.
 */
class SeedDiagnosesTest {
    /** What is told about a derivation besides a diagnosis. */
    private static final Set<String> ACCOUNT = Set.of(
            "steps",
            "first-wrong-line",
            "repaired",
            "layout-changed",
            "gap",
            "unreadable-line",
            "shape",
            "undecided",
            "too-few-lines",
            "end-form");

    @BeforeAll
    static void readProblems() throws Exception {
        DerivationKindTest.readProblems();
    }

    private static List<Remark> diagnosis(Verdict verdict) {
        return verdict.remarks().stream()
                .filter(remark -> !ACCOUNT.contains(remark.code()))
                .toList();
    }

    @Test
    void thePageShowsWhatIsFound() throws Exception {
        Path page = Project.root().resolve("docs/examples/diagnoses.md");
        String found = page();
        if (Boolean.getBoolean("assay.write")) {
            Files.writeString(page, found);
        }
        assertEquals(found, Files.readString(page), "write it anew with -Dassay.write=true");
    }

    /** A student's message never holds the formula that is right; the instructor's may. */
    @Test
    void noStudentIsToldTheFormula() throws Exception {
        for (DerivationKindTest.Case one : DerivationKindTest.cases()) {
            for (Remark remark : diagnosis(DerivationKindTest.judge(one.part(), one.answer()))) {
                assertTrue(!remark.message().contains("which is right"), remark::toString);
            }
        }
    }

    private static String page() throws Exception {
        List<String> seeds = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (DerivationKindTest.Case one : DerivationKindTest.cases()) {
            boolean seed = one.name().startsWith("the worked solution");
            row(one, seed).ifPresent((seed ? seeds : others)::add);
        }
        return """
                # What went wrong in derivations

                Written by a test from the derivations that the tests grade. *Seen by the student* is all that a student is
                told; *for the instructor* may show what is right.

                ## The worked solutions, and these mended

                """ + table(seeds) + "\n## Other chains that go wrong\n\n" + table(others);
    }

    private static String table(List<String> rows) {
        return "| part | chain | first wrong line | diagnosis | seen by the student | for the instructor |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + String.join("", rows);
    }

    private static Optional<String> row(DerivationKindTest.Case one, boolean always) {
        Verdict verdict = DerivationKindTest.judge(one.part(), one.answer());
        List<Remark> remarks = diagnosis(verdict);
        String wrong = firstWrong(verdict);
        if (wrong.isEmpty() && !always) {
            return Optional.empty();
        }
        String none = wrong.isEmpty() ? "–" : "none found";
        return Optional.of("| "
                + String.join(
                        " | ",
                        one.part(),
                        one.name(),
                        wrong.isEmpty() ? "–" : wrong,
                        remarks.isEmpty() ? none : cell(remarks.stream().map(Remark::code)),
                        remarks.isEmpty() ? "–" : cell(remarks.stream().map(Remark::message)),
                        remarks.isEmpty() ? "–" : cell(remarks.stream().map(Remark::detail)))
                + " |\n");
    }

    private static String cell(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "))
                .replace("|", "\\|")
                .replace("*", "\\*");
    }

    private static String firstWrong(Verdict verdict) {
        boolean wrong =
                verdict.remarks().stream().anyMatch(remark -> remark.code().equals("first-wrong-line"));
        if (!wrong || !(verdict.certificate() instanceof Certificate.Steps steps)) {
            return "";
        }
        return steps.steps().stream()
                .filter(step -> Set.of("wrong", "layout-changed", "shape").contains(step.finding()))
                .findFirst()
                .map(step -> "`" + step.yours().strip().replace("|", "\\|") + "`")
                .orElse("");
    }
}
