package assay.grader.classreport;

import assay.grader.Graded;
import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.Outcome;
import assay.grader.batch.Roster;
import assay.grader.batch.RosterEntry;
import assay.grader.batch.StoredPart;
import assay.grader.batch.StoredSubmission;
import assay.grader.document.Checksum;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.Part;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Results that are written down one by one, for one of the project's assignments. */
public final class Results implements ClassResults {
    public static final String ASSIGNMENT = "mila-ift6135-2020-hw1";

    /** Made once, since its references are computed. */
    public static final Grader GRADER = Graded.grader(ASSIGNMENT);

    private final List<BatchResult> results = new ArrayList<>();
    private final List<RosterEntry> people = new ArrayList<>();

    public Grader grader() {
        return GRADER;
    }

    /** A part with an answer; a right one has all points, a wrong one none. */
    public static StoredPart part(String id, Status status, String written, String signature, Remark... remarks) {
        Part part = GRADER.assignment().part(id).orElseThrow();
        return new StoredPart(
                id,
                part.kind(),
                part.points(),
                status.needsPerson()
                        ? Optional.empty()
                        : Optional.of(status == Status.CORRECT ? part.points() : Rational.ZERO),
                status,
                status == Status.MISSING ? List.of() : List.of(written),
                Optional.empty(),
                Optional.of(signature),
                Map.of("kind", "none"),
                List.of(remarks),
                false);
    }

    /** An answer with another certificate. */
    public static StoredPart certified(StoredPart part, Map<String, Object> certificate) {
        return new StoredPart(
                part.part(),
                part.kind(),
                part.points(),
                part.score(),
                part.status(),
                part.written(),
                part.mathml(),
                part.signature(),
                certificate,
                part.remarks(),
                part.followThrough());
    }

    /** A student with some answers. */
    public Results with(String id, StoredPart... parts) {
        return with(new RosterEntry(id, "", "", "", ""), parts);
    }

    /** A student of the list with some answers. */
    public Results with(RosterEntry person, StoredPart... parts) {
        people.add(person);
        Rational score = Stream.of(parts).flatMap(part -> part.score().stream()).reduce(Rational.ZERO, Rational::add);
        boolean waits = Stream.of(parts).anyMatch(part -> part.status().needsPerson());
        StoredSubmission stored = new StoredSubmission(
                ASSIGNMENT,
                person.id(),
                Checksum.sha256(person.id().getBytes(StandardCharsets.UTF_8)),
                score,
                Rational.of(79),
                waits,
                List.of(parts),
                List.of());
        results.add(
                new BatchResult(person.id(), person.id() + ".yaml", Optional.of(person), new Outcome.Graded(stored)));
        return this;
    }

    @Override
    public Assignment assignment() {
        return GRADER.assignment();
    }

    @Override
    public Roster roster() {
        return new Roster(people);
    }

    @Override
    public Stream<BatchResult> results() {
        return results.stream();
    }
}
