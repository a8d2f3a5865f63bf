package assay.grader.batch;

import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graded part as it is kept.
 *
 * @param part the id of the part
 * @param kind the name of the answer kind
 * @param points what a right answer is worth
 * @param score what was earned; nothing while a person has still to look
 * @param written the answer as it was written, one line each; empty if there is none
 * @param mathml the answer as it was read, if it is a formula
 * @param signature a text that two answers to the part have in common if they are known to be equal, if there is one
 * @param certificate what the verdict rests on: texts, whole numbers, truth values, lists and maps
 * @param remarks what is told about it, the most important first
 * @param followThrough whether it earns what it earns from the student's own answers to other parts
 */
public record StoredPart(
        String part,
        String kind,
        Rational points,
        Optional<Rational> score,
        Status status,
        List<String> written,
        Optional<String> mathml,
        Optional<String> signature,
        Map<String, Object> certificate,
        List<Remark> remarks,
        boolean followThrough) {
    public StoredPart {
        written = List.copyOf(written);
        certificate = Collections.unmodifiableMap(new LinkedHashMap<>(certificate));
        remarks = List.copyOf(remarks);
    }
}
