package assay.reference.layer;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Exact rationals for the tests of this package: programs of constants, which are folded. */
final class Exact {
    static final NumberSystem<Instruction> NUMBERS = new ProgramBuilder(1 << 20);

    private Exact() {}

    static Instruction number(String text) {
        return NUMBERS.constant(Rational.parse(text));
    }

    static Tensor<Instruction> vector(String entries) {
        return Tensor.vector(
                Stream.of(entries.trim().split("\\s+")).map(Exact::number).toList());
    }

    /** A matrix whose rows are separated by semicolons. */
    static Tensor<Instruction> matrix(String rows) {
        List<Tensor<Instruction>> parts =
                Arrays.stream(rows.split(";")).map(Exact::vector).toList();
        return new Tensor<>(
                List.of(parts.size(), parts.get(0).dimensions().get(0)),
                parts.stream().flatMap(part -> part.entries().stream()).toList());
    }

    static Tensor<Instruction> tensor(List<Integer> dimensions, List<Integer> entries) {
        return new Tensor<>(
                dimensions, entries.stream().map(e -> number(e.toString())).toList());
    }

    static Tensor<Rational> values(Tensor<Instruction> tensor) {
        return tensor.map(Instruction::constant);
    }
}
