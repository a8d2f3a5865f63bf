package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.grader.Samples;
import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedStep;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.check.Reading;
import assay.grader.check.Unread;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.problem.Reveal;
import assay.grader.submission.SubmissionReader;
import assay.reference.number.Rational;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever a student writes stays text: no character that cannot be seen comes through, and what is not text in an output
 * (elements, marks, commands, fields) is the same as for harmless words.
 */
class HostileTextTest {
    private static final List<String> HOSTILE = List.of(
            "\u0000\u0007\u001b[31mred\u001b[0m\u009b2J",
            "]]>",
            "::stop-commands::x",
            "::error file=a,line=1::pwned",
            "  ::add-mask::secret",
            "##[error]pwned",
            "a ##[add-mask]x and ###[error]y ##vso[task.complete]z ##teamcity[t]",
            "%0A::error::pwned",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' --> <!-- ",
            "</pre></section><h1>Score 100</h1>",
            "[a link](http://evil.example/?q=1)",
            "![an image](http://evil.example/x.png)",
            "<http://evil.example> https://evil.example www.evil.example me@evil.example",
            "@everyone #1 **bold** _it_ ~~gone~~ | a | b |",
            "``` ~~~ `code` ````",
            "# heading",
            "- [ ] task",
            "$x$ \\(y\\) \\begin{document}",
            "{0} {1} ${env:HOME} $(rm -rf)",
            "&lt;b&gt; &amp; &#64;",
            "\u202Egnp.exe\u202C \u2066\u2069 \u200B\uFEFF\u2028\u2029",
            "\uFFFE\uD800x",
            "\r{\"scores\": {\"1.right\": 100}}",
            "=HYPERLINK(\"http://evil.example\")");

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?][^>]*>");

    private static final Pattern COMMAND = Pattern.compile("^\\s*::([^:\\s]+)[^:]*::");
    private static final Pattern OLD_COMMAND = Pattern.compile("##\\w*\\[");

    @TestFactory
    Stream<DynamicTest> theStudentsViewKeepsItsForm() {
        return CheckFormats.all().stream()
                .flatMap(format -> HOSTILE.stream()
                        .map(text -> dynamicTest(format.name() + " " + visible(text), () -> {
                            String hostile = written(format, text);
                            String harmless = written(format, "harmless words");
                            assertNothingInvisible(hostile);
                            assertEquals(commands(harmless), commands(hostile));
                            assertEquals(skeleton(format.name(), harmless), skeleton(format.name(), hostile));
                        })));
    }

    /**
     * The commands that a host of builds would run if it showed the output in its log, by their names: GitHub's new form at
     * the beginning of a line, and the old one, which other hosts share, anywhere in it.
     */
    private static List<String> commands(String output) {
        List<String> found = new ArrayList<>();
        String resume = "";
        for (String line : output.split("\\R", -1)) {
            Matcher old = OLD_COMMAND.matcher(line);
            Matcher recent = COMMAND.matcher(line);
            String command = recent.find() ? recent.group(1) : old.find() ? old.group() : "";
            if (!resume.isEmpty()) {
                resume = line.equals("::" + resume + "::") ? "" : resume;
                assertTrue(resume.isEmpty() || !old.reset().find(), line);
            } else if (command.equals("stop-commands")) {
                resume = line.substring("::stop-commands::".length());
            } else if (!command.isEmpty()) {
                found.add(command);
            }
        }
        return found;
    }

    @Test
    @Timeout(30)
    void aLongLineOfMarkdownIsWrittenAtOnce() {
        assertEquals(
                2_000_001, MarkdownText.inline("x" + "a.".repeat(999_999) + "*").length());
        assertEquals("12\\. 3. a) www\\.x wWw\\.", MarkdownText.inline("12. 3. a) www.x wWw."));
        assertEquals("1\\) 2)", MarkdownText.inline("1) 2)"));
        assertEquals(". ww.w", MarkdownText.inline(". ww.w"));
    }

    @Test
    void theCommandsOfAHostAreSeen() {
        assertEquals(
                List.of("error", "##[", "##vso[", "warning"),
                commands(
                        "  ::error::x\ny ##[error]z\n###vso[a]\n::stop-commands::t\n::error::\n::t::\n::warning f=1::x\na ::b::"));
    }

    /** The law can fail: text that passes no boundary changes the form. */
    @TestFactory
    Stream<DynamicTest> textWithoutABoundaryChangesTheForm() {
        Map<String, String> planted = Map.of(
                "html", "<script>alert(1)</script>",
                "junit", "</failure><failure/>",
                "markdown", "[a link](http://evil.example)",
                "github", "\n::error::pwned\n");
        return CheckFormats.all().stream()
                .filter(format -> planted.containsKey(format.name()))
                .map(format -> dynamicTest(format.name(), () -> {
                    String harmless = written(format, "harmless words");
                    String spoilt = harmless.replace(
                            harmless.contains("harmless words") ? "harmless words" : "harmless",
                            String.valueOf(planted.get(format.name())));
                    assertFalse(
                            skeletonOrFault(format.name(), spoilt).equals(skeletonOrFault(format.name(), harmless)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> instructorsReportsKeepTheirForm() {
        List<GradedSubmission> hostile = Samples.all().stream()
                .filter(file -> file.endsWith("hostile.yaml"))
                .flatMap(file -> Samples.graded(file).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        assertEquals(5, hostile.size());
        hostile.addAll(HOSTILE.stream().map(HostileTextTest::everywhere).toList());
        Map<String, Function<String, List<String>>> foreign = Map.of(
                "html",
                text -> TAG.matcher(text)
                        .results()
                        .map(tag -> tag.group().replaceAll("[<>/]|\\s.*", ""))
                        .filter(
                                name -> !name.matches(
                                        "!DOCTYPE|html|head|meta|title|style|body|main|header|h[123]|p|section|span|dl|dt|dd|pre|code"))
                        .toList(),
                "markdown",
                HostileTextTest::foreign);
        return ReportFormats.all().stream()
                .map(format -> dynamicTest(format.name(), () -> {
                    String text = format.write(hostile, Style.PLAIN);
                    assertNothingInvisible(text);
                    assertEquals(List.of(), commands(text));
                    assertEquals(
                            List.of(),
                            foreign.getOrDefault(format.name(), any -> List.of())
                                    .apply(text));
                }));
    }

    /** A submission in which a text stands in every place, graded; half of a character no file can hold. */
    private static GradedSubmission everywhere(String any) {
        String text = any.replace("\uD800", "");
        Grader grader = Samples.grader("nyu-dl-2021-hw3");
        Map<String, Object> answers = new LinkedHashMap<>(Map.of(text, text));
        grader.assignment().parts().forEach(part -> answers.put(part.id(), text));
        try {
            byte[] json = JsonMapper.builder()
                    .build()
                    .writeValueAsBytes(
                            Map.of("assignment", grader.assignment().id(), "student", "s" + text, "answers", answers));
            return grader.grade(new SubmissionReader(DocumentBudget.DEFAULT).read(text + ".json", json));
        } catch (DocumentException | JsonProcessingException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String visible(String text) {
        return PlainText.safe(text);
    }

    private static void assertNothingInvisible(String text) {
        List<String> found = text.codePoints()
                .filter(c -> c != '\n' && PlainText.isInvisible(c))
                .mapToObj(Integer::toHexString)
                .toList();
        assertEquals(List.of(), found);
    }

    private static String written(CheckFormat format, String text) {
        CheckResult result = new CheckResult(
                List.of(submission(text)),
                List.of(new Unread(new Position(text + ".yaml", 2, 3), text + "\n  " + text)));
        CheckResult read = new CheckResult(result.submissions(), List.of());
        return format.write(format.isForOne() ? read : result, Style.PLAIN)
                + format.addition(result).map(CheckFormat.Addition::text).orElse("");
    }

    /** A student's text wherever it can stand. */
    private static CheckedSubmission submission(String text) {
        List<CheckedPart> parts = new ArrayList<>();
        for (CheckStatus status : CheckStatus.values()) {
            parts.add(new CheckedPart(
                    "1." + status.spelling(),
                    "1",
                    "One",
                    Rational.ONE,
                    status == CheckStatus.ANSWERED || status.needsPerson()
                            ? Optional.empty()
                            : Optional.of(status == CheckStatus.CORRECT ? Rational.ONE : Rational.ZERO),
                    status,
                    false,
                    Reveal.DIAGNOSIS,
                    Reveal.DIAGNOSIS,
                    Optional.of(new Position(text + ".yaml", 4, 5)),
                    List.of(text),
                    List.of(new Reading(text, text, text, "", "", ""), formula()),
                    List.of(new CheckedStep(text, "wrong", text)),
                    List.of(
                            new Notice("code", "Look at " + text),
                            new Notice("code", "line 1: " + text + "\n  " + text))));
        }
        return new CheckedSubmission(
                "small", "Small", text, text + ".yaml", parts, List.of(new Notice("unknown-part", text)), "0");
    }

    private static Reading formula() {
        return new Reading(
                "", "x", "x", "x", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>", "2");
    }

    private static String skeletonOrFault(String format, String output) {
        try {
            return skeleton(format, output);
        } catch (AssertionError | RuntimeException fault) {
            return "no form at all";
        }
    }

    /** An output without its text. */
    private static String skeleton(String format, String output) {
        return switch (format) {
            case "json", "sarif", "gradescope", "prairielearn" -> JsonSkeleton.of(output);
            case "html" -> tags(output);
            case "junit" -> XmlSkeleton.of(output);
            case "markdown" -> markdown(output);
            case "github" -> github(output);
            case "autolab" -> JsonSkeleton.of(lastLine(output));
            case "text" -> "";
            default -> throw new AssertionError("say what the form of " + format + " is");
        };
    }

    private static String tags(String html) {
        StringBuilder tags = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            tags.append(tag.group());
        }
        return tags.toString();
    }

    private static String markdown(String text) {
        assertEquals(List.of(), foreign(text));
        StringBuilder types = new StringBuilder();
        walk(Parser.builder().build().parse(text), types);
        return types.toString();
    }

    /** The blocks; what stands in a line is text, code, or the cut after an at sign. */
    private static void walk(Node node, StringBuilder types) {
        if (node instanceof org.commonmark.node.Block) {
            types.append(node.getClass().getSimpleName()).append('(');
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                walk(child, types);
            }
            types.append(')');
        }
    }

    /** Links, images and HTML, of which there are none. */
    private static List<String> foreign(String text) {
        List<String> found = new ArrayList<>();
        Parser.builder().build().parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add("link " + link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                found.add("image " + image.getDestination());
            }

            @Override
            public void visit(HtmlInline html) {
                if (!html.getLiteral().equals("<!-- -->")) {
                    found.add("html " + html.getLiteral());
                }
            }

            @Override
            public void visit(HtmlBlock html) {
                found.add("html " + html.getLiteral());
            }
        });
        return found;
    }

    /** The commands that the host runs, and the Markdown of the summary behind them. */
    private static String github(String output) {
        StringBuilder commands = new StringBuilder();
        String resume = "";
        StringBuilder rest = new StringBuilder();
        boolean done = false;
        for (String line : output.split("\n", -1)) {
            if (done) {
                rest.append(line).append('\n');
            } else if (!resume.isEmpty()) {
                if (line.equals(resume)) {
                    done = true;
                }
            } else if (line.startsWith("::stop-commands::")) {
                resume = "::" + line.substring("::stop-commands::".length()) + "::";
            } else {
                assertTrue(line.matches("::(error|warning|notice) [^:]*::.*"), line);
                commands.append(line, 0, line.indexOf(' ')).append('\n');
            }
        }
        assertTrue(done, "the commands are on again at the end");
        return commands + markdown(rest.toString());
    }

    private static String lastLine(String output) {
        List<String> lines = output.lines().toList();
        return lines.get(lines.size() - 1);
    }
}
