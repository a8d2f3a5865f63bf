package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Statement;
import assay.grader.problem.Vocabulary;
import assay.reference.decide.Equality;
import assay.reference.linear.Farkas;
import assay.reference.linear.FarkasSearch;
import assay.reference.linear.LinearConstraint;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that no values have a property, with its proof: in every case the conditions are linear and contradict one
 * another.
 *
 * @param text what no values have
 * @param unknowns the names of the values, entry by entry
 * @param cases a contradiction for every case
 */
record Impossibility(String text, List<String> unknowns, List<Farkas> cases) {
    private static final int MOST_SHOWN = 3;

    Impossibility {
        unknowns = List.copyOf(unknowns);
        cases = List.copyOf(cases);
        if (!cases.stream().allMatch(Farkas::isContradictory)) {
            throw new IllegalArgumentException("a case without a contradiction");
        }
    }

    /**
     * Reads {@code {unknowns: …, such-that: …}} and proves it.
     *
     * @throws DocumentException if it cannot be proved
     */
    static Impossibility read(Node node, Vocabulary names, String seed) throws DocumentException {
        Fields fields = Fields.of(node);
        Map<String, Unknown> unknowns = Unknown.read(fields.required("unknowns"), names);
        Node conditions = fields.required("such-that");
        Statement statement = WitnessKind.withUnknowns(names, unknowns, fields).statement(conditions);
        fields.finish();
        LinearCases linear = new LinearCases(List.copyOf(unknowns.values()), new Equality(names.options(seed)));
        List<Farkas> proofs = new ArrayList<>();
        try {
            for (List<LinearConstraint> constraints : linear.of(statement)) {
                Optional<Farkas> proof = FarkasSearch.find(constraints);
                if (proof.isEmpty()) {
                    throw new DocumentException(
                            conditions.position(),
                            "it is not proved that this is impossible: no contradiction is found between "
                                    + String.join(", ", spelled(constraints, linear.names())),
                            "");
                }
                proofs.add(proof.get());
            }
        } catch (NonlinearException fault) {
            throw new DocumentException(
                    conditions.position(),
                    "it is not proved that this is impossible: " + fault.getMessage(),
                    "conditions must be linear in the unknowns, for example 1[w x + b > 0] = y at given x");
        }
        return new Impossibility(statement.text(), linear.names(), proofs);
    }

    private static List<String> spelled(List<LinearConstraint> constraints, List<String> names) {
        return constraints.stream().map(constraint -> constraint.spelled(names)).toList();
    }

    /** The statement and its proof, for an instructor. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("proved impossible for any " + String.join(", ", unknowns) + ": " + text);
        for (Farkas proof : cases.subList(0, Math.min(cases.size(), MOST_SHOWN))) {
            for (int r = 0; r < proof.constraints().size(); r++) {
                Rational multiplier = proof.multipliers().get(r);
                if (!multiplier.isZero()) {
                    lines.add("  " + multiplier + " times  "
                            + proof.constraints().get(r).spelled(unknowns));
                }
            }
            lines.add("  adds up to a contradiction");
        }
        if (cases.size() > MOST_SHOWN) {
            lines.add("  and so it is in " + (cases.size() - MOST_SHOWN) + " more cases");
        }
        return lines;
    }
}
