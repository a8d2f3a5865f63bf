package assay.grader.gradebook;

import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.Outcome;
import assay.grader.batch.RosterEntry;
import assay.grader.batch.StoredSubmission;
import assay.grader.problem.Part;
import assay.reference.number.Rational;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The points of a class: a row for each submission, in the order of their ids, then one for each student of the roster
 * without a submission.
 *
 * @param late what lateness costs; without it nothing costs anything
 */
public record Gradebook(ClassResults results, Optional<LateRules> late) {

    /** The points of all parts. */
    public Rational possible() {
        return results.assignment().parts().stream().map(Part::points).reduce(Rational.ZERO, Rational::add);
    }

    /** The rows, made one by one; the stream must be closed. */
    public Stream<GradebookRow> rows() {
        Stream<GradebookRow> missing = Stream.of(results).flatMap(all -> {
            try (Stream<BatchResult> submissions = all.results()) {
                Set<RosterEntry> present =
                        submissions.flatMap(result -> result.person().stream()).collect(Collectors.toSet());
                return all.roster().entries().stream()
                        .filter(person -> !present.contains(person))
                        .map(this::missing);
            }
        });
        return Stream.concat(results.results().map(this::row), missing);
    }

    GradebookRow row(BatchResult result) {
        RosterEntry person = person(result);
        if (!(result.outcome() instanceof Outcome.Graded graded)) {
            return new GradebookRow(
                    person,
                    result.source(),
                    GradebookRow.State.UNREADABLE,
                    Optional.empty(),
                    possible(),
                    time(person),
                    Optional.empty());
        }
        StoredSubmission submission = graded.submission();
        GradebookRow.State state = state(submission, person);
        return new GradebookRow(
                person,
                result.source(),
                state,
                Optional.of(submission.score()),
                submission.maxScore(),
                time(person),
                person.equals(GradebookRow.NOBODY) ? Optional.empty() : lateness(submission, person));
    }

    private static GradebookRow.State state(StoredSubmission submission, RosterEntry person) {
        if (person.equals(GradebookRow.NOBODY)) {
            return GradebookRow.State.UNMATCHED;
        }
        if (submission.remarks().stream().anyMatch(remark -> remark.code().equals(BatchResult.SEVERAL))) {
            return GradebookRow.State.SEVERAL;
        }
        return submission.needsReview() ? GradebookRow.State.WAITING : GradebookRow.State.GRADED;
    }

    GradebookRow missing(RosterEntry person) {
        return new GradebookRow(
                person,
                "",
                GradebookRow.State.MISSING,
                Optional.empty(),
                possible(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Instant> time(RosterEntry person) {
        return late.flatMap(rules -> rules.times().of(person));
    }

    private Optional<Lateness> lateness(StoredSubmission submission, RosterEntry person) {
        if (late.isEmpty()) {
            return Optional.of(new Lateness(0, 0, Rational.ZERO));
        }
        LateRules rules = late.get();
        return rules.times()
                .of(person)
                .map(submitted -> rules.policy()
                        .of(
                                submission.score(),
                                submission.maxScore(),
                                submitted,
                                rules.extensions().of(person).orElse(Extension.NONE)));
    }

    /** Whose a submission is; without a roster by the id that it states itself. */
    private RosterEntry person(BatchResult result) {
        if (result.person().isEmpty() && !results.roster().entries().isEmpty()) {
            return GradebookRow.NOBODY;
        }
        String stated = result.outcome() instanceof Outcome.Graded graded
                ? graded.submission().student()
                : result.id();
        return result.person().orElse(new RosterEntry(stated, "", "", "", ""));
    }

    /**
     * What a person should know: submissions whose points are nobody's, and of times and extensions the rows about nobody and
     * submissions without a time.
     */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        try (Stream<GradebookRow> rows = rows()) {
            rows.flatMap(row -> withheld(row).stream()).forEach(remarks::add);
        }
        if (late.isEmpty()) {
            return remarks;
        }
        List<RosterEntry> people;
        try (Stream<GradebookRow> rows = rows()) {
            people = rows.map(GradebookRow::person)
                    .filter(person -> !person.equals(GradebookRow.NOBODY))
                    .toList();
        }
        remarks.addAll(late.get().times().unknown(people.stream()));
        remarks.addAll(late.get().extensions().unknown(people.stream()));
        try (Stream<GradebookRow> rows = rows()) {
            rows.filter(row -> row.raw().isPresent()
                            && row.lateness().isEmpty()
                            && withheld(row).isEmpty())
                    .map(row -> row.source() + ": no time is known when it was handed in, so it has no final points")
                    .forEach(remarks::add);
        }
        return remarks;
    }

    private static Optional<String> withheld(GradebookRow row) {
        return switch (row.state()) {
            case UNMATCHED ->
                Optional.of(row.source() + ": it is not certain who of the class this is, so nobody gets its points");
            case SEVERAL ->
                Optional.of(row.source() + ": this student has several submissions, so none has final points; take the"
                        + " others away and grade again");
            case GRADED, WAITING, UNREADABLE, MISSING -> Optional.empty();
        };
    }
}
