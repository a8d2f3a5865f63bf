package assay.reference.program;

import assay.reference.expression.DerivativeSide;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The limit of the gradients of one open cell that meets a point, by forward accumulation in all variables at once. Where
 * it has a value the cell is there, and the function is continuous around the point.
 *
 * <p>A cell is entered along a fixed direction, or by a sign for all guards that are zero at the point. Along a
 * direction each guard must have a slope, or all its pieces must agree. All signs can be had if the gradients of the
 * guards that are zero are linearly independent: then some direction leads to each side of each of them.
 */
final class CellGradient {
    /** A direction that lies in no plane that people write down. */
    private static final int[] DIRECTION = {97, 89, 83, 79, 73, 71, 67, 61};

    private final ProgramBuilder builder;
    private final List<Instruction> variables;
    private final DerivativeSide side;
    private final Instruction zero;
    private final Map<Instruction, List<Instruction>> known = new HashMap<>();
    /** The gradients of the guards. */
    private final Map<Instruction, List<Instruction>> guards = new LinkedHashMap<>();
    /** 0 where the pieces of every choice agree whose guard is zero, undefined elsewhere. */
    private Instruction agreement;

    CellGradient(ProgramBuilder builder, List<Instruction> variables, DerivativeSide side) {
        this.builder = builder;
        this.variables = variables;
        this.side = side;
        this.zero = builder.constant(Rational.ZERO);
        this.agreement = zero;
        for (int k = 0; k < variables.size(); k++) {
            int position = k;
            known.put(variables.get(k), each(j -> builder.constant(j == position ? Rational.ONE : Rational.ZERO)));
        }
    }

    private List<Instruction> each(java.util.function.IntFunction<Instruction> component) {
        return IntStream.range(0, variables.size()).mapToObj(component).toList();
    }

    /** One component for each variable; undefined where the cell is not known to be there. */
    List<Instruction> of(Instruction output) {
        for (Instruction instruction : Dependencies.inOrder(output)) {
            if (!known.containsKey(instruction)) {
                known.put(instruction, gradient(instruction));
            }
        }
        Instruction valid = side == DerivativeSide.BELOW || side == DerivativeSide.ABOVE
                ? new Independence(builder, agreement, guards).holds()
                : zero;
        return at(output).stream()
                .map(component -> builder.add(component, valid))
                .toList();
    }

    private List<Instruction> at(Instruction instruction) {
        return known.getOrDefault(instruction, each(k -> zero));
    }

    private boolean isConstant(Instruction instruction) {
        return at(instruction).stream().allMatch(component -> component == zero);
    }

    private List<Instruction> gradient(Instruction i) {
        if (i.opcode() == Opcode.CHOOSE) {
            return chosen(i);
        }
        boolean constant = IntStream.range(0, i.arity()).allMatch(k -> isConstant(i.operand(k)));
        return constant ? each(k -> zero) : each(k -> slope(i, k));
    }

    private Instruction slope(Instruction i, int k) {
        Instruction first = at(i.operand(0)).get(k);
        return switch (i.opcode()) {
            case CONSTANT, INPUT, PI, UNDEFINED, CHOOSE -> throw new IllegalArgumentException(i + " has no operands");
            case ADD -> builder.add(first, at(i.operand(1)).get(k));
            case SUBTRACT -> builder.subtract(first, at(i.operand(1)).get(k));
            case MULTIPLY ->
                builder.add(
                        product(first, i.operand(1)), product(at(i.operand(1)).get(k), i.operand(0)));
            case DIVIDE ->
                builder.divide(builder.subtract(first, product(at(i.operand(1)).get(k), i)), i.operand(1));
            case ROOT -> {
                Instruction slope = product(first, Slope.of(builder, i));
                Instruction base = i.operand(0);
                yield base.isPositive() ? slope : builder.choose(base, builder.undefined(), builder.undefined(), slope);
            }
            case NEGATE, POWER, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR -> product(first, Slope.of(builder, i));
        };
    }

    private Instruction product(Instruction tangent, Instruction factor) {
        return tangent == zero ? zero : builder.multiply(tangent, factor);
    }

    private List<Instruction> chosen(Instruction i) {
        Instruction guard = i.operand(0);
        List<Instruction> negative = at(i.operand(1));
        List<Instruction> border = at(i.operand(2));
        List<Instruction> positive = at(i.operand(3));
        if (isConstant(guard)) {
            return each(k -> builder.choose(guard, negative.get(k), border.get(k), positive.get(k)));
        }
        List<Instruction> course = at(guard);
        // Where a component of the guard's gradient is not known, the guard may change its sign beside the point.
        Instruction certain = zero;
        for (Instruction component : course) {
            certain = builder.add(certain, builder.multiply(zero, component));
        }
        Instruction away = certain;
        Instruction continuous = same(guard, i.operand(1), i.operand(2), same(guard, i.operand(3), i.operand(2), zero));
        Instruction agreed = continuous;
        for (int k = 0; k < variables.size(); k++) {
            agreed = same(guard, negative.get(k), border.get(k), agreed);
            agreed = same(guard, positive.get(k), border.get(k), agreed);
        }
        Instruction agree = agreed;
        guards.putIfAbsent(Branches.unsigned(guard), course);
        agreement = builder.add(agreement, builder.choose(guard, zero, agree, zero));
        return each(k -> builder.choose(
                guard,
                builder.add(negative.get(k), away),
                builder.add(
                        continuous,
                        onBorder(guard, course, negative.get(k), builder.add(agree, border.get(k)), positive.get(k))),
                builder.add(positive.get(k), away)));
    }

    private Instruction onBorder(
            Instruction guard,
            List<Instruction> course,
            Instruction negative,
            Instruction agreed,
            Instruction positive) {
        if (side == DerivativeSide.BELOW || side == DerivativeSide.ABOVE) {
            boolean turned = Branches.unsigned(guard) != guard;
            return (side == DerivativeSide.ABOVE) != turned ? positive : negative;
        }
        List<Instruction> terms = new ArrayList<>();
        for (int k = 0; k < course.size(); k++) {
            int length = DIRECTION[k % DIRECTION.length] + 101 * (k / DIRECTION.length);
            int signed = side == DerivativeSide.ALONG ? length : -length;
            terms.add(product(course.get(k), builder.constant(Rational.of(signed))));
        }
        Instruction slope = Halving.reduce(terms, builder::add).orElse(zero);
        return builder.choose(slope, negative, agreed, positive);
    }

    /** A value where two others are the same, none elsewhere; the guard is zero. */
    private Instruction same(Instruction guard, Instruction left, Instruction right, Instruction value) {
        if (left == right) {
            return value;
        }
        Instruction difference = builder.subtract(left, right);
        return Branches.unsigned(difference) == Branches.unsigned(guard)
                ? value
                : builder.choose(difference, builder.undefined(), value, builder.undefined());
    }

    /** The variables on which a gradient depends. */
    static Set<Integer> support(List<Instruction> gradient, Instruction zero) {
        return IntStream.range(0, gradient.size())
                .filter(k -> gradient.get(k) != zero)
                .boxed()
                .collect(java.util.stream.Collectors.toSet());
    }
}
