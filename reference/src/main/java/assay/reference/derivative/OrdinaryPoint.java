package assay.reference.derivative;

import assay.reference.certify.Counterexample;
import assay.reference.certify.Pieces;
import assay.reference.decide.Decision;
import assay.reference.expression.Expression;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.PointSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points at which a claim differs from a derivative though the function does not change its piece there, as x² does nowhere.
 * They refute the claim even where null sets are left out: what is left out is what the function makes of itself, not what the
 * claim does.
 */
final class OrdinaryPoint {
    private static final int PRECISION = 256;
    private static final int RATIONAL_BITS = 4096;

    private OrdinaryPoint() {}

    /**
     * A point that refutes a claim.
     *
     * @param decision on the claim and the derivative
     * @param capacity the longest program
     * @throws assay.reference.program.BudgetException if the function is longer
     */
    static Optional<Counterexample> of(Decision decision, Expression function, int capacity) {
        return decision.point()
                .filter(point -> point.place() == Counterexample.Place.KINK && isOrdinary(function, point, capacity));
    }

    /** Whether all guards that the function passes at a point have a strict sign. */
    private static boolean isOrdinary(Expression function, Counterexample point, int capacity) {
        ProgramBuilder builder = new ProgramBuilder(capacity);
        List<Instruction> entries =
                new Lowering(builder, point.sizes()).lower(function).entries();
        List<Rational> chosen = new PointSource(builder.inputs(), "").point(0).values();
        ExactSystem numbers = new ExactSystem(new BallSystem(PRECISION), RATIONAL_BITS);
        List<Exact> at = new ArrayList<>();
        for (int k = 0; k < chosen.size(); k++) {
            Input input = builder.inputs().get(k);
            at.add(numbers.constant(point.at().getOrDefault(input.toString(), chosen.get(k))));
        }
        for (Instruction entry : entries) {
            Pieces pieces = Pieces.of(entry, entry);
            List<Exact> guards = builder.program(pieces.guards()).evaluate(numbers, at);
            if (!pieces.isOrdinary(guards, builder.inputs())) {
                return false;
            }
        }
        return true;
    }
}
