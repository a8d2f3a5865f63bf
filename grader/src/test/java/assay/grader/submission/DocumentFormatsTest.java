package assay.grader.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.Project;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says in each format, as the YAML in which it could have been written. */
class DocumentFormatsTest {
    private static final String FRONT = "---\nassignment: a\nstudent: s\n---\n";
    private static final String HEADER = "% assignment: a\n% student: s\n";

    /** A format, the text of one answer, and what it says. */
    record Case(String ending, String text, String content) {}

    static List<Case> answers() {
        return List.of(
                md("$x_1 - x_2$", "'$x_1 - x_2$'"),
                md("The answer is $x$.", "'$x$'"),
                md("$$\nx_1\n- x_2 % why\n$$", "'$x_1 - x_2$'"),
                md("\\[ x \\]", "'$x$'"),
                md("We get\n$$x*y*z$$\nfrom the chain rule.", "'$x*y*z$'"),
                md("$a_{i}$ and $b_{j}$", "['$a_{i}$', '$b_{j}$']"),
                md("$k = 8$, $s = 2$", "['$k = 8$', '$s = 2$']"),
                md(
                        "\\begin{align}\na &= b \\\\\n&= c\n\\end{align}",
                        "'$\\begin{align} a &= b \\\\ &= c \\end{align}$'"),
                md("`x[1] - x[2]`", "'x[1] - x[2]'"),
                md("x[1] - x[2]", "'x[1] - x[2]'"),
                md("73728", "'73728'"),
                md("[1, 2, 5]", "'[1, 2, 5]'"),
                md("```\na = b*c\n\nd = a\n```", "'a = b*c\n\nd = a'"),
                md("```yaml\nk: 8\ns: 2 # <!-- no -->\n```", "{k: '8', s: '2'}"),
                md("```json\n[[1, 2], [3, 4]]\n```", "[['1', '2'], ['3', '4']]"),
                md("```dot\ndigraph { x -> y }\n# no heading\n```", "'digraph { x -> y }\n# no heading'"),
                md("1. $a$\n2. $b$", "['$a$', '$b$']"),
                md("- forward\n- loss", "['forward', 'loss']"),
                md("- k: 8\n- s: $2$", "{k: '8', s: '$2$'}"),
                md(
                        "| Name | value |\n|---|---|\n| `v1` | 0.5 |\n| $v_2$ | |",
                        "[{name: 'v1', value: '0.5'}, {name: '$v_2$'}]"),
                md("| | |\n|---|---|\n| 1 | 2 |\n| 3 | $|x|$ |", "[['1', '2'], ['3', '$|x|$']]"),
                md("| 1 | 2 |\n|---|---|\n| 3 | 4 |", "[['1', '2'], ['3', '4']]"),
                md("$x$\n\n# Next\n\n$y$", "'$x$'"),
                md("$x$\n<!-- end -->\n$y$", "'$x$'"),
                md("<!-- a formula -->\n$x$", "'$x$'"),
                md("<script>alert(1)</script>", "'<script>alert(1)</script>'"),
                md("\u202Ex\u202C", "'\u202Ex\u202C'"),
                // What stands beside a formula could change its meaning, so nothing is taken out of it.
                md("minus $x$", "'minus $x$'"),
                md("2 $x$", "'2 $x$'"),
                md("-$x$", "'-$x$'"),
                md("$x$ since $y = 1$", "'$x$ since $y = 1$'"),
                // A bullet may be a sign.
                md("- x", "'- x'"),
                md("x\n- y", "'x\n- y'"),
                md("x\n+ y\n+ z", "'x\n+ y\n+ z'"),
                tex("$x_1 - x_2$", "'$x_1 - x_2$'"),
                tex(
                        "\\begin{equation}\\label{e}\nx % why\n\\end{equation}",
                        "'$\\begin{equation}\\label{e} x \\end{equation}$'"),
                tex("Thus\n\\[ x_1 \\]\nby symmetry.", "'$x_1$'"),
                tex("\\begin{itemize}\n\\item $a$\n\\item $b$\n\\end{itemize}", "['$a$', '$b$']"),
                tex(
                        "\\begin{enumerate}\\item a\\item b\\begin{itemize}\\item c\\item d\\end{itemize}\\end{enumerate}",
                        "['a', ['c', 'd']]"),
                tex(
                        "\\begin{tabular}{lr}\n\\hline\nname & value \\\\ \\hline\n$v_1$ & 0.5 \\\\\n\\end{tabular}",
                        "[{name: '$v_1$', value: '0.5'}]"),
                tex("\\begin{verbatim}\nx[1] % 2\n\\end{verbatim}", "'x[1] % 2'"),
                tex("\\begin{lstlisting}[language=yaml]\n{k: 8}\n\\end{lstlisting}", "{k: '8'}"),
                tex("\\verb|x[1]|", "'x[1]'"),
                tex("\\textbf{Answer:} $x$ \\\\", "'$x$'"),
                tex("50\\% $x$", "'50\\% $x$'"),
                tex("$x$\n\\section*{Next}\n$y$", "'$x$'"),
                tex("$x$ % $z$\n% end\n$y$", "'$x$'"));
    }

