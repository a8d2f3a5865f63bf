package assay.grader.classreport;

import assay.grader.chart.Chart;
import java.util.List;
import java.util.Optional;

/**
 * What the instructor's page shows, ready to be written.
 *
 * @param overview the figures of the class as a whole
 * @param concerns what should be looked at, the most urgent first
 * @param charts of the class as a whole
 * @param parts one line for each part
 * @param details what was answered to each part
 * @param diagnoses what was recognised in wrong answers, the most frequent first
 * @param listed whether the class has a list with names
 * @param students in the order of their ids
 * @param absent who handed in nothing
 * @param notes how the figures were computed
 */
public record IndexPage(
        Inline inline,
        String title,
        String assignment,
        String sha256,
        List<Fact> overview,
        List<Concern> concerns,
        List<Chart> charts,
        List<PartLine> parts,
        List<PartDetails> details,
        List<DiagnosisLine> diagnoses,
        boolean listed,
        List<StudentLine> students,
        List<String> absent,
        List<Note> notes) {

    /** A figure with its name, and what it says in a few words. */
    public record Fact(String name, String value, String comment) {}

    /** Something that a person should look at. @param href where it is shown; empty if nowhere */
    public record Concern(String name, String text, String href) {}

    /** A figure in a table. @param sort what it is sorted by; empty if there is none */
    public record Measure(String text, String sort, String comment) {
        static final Measure NONE = new Measure(Figures.NONE, "", "");
    }

    /** A part in the table of parts. */
    public record PartLine(
            String id,
            String anchor,
            String kind,
            String points,
            Measure facility,
            Measure discrimination,
            Measure without,
            int correct,
            int partial,
            int incorrect,
            int undecided,
            int manual,
            int unreadable,
            int missing,
            boolean suspected) {}

    /**
     * What was answered to a part.
     *
     * @param key the reference, one line each
     * @param suspicions why the key may be wrong
     * @param charts of the part
     * @param clusters the most frequent wrong answers
     * @param others what is not shown, in a sentence; may be empty
     */
    public record PartDetails(
            String id,
            String anchor,
            String question,
            String account,
            List<String> key,
            List<String> suspicions,
            List<Chart> charts,
            List<ClusterView> clusters,
            String others) {}

    /**
     * Equal wrong answers.
     *
     * @param formula as the program reads it
     * @param written as most of them wrote it
     * @param spellings other ways in which it was written
     * @param facts what shows that it is wrong
     */
    public record ClusterView(
            String students,
            String share,
            String status,
            Optional<Markup> formula,
            List<String> written,
            List<String> spellings,
            List<String> told,
            List<String> facts,
            List<Link> links,
            int moreLinks) {}

    /** A link. */
    public record Link(String text, String href) {}

    /** What was recognised in wrong answers. */
    public record DiagnosisLine(String code, int answers, String share, String sort, String message, String parts) {}

    /** A student. */
    public record StudentLine(
            String id,
            String href,
            String name,
            String section,
            String points,
            String possible,
            Measure percent,
            int waiting,
            int unreadable,
            int blank,
            String remark) {}

    /** How something was computed. */
    public record Note(String name, String text) {}
}
