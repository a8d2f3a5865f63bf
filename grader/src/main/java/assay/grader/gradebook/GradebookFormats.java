package assay.grader.gradebook;

import java.util.List;

/** All formats of gradebooks. */
public final class GradebookFormats {
    private GradebookFormats() {}

    /** One line for each format, the default first. */
    public static List<GradebookFormat> all() {
        return List.of(
                new TidyGradebook(),
                new PartsGradebook(),
                new CanvasGradebook(),
                new MoodleGradebook(),
                new MoodleXmlGradebook(),
                new NbgraderGradebook());
    }
}
