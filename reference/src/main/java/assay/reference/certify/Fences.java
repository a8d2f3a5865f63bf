package assay.reference.certify;

import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Null sets that a proof leaves out: the zeros of guards, of divisors, and of what stands under a root. What is left out is
 * always the zeros of instructions that have a value everywhere, so that nothing else is.
 *
 * @param instructions whose zeros are left out
 * @param pieces analytic functions; if none of them is zero everywhere, then what is left out is a null set
 */
public record Fences(Set<Instruction> instructions, List<Instruction> pieces) {
    public Fences {
        instructions = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(instructions));
        pieces = List.copyOf(pieces);
    }

    /** All guards and poles that roots depend on, in a fixed order. */
    public static List<Instruction> candidates(ProgramBuilder builder, List<Instruction> roots) {
        Set<Instruction> zeros = new LinkedHashSet<>(Guards.of(roots));
        zeros.addAll(Poles.of(builder, roots));
        return List.copyOf(zeros);
    }

    /**
     * The fences at some candidates.
     *
     * @return empty if the zeros of one are not shown to be those of analytic functions
     */
    public static Optional<Fences> at(ProgramBuilder builder, List<Instruction> zeros) {
        Set<Instruction> fences = new LinkedHashSet<>();
        Set<Instruction> factors = new LinkedHashSet<>();
        for (Instruction zero : zeros) {
            Set<Instruction> own = Poles.factors(builder, zero);
            factors.addAll(own);
            if (zero.isTotal()) {
                fences.add(zero);
            } else {
                fences.addAll(own);
            }
        }
        Instruction nothing = builder.constant(Rational.ZERO);
        List<Instruction> guarded = new ArrayList<>();
        factors.forEach(factor -> guarded.add(builder.choose(factor, nothing, nothing, nothing)));
        return Guards.pieces(builder, guarded).map(pieces -> new Fences(fences, pieces));
    }

    /** The value where none of the instructions is zero; none elsewhere. */
    public Instruction around(ProgramBuilder builder, Instruction value) {
        return Guards.fenced(builder, instructions, value);
    }
}
