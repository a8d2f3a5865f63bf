package assay.reference.program;

import assay.reference.expression.Domain;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds programs: the number system whose values are instructions. Equal instructions are made once (hash-consing),
 * the operands of sums and products stand in a canonical order, and operations on constants are carried out. Nothing is
 * simplified that could change where a value is defined: zero times a value, or a value less itself, is zero only where
 * the value is plainly defined everywhere, and a power of a root a power of its base only where the base is plainly never
 * negative; the fourth root of x^8 is x^2 everywhere.
 */
public final class ProgramBuilder implements NumberSystem<Instruction> {
    private static final int LARGEST_FOLDED_BITS = 4096;
    private static final int LARGEST_FOLDED_EXPONENT = 1024;

    private final int capacity;
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final Map<Input, Instruction> inputInstructions = new HashMap<>();
    private Instruction[] table = new Instruction[128];

    /** A builder of at most {@code capacity} instructions. */
    public ProgramBuilder(int capacity) {
        this.capacity = capacity;
    }

    /** The largest number of instructions. */
    public int capacity() {
        return capacity;
    }

    /** All instructions so far, operands before users. */
    public List<Instruction> instructions() {
        return instructions;
    }

    /** All inputs so far, in the order of their first use. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The value of an input. */
    public Instruction input(Input input) {
        Instruction known = inputInstructions.get(input);
        if (known == null) {
            known = intern(Opcode.INPUT, input.domain(), Rational.ZERO, inputs.size());
            inputs.add(input);
            inputInstructions.put(input, known);
        }
        return known;
    }

    /** The entries of a symbol, as inputs with indices counted from 1. */
    public Tensor<Instruction> inputs(String symbol, List<Integer> axes, Domain domain) {
        return Tensor.tabulate(axes, index -> {
            List<Integer> fromOne = new ArrayList<>(index.length);
            for (int k : index) {
                fromOne.add(k + 1);
            }
            return input(new Input(symbol, fromOne, domain));
        });
    }

    /** The program that computes the given instructions. */
    public Program program(List<Instruction> outputs) {
        return new Program(instructions, inputs, outputs);
    }

    @Override
    public Instruction constant(Rational value) {
        return intern(Opcode.CONSTANT, value, 0);
    }

    @Override
    public Instruction pi() {
        return intern(Opcode.PI, Rational.ZERO, 0);
    }

    @Override
    public Instruction undefined() {
        return intern(Opcode.UNDEFINED, Rational.ZERO, 0);
    }

    @Override
    public Instruction add(Instruction left, Instruction right) {
        if (isUndefined(left) || isUndefined(right)) {
            return undefined();
        }
        if (foldable(left, right)) {
            return constant(left.constant().add(right.constant()));
        }
        if (left.isConstant(Rational.ZERO)) {
            return right;
        }
        if (right.isConstant(Rational.ZERO)) {
            return left;
        }
        return commutative(Opcode.ADD, left, right);
    }

    @Override
    public Instruction subtract(Instruction left, Instruction right) {
        if (isUndefined(left) || isUndefined(right)) {
            return undefined();
        }
        if (foldable(left, right)) {
            return constant(left.constant().subtract(right.constant()));
        }
        if (right.isConstant(Rational.ZERO)) {
            return left;
        }
        if (left.isConstant(Rational.ZERO)) {
            return negate(right);
        }
        if (left == right && left.isTotal()) {
            return constant(Rational.ZERO);
        }
        if (right.opcode() == Opcode.NEGATE) {
            return add(left, right.operand(0));
        }
        return intern(Opcode.SUBTRACT, Rational.ZERO, 0, left, right);
    }

