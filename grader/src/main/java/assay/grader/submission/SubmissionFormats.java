package assay.grader.submission;

import java.util.List;
import java.util.Locale;

/** The formats of submissions: one line for each. */
public final class SubmissionFormats {
    private static final SubmissionFormat OTHERWISE = new StructuredFormat();
    private static final List<SubmissionFormat> ALL =
            List.of(OTHERWISE, new MarkdownFormat(), new LatexFormat(), new NotebookFormat());

    private SubmissionFormats() {}

    /** The format of a file by its name; one with any other ending is read as YAML. */
    static SubmissionFormat of(String file) {
        return ALL.stream()
                .filter(format -> hasEnding(format, file))
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** Whether a file in a folder is a submission by its name. */
    public static boolean isSubmission(String name) {
        return !name.startsWith(".")
                && !name.equalsIgnoreCase("README.md")
                && !name.equals("expected.json")
                && ALL.stream().anyMatch(format -> hasEnding(format, name));
    }

    private static boolean hasEnding(SubmissionFormat format, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return format.endings().stream().anyMatch(lower::endsWith);
    }
}
