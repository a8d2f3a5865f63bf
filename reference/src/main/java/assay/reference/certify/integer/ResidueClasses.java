package assay.reference.certify.integer;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Splits the whole-number inputs that floors depend on into residue classes: n = m q + r with 0 ≤ r &lt; m, or
 * n = m (q − 1) + r with 1 ≤ r ≤ m and q ≥ 1 for positive n. In each class floors of quotients by divisors of m become
 * polynomials, so that an identity with floors is proved for all whole numbers if it is proved in every class.
 */
public final class ResidueClasses {
    private final ProgramBuilder builder;
    private final List<Instruction> roots;
    private final int modulus;
    private final List<Integer> split;

    private ResidueClasses(ProgramBuilder builder, List<Instruction> roots, int modulus, List<Integer> split) {
        this.builder = builder;
        this.roots = roots;
        this.modulus = modulus;
        this.split = split;
    }

    /**
     * The classes that instructions with floors call for.
     *
     * @param power how often a divisor may act on the same number, as in nested floors
     * @param most the greatest number of classes
     * @return empty if there is no floor of whole numbers over a constant, or too many classes
     */
    public static Optional<ResidueClasses> of(ProgramBuilder builder, List<Instruction> roots, int power, int most) {
        Set<Integer> inputs = new TreeSet<>();
        BigInteger modulus = BigInteger.ONE;
        for (Instruction floor : reachable(roots)) {
            if (floor.opcode() != Opcode.FLOOR) {
                continue;
            }
            for (Instruction part : reachable(List.of(floor))) {
                if (part.opcode() == Opcode.INPUT) {
                    if (!isWhole(builder.inputs().get(part.parameter()).domain())) {
                        return Optional.empty();
                    }
                    inputs.add(part.parameter());
                } else if (part.opcode() == Opcode.DIVIDE
                        && part.operand(1).opcode() == Opcode.CONSTANT
                        && !part.operand(1).constant().isZero()) {
                    modulus =
                            lcm(modulus, part.operand(1).constant().numerator().abs());
                } else if (part.opcode() == Opcode.CONSTANT) {
                    modulus = lcm(modulus, part.constant().denominator());
                }
            }
        }
        BigInteger whole = modulus.bitLength() > 20 ? BigInteger.ZERO : modulus.pow(power);
        if (inputs.isEmpty() || whole.bitLength() > 20 || whole.compareTo(BigInteger.ONE) <= 0) {
            return Optional.empty();
        }
        double count = Math.pow(whole.doubleValue(), inputs.size());
        return count > most
                ? Optional.empty()
                : Optional.of(new ResidueClasses(builder, roots, whole.intValueExact(), List.copyOf(inputs)));
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static boolean isWhole(Domain domain) {
        return domain == Domain.Named.INTEGER || domain == Domain.Named.POSITIVE_INTEGER;
    }

    private static List<Instruction> reachable(List<Instruction> roots) {
        Set<Instruction> seen = new HashSet<>();
        ArrayDeque<Instruction> open = new ArrayDeque<>(roots);
        List<Instruction> order = new ArrayList<>();
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (seen.add(next)) {
                order.add(next);
                for (int k = 0; k < next.arity(); k++) {
                    open.push(next.operand(k));
                }
            }
        }
        return order;
    }

    /** The modulus m. */
    public int modulus() {
        return modulus;
    }

    /** The number of classes. */
    public int count() {
        int count = 1;
        for (int k = 0; k < split.size(); k++) {
            count *= modulus;
        }
        return count;
    }

    /**
     * The roots in one class.
     *
     * @param fresh an empty builder, which gets the new inputs
     * @param number from 0 to {@link #count} − 1
     */
    public List<Instruction> roots(ProgramBuilder fresh, int number) {
        AffineSystem system = new AffineSystem(fresh);
        List<Affine> arguments = new ArrayList<>();
        int rest = number;
        for (int k = 0; k < builder.inputs().size(); k++) {
            Input input = builder.inputs().get(k);
            Instruction variable = fresh.input(input);
            if (!split.contains(k)) {
                arguments.add(isWhole(input.domain()) ? Affine.variable(variable) : Affine.of(variable));
                continue;
            }
            int residue = rest % modulus;
            rest /= modulus;
            int shift = input.domain() == Domain.Named.POSITIVE_INTEGER ? residue + 1 - modulus : residue;
            arguments.add(Affine.variable(variable)
                    .times(Rational.of(modulus))
                    .plus(Affine.of(Rational.of(shift)), Rational.ONE));
        }
        Program program = builder.program(roots);
        List<Instruction> results = new ArrayList<>();
        for (Affine value : program.evaluate(system, arguments)) {
            results.add(value.instruction(fresh));
        }
        return results;
    }
}
