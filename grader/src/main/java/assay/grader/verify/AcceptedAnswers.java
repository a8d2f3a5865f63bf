package assay.grader.verify;

import assay.grader.document.Node;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The author's right answers: each must be found right. */
final class AcceptedAnswers implements PartCheck {

    @Override
    public String name() {
        return "accepted";
    }

    @Override
    public Outcome of(Subject subject) {
        int passed = 0;
        List<Finding> findings = new ArrayList<>();
        for (Node answer : subject.part().accept()) {
            Verdict verdict = subject.judge(answer);
            if (verdict.status() == Status.CORRECT) {
                passed++;
            } else {
                // An author's test that is not proved is not passed.
                findings.add(new Finding(
                        Finding.Weight.FAILURE,
                        Subject.notRight("the accepted answer " + subject.text(answer), verdict)
                                .words()));
            }
        }
        return new Outcome(name(), passed, findings);
    }
}
