package assay.grader.verify;

import assay.grader.document.Node;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The reference itself, written by the program in each notation and read back: it must be found right. */
final class OwnAnswers implements PartCheck {

    @Override
    public String name() {
        return "own";
    }

    @Override
    public Outcome of(Subject subject) {
        int passed = 0;
        List<Finding> findings = new ArrayList<>();
        for (Node answer : subject.task().ownAnswers()) {
            Verdict verdict = subject.judge(answer);
            if (verdict.status() == Status.CORRECT) {
                passed++;
            } else {
                findings.add(Subject.notRight("the reference itself, written " + subject.text(answer) + ",", verdict));
            }
        }
        return new Outcome(name(), passed, findings);
    }
}
