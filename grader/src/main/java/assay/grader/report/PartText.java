package assay.grader.report;

import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedStep;
import assay.grader.check.Notice;
import assay.grader.check.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a student is told about a part as safe lines of text, for systems that show plain text. */
final class PartText {
    private static final Pattern NUMBERS = Pattern.compile("[-\\[\\].,/0-9]+");

    private PartText() {}

    /**
     * The readings that say more than the answer does: a number that stands in the answer needs none, nor does a formula
     * that would look the same again.
     */
    static List<Reading> telling(CheckedPart part) {
        String written = bare(String.join(" ", part.written()));
        return part.readings().stream()
                .filter(reading -> {
                    String read = bare(reading.plain());
                    boolean scalar =
                            reading.shape().isEmpty() || reading.shape().equals("scalar");
                    return NUMBERS.matcher(read).matches()
                            ? !written.contains(read)
                                    && !NUMBERS.matcher(written).matches()
                            : !(scalar && written.equals(bare(reading.unicode()).replace('−', '-')));
                })
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s$]", "");
    }

    /** The answer, how it was read, what is told, and the lines that do not follow. */
    static String of(CheckedPart part) {
        List<String> lines = new ArrayList<>();
        Quotation.of(part.written()).forEach(line -> lines.add("your answer: " + line));
        for (Reading reading : telling(part)) {
            boolean scalar = reading.shape().isEmpty() || reading.shape().equals("scalar");
            lines.add("read as: " + (reading.name().isEmpty() ? "" : reading.name() + ": ")
                    + Quotation.of(reading.unicode()) + (scalar ? "" : " (shape " + reading.shape() + ")"));
        }
        part.notices().forEach(notice -> lines.add(notice.message()));
        for (CheckedStep step : part.steps()) {
            lines.add(step.name() + ": " + step.finding()
                    + (step.yours().isEmpty() ? "" : ": " + Quotation.of(step.yours())));
        }
        return PlainText.safeLines(String.join("\n", lines));
    }

    /** One line that says what is most important. */
    static String headline(CheckedPart part) {
        String first = part.notices().stream()
                .map(Notice::message)
                .flatMap(String::lines)
                .findFirst()
                .orElse("");
        return PlainText.safe(part.id() + ": " + part.status().spelling() + (first.isEmpty() ? "" : ". " + first));
    }
}
