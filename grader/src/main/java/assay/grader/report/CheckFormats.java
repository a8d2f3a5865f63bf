package assay.grader.report;

import java.util.List;
import java.util.stream.Stream;

/** All formats of the student's view. */
public final class CheckFormats {
    private CheckFormats() {}

    /** For people and scripts, the default first; an instructor's report has formats of its own by these names. */
    public static List<CheckFormat> forPeople() {
        return List.of(new CheckedText(), new CheckedJson(), new CheckedMarkdown(), new CheckedHtml());
    }

    /** For other systems, which show them to students: instructors' reports are written in them from the student's view too. */
    public static List<CheckFormat> forSystems() {
        return List.of(
                new JunitFormat(),
                new SarifFormat(),
                new GithubFormat(),
                new GradescopeFormat(),
                new PrairielearnFormat(),
                new AutolabFormat());
    }

    /** One line for each format, the default first. */
    public static List<CheckFormat> all() {
        return Stream.concat(forPeople().stream(), forSystems().stream()).toList();
    }
}
