package assay.grader.review;

import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.Outcome;
import assay.grader.batch.Roster;
import assay.grader.batch.StoredPart;
import assay.grader.batch.StoredSubmission;
import assay.grader.problem.Assignment;
import assay.grader.problem.Part;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The results of a class with what people decided. A decision counts only where the program has none: an answer that it can
 * judge by now is judged by it. If a part is worth something else than when it was decided, it waits again.
 */
public record ReviewedResults(ClassResults graded, Decisions decisions) implements ClassResults {
    /** What was told while the answer waited. */
    private static final Set<String> WAITING = Set.of("undecided", "manual");

    @Override
    public Assignment assignment() {
        return graded.assignment();
    }

    @Override
    public Roster roster() {
        return graded.roster();
    }

    @Override
    public Stream<BatchResult> results() {
        return decisions.byId().isEmpty() ? graded.results() : graded.results().map(this::reviewed);
    }

    private BatchResult reviewed(BatchResult result) {
        if (!(result.outcome() instanceof Outcome.Graded outcome)) {
            return result;
        }
        StoredSubmission submission = outcome.submission();
        List<StoredPart> parts = submission.parts().stream()
                .map(part -> reviewed(part, submission))
                .toList();
        Rational score = parts.stream().flatMap(part -> part.score().stream()).reduce(Rational.ZERO, Rational::add);
        StoredSubmission after = new StoredSubmission(
                submission.assignment(),
                submission.student(),
                submission.submissionSha256(),
                score,
                submission.maxScore(),
                parts.stream().anyMatch(part -> part.status().needsPerson()),
                parts,
                submission.remarks());
        return new BatchResult(result.id(), result.source(), result.person(), new Outcome.Graded(after));
    }

    private StoredPart reviewed(StoredPart answer, StoredSubmission submission) {
        Optional<Part> part = assignment().part(answer.part());
        if (part.isEmpty() || !ReviewQueue.waits(answer)) {
            return answer;
        }
        return decisions
                .of(AnswerKey.of(part.get(), submission, answer))
                .filter(decision -> decision.possible().equals(answer.points()))
                .map(decision -> reviewed(answer, decision))
                .orElse(answer);
    }

    private static StoredPart reviewed(StoredPart answer, Decision decision) {
        Status status = decision.points().isZero()
                ? Status.INCORRECT
                : decision.points().equals(decision.possible()) ? Status.CORRECT : Status.PARTIAL;
        List<Remark> remarks = new ArrayList<>();
        remarks.add(Remark.verdict(
                "reviewed",
                decision.comment().isEmpty()
                        ? "A person graded this answer."
                        : "A person graded this answer: " + decision.comment()));
        answer.remarks().stream()
                .filter(remark -> !WAITING.contains(remark.code()))
                .forEach(remarks::add);
        Map<String, Object> certificate = new LinkedHashMap<>();
        certificate.put("kind", "none");
        certificate.put("decidedBy", "a person");
        return new StoredPart(
                answer.part(),
                answer.kind(),
                answer.points(),
                Optional.of(decision.points()),
                status,
                answer.written(),
                answer.mathml(),
                answer.signature(),
                certificate,
                remarks,
                answer.followThrough());
    }
}
