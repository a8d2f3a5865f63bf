package assay.grader.report;

import assay.grader.check.CheckResult;
import java.util.Optional;

/**
 * A way to write what students may see. Its input has no place for a reference answer. To add a format is to add a file and
 * a line in {@link CheckFormats}.
 */
public interface CheckFormat {

    /** The name for {@code --format}. */
    String name();

    /** The whole output. */
    String write(CheckResult result, Style style);

    /** Whether the output is about one submission, as the systems want it that run a grader once for each. */
    default boolean isForOne() {
        return false;
    }

    /** What the system that runs the grader takes from a further file, if it does. */
    default Optional<Addition> addition(CheckResult result) {
        return Optional.empty();
    }

    /**
     * A text to be added to a file of the system.
     *
     * @param variable the environment variable that names the file
     */
    record Addition(String variable, String text) {}
}
