package assay.grader.report;

import java.util.Optional;

/** The version of the program. */
public final class Version {
    private Version() {}

    /** For example {@code 0.1.0}; {@code development} where the program does not run from its jar. */
    public static String of() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
