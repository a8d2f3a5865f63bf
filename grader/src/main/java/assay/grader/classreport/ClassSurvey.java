package assay.grader.classreport;

import assay.grader.batch.BatchResult;
import assay.grader.batch.Outcome;
import assay.grader.batch.Roster;
import assay.grader.batch.RosterEntry;
import assay.grader.batch.StoredPart;
import assay.grader.batch.StoredSubmission;
import assay.grader.problem.Assignment;
import assay.grader.problem.Part;
import assay.grader.statistics.ScoreTable;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that the report needs to know of a class, from one pass over its results. Of a student it keeps a line of the table
 * and one number for each part.
 *
 * @param parts in reading order
 * @param worth the parts that are worth points, which are the columns of the scores
 * @param students in the order of their ids
 * @param missing who is on the list of the class and handed in nothing
 */
record ClassSurvey(
        Assignment assignment,
        List<PartSurvey> parts,
        List<Part> worth,
        ScoreTable scores,
        List<Student> students,
        List<RosterEntry> missing) {

    /**
     * A student's line.
     *
     * @param stated the student's id as the submission states it; empty if it could not be read
     * @param points the points so far; nothing if the submission could not be read
     * @param waiting how many parts wait for a person
     * @param unreadable how many parts cannot be read
     * @param blank how many parts have no answer
     * @param fault why the whole submission could not be read, or empty
     * @param remarks what concerns the submission as a whole
     */
    record Student(
            String id,
            String source,
            Optional<RosterEntry> person,
            String stated,
            Optional<Rational> points,
            Rational possible,
            int waiting,
            int unreadable,
            int blank,
            String fault,
            List<Remark> remarks) {}

    /** Collects while the results of a class go by. */
    static final class Collector {
        private final Assignment assignment;
        private final Roster roster;
        private final Map<String, PartSurvey> parts = new LinkedHashMap<>();
        private final List<Part> worth;
        private final ScoreTable.Builder scores;
        private final List<Student> students = new ArrayList<>();

        Collector(Assignment assignment, Roster roster) {
            this.assignment = assignment;
            this.roster = roster;
            assignment.parts().forEach(part -> parts.put(part.id(), new PartSurvey(part)));
            this.worth = assignment.parts().stream()
                    .filter(part -> part.points().signum() > 0)
                    .toList();
            this.scores = ScoreTable.of(worth.stream()
                    .map(part -> new ScoreTable.Item(part.id(), part.points().doubleValue()))
                    .toList());
        }

        void add(BatchResult result) {
            if (result.outcome() instanceof Outcome.Graded graded) {
                StoredSubmission submission = graded.submission();
                Map<String, StoredPart> answers = new LinkedHashMap<>();
                submission.parts().forEach(part -> answers.put(part.part(), part));
                answers.forEach((id, answer) ->
                        Optional.ofNullable(parts.get(id)).ifPresent(part -> part.add(result.id(), answer)));
                scores.add(worth.stream()
                        .map(part -> points(Optional.ofNullable(answers.get(part.id()))))
                        .toList());
                students.add(student(result, submission));
            } else if (result.outcome() instanceof Outcome.Unreadable unreadable) {
                students.add(unreadable(result, unreadable, assignment));
            }
        }

        /** The survey of what went by. */
        ClassSurvey survey() {
            Set<RosterEntry> present = students.stream()
                    .flatMap(student -> student.person().stream())
                    .collect(Collectors.toSet());
            List<RosterEntry> missing = roster.entries().stream()
                    .filter(person -> !present.contains(person))
                    .toList();
            return new ClassSurvey(
                    assignment, List.copyOf(parts.values()), worth, scores.build(), List.copyOf(students), missing);
        }
    }

    private static OptionalDouble points(Optional<StoredPart> answer) {
        return answer.flatMap(StoredPart::score)
                .map(points -> OptionalDouble.of(points.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private static Student student(BatchResult result, StoredSubmission submission) {
        return new Student(
                result.id(),
                result.source(),
                result.person(),
                submission.student(),
                Optional.of(submission.score()),
                submission.maxScore(),
                count(submission, Status.UNDECIDED) + count(submission, Status.MANUAL),
                count(submission, Status.UNREADABLE),
                count(submission, Status.MISSING),
                "",
                submission.remarks());
    }

    private static Student unreadable(BatchResult result, Outcome.Unreadable unreadable, Assignment assignment) {
        Rational possible = assignment.parts().stream().map(Part::points).reduce(Rational.ZERO, Rational::add);
        return new Student(
                result.id(),
                result.source(),
                result.person(),
                "",
                Optional.empty(),
                possible,
                0,
                0,
                0,
                (unreadable.fault() ? "The program failed: " : "") + unreadable.message(),
                List.of());
    }

    private static int count(StoredSubmission submission, Status status) {
        return (int) submission.parts().stream()
                .filter(part -> part.status() == status)
                .count();
    }

    /** The submissions that were graded. */
    long graded() {
        return students.stream().filter(student -> student.points().isPresent()).count();
    }

    /** The submissions that could not be read. */
    List<Student> unreadable() {
        return students.stream().filter(student -> student.points().isEmpty()).toList();
    }

    /** The column of a part in the scores; −1 if it is worth nothing. */
    int column(Part part) {
        return worth.indexOf(part);
    }
}
