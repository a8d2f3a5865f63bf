package assay.grader;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of the project, from wherever the tests run. */
public final class Project {
    private Project() {}

    /** The root: the nearest folder above that holds the problems. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("problems"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests run outside of the project");
            }
        }
        return folder;
    }

    /** The problem sets. */
    public static Path problems() {
        return root().resolve("problems");
    }

    /** The sample submissions. */
    public static Path samples() {
        return root().resolve("submissions-sample");
    }
}
