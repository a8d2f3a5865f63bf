package assay.grader.release;

import java.util.List;

/**
 * A question in a students' copy.
 *
 * @param file the name of its file
 * @param text the file, in YAML
 */
public record CopiedQuestion(String file, String text, List<CopiedPart> parts) {
    public CopiedQuestion {
        parts = List.copyOf(parts);
    }
}
