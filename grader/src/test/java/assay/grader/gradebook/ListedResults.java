package assay.grader.gradebook;

import assay.grader.Graded;
import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.Outcome;
import assay.grader.batch.Roster;
import assay.grader.batch.RosterEntry;
import assay.grader.batch.StoredSubmission;
import assay.grader.problem.Assignment;
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

    static BatchResult unreadable(RosterEntry person) {
        return new BatchResult(
                person.id(), person.id() + ".yaml", Optional.of(person), new Outcome.Unreadable("line 3: no YAML"));
    }
}
