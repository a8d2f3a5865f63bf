package assay.reference.prove;

import assay.reference.certify.DomainParameters;
import assay.reference.certify.IdentityCertificate;
import assay.reference.certify.IdentityNode;
import assay.reference.certify.Strength;
import assay.reference.number.Rational;
import assay.reference.polynomial.Layout;
import assay.reference.polynomial.LimitException;
import assay.reference.polynomial.QuotientField;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
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
        List<Obligation> obligations = new ArrayList<>();
        List<IdentityCertificate.Case> cases = new ArrayList<>();
        boolean partial = false;
        boolean conditional = false;
        for (int k = 0; k < left.size(); k++) {
            for (Map<Integer, Integer> each : ones) {
                Cell cell = new Cell(
                        new QuotientField(layout, budget.polynomials()),
                        parameters.in(each),
                        units,
                        builder.instructions().size());
                PairProof proof = new PairProof(left.get(k), right.get(k), k, budget);
                IdentityNode node = proof.prove(cell);
                if (proof.overBudget()) {
                    return overBudget("cells");
                }
                if (!proof.open().isEmpty()) {
                    return new ProofResult.NotProved(
                            ProofResult.Reason.NONZERO, "the normal forms differ", proof.open());
                }
                partial |= proof.partial();
                conditional |= proof.conditional();
                obligations.addAll(proof.obligations());
                cases.add(new IdentityCertificate.Case(k, each, node));
            }
        }
        Optional<List<Rational>> witness = Optional.empty();
        if (partial) {
            witness = Witness.find(builder, left, right);
            if (witness.isEmpty()) {
                return new ProofResult.NotProved(
                        ProofResult.Reason.VACUOUS, "no point is known at which both sides are defined", List.of());
            }
        }
        return new ProofResult.Proved(
                new IdentityCertificate(Strength.PROOF, !conditional, layout, cases, witness),
                Strength.PROOF,
                conditional ? new Definedness(false, obligations) : Definedness.EVERYWHERE,
                List.of());
    }
}
