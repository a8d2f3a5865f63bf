package assay.reference.derivative;

import assay.reference.derivative.ReferenceAudit.Check;
import assay.reference.derivative.ReferenceAudit.Outcome;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.program.Derivatives;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.List;

/**
 * The two ways of exact differentiation, held against each other and against a reference at a point (Griewank and
 * Walther, Evaluating Derivatives, sections 3.1 and 3.2).
 */
final class Accumulations {
    private final DerivativePoint point;
    private final ProgramBuilder builder;
    private final List<Instruction> outputs;
    private final List<Instruction> variables;

    Accumulations(DerivativePoint point) {
        this.point = point;
        this.builder = point.builder();
        this.outputs = point.functions();
        this.variables = point.variables();
    }

    /** Every partial derivative is the same by reverse and by forward accumulation, and is the one of the reference. */
    Check reverseIsForward() {
        Outcome outcome = Outcome.PASSED;
        for (int output = 0; output < outputs.size(); output++) {
            List<Exact> reverse = point.evaluate(Derivatives.reverse(builder, outputs.get(output), variables));
            List<Exact> forward = point.evaluate(Derivatives.forward(builder, outputs.get(output), variables));
            List<DerivativeCoordinate> row = point.row(output);
            for (int k = 0; k < row.size(); k++) {
                Exact reference = point.claimed(row.get(k));
                if (reverse.get(k).disjoint(forward.get(k))
                        || reference.disjoint(reverse.get(k))
                        || reference.disjoint(forward.get(k))) {
                    return check(
                            Outcome.FAILED,
                            row.get(k) + " is " + reference + ", by reverse accumulation " + reverse.get(k)
                                    + ", by forward accumulation " + forward.get(k));
                }
                boolean known = reference.isDefined()
                        && reverse.get(k).isDefined()
                        && forward.get(k).isDefined();
                outcome = known ? outcome : Outcome.OPEN;
            }
        }
        return check(outcome, ReferenceAudit.place(point));
    }

    private static Check check(Outcome outcome, String detail) {
        return new Check("reverse = forward", outcome, detail);
    }

    /** ⟨w, J v⟩ = ⟨Jᵀ w, v⟩, the left side by the reference and the right by reverse accumulation of ⟨w, f⟩. */
    Check dotProduct() {
        Instruction weighted = builder.constant(Rational.ZERO);
        Exact left = Exact.ZERO;
        for (int output = 0; output < outputs.size(); output++) {
            Rational weight = CoordinateSearch.weight(output, outputs.size());
            weighted = builder.add(weighted, builder.multiply(builder.constant(weight), outputs.get(output)));
            left = add(
                    left,
                    weight,
                    along(point.row(output).stream().map(point::claimed).toList()));
        }
        Exact right = along(point.evaluate(Derivatives.reverse(builder, weighted, variables)));
        Outcome outcome = left.disjoint(right)
                ? Outcome.FAILED
                : left.isDefined() && right.isDefined() ? Outcome.PASSED : Outcome.OPEN;
        return new Check(
                "dot product",
                outcome,
                outcome == Outcome.FAILED ? left + " is not " + right : ReferenceAudit.place(point));
    }

    private Exact along(List<Exact> gradient) {
        Exact sum = Exact.ZERO;
        for (int k = 0; k < gradient.size(); k++) {
            sum = add(sum, CoordinateSearch.weight(outputs.size(), k), gradient.get(k));
        }
        return sum;
    }

    private Exact add(Exact sum, Rational weight, Exact value) {
        return point.arithmetic()
                .add(sum, point.arithmetic().multiply(point.arithmetic().constant(weight), value));
    }
}
