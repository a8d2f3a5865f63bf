package assay.reference.derivation;

import assay.reference.certify.NoCertificate;
import assay.reference.decide.Decision;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.Optional;

/**
 * What the comparisons of one derivation may cost together: each decision has its own budget, and a derivation may have many.
 * It counts the operations of the formulas that are compared, as trees.
 */
final class ComparisonBudget {
    private final int most;
    private int left;

    ComparisonBudget(int most) {
        this.most = most;
        this.left = most;
    }

    /** Pays for a comparison. Once that cannot be paid, it and all later ones are open. */
    Optional<Decision.Undecided> pay(Expression first, Expression second) {
        visit(first);
        visit(second);
        return left >= 0
                ? Optional.empty()
                : Optional.of(new Decision.Undecided(
                        Decision.Reason.BUDGET,
                        0,
                        Optional.empty(),
                        new NoCertificate(
                                true,
                                "over budget: more than " + most + " operations in the lines of one derivation")));
    }

    private Expression visit(Expression node) {
        if (left >= 0) {
            left--;
            Rebuild.parts(node, this::visit);
        }
        return node;
    }
}