    private static Case md(String text, String content) {
        return new Case("md", FRONT + "<!-- answer: 1 -->\n" + text + "\n", content);
    }

    private static Case tex(String text, String content) {
        return new Case("tex", HEADER + "\\begin{document}\n% answer: 1\n" + text + "\n\\end{document}\n", content);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerSaysWhatItWouldInYaml(Case written) throws DocumentException {
        assertEquals(
                written.content(), said(read(written.ending(), written.text())).get("1"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void lineEndsAndAByteOrderMarkChangeNothing(Case written) throws DocumentException {
        String other = "\uFEFF" + written.text().replace("\n", "\r\n");
        assertEquals(written.content(), said(read(written.ending(), other)).get("1"));
    }

    @Test
    void macrosOfThePreambleHoldInEveryAnswer() throws DocumentException {
        String definitions = "\\newcommand{\\s}{\\sigma}\n\\newcommand{\\pd}[2]{\\frac{\\partial #1}{\\partial #2}}\n"
                + "\\def\\hat#1{\\bar#1}\\newcommand{\\loop}{\\loop}\\DeclareMathOperator{\\dg}{diag}\n";
        String answers = "% answer: 1\n$\\s x + \\s{}(x)$\n% answer: 2\n$\\pd{f}{\\s}$\n% answer: 3\n$\\hat x$\n"
                + "% answer: 4\n$\\loop$\n% answer: 5\n$\\dg(x)$\n";
        assertEquals(
                Map.of(
                        "1", "'$\\sigma x + \\sigma{}(x)$'",
                        "2", "'$\\frac{\\partial f}{\\partial \\sigma}$'",
                        "3", "'$\\bar x$'",
                        "4", "'$\\loop$'",
                        "5", "'$\\operatorname{diag}(x)$'"),
                said(read("tex", HEADER + definitions + answers)));
    }

    @Test
    void whatIsNotClosedSpoilsOneAnswerOnly() throws DocumentException {
        for (String broken :
                List.of("$x", "$$x", "\\[x", "```\nx", "<!-- x", "\\begin{align} x", "| $a |\n|---|\n| b |")) {
            Submission submission = read(
                    "md",
                    FRONT + "<!-- answer: 1 -->\n$a$\n<!-- answer: 2 -->\n" + broken + "\n\n<!-- answer: 3 -->\n$c$\n");
            assertEquals(Map.of("1", "'$a$'", "2", "fault", "3", "'$c$'"), said(submission), broken);
            String message =
                    submission.answer("2").orElseThrow().fault().orElseThrow().message();
            assertTrue(message.startsWith("line 8, column ") || message.startsWith("line 9"), message);
        }
        for (String broken :
                List.of("$x", "\\[x", "\\begin{verbatim}x", "\\begin{itemize}\\item x", "\\begin{tabular}{l} x")) {
            Submission submission =
                    read("tex", HEADER + "% answer: 1\n$a$\n% answer: 2\n" + broken + "\n\n% answer: 3\n$c$\n");
            assertEquals(Map.of("1", "'$a$'", "2", "fault", "3", "'$c$'"), said(submission), broken);
        }
    }

    @Test
    void aPartThatIsAnsweredTwiceIsJudgedByNeitherAnswer() throws DocumentException {
        Submission submission =
                read("md", FRONT + "<!-- answer: 1 -->\n$a$\n<!-- answer: 1 -->\n$b$\n<!-- answer: 2 -->\n$c$\n");
        assertEquals(Map.of("1", "fault", "2", "'$c$'"), said(submission));
        String message =
                submission.answer("1").orElseThrow().fault().orElseThrow().message();
        assertTrue(message.contains("line 6, column 1 and at line 8, column 1"), message);
    }

    @Test
    void placesAreThoseOfTheFile() throws DocumentException {
        Submission submission =
                read("md", FRONT + "\n<!-- answer: 1 -->\nSo $x$\n\n<!-- answer: 2 -->\n```yaml\na: 1\nb: [2]\n```\n");
        assertEquals(
                "line 7, column 4",
                submission.answer("1").orElseThrow().content().position().inFile());
        Node.Mapping mapping =
                (Node.Mapping) submission.answer("2").orElseThrow().content();
        assertEquals(
                "line 12, column 4",
                mapping.fields().get("b").value().position().inFile());
    }

    @Test
    void wordsBesideFormulasStandInTheReport() throws DocumentException {
        Submission submission = read("md", FRONT + "<!-- answer: 1 -->\nIt is smaller:\n\n$$x$$\n");
        assertEquals(
                List.of("It is smaller:", "", "$$x$$"),
                submission.answer("1").orElseThrow().lines());
    }

    @Test
    void notebooksAreReadByTagsAndMarkers() throws DocumentException {
        Submission submission = read("ipynb", notebook(4, "{\"assignment\": \"a\", \"student\": \"s\"}"));
        assertEquals(Map.of("1", "'$x$'", "2", "'[1, 2]'", "3", "'$z$'", "4", "fault"), said(submission));
        assertEquals(
                "cell 4, line 2, column 4",
                submission.answer("3").orElseThrow().content().position().inFile());
        assertEquals(
                List.of(3, 4, 5),
                Stream.of("1", "2", "3")
                        .map(part -> submission
                                .answer(part)
                                .orElseThrow()
                                .content()
                                .position()
                                .fileLine())
                        .toList());
    }

    /** The line of the file is that in which a notebook, as Jupyter writes it, holds the answer. */
    @Test
    void anAnswerOfANotebookKnowsItsLineInTheFile() throws DocumentException, IOException {
        Path file = Project.samples().resolve("formats/layers.ipynb");
        List<String> lines = Files.readAllLines(file);
        int found = 0;
        for (Answer answer :
                new SubmissionReader(DocumentBudget.DEFAULT).read(file).answers()) {
            if (answer.content() instanceof Node.Scalar text) {
                String line = lines.get(text.position().fileLine() - 1).replace("\\\\", "\\");
                // The beginning may hold a macro, which is written out in the answer.
                String first = text.text().lines().findFirst().orElseThrow();
                String end = first.substring(Math.max(0, first.length() - 4));
                assertTrue(line.contains(end), () -> answer.part() + ": " + line + " without " + end);
                found++;
            }
        }
        assertTrue(found > 3);
    }

    private static String notebook(int version, String header) {
        return """
                {"nbformat": %d, "nbformat_minor": 5, "metadata": {"assay": %s, "kernelspec": {"name": "python3"}}, "cells": [
                  {"cell_type": "markdown", "metadata": {}, "source": "# Title $ 5"},
                  {"cell_type": "markdown", "metadata": {"tags": ["answer:1"]}, "source": ["# 1\\n", "\\n", "$x$"]},
                  {"cell_type": "code", "metadata": {"tags": ["answer:2"]}, "outputs": [], "source": ["[1, 2]\\n"]},
                  {"cell_type": "markdown", "metadata": {}, "source": "<!-- answer: 3 -->\\nSo $z$\\n<!-- answer: 4 -->\\n$$"}
                ]}
                """.formatted(version, header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "md|<!-- answer: 1 -->\n$x$|the field 'assignment' is missing",
                "md|---\nassignment: a\n---\n|the field 'student' is missing",
                "md|---\nassignment: [\n---\n|this is not YAML",
                "md|---\nassignment: a\nstudent: s\n---\n<!-- anwser: 1 -->\n$x$|did you mean 'answer'?",
                "md|---\nassignment: a\nstudent: s\n---\n<!-- answer: -->\n$x$|this marker names no part",
                "tex|$x$|the field 'assignment' is missing",
                "ipynb|{|this is not JSON",
                "ipynb|[]|expected a mapping",
                "ipynb|{\"nbformat\": 3, \"worksheets\": []}|only nbformat 4 is read"
            })
    void aFileThatIsNoSubmissionIsRefusedWithItsPlace(String line) {
        String[] pieces = line.split("\\|", 3);
        String message = "";
        try {
            read(pieces[0], pieces[1]);
        } catch (DocumentException fault) {
            message = fault.getMessage();
        }
        assertTrue(message.startsWith("a." + pieces[0] + ":") && message.contains(pieces[2]), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$$",
                "`",
                "``` ",
                "<!--",
                "<!-- answer: ",
                "\\begin{align}",
                "{",
                "[",
                "> ",
                "- ",
                "|",
                "*",
                "\\item ",
                "% ",
                "\\(",
                "\\verb|",
                "&",
                "\\newcommand{\\a}",
                "\\begin{itemize}\\item "
            })
    void hostileTextsCostNoMoreThanTheirLength(String sign) {
        String line = sign.repeat(1_000_000 / sign.length());
        String lines = (sign + "\n").repeat(20_000);
        for (String text : List.of(line, lines)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> attempt("md", FRONT + "<!-- answer: 1 -->\n" + text));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> attempt("tex", HEADER + text + "\n% answer: 1\n" + text));
        }
    }

    @Test
    void theFilesOfAFolderAreOneSubmission(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("b.yaml"), "assignment: a\nstudent: s\nanswers: {1: x, 2: y}\n");
        Files.writeString(folder.resolve("a.md"), "<!-- answer: 3 -->\n$z$\n<!-- answer: 2 -->\n$y$\n");
        Files.writeString(folder.resolve("README.md"), "no answers");
        Submission submission = new SubmissionReader(DocumentBudget.DEFAULT).read(folder);
        assertEquals("s", submission.student());
        assertEquals(Map.of("1", "'x'", "2", "fault", "3", "'$z$'"), said(submission));
        Files.writeString(folder.resolve("c.tex"), "% student: other\n");
        DocumentException fault =
                assertThrows(DocumentException.class, () -> new SubmissionReader(DocumentBudget.DEFAULT).read(folder));
        assertTrue(fault.getMessage().contains("'other'"), fault.getMessage());
    }

    private static void attempt(String ending, String text) {
        try {
            assertTrue(read(ending, text).answers().size() < 500_000);
        } catch (DocumentException refused) {
            assertTrue(refused.position().line() >= 1);
        }
    }

    private static Submission read(String ending, String text) throws DocumentException {
        return new SubmissionReader(DocumentBudget.DEFAULT).read("a." + ending, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> said(Submission submission) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Answer answer : submission.answers()) {
            said.put(answer.part(), answer.fault().isPresent() ? "fault" : said(answer.content()));
        }
        return said;
    }

    private static String said(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return "'" + scalar.text() + "'";
        }
        List<String> items = new ArrayList<>();
        if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> items.add(said(item)));
            return "[" + String.join(", ", items) + "]";
        }
        ((Node.Mapping) node).fields().forEach((name, field) -> items.add(name + ": " + said(field.value())));
        return "{" + String.join(", ", items) + "}";
    }
}
