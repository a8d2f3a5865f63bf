package assay.grader.release;

import assay.grader.Project;
import java.nio.file.Path;

/** Students' copies of the project's assignments, for tests of other packages. */
public final class StudentFolder {
    private StudentFolder() {}

    /** Writes the copy of an assignment into a folder of problems. */
    public static void of(String assignment, Path problems) {
        Released.of(Project.problems().resolve(assignment), problems);
    }
}
