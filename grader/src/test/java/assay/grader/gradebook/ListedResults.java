package assay.grader.gradebook;

import assay.grader.Graded;
import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.Outcome;
import assay.grader.batch.Roster;
import assay.grader.batch.RosterEntry;
import assay.grader.batch.StoredSubmission;
import assay.grader.problem.Assignment;
import assay.grader.verdict.Remark;
import assay.reference.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Results in a list, for one of the project's assignments. */
record ListedResults(Assignment assignment, Roster roster, List<BatchResult> list) implements ClassResults {

    static ListedResults of(Roster roster, BatchResult... results) {
        return new ListedResults(Graded.grader("nyu-dl-2021-hw3").assignment(), roster, List.of(results));
    }

    @Override
    public Stream<BatchResult> results() {
        return list.stream();
    }

    /** A submission of a student with some points, of 20. */
    static BatchResult graded(RosterEntry person, String points, boolean waits) {
        return new BatchResult(
                person.id(),
                person.id() + ".yaml",
                Optional.of(person),
                new Outcome.Graded(new StoredSubmission(
                        "nyu-dl-2021-hw3",
                        person.id(),
                        "0".repeat(64),
                        Rational.parse(points),
                        Rational.of(20),
                        waits,
                        List.of(),
                        List.of())));
    }

    /** A submission that names itself and is not certainly anybody's on the list. */
    static BatchResult unmatched(String id, String stated) {
        BatchResult one = graded(new RosterEntry(stated, "", "", "", ""), "20", false);
        return new BatchResult(id, id + ".yaml", Optional.empty(), one.outcome());
    }

    /** One of several submissions of a student. */
    static BatchResult oneOfSeveral(String id, RosterEntry person, String points) {
        StoredSubmission plain = ((Outcome.Graded) graded(person, points, false).outcome()).submission();
        return new BatchResult(
                id,
                id + ".yaml",
                Optional.of(person),
                new Outcome.Graded(new StoredSubmission(
                        plain.assignment(),
                        plain.student(),
                        plain.submissionSha256(),
                        plain.score(),
                        plain.maxScore(),
                        plain.needsReview(),
                        plain.parts(),
                        List.of(Remark.form(BatchResult.SEVERAL, "This student has 2 submissions.")))));
    }

    static BatchResult unreadable(RosterEntry person) {
        return new BatchResult(
                person.id(), person.id() + ".yaml", Optional.of(person), new Outcome.Unreadable("line 3: no YAML"));
    }
}