    @Override
    public Instruction multiply(Instruction left, Instruction right) {
        if (isUndefined(left) || isUndefined(right)) {
            return undefined();
        }
        if (foldable(left, right)) {
            return constant(left.constant().multiply(right.constant()));
        }
        if (left.isConstant(Rational.ONE)) {
            return right;
        }
        if (right.isConstant(Rational.ONE)) {
            return left;
        }
        if (left.isConstant(Rational.MINUS_ONE)) {
            return negate(right);
        }
        if (right.isConstant(Rational.MINUS_ONE)) {
            return negate(left);
        }
        if (left.isConstant(Rational.ZERO) && right.isTotal() || right.isConstant(Rational.ZERO) && left.isTotal()) {
            return constant(Rational.ZERO);
        }
        if (left == right && left.opcode() == Opcode.ROOT && foldsRoot(left, 2)) {
            return power(left, 2);
        }
        return commutative(Opcode.MULTIPLY, left, right);
    }

    @Override
    public Instruction divide(Instruction dividend, Instruction divisor) {
        if (divisor.isConstant(Rational.ZERO) || isUndefined(dividend) || isUndefined(divisor)) {
            return undefined();
        }
        if (foldable(dividend, divisor)) {
            return constant(dividend.constant().divide(divisor.constant()));
        }
        if (divisor.isConstant(Rational.ONE)
                || dividend.isConstant(Rational.ZERO) && divisor.isTotal() && divisor.isPositive()) {
            return dividend;
        }
        return intern(Opcode.DIVIDE, Rational.ZERO, 0, dividend, divisor);
    }

    @Override
    public Instruction negate(Instruction value) {
        if (value.opcode() == Opcode.CONSTANT) {
            return constant(value.constant().negate());
        }
        if (value.opcode() == Opcode.NEGATE) {
            return value.operand(0);
        }
        return unary(Opcode.NEGATE, value);
    }

    @Override
    public Instruction power(Instruction base, int exponent) {
        if (exponent == 1 || isUndefined(base)) {
            return base;
        }
        if (base.opcode() == Opcode.CONSTANT
                && (long) base.constant().bitLength() * Math.abs((long) exponent) <= LARGEST_FOLDED_BITS
                && Math.abs((long) exponent) <= LARGEST_FOLDED_EXPONENT) {
            return base.constant().isZero() && exponent < 0
                    ? undefined()
                    : constant(base.constant().power(exponent));
        }
        if (base.opcode() == Opcode.ROOT && foldsRoot(base, exponent)) {
            return power(
                    base.operand(0),
                    base.constant().multiply(Rational.of(exponent)).numerator().intValueExact());
        }
        return intern(Opcode.POWER, Rational.ZERO, exponent, base);
    }

    @Override
    public Instruction root(Instruction base, Rational exponent) {
        if (exponent.isInteger()) {
            throw new IllegalArgumentException("the exponent " + exponent + " is an integer");
        }
        if (base.opcode() == Opcode.POWER && base.parameter() > 0 && (base.parameter() & 1) == 0) {
            // The root of an even power is one of the magnitude: no root is left if that does not matter, and its slope
            // has a value where the base is zero.
            Rational whole = exponent.multiply(Rational.of(base.parameter()));
            boolean even = whole.isInteger() && !whole.numerator().testBit(0);
            if ((even || whole.isInteger() && base.operand(0).isNonnegative())
                    && whole.numerator().bitLength() < Integer.SIZE) {
                return power(base.operand(0), whole.numerator().intValueExact());
            }
        }
        return isUndefined(base) ? base : intern(Opcode.ROOT, exponent, 0, base);
    }

    @Override
    public Instruction exp(Instruction value) {
        return value.isConstant(Rational.ZERO) ? constant(Rational.ONE) : unary(Opcode.EXP, value);
    }

    @Override
    public Instruction log(Instruction value) {
        return value.isConstant(Rational.ONE) ? constant(Rational.ZERO) : unary(Opcode.LOG, value);
    }

    @Override
    public Instruction sin(Instruction value) {
        return value.isConstant(Rational.ZERO) ? value : unary(Opcode.SIN, value);
    }

    @Override
    public Instruction cos(Instruction value) {
        return value.isConstant(Rational.ZERO) ? constant(Rational.ONE) : unary(Opcode.COS, value);
    }

