package assay.grader.cli;

import assay.grader.problem.Reveal;
import assay.grader.report.CheckFormat;
import assay.grader.report.CheckFormats;
import assay.grader.report.ReportFormats;
import assay.grader.report.Style;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A report that a command can write.
 *
 * @param name for {@code --format}
 * @param isForOne whether it is about one submission
 * @param write the text of it
 * @param addition what the system that runs the program takes from a further file
 */
record Report(
        String name,
        boolean isForOne,
        BiFunction<SubmissionRun, Style, String> write,
        Function<SubmissionRun, Optional<CheckFormat.Addition>> addition) {

    /** Those of {@code check}: the student's view, as far as the author tells. */
    static List<Report> ofCheck() {
        return CheckFormats.all().stream()
                .map(format -> of(format, Reveal.FORM))
                .toList();
    }

    /** Those of {@code grade}: what other systems show to students has no more than students may see. */
    static List<Report> ofGrade() {
        Stream<Report> own = ReportFormats.all().stream()
                .map(format -> new Report(
                        format.name(),
                        false,
                        (run, style) -> format.write(run.graded(), style),
                        run -> Optional.empty()));
        Stream<Report> systems = CheckFormats.forSystems().stream().map(format -> of(format, Reveal.DIAGNOSIS));
        return Stream.concat(own, systems).toList();
    }

    /** The names of all reports, found when a shell asks for them. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Report.ofCheck().stream().map(Report::name).iterator();
        }
    }

    private static Report of(CheckFormat format, Reveal least) {
        return new Report(
                format.name(),
                format.isForOne(),
                (run, style) -> format.write(run.checked(least), style),
                run -> format.addition(run.checked(least)));
    }
}
