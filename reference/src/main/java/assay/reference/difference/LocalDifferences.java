package assay.reference.difference;

import assay.reference.number.Enclosure;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All partial derivatives of one function without choices at the cost of a few evaluations: differences of the single
 * instructions, accumulated from the function back to the inputs.
 *
 * <p>The slope of an instruction by an operand is the limit of its divided differences. For the rational operations these
 * are identities of algebra, {@code uv − uw = u(v − w)}, {@code 1/v − 1/w = −(v − w)/(vw)} and {@code vⁿ − wⁿ = (v − w)
 * Σ vᵏ wⁿ⁻¹⁻ᵏ}; for the other kernels the slope is a central difference with Cauchy's bound, {@link KernelSlope}. No table
 * of derivatives is used, only that slopes of composed functions multiply.
 *
 * @param <T> double intervals or balls
 */
final class LocalDifferences<T extends Enclosure<T>> {
    private final NumberSystem<T> numbers;
    private final KernelSlope<T> kernels;
    private final T zero;
    /** By the id of the instruction. */
    private final List<T> values;

    private final List<T> adjoints;

    /** Local differences in a number system. */
    private LocalDifferences(NumberSystem<T> numbers, KernelSlope<T> kernels, int size) {
        this.numbers = numbers;
        this.kernels = kernels;
        this.zero = numbers.constant(Rational.ZERO);
        this.values = new ArrayList<>(Collections.nCopies(size, zero));
        this.adjoints = new ArrayList<>(Collections.nCopies(size, zero));
    }

    /**
     * An enclosure of each partial derivative, by the position of the input; exactly zero for inputs that the function
     * does not depend on. Empty if the function is not proved to be analytic at the point.
     */
    static <T extends Enclosure<T>> Optional<List<T>> gradient(
            ProgramBuilder builder,
            Instruction output,
            List<Rational> at,
            NumberSystem<T> numbers,
            KernelSlope<T> kernels) {
        return new LocalDifferences<>(numbers, kernels, output.id() + 1)
                .gradient(builder, builder.program(List.of(output)).instructions(), at);
    }

    private Optional<List<T>> gradient(ProgramBuilder builder, List<Instruction> instructions, List<Rational> at) {
        Program program = builder.program(instructions);
        List<T> found =
                program.evaluate(numbers, at.stream().map(numbers::constant).toList());
        if (Analyticity.failing(instructions, found).isPresent()) {
            return Optional.empty();
        }
        for (int k = 0; k < instructions.size(); k++) {
            values.set(instructions.get(k).id(), found.get(k));
        }
        List<T> gradient = new ArrayList<>(Collections.nCopies(at.size(), zero));
        adjoints.set(instructions.get(instructions.size() - 1).id(), numbers.constant(Rational.ONE));
        for (int k = instructions.size() - 1; k >= 0; k--) {
            Instruction i = instructions.get(k);
            if (i.opcode() == Opcode.INPUT) {
                gradient.set(i.parameter(), adjoints.get(i.id()));
            } else {
                spread(i, adjoints.get(i.id()));
            }
        }
        return Optional.of(gradient);
    }

    private T value(Instruction i) {
        return values.get(i.id());
    }

    private void contribute(Instruction operand, T part) {
        if (operand.opcode() != Opcode.CONSTANT && operand.opcode() != Opcode.PI) {
            T known = adjoints.get(operand.id());
            adjoints.set(operand.id(), known == zero ? part : numbers.add(known, part));
        }
    }

    private void spread(Instruction i, T adjoint) {
        switch (i.opcode()) {
            case CONSTANT, INPUT, PI, UNDEFINED -> {}
            case ADD -> {
                contribute(i.operand(0), adjoint);
                contribute(i.operand(1), adjoint);
            }
            case SUBTRACT -> {
                contribute(i.operand(0), adjoint);
                contribute(i.operand(1), numbers.negate(adjoint));
            }
            case NEGATE -> contribute(i.operand(0), numbers.negate(adjoint));
            case MULTIPLY -> {
                contribute(i.operand(0), numbers.multiply(adjoint, value(i.operand(1))));
                contribute(i.operand(1), numbers.multiply(adjoint, value(i.operand(0))));
            }
            case DIVIDE -> {
                T part = numbers.divide(adjoint, value(i.operand(1)));
                contribute(i.operand(0), part);
                contribute(i.operand(1), numbers.negate(numbers.multiply(part, value(i))));
            }
            case POWER -> contribute(i.operand(0), numbers.multiply(adjoint, powerSlope(i)));
            case ROOT, EXP, LOG, SIN, COS, ATAN, ERF ->
                contribute(i.operand(0), numbers.multiply(adjoint, kernels.of(i, value(i.operand(0)))));
            case FLOOR, CHOOSE -> throw new IllegalStateException("a piece has no " + i);
        }
    }

    /** n terms that are the same in the limit; a negative exponent is that of the reciprocal. */
    private T powerSlope(Instruction i) {
        int n = i.parameter();
        return n == 0
                ? zero
                : numbers.multiply(numbers.constant(Rational.of(n)), numbers.power(value(i.operand(0)), n - 1));
    }
}