    @Override
    public Instruction atan(Instruction value) {
        if (value.opcode() != Opcode.CONSTANT || value.isConstant(Rational.ZERO)) {
            return value.opcode() == Opcode.CONSTANT ? value : unary(Opcode.ATAN, value);
        }
        if (value.constant().signum() < 0) {
            return negate(atan(negate(value)));
        }
        return GaussianAngle.of(value.constant())
                .map(angle -> angle.instruction(this, tangent -> unary(Opcode.ATAN, constant(tangent))))
                .orElseGet(() -> unary(Opcode.ATAN, value));
    }

    @Override
    public Instruction erf(Instruction value) {
        return value.isConstant(Rational.ZERO) ? value : unary(Opcode.ERF, value);
    }

    @Override
    public Instruction floor(Instruction value) {
        return value.opcode() == Opcode.CONSTANT
                ? constant(Rational.of(value.constant().floor()))
                : unary(Opcode.FLOOR, value);
    }

    @Override
    public Instruction choose(Instruction guard, Instruction negative, Instruction zero, Instruction positive) {
        if (isUndefined(guard)) {
            return guard;
        }
        if (guard.opcode() == Opcode.CONSTANT) {
            int sign = guard.constant().signum();
            return sign < 0 ? negative : sign == 0 ? zero : positive;
        }
        return intern(Opcode.CHOOSE, Rational.ZERO, 0, guard, negative, zero, positive);
    }

    private static boolean isUndefined(Instruction value) {
        return value.opcode() == Opcode.UNDEFINED;
    }

    /** Whether a power of a root is a power of its base, with a value at the same points. */
    private static boolean foldsRoot(Instruction root, int exponent) {
        Rational product = root.constant().multiply(Rational.of(exponent));
        Instruction base = root.operand(0);
        return exponent > 0
                && product.isInteger()
                && product.numerator().bitLength() < Integer.SIZE
                && (base.isPositive() || root.constant().signum() > 0 && base.isNonnegative());
    }

    private static boolean foldable(Instruction left, Instruction right) {
        return left.opcode() == Opcode.CONSTANT
                && right.opcode() == Opcode.CONSTANT
                && left.constant().bitLength() + right.constant().bitLength() <= LARGEST_FOLDED_BITS;
    }

    private Instruction unary(Opcode opcode, Instruction value) {
        return isUndefined(value) ? value : intern(opcode, Rational.ZERO, 0, value);
    }

    private Instruction commutative(Opcode opcode, Instruction left, Instruction right) {
        return left.id() <= right.id()
                ? intern(opcode, Rational.ZERO, 0, left, right)
                : intern(opcode, Rational.ZERO, 0, right, left);
    }

    private Instruction intern(Opcode opcode, Rational constant, int parameter, Instruction... operands) {
        return intern(opcode, null, constant, parameter, operands);
    }

    /** The instruction, made only if it is new. @param domain of an input */
    private Instruction intern(
            Opcode opcode, @Nullable Domain domain, Rational constant, int parameter, Instruction... operands) {
        int hash = Instruction.operationHash(opcode, constant, parameter, operands);
        int mask = table.length - 1;
        int slot = (hash * 0x9E3779B1 >>> 7) & mask;
        for (Instruction known = table[slot]; known != null; known = table[slot]) {
            if (known.isOperation(hash, opcode, constant, parameter, operands)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        if (instructions.size() >= capacity) {
            throw new BudgetException("more than " + capacity + " instructions");
        }
        Extent extent = domain != null ? Extent.of(domain) : Extent.of(opcode, parameter, constant, operands);
        Instruction fresh = new Instruction(opcode, instructions.size(), constant, parameter, hash, extent, operands);
        table[slot] = fresh;
        instructions.add(fresh);
        if (instructions.size() * 2 > table.length) {
            grow();
        }
        return fresh;
    }

    private void grow() {
        table = new Instruction[table.length * 2];
        int mask = table.length - 1;
        for (Instruction instruction : instructions) {
            int slot = (instruction.operationHash() * 0x9E3779B1 >>> 7) & mask;
            while (table[slot] != null) {
                slot = (slot + 1) & mask;
            }
            table[slot] = instruction;
        }
    }
}
