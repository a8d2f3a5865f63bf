package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What interval arithmetic says about the signs of instructions whose inputs are all bounded by their domains. */
public final class DomainRange {
    private static final int MOST_INSTRUCTIONS = 400;

    private final ProgramBuilder builder;
    private final boolean anyBounded;
    private final Map<Integer, Integer> known = new HashMap<>();

    /** The ranges of the instructions of a program. */
    public DomainRange(ProgramBuilder builder) {
        this.builder = builder;
        this.anyBounded = builder.inputs().stream().anyMatch(input -> isBounded(input.domain()));
    }

    private static boolean isBounded(Domain domain) {
        return domain instanceof Domain.OpenInterval
                || domain == Domain.Named.PROBABILITY
                || domain == Domain.Named.SIMPLEX
                || domain == Domain.Named.ONE_HOT;
    }

    /** The signs that an instruction may have on the domain. */
    public int signs(Instruction instruction) {
        if (!anyBounded) {
            return SignSet.ANY;
        }
        Integer signs = known.get(instruction.id());
        if (signs == null) {
            signs = compute(instruction);
            known.put(instruction.id(), signs);
        }
        return signs;
    }

    private int compute(Instruction root) {
        Set<Instruction> seen = new HashSet<>();
        List<Instruction> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Instruction i = open.remove(open.size() - 1);
            if (!seen.add(i)) {
                continue;
            }
            boolean unbounded = i.opcode() == Opcode.INPUT
                    && !isBounded(builder.inputs().get(i.parameter()).domain());
            if (unbounded || seen.size() > MOST_INSTRUCTIONS) {
                return SignSet.ANY;
            }
            for (int k = 0; k < i.arity(); k++) {
                open.add(i.operand(k));
            }
        }
        List<Interval> arguments = new ArrayList<>();
        for (Input input : builder.inputs()) {
            arguments.add(hull(input.domain()));
        }
        Interval value = builder.program(List.of(root))
                .evaluate(IntervalSystem.INSTANCE, arguments)
                .get(0);
        if (!value.isDefined()) {
            return SignSet.ANY;
        }
        return (value.lo() < 0 ? SignSet.NEGATIVE : 0)
                | (value.hi() > 0 ? SignSet.POSITIVE : 0)
                | (value.lo() <= 0 && value.hi() >= 0 ? SignSet.ZERO : 0);
    }

    private static Interval hull(Domain domain) {
        if (domain instanceof Domain.OpenInterval interval) {
            return Interval.of(interval.lower().lower(), interval.upper().upper());
        }
        return isBounded(domain) ? Interval.of(0, 1) : IntervalSystem.INSTANCE.constant(Rational.ONE);
    }
}
