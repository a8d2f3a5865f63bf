package assay.grader.verify;

import java.util.List;

/** All checks of a part, in the order of the report. */
final class PartChecks {
    private PartChecks() {}

    /** One line for each check. */
    static List<PartCheck> all() {
        return List.of(
                new AcceptedAnswers(),
                new RejectedAnswers(),
                new OwnAnswers(),
                new EqualForms(),
                new WrongForms(),
                new Adequacy(),
                new Audits());
    }
}
