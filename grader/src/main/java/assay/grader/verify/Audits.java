package assay.grader.verify;

import assay.grader.answer.Audit;
import java.util.ArrayList;
import java.util.List;

/** The proofs of a reference that only its kind knows, such as certified differences of a gradient. */
final class Audits implements PartCheck {

    @Override
    public String name() {
        return "audited";
    }

    @Override
    public Outcome of(Subject subject) {
        int passed = 0;
        List<Finding> findings = new ArrayList<>();
        for (Audit audit : subject.task().audits()) {
            String detail = audit.detail().isEmpty() ? "" : ": " + audit.detail();
            switch (audit.outcome()) {
                case PROVED -> passed++;
                case REFUTED ->
                    findings.add(new Finding(Finding.Weight.FAILURE, audit.claim() + " is refuted" + detail));
                case OPEN -> findings.add(new Finding(Finding.Weight.UNDECIDED, audit.claim() + " is open" + detail));
            }
        }
        return new Outcome(name(), passed, findings);
    }
}
