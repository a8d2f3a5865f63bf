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
 * Splits the inputs that floors depend on into classes. For whole numbers these are residue classes: n = m q + r with
 * 0 ≤ r &lt; m, or n = m (q − 1) + r with 1 ≤ r ≤ m and q ≥ 1 for positive n. A real number is x = (m q + r + f)/u with
 * whole q and 0 ≤ r &lt; m, in one class with f = 0 and in another with 0 &lt; f &lt; 1, so that floors change their value at
 * multiples of 1/u only. In each class floors of quotients by divisors of m become polynomials, so that an identity with
 * floors is proved for all numbers if it is proved in every class.
 */
public final class ResidueClasses {
    private static final Domain FRACTION = new Domain.OpenInterval(Rational.ZERO, Rational.ONE);

    private final ProgramBuilder builder;
    private final List<Instruction> roots;
    private final int modulus;
    private final int unit;
    private final List<Integer> split;

    private ResidueClasses(
            ProgramBuilder builder, List<Instruction> roots, int modulus, int unit, List<Integer> split) {
        this.builder = builder;
        this.roots = roots;
        this.modulus = modulus;
        this.unit = unit;
        this.split = split;
    }

    /**
     * The classes that instructions with floors call for.
     *
     * @param power how often a divisor may act on the same number, as in nested floors
     * @param most the greatest number of classes
     * @return empty if there is no floor that changes with a single number, or too many classes
     */
    public static Optional<ResidueClasses> of(ProgramBuilder builder, List<Instruction> roots, int power, int most) {
        Set<Integer> inputs = new TreeSet<>();
        BigInteger modulus = BigInteger.ONE;
        BigInteger unit = BigInteger.ONE;
        for (Instruction floor : reachable(roots)) {
            if (floor.opcode() != Opcode.FLOOR) {
                continue;
            }
            for (Instruction part : reachable(List.of(floor))) {
                if (part.opcode() == Opcode.INPUT) {
                    if (isTied(builder.inputs().get(part.parameter()).domain())) {
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
                    unit = lcm(unit, part.constant().denominator());
                } else if (part.opcode() == Opcode.MULTIPLY) {
                    unit = lcm(unit, numerator(part.operand(0)));
                    unit = lcm(unit, numerator(part.operand(1)));
                }
            }
        }
        boolean real = inputs.stream()
                .anyMatch(position -> !isWhole(builder.inputs().get(position).domain()));
        BigInteger least = real ? unit : BigInteger.ONE;
        BigInteger product = modulus.multiply(least);
        BigInteger whole = product.bitLength() > 20 ? BigInteger.ZERO : product.pow(power);
        boolean splits = real ? whole.signum() > 0 : whole.compareTo(BigInteger.ONE) > 0;
        if (inputs.isEmpty() || whole.bitLength() > 20 || !splits) {
            return Optional.empty();
        }
        ResidueClasses classes = new ResidueClasses(
                builder, roots, whole.intValueExact(), least.pow(power).intValueExact(), List.copyOf(inputs));
        return classes.size() > most ? Optional.empty() : Optional.of(classes);
    }

    /** The same classes, with other roots of the same builder. */
    ResidueClasses withRoots(List<Instruction> others) {
        return new ResidueClasses(builder, others, modulus, unit, split);
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static BigInteger numerator(Instruction factor) {
        return factor.opcode() == Opcode.CONSTANT && !factor.constant().isZero()
                ? factor.constant().numerator().abs()
                : BigInteger.ONE;
    }

    private static boolean isWhole(Domain domain) {
        return domain == Domain.Named.INTEGER || domain == Domain.Named.POSITIVE_INTEGER;
    }

    /** Whether entries of this domain depend on each other. */
    private static boolean isTied(Domain domain) {
        return domain == Domain.Named.SIMPLEX || domain == Domain.Named.ONE_HOT;
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
        return (int) size();
    }

    private double size() {
        double size = 1;
        for (int position : split) {
            size *= choices(builder.inputs().get(position).domain());
        }
        return size;
    }

    private int choices(Domain domain) {
        return isWhole(domain) ? modulus : 2 * modulus;
    }

    /**
     * The roots in one class.
     *
     * @param fresh an empty builder, which gets the new inputs
     * @param number from 0 to {@link #count} − 1
     */
    public List<Instruction> roots(ProgramBuilder fresh, int number) {
        Set<Integer> fractions = new TreeSet<>();
        List<Affine> arguments = new ArrayList<>();
        int rest = number;
        for (int k = 0; k < builder.inputs().size(); k++) {
            Input input = builder.inputs().get(k);
            if (!split.contains(k)) {
                Instruction variable = fresh.input(input);
                arguments.add(isWhole(input.domain()) ? Affine.variable(variable) : Affine.of(variable));
                continue;
            }
            int choice = rest % choices(input.domain());
            rest /= choices(input.domain());
            arguments.add(
                    isWhole(input.domain()) ? whole(fresh, input, choice) : real(fresh, input, choice, fractions));
        }
        AffineSystem system = new AffineSystem(fresh, fractions);
        Program program = builder.program(roots);
        List<Instruction> results = new ArrayList<>();
        for (Affine value : program.evaluate(system, arguments)) {
            results.add(value.instruction(fresh));
        }
        return results;
    }

    private Affine whole(ProgramBuilder fresh, Input input, int residue) {
        int shift = input.domain() == Domain.Named.POSITIVE_INTEGER ? residue + 1 - modulus : residue;
        return Affine.variable(fresh.input(input))
                .times(Rational.of(modulus))
                .plus(Affine.of(Rational.of(shift)), Rational.ONE);
    }

    private Affine real(ProgramBuilder fresh, Input input, int choice, Set<Integer> fractions) {
        Input quotient = new Input(input.symbol(), input.index(), Domain.Named.INTEGER);
        Affine units = Affine.variable(fresh.input(quotient))
                .times(Rational.of(modulus))
                .plus(Affine.of(Rational.of(choice / 2)), Rational.ONE);
        if (choice % 2 == 1) {
            Instruction fraction = fresh.input(new Input(input.symbol() + "#", input.index(), FRACTION));
            fractions.add(fraction.id());
            units = units.plus(Affine.variable(fraction), Rational.ONE);
        }
        return units.times(Rational.of(unit).reciprocal());
    }
}
