package assay.grader.classreport;

import assay.grader.batch.StoredPart;
import assay.grader.batch.StoredSubmission;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedStep;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Notice;
import assay.grader.check.Reading;
import assay.grader.problem.Assignment;
import assay.grader.problem.Question;
import assay.grader.problem.Reveal;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The student's view of a result that was kept. The class is graded, so verdicts and recognised mistakes are told, whatever
 * was told before; of certificates only the names, findings and the student's own text of lines are taken, never what is
 * expected.
 */
record StoredView(Assignment assignment) {

    /** What the student of a submission may see. @param file what the submission is called */
    CheckedSubmission of(StoredSubmission stored, String file) {
        List<CheckedPart> parts = new ArrayList<>();
        for (Question question : assignment.questions()) {
            for (StoredPart part : stored.parts()) {
                if (question.parts().stream().anyMatch(own -> own.id().equals(part.part()))) {
                    parts.add(part(question, part));
                }
            }
        }
        return new CheckedSubmission(
                assignment.id(),
                assignment.title().orElse(assignment.id()),
                stored.student(),
                file,
                parts,
                notices(stored.remarks()),
                stored.submissionSha256());
    }

    private static CheckedPart part(Question question, StoredPart part) {
        List<Notice> notices = notices(part.remarks());
        if (notices.isEmpty() && part.status() == Status.INCORRECT) {
            notices = List.of(new Notice("incorrect", "This is not right."));
        }
        return new CheckedPart(
                part.part(),
                question.id(),
                question.title(),
                part.points(),
                part.score(),
                CheckStatus.of(part.status()),
                part.followThrough(),
                Reveal.DIAGNOSIS,
                Reveal.DIAGNOSIS,
                Optional.empty(),
                part.written(),
                part.mathml().map(mathml -> new Reading("", "", "", "", mathml, "")).stream()
                        .toList(),
                steps(part.certificate()),
                notices);
    }

    private static List<Notice> notices(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Notice(remark.code(), remark.message()))
                .toList();
    }

    private static List<CheckedStep> steps(Map<String, Object> certificate) {
        List<CheckedStep> steps = new ArrayList<>();
        if (certificate.get("steps") instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> step) {
                    steps.add(new CheckedStep(text(step, "step"), text(step, "finding"), text(step, "yours")));
                }
            }
        }
        return steps;
    }

    private static String text(Map<?, ?> step, String name) {
        return step.get(name) instanceof String text ? text : "";
    }
}
