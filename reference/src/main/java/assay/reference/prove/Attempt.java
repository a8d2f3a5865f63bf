package assay.reference.prove;

import assay.reference.certify.DomainParameters;
import assay.reference.certify.DomainRange;
import assay.reference.certify.IdentityCertificate;
import assay.reference.certify.IdentityNode;
import assay.reference.certify.Strength;
import assay.reference.number.Rational;
import assay.reference.polynomial.Layout;
import assay.reference.polynomial.QuotientField;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One attempt at all pairs with given units and layout. Pairs share what holds on the whole domain. */
final class Attempt {
    /** With more guards than this, indicators are tried before cells. */
    private static final int FEW_GUARDS = 4;

    private final ProgramBuilder builder;
    private final List<Instruction> left;
    private final List<Instruction> right;
    private final DomainParameters parameters;
    private final Layout layout;
    private final Units units;
    private final ProofBudget budget;
    private final List<Instruction> instructions;
    private final DomainRange ranges;

    /** The cell of the whole domain, by case and by whether choices become indicators. */
    private final Map<List<Object>, Cell> roots = new HashMap<>();
    /** Whether the last certified case with these ones used indicators. */
    private final Map<Map<Integer, Integer>, Boolean> lastMode = new HashMap<>();

    private final List<Obligation> obligations = new ArrayList<>();
    private final List<IdentityCertificate.Case> cases = new ArrayList<>();
    private boolean partial;
    private boolean conditional;

    Attempt(
            ProgramBuilder builder,
            List<Instruction> left,
            List<Instruction> right,
            DomainParameters parameters,
            Layout layout,
            Units units,
            ProofBudget budget) {
        this.builder = builder;
        this.left = left;
        this.right = right;
        this.parameters = parameters;
        this.layout = layout;
        this.units = units;
        this.budget = budget;
        this.instructions = List.copyOf(builder.instructions());
        this.ranges = new DomainRange(builder);
    }

    /** Proves one pair in one case of the one-hot vectors, or says why not. */
    Optional<ProofResult.NotProved> prove(int pair, Map<Integer, Integer> ones) {
        boolean indicatorsFirst = guards(pair) > FEW_GUARDS;
        Proof first = prove(pair, ones, indicatorsFirst);
        PairProof decisive = first.pair();
        if (indicatorsFirst && leavesOpen(first.pair()) || first.pair().overBudget()) {
            // With indicators a divisor can have no sign that has one in every cell.
            Proof second = prove(pair, ones, !indicatorsFirst);
            boolean better = !first.pair().isComplete() || !leavesOpen(second.pair());
            if (better && second.pair().isComplete()) {
                keep(second);
                return Optional.empty();
            }
            decisive = indicatorsFirst ? second.pair() : first.pair();
        }
        if (first.pair().isComplete()) {
            keep(first);
            return Optional.empty();
        }
        return Optional.of(
                decisive.overBudget()
                        ? new ProofResult.NotProved(ProofResult.Reason.BUDGET, "budget of cells", List.of())
                        : new ProofResult.NotProved(
                                ProofResult.Reason.NONZERO, "the normal forms differ", decisive.open()));
    }

    /** Whether another attempt may prove more: the equality, or that both sides are defined at the same points. */
    private boolean leavesOpen(PairProof proof) {
        return !proof.isComplete() || proof.conditional() && !conditional;
    }

    /** What came of a pair, and the cell from which further pairs may go on. */
    private record Proof(PairProof pair, List<Object> key, Cell root, IdentityCertificate.Case found) {}

    private Proof prove(int pair, Map<Integer, Integer> ones, boolean indicators) {
        List<Object> key = List.of(ones, indicators);
        // A proof that is not kept leaves its steps in the cell, which are in no certificate.
        Cell root = roots.remove(key);
        boolean continues = root != null
                && root.trace().obliged().isEmpty()
                && lastMode.getOrDefault(ones, !indicators) == indicators;
        if (root == null || !continues) {
            root = new Cell(
                    new QuotientField(layout, budget.polynomials()),
                    parameters.in(ones),
                    units,
                    instructions,
                    indicators,
                    ranges);
        }
        PairProof proof = new PairProof(left.get(pair), right.get(pair), pair, budget, conditional);
        IdentityNode node = proof.prove(root);
        return new Proof(proof, key, root, new IdentityCertificate.Case(pair, ones, continues, node));
    }

    /** Takes a proof into the certificate. */
    private void keep(Proof proof) {
        roots.put(proof.key(), proof.root());
        lastMode.put(proof.found().ones(), proof.root().usesIndicators());
        cases.add(proof.found());
        partial |= proof.pair().partial();
        conditional |= proof.pair().conditional();
        obligations.addAll(proof.pair().obligations());
    }

    /** The number of different guards of the choices of a pair. */
    private int guards(int pair) {
        Set<Instruction> guards = new HashSet<>();
        Set<Instruction> seen = new HashSet<>();
        List<Instruction> open = new ArrayList<>(List.of(left.get(pair), right.get(pair)));
        while (!open.isEmpty()) {
            Instruction next = open.remove(open.size() - 1);
            if (!seen.add(next)) {
                continue;
            }
            for (int k = 0; k < next.arity(); k++) {
                open.add(next.operand(k));
            }
            if (next.opcode() == Opcode.CHOOSE) {
                guards.add(next.operand(0));
            }
        }
        return guards.size();
    }

    /** The result after every pair was proved. */
    ProofResult result() {
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
