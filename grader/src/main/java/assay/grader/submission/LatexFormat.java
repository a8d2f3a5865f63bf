package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LaTeX: comments {@code % assignment: …}, {@code % student: …}; an answer stands under {@code % answer: part}. */
final class LatexFormat implements SubmissionFormat {

    @Override
    public List<String> endings() {
        return List.of(".tex");
    }

    @Override
    public String header(String field) {
        return "begin the file with a line '% " + field + ": …'";
    }

    @Override
    public HandedIn read(String file, byte[] bytes, AnswerReading reading) throws DocumentException {
        SourceText source = reading.documents().text(file, bytes);
        Macros macros = Macros.of(preamble(source.text()));
        List<Answer> answers = new DocumentAnswers(reading, Region.LATEX, region -> new LatexBlocks(region).read())
                .read(source, 0, macros);
        return new HandedIn(field(source, "assignment"), field(source, "student"), answers);
    }

    private static Optional<String> field(SourceText source, String name) {
        Matcher line = Region.LATEX.matcher(source.text());
        while (line.find()) {
            if (line.group(1).equals(name)
                    && line.group(2) != null
                    && !line.group(2).isBlank()) {
                return Optional.of(line.group(2).strip());
            }
        }
        return Optional.empty();
    }

    /** What stands before the first answer. */
    private static String preamble(String text) {
        Matcher marker = Pattern.compile("(?im)%[% \\t]{0,9}answer[ \\t]{0,9}:").matcher(text);
        return marker.find() ? text.substring(0, marker.start()) : text;
    }
}
