package assay.grader.grade;

import assay.grader.answer.Task;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to parts that have one common verdict.
 *
 * @param fields the answers by the names that the task gives them
 * @param missing the parts without an answer
 * @param fault why one of the answers cannot be read, if its place in the file tells so already
 */
record JointAnswer(Map<String, Node.Field> fields, List<String> missing, Optional<Remark> fault) {

    /**
     * What a submission answers to joint parts.
     *
     * @param names the name of each part's answer, by id
     */
    static JointAnswer of(Map<String, String> names, Submission submission) {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        names.forEach((id, name) -> submission
                .answer(id)
                .ifPresentOrElse(
                        answer ->
                                fields.put(name, new Node.Field(answer.content().position(), answer.content())),
                        () -> missing.add(id)));
        Optional<Remark> fault = names.keySet().stream()
                .flatMap(id -> submission.answer(id).flatMap(Answer::fault).stream())
                .findFirst();
        return new JointAnswer(fields, missing, fault);
    }

    /** The verdict on all of them; while one is missing they cannot be right together. */
    Verdict judge(Task task) {
        if (fault.isPresent()) {
            return Verdict.unreadable(fault.get());
        }
        if (!missing.isEmpty()) {
            String parts = String.join(", ", missing);
            List<Certificate.Property.Finding> findings = missing.stream()
                    .map(id -> new Certificate.Property.Finding(id + " is answered", false, "it is missing"))
                    .toList();
            return Verdict.incorrect(
                    new Certificate.Property(Map.of(), findings),
                    Remark.form(
                            "joint-missing", "This cannot be right alone: it is judged together with " + parts + "."));
        }
        Position start = fields.values().iterator().next().position();
        return task.judge(new Answer("", new Node.Mapping(start, fields)));
    }
}
