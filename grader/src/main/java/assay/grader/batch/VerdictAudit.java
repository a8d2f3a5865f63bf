package assay.grader.batch;

import assay.grader.answer.Claim;
import assay.grader.document.DocumentException;
import assay.grader.grade.AnswerText;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.submission.Heading;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionBudget;
import assay.grader.submission.SubmissionReader;
import assay.reference.number.Rational;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks the verdicts of a report. Where a verdict says that two formulas are equal or different, the checker of the engine
 * must accept its certificate for the formulas that stand in the submission and the problem set; nothing is searched for.
 * Every submission is graded again besides, and must come to what is stated.
 */
final class VerdictAudit {
    private final Grader grader;
    private final SubmissionGrader again;
    private final boolean stated;
    private final SubmissionReader reader;
    /** What was found about a certificate of an answer: many students have the same. */
    private final Map<String, Boolean> known = new HashMap<>();

    private int proved;
    private int calculated;

    /**
     * An audit of verdicts.
     *
     * @param budget what a submission may cost to read
     * @param stated whether submissions need not name the assignment
     */
    VerdictAudit(Grader grader, SubmissionBudget budget, boolean stated) {
        this.grader = grader;
        this.again = new SubmissionGrader(grader, budget, stated);
        this.reader = new SubmissionReader(budget);
        this.stated = stated;
    }

    /** The number of certificates that were accepted. */
    int proved() {
        return proved;
    }

    /** The number of verdicts that were found again. */
    int calculated() {
        return calculated;
    }

    /**
     * What is wrong with a result.
     *
     * @param name what the submission is called in messages
     * @throws IOException if the submission cannot be read
     */
    List<String> of(BatchResult result, Path submission, String name) throws IOException {
        SubmissionFiles files;
        try {
            files = SubmissionFiles.of(
                    submission, Optional.of(grader.assignment().id()));
        } catch (SubmissionFiles.RefusedException refused) {
            return List.of();
        }
        Outcome found;
        try {
            found = again.grade(files, name);
        } catch (OtherAssignmentException other) {
            return List.of(String.valueOf(other.getMessage()));
        }
        if (!(result.outcome() instanceof Outcome.Graded graded)) {
            boolean same = result.outcome() instanceof Outcome.Unreadable unreadable
                    && (unreadable.fault() || result.outcome().equals(found));
            return same ? List.of() : List.of(result.id() + ": is stated to be unreadable, and is not");
        }
        if (!(found instanceof Outcome.Graded anew)) {
            return List.of(result.id() + ": is stated to be graded, and is unreadable");
        }
        List<String> findings = new ArrayList<>();
        StoredSubmission now = anew.submission();
        StoredSubmission then = graded.submission();
        if (!then.score().equals(sum(then.parts()))
                || then.parts().size() != now.parts().size()) {
            findings.add(result.id() + ": the points are not the sum of those of its parts");
        }
        try {
            Optional<String> otherwise =
                    stated ? Optional.of(grader.assignment().id()) : Optional.empty();
            Submission read = reader.read(files.answers(), name, new Heading(otherwise, Optional.of("")));
            for (int k = 0; k < Math.min(then.parts().size(), now.parts().size()); k++) {
                part(result.id(), then.parts().get(k), now.parts().get(k), read, findings);
            }
        } catch (DocumentException gradedBefore) {
            throw new IllegalStateException(gradedBefore);
        }
        return findings;
    }

    private static Rational sum(List<StoredPart> parts) {
        return parts.stream().flatMap(part -> part.score().stream()).reduce(Rational.ZERO, Rational::add);
    }

    private void part(String id, StoredPart then, StoredPart now, Submission submission, List<String> findings) {
        if (then.equals(now)) {
            calculated++;
        } else {
            findings.add(id + ", " + then.part() + ": another verdict than is stated");
        }
        Optional<Part> part = grader.assignment().part(then.part());
        Optional<Answer> answer = submission.answer(then.part());
        if (part.isEmpty()
                || answer.isEmpty()
                || then.followThrough()
                || !part.get().joint().isEmpty()) {
            return;
        }
        for (Map.Entry<String, StoredCertificate> each : certificates(then).entrySet()) {
            String key = then.part()
                    + ' '
                    + each.getKey()
                    + ' '
                    + AnswerText.of(answer.get())
                    + ' '
                    + each.getValue().stated();
            Boolean holds = known.get(key);
            if (holds == null) {
                List<Claim> claims = grader.task(part.get()).claims(answer.get()).stream()
                        .filter(claim -> claim.step().equals(each.getKey()))
                        .toList();
                holds = !claims.isEmpty() && each.getValue().proves(claims);
                known.put(key, holds);
            }
            if (Objects.requireNonNull(holds)) {
                proved++;
            } else {
                findings.add(id + ", " + then.part()
                        + (each.getKey().isEmpty() ? "" : ", " + each.getKey())
                        + ": the certificate does not prove the verdict");
            }
        }
    }

    /** The certificates of the engine in a verdict, by the names of their steps. */
    private static Map<String, StoredCertificate> certificates(StoredPart part) {
        Map<String, StoredCertificate> certificates = new LinkedHashMap<>();
        add(certificates, "", part.certificate());
        if (part.certificate().get("steps") instanceof List<?> steps) {
            for (Object step : steps) {
                if (step instanceof Map<?, ?> row && row.get("certificate") instanceof Map<?, ?> own) {
                    add(certificates, String.valueOf(row.get("step")), own);
                }
            }
        }
        return certificates;
    }

    private static void add(Map<String, StoredCertificate> certificates, String step, Map<?, ?> stated) {
        Map<String, Object> members = new LinkedHashMap<>();
        stated.forEach((name, value) -> members.put(String.valueOf(name), Objects.requireNonNull(value)));
        StoredCertificate certificate = new StoredCertificate(members);
        if (certificate.isAboutFormulas()) {
            certificates.put(step, certificate);
        }
    }
}
