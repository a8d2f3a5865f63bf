package assay.grader.verify;

import assay.grader.problem.Part;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The author's wrong answers: none may be found right. A formula that cannot be read is rejected, but perhaps not for
 * the reason that the author meant.
 */
final class RejectedAnswers implements PartCheck {

    @Override
    public String name() {
        return "rejected";
    }

    @Override
    public Outcome of(Subject subject) {
        int passed = 0;
        List<Finding> findings = new ArrayList<>();
        for (Part.Rejected rejected : subject.part().reject()) {
            Status status = subject.status(rejected.answer());
            String what = "the rejected answer " + subject.text(rejected.answer()) + " (" + rejected.because() + ")";
            if (status == Status.CORRECT) {
                findings.add(new Finding(Finding.Weight.FAILURE, what + " is found correct"));
            } else if (status == Status.UNREADABLE && subject.task().formula().isPresent()) {
                String why = subject.judge(rejected.answer()).remarks().stream()
                        .findFirst()
                        .map(Remark::message)
                        .orElse("");
                findings.add(new Finding(Finding.Weight.INADEQUACY, what + " is only unreadable: " + why));
            } else if (status == Status.UNDECIDED) {
                findings.add(new Finding(Finding.Weight.UNDECIDED, what + " is undecided"));
            } else {
                passed++;
            }
        }
        return new Outcome(name(), passed, findings);
    }
}
