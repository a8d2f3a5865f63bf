package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Node;
import assay.grader.document.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown: the header is YAML between lines {@code ---}, an answer stands under {@code <!-- answer: part -->}. */
final class MarkdownFormat implements SubmissionFormat {
    private static final Pattern FRONT =
            Pattern.compile("\\A---[ \\t]*\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);

    /** What stands before the text itself. @param end the offset after it */
    record Front(Optional<String> assignment, Optional<String> student, int end) {}

    @Override
    public List<String> endings() {
        return List.of(".md", ".markdown");
    }

    @Override
    public String header(String field) {
        return "begin the file with lines '---', 'assignment: …', 'student: …', '---'";
    }

    @Override
    public HandedIn read(String file, byte[] bytes, AnswerReading reading) throws DocumentException {
        SourceText source = reading.documents().text(file, bytes);
        Front front = front(source, reading.documents());
        Macros macros = Macros.of(preamble(source, front.end()));
        List<Answer> answers = answers(reading, false).read(source, front.end(), macros);
        return new HandedIn(front.assignment(), front.student(), answers);
    }

    /** How answers stand in Markdown. @param whole whether headings belong to the answer */
    static DocumentAnswers answers(AnswerReading reading, boolean whole) {
        return new DocumentAnswers(
                reading, Region.MARKDOWN, region -> new MarkdownBlocks(MarkdownScan.of(region), whole).read());
    }

    /** What stands before the first marker. */
    static String preamble(SourceText source, int from) {
        Matcher marker = Region.MARKDOWN.matcher(source.text());
        for (int at = from; marker.find(at); at = marker.end()) {
            if (marker.group(1).equalsIgnoreCase("answer")) {
                return source.text().substring(from, marker.start());
            }
        }
        return source.text().substring(from);
    }

    /** The front matter; fields for other programs are left to them. */
    static Front front(SourceText source, DocumentReader documents) throws DocumentException {
        Matcher matter = FRONT.matcher(source.text());
        if (!matter.find()) {
            return new Front(Optional.empty(), Optional.empty(), 0);
        }
        if (matter.group(1).isBlank()) {
            return new Front(Optional.empty(), Optional.empty(), matter.end());
        }
        Node node = documents.read(source.at(matter.start(1)), matter.group(1), false);
        return new Front(field(node, "assignment"), field(node, "student"), matter.end());
    }

    private static Optional<String> field(Node node, String name) throws DocumentException {
        return assay.grader.document.Fields.of(node).optionalScalar(name).map(Node.Scalar::text);
    }
}
