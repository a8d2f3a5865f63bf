package assay.reference.program.calculus;

import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One case of a case split: the signs of some instructions, and what must have a value for the result to have one. The
 * signs are only asked of instructions that are free of the bound variable.
 */
final class Assumptions {
    private final ProgramBuilder builder;
    private final Map<Instruction, Integer> signs;
    private final Work work;
    private final Set<Instruction> required = new LinkedHashSet<>();

    Assumptions(ProgramBuilder builder, Map<Instruction, Integer> signs, Work work) {
        this.work = work;
        this.builder = builder;
        this.signs = new LinkedHashMap<>(signs);
    }

    ProgramBuilder builder() {
        return builder;
    }

    /** What may still be spent. */
    Work work() {
        return work;
    }

    /** Makes the result undefined wherever an instruction is. */
    void require(Instruction instruction) {
        if (!instruction.isTotal()) {
            required.add(instruction);
        }
    }

    /** The value, undefined where something that is required is. */
    Instruction confined(Instruction value) {
        Instruction result = value;
        for (Instruction need : required) {
            if (need != value) {
                result = builder.add(result, builder.multiply(builder.constant(Rational.ZERO), need));
            }
        }
        return result;
    }

    /** Whether the value is zero in this case. */
    boolean isZero(Coefficient value) {
        return sign(value) == 0;
    }

    /**
     * The sign in this case.
     *
     * @throws UnsignedException if the case must be split
     * @throws NowhereException if the value is none in this case
     */
    int sign(Coefficient value) {
        work.take(1 + value.terms().size());
        Coefficient rest = withoutZeros(value);
        if (rest.rational().isPresent()) {
            return rest.rational().get().signum();
        }
        Coefficient.Powers common = rest.common();
        int sign = 1;
        for (Map.Entry<Coefficient.Atom, Integer> power : common.exponents().entrySet()) {
            int ofAtom = sign(power.getKey().instruction());
            if (ofAtom == 0 && power.getValue() < 0) {
                throw new NowhereException();
            }
            sign *= power.getValue() % 2 == 0 ? Math.abs(ofAtom) : ofAtom;
        }
        Coefficient cofactor = rest.times(Coefficient.term(Coefficient.Powers.NONE.times(common, -1), Rational.ONE));
        return sign == 0 ? 0 : sign * signOfSum(cofactor);
    }

    /** The sign if it is known without another split. */
    OptionalInt known(Coefficient value) {
        try {
            return OptionalInt.of(sign(value));
        } catch (UnsignedException | NowhereException unknown) {
            return OptionalInt.empty();
        }
    }

    private int signOfSum(Coefficient sum) {
        if (sum.rational().isPresent()) {
            return sum.rational().get().signum();
        }
        Rational leading = sum.leading();
        Instruction guard = sum.times(leading.reciprocal()).instruction(builder);
        OptionalInt ofGuard = given(guard);
        if (ofGuard.isPresent()) {
            return leading.signum() * ofGuard.getAsInt();
        }
        OptionalInt ofTerms = commonSign(sum);
        if (ofTerms.isPresent()) {
            return ofTerms.getAsInt();
        }
        throw new UnsignedException(guard);
    }

    /** The sign that all terms have, none of them zero, if these signs are given. */
    private OptionalInt commonSign(Coefficient sum) {
        int common = 0;
        for (Map.Entry<Coefficient.Powers, Rational> term : sum.terms().entrySet()) {
            int sign = term.getValue().signum();
            for (Map.Entry<Coefficient.Atom, Integer> power :
                    term.getKey().exponents().entrySet()) {
                OptionalInt atom = given(power.getKey().instruction());
                if (atom.isEmpty()) {
                    return OptionalInt.empty();
                }
                sign *= power.getValue() % 2 == 0 ? Math.abs(atom.getAsInt()) : atom.getAsInt();
            }
            if (sign == 0 || common != 0 && sign != common) {
                return OptionalInt.empty();
            }
            common = sign;
        }
        return OptionalInt.of(common);
    }

    private int sign(Instruction atom) {
        OptionalInt given = given(atom);
        if (given.isEmpty()) {
            throw new UnsignedException(atom);
        }
        return given.getAsInt();
    }

    private OptionalInt given(Instruction atom) {
        if (atom.opcode() == Opcode.CONSTANT) {
            return OptionalInt.of(atom.constant().signum());
        }
        Integer assumed = signs.get(atom);
        return assumed != null ? OptionalInt.of(assumed) : atom.isPositive() ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** The value without the terms that have a factor which is zero in this case. */
    private Coefficient withoutZeros(Coefficient value) {
        Coefficient rest = Coefficient.ZERO;
        for (Map.Entry<Coefficient.Powers, Rational> term : value.terms().entrySet()) {
            boolean zero = false;
            for (Map.Entry<Coefficient.Atom, Integer> power :
                    term.getKey().exponents().entrySet()) {
                boolean none = signs.getOrDefault(power.getKey().instruction(), 1) == 0;
                if (none && power.getValue() < 0) {
                    throw new NowhereException();
                }
                zero |= none;
            }
            if (!zero) {
                rest = rest.plus(Coefficient.term(term.getKey(), term.getValue()));
            }
        }
        return rest;
    }
}
