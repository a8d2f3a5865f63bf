package assay.reference.prove;

import assay.reference.certify.DomainParameters;
import assay.reference.polynomial.Layout;
import assay.reference.polynomial.LimitException;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that scalar instructions are equal on the whole declared domain of their inputs.
 *
 * <p>On each of finitely many cells, given by the signs of guards, every value becomes a quotient of polynomials in
 * generators: inputs, and the exponentials, logarithms, roots and other functions that no known relation expresses by
 * earlier ones (Risch 1979). Two values are equal on the cell if the numerator of their difference expands to zero.
 */
public final class Prover {
    private final ProofBudget budget;

    /** A prover that spends at most the given budget on each call. */
    public Prover(ProofBudget budget) {
        this.budget = budget;
    }

    /**
     * Proves that {@code left.get(k)} equals {@code right.get(k)} for every k.
     *
     * @param builder the program that the instructions belong to
     */
    public ProofResult prove(ProgramBuilder builder, List<Instruction> left, List<Instruction> right) {
        Layout layout = Layout.BYTES;
        Units units = new Units();
        for (int attempt = 0; attempt < budget.restarts(); attempt++) {
            try {
                return attempt(builder, left, right, layout, units);
            } catch (FinerUnitException finer) {
                continue;
            } catch (LimitException exceeded) {
                if (exceeded.limit() != LimitException.Limit.EXPONENTS || layout == layout.wider()) {
                    return overBudget(exceeded.limit().toString());
                }
                layout = layout.wider();
            }
        }
        return overBudget("restarts");
    }

    private static ProofResult overBudget(String what) {
        return new ProofResult.NotProved(ProofResult.Reason.BUDGET, "budget of " + what, List.of());
    }

    private ProofResult attempt(
            ProgramBuilder builder, List<Instruction> left, List<Instruction> right, Layout layout, Units units) {
        DomainParameters parameters = new DomainParameters(List.copyOf(builder.inputs()), Map.of());
        List<Map<Integer, Integer>> ones = parameters.cases(budget.cells());
        if (ones.isEmpty()) {
            return overBudget("cells");
        }
        Attempt attempt = new Attempt(builder, left, right, parameters, layout, units, budget);
        for (int k = 0; k < left.size(); k++) {
            for (Map<Integer, Integer> each : ones) {
                Optional<ProofResult.NotProved> failure = attempt.prove(k, each);
                if (failure.isPresent()) {
                    return failure.get();
                }
            }
        }
        return attempt.result();
    }
}
