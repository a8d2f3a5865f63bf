package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Relation;
import assay.grader.problem.Term;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.rounding.ComputableReal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signs of left − right, entry by entry, for two sides without free symbols, as far as enclosures show them.
 *
 * @param signs one for each entry
 * @param undefined whether an entry is proved to have no value
 * @param left the left side, for a person
 */
record Differences(List<Sign> signs, boolean undefined, String left) {
    private static final int[] PRECISIONS = {64, 256, 1024, 4096};
    private static final int SHOWN_PRECISION = 128;
    private static final int SHOWN_DIGITS = 6;

    Differences {
        signs = List.copyOf(signs);
    }

    /**
     * The differences, or none where a symbol has no value.
     *
     * @param values the values of the symbols that have one
     * @throws ComputationException if a side has no value, such as a layer that cannot exist
     * @throws assay.reference.program.BudgetException if the computation would be too long
     */
    static Optional<Differences> of(Relation relation, Map<String, Term.Formula> values) throws ComputationException {
        ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
        Map<String, Tensor<Instruction>> bindings = new java.util.LinkedHashMap<>();
        for (Map.Entry<String, Term.Formula> value : values.entrySet()) {
            bindings.put(value.getKey(), value.getValue().lower(builder, Map.of()));
        }
        Tensor<Instruction> left = relation.left().lower(builder, bindings);
        Tensor<Instruction> right = relation.right().lower(builder, bindings);
        if (left.rank() > 0 && right.rank() > 0 && !left.dimensions().equals(right.dimensions())) {
            return Optional.of(new Differences(List.of(Sign.POSITIVE, Sign.NEGATIVE), false, "of another shape"));
        }
        List<Instruction> outputs =
                new ArrayList<>(left.zip(right, builder::subtract).entries());
        int entries = outputs.size();
        outputs.addAll(left.entries());
        outputs.addAll(right.entries());
        Program program = builder.program(outputs);
        if (program.instructions().stream().anyMatch(instruction -> instruction.opcode() == Opcode.INPUT)) {
            return Optional.empty();
        }
        List<Exact> none =
                builder.inputs().stream().map(input -> Exact.of(Rational.ZERO)).toList();
        List<Exact> found = List.of();
        for (int precision : PRECISIONS) {
            ExactSystem system = ComputableReal.system(precision);
            found = program.evaluate(system, none);
            if (found.stream().anyMatch(Exact::isUndefined)
                    || found.subList(0, entries).stream()
                            .allMatch(entry -> entry.sign().isDecided())) {
                break;
            }
        }
        List<Exact> shown = program.evaluate(ComputableReal.system(SHOWN_PRECISION), none)
                .subList(entries, entries + left.entries().size());
        return Optional.of(new Differences(
                found.subList(0, entries).stream().map(Exact::sign).toList(),
                found.stream().anyMatch(Exact::isUndefined),
                shown(left.dimensions(), shown)));
    }

    private static String shown(List<Integer> dimensions, List<Exact> entries) {
        return spelled(new Tensor<>(
                dimensions,
                entries.stream().map(entry -> ExactText.of(entry, SHOWN_DIGITS)).toList()));
    }

    private static String spelled(Tensor<String> texts) {
        if (texts.rank() == 0) {
            return texts.entry();
        }
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < texts.dimensions().get(0); k++) {
            parts.add(spelled(texts.part(k)));
        }
        return "[" + String.join(", ", parts) + "]";
    }

    /** Whether the comparison holds of all entries; of ≠ of one. Open where a sign that matters is not known. */
    Truth.Value holds(Relation.Comparison sign) {
        if (undefined) {
            return Truth.Value.FAILS;
        }
        if (sign == Relation.Comparison.NOT_EQUAL) {
            return new Truth(holds(Relation.Comparison.EQUAL), "").negated().value();
        }
        boolean open = false;
        for (Sign found : signs) {
            if (!found.isDecided()) {
                open = true;
            } else if (!sign.holds(found == Sign.ZERO ? 0 : found == Sign.POSITIVE ? 1 : -1)) {
                return Truth.Value.FAILS;
            }
        }
        return open ? Truth.Value.OPEN : Truth.Value.HOLDS;
    }
}
