package assay.reference.certify.integer;

import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An instruction, or a rational combination of inputs, whole numbers or fractions, plus a constant.
 *
 * @param coefficients by the number of the instruction of the input; none is zero
 * @param constant what is added
 * @param other an instruction that is no such combination; the rest is empty then
 */
record Affine(
        SortedMap<Integer, Rational> coefficients,
        Rational constant,
        @Nullable Instruction other) {

    static Affine of(Rational constant) {
        return new Affine(new TreeMap<>(), constant, null);
    }

    static Affine of(Instruction other) {
        return new Affine(new TreeMap<>(), Rational.ZERO, other);
    }

    static Affine variable(Instruction input) {
        return new Affine(new TreeMap<>(Map.of(input.id(), Rational.ONE)), Rational.ZERO, null);
    }

    boolean isConstant() {
        return other == null && coefficients.isEmpty();
    }

    Affine plus(Affine second, Rational times) {
        SortedMap<Integer, Rational> sum = new TreeMap<>(coefficients);
        second.coefficients.forEach(
                (input, coefficient) -> sum.merge(input, coefficient.multiply(times), Rational::add));
        sum.values().removeIf(Rational::isZero);
        return new Affine(sum, constant.add(second.constant.multiply(times)), null);
    }

    Affine times(Rational factor) {
        return of(Rational.ZERO).plus(this, factor);
    }

    Instruction instruction(ProgramBuilder builder) {
        if (other != null) {
            return other;
        }
        Instruction sum = builder.constant(constant);
        for (Map.Entry<Integer, Rational> term : coefficients.entrySet()) {
            Instruction input = builder.instructions().get(term.getKey());
            sum = builder.add(sum, builder.multiply(builder.constant(term.getValue()), input));
        }
        return sum;
    }
}
