package assay.reference.program.calculus;

import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.Map;
import java.util.OptionalInt;

/** The kernels on values that do not depend on the bound variable, in a form in which equal values are often seen. */
final class Constants {
    private static final int LARGEST_POWER = 64;

    private final Assumptions assumptions;
    private final ProgramBuilder builder;

    Constants(Assumptions assumptions) {
        this.assumptions = assumptions;
        this.builder = assumptions.builder();
    }

    /** One over a value; where that is zero, the result is required to have none. */
    Coefficient inverse(Coefficient value) {
        OptionalInt sign = value.isZero() ? OptionalInt.of(0) : assumptions.known(value);
        if (sign.isPresent() && sign.getAsInt() == 0) {
            throw new NowhereException();
        }
        if (sign.isEmpty()) {
            assumptions.require(builder.divide(builder.constant(Rational.ONE), value.instruction(builder)));
        }
        return value.inverse(builder);
    }

    /** e to a value: a product of powers of e to single terms. */
    Coefficient exp(Coefficient value) {
        Coefficient product = Coefficient.ONE;
        for (Map.Entry<Coefficient.Powers, Rational> term : value.terms().entrySet()) {
            Rational factor = term.getValue();
            Rational unit = Rational.of(java.math.BigInteger.ONE, factor.denominator());
            boolean small = factor.numerator().abs().bitLength() <= LARGEST_POWER / 8;
            Rational inside = small ? unit : factor;
            Instruction base =
                    builder.exp(Coefficient.term(term.getKey(), inside).instruction(builder));
            product = product.times(
                    Coefficient.atom(base, small ? factor.numerator().intValueExact() : 1));
        }
        return product;
    }

    /** The logarithm; where the value is not positive, the result is required to have none. */
    Coefficient log(Coefficient value) {
        OptionalInt sign = assumptions.known(value);
        if (sign.isPresent() && sign.getAsInt() <= 0) {
            throw new NowhereException();
        }
        Instruction whole = builder.log(value.instruction(builder));
        if (sign.isEmpty()) {
            assumptions.require(whole);
            return Coefficient.atom(whole);
        }
        if (value.terms().size() != 1) {
            return number(whole);
        }
        Map.Entry<Coefficient.Powers, Rational> term =
                value.terms().entrySet().iterator().next();
        if (term.getValue().signum() < 0) {
            return number(whole);
        }
        Coefficient sum = number(builder.log(builder.constant(term.getValue())));
        for (Map.Entry<Coefficient.Atom, Integer> power :
                term.getKey().exponents().entrySet()) {
            Instruction atom = power.getKey().instruction();
            OptionalInt ofAtom = assumptions.known(Coefficient.atom(atom));
            if (ofAtom.isEmpty() || ofAtom.getAsInt() <= 0) {
                return number(whole);
            }
            Instruction logarithm = atom.opcode() == Opcode.EXP ? atom.operand(0) : builder.log(atom);
            sum = sum.plus(number(logarithm).times(Rational.of(power.getValue())));
        }
        return sum;
    }

    /** The root; where there is none, the result is required to have none. */
    Coefficient root(Coefficient value, Rational exponent) {
        OptionalInt sign = assumptions.known(value);
        if (sign.isPresent() && (sign.getAsInt() < 0 || sign.getAsInt() == 0 && exponent.signum() < 0)) {
            throw new NowhereException();
        }
        if (sign.isPresent() && sign.getAsInt() == 0) {
            return Coefficient.ZERO;
        }
        if (value.equals(Coefficient.ONE)) {
            return value;
        }
        Instruction whole = builder.root(value.instruction(builder), exponent);
        if (sign.isEmpty()) {
            assumptions.require(whole);
        }
        return Coefficient.atom(whole);
    }

    /** An instruction as a value; constants, sums, differences and rational multiples are seen as such. */
    Coefficient number(Instruction i) {
        return switch (i.opcode()) {
            case CONSTANT -> Coefficient.of(i.constant());
            case ADD -> number(i.operand(0)).plus(number(i.operand(1)));
            case SUBTRACT -> number(i.operand(0)).minus(number(i.operand(1)));
            case NEGATE -> number(i.operand(0)).negate();
            case MULTIPLY -> number(i.operand(0)).times(number(i.operand(1)));
            default -> Coefficient.atom(i);
        };
    }
}
