package assay.reference.program;

import assay.reference.number.Rational;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * The derivatives of an instruction by one variable from below and from above, by forward accumulation. Wherever one of
 * them has a value, the instruction has a value next to the point on that side, is continuous there from that side, and
 * has this derivative.
 *
 * <p>On the border of a choice the derivative of the guard tells which piece is taken beside it: that piece must begin at
 * the value that is taken on the border, and its derivative is that of the choice. If the guard rests there its sign
 * beside it is not known; then all three pieces must agree in value and derivative. Guards of choices that jump are
 * treated for the whole instruction, not choice by choice, since x·[x &gt; 0] does not jump.
 */
final class OneSided {
    private static final int MOST_JUMPS = 2;
    private static final int LONGEST = 1_000;

    private final ProgramBuilder builder;
    private final Instruction variable;
    private final Instruction zero;
    private final Map<Instruction, Tangents> known = new HashMap<>();

    /**
     * The derivative from one side.
     *
     * @param slope its value, undefined where none is known
     * @param known 0 where the slope has a value or there is none, undefined elsewhere
     */
    record Tangent(Instruction slope, Instruction known) {}

    /**
     * The derivatives from both sides; of a smooth instruction they are the same instruction.
     *
     * @param left from below
     * @param right from above
     * @param known 0 where each has a value or is known not to exist, undefined elsewhere
     */
    record Tangents(Tangent left, Tangent right, Instruction known) {}

    OneSided(ProgramBuilder builder, Instruction variable) {
        this.builder = builder;
        this.variable = variable;
        this.zero = builder.constant(Rational.ZERO);
        known.put(variable, both(builder.constant(Rational.ONE)));
    }

    /** The derivatives of an instruction. */
    Tangents of(Instruction output) {
        List<Instruction> all = Dependencies.inOrder(output);
        boolean[] moving = Dependencies.users(all, variable);
        Optional<Instruction> jump = jump(all, moving);
        if (jump.isPresent() && !known.containsKey(output)) {
            Tangents split = split(output, jump.get());
            known.put(output, split);
            return split;
        }
        for (Instruction instruction : all) {
            if (!known.containsKey(instruction)) {
                known.put(instruction, moving[instruction.id()] ? tangents(instruction) : both(zero));
            }
        }
        return at(output);
    }

    /** Whether a choice with a moving guard plainly jumps. */
    boolean hasJumps(Instruction output) {
        List<Instruction> all = Dependencies.inOrder(output);
        return jump(all, Dependencies.users(all, variable)).isPresent();
    }

    private Tangents at(Instruction instruction) {
        return known.getOrDefault(instruction, both(zero));
    }

    private Tangents both(Instruction slope) {
        Tangent tangent = tangent(slope);
        return new Tangents(tangent, tangent, tangent.known());
    }

    private Tangent tangent(Instruction slope) {
        return new Tangent(slope, nothing(slope));
    }

    private Tangents pair(Tangent left, Tangent right) {
        return new Tangents(left, right, builder.add(left.known(), right.known()));
    }

    /** 0 where an instruction has a value. */
    private Instruction nothing(Instruction instruction) {
        return builder.multiply(zero, instruction);
    }

    private Tangents tangents(Instruction i) {
        if (i.opcode() == Opcode.CHOOSE) {
            return chosen(i);
        }
        Instruction left = slope(i, operand -> at(operand).left().slope());
        boolean smooth = true;
        for (int k = 0; k < i.arity(); k++) {
            Tangents operand = at(i.operand(k));
            smooth &= operand.left().slope() == operand.right().slope();
        }
        return smooth
                ? both(left)
                : pair(
                        tangent(left),
                        tangent(slope(i, operand -> at(operand).right().slope())));
    }

    /** The derivative of a function that is smooth in its operands: these rules hold on either side. */
    private Instruction slope(Instruction i, Function<Instruction, Instruction> tangents) {
        return switch (i.opcode()) {
            case CONSTANT, INPUT, PI, UNDEFINED, CHOOSE -> throw new IllegalArgumentException(i + " has no operands");
            case ADD -> builder.add(tangents.apply(i.operand(0)), tangents.apply(i.operand(1)));
            case SUBTRACT -> builder.subtract(tangents.apply(i.operand(0)), tangents.apply(i.operand(1)));
            case MULTIPLY ->
                builder.add(
                        product(tangents.apply(i.operand(0)), i.operand(1)),
                        product(tangents.apply(i.operand(1)), i.operand(0)));
            case DIVIDE ->
                builder.divide(
                        builder.subtract(tangents.apply(i.operand(0)), product(tangents.apply(i.operand(1)), i)),
                        i.operand(1));
            case ROOT -> root(i, tangents.apply(i.operand(0)));
            case NEGATE, POWER, EXP, LOG, SIN, COS, ATAN, ERF, FLOOR ->
                product(tangents.apply(i.operand(0)), Slope.of(builder, i));
        };
    }

    private Instruction product(Instruction tangent, Instruction factor) {
        return tangent == zero ? zero : builder.multiply(tangent, factor);
    }

    /** Where the base is zero the root may end there. */
    private Instruction root(Instruction i, Instruction tangent) {
        Instruction slope = product(tangent, Slope.of(builder, i));
        Instruction base = i.operand(0);
        return base.isPositive() ? slope : builder.choose(base, builder.undefined(), builder.undefined(), slope);
    }

    private Tangents chosen(Instruction i) {
        Instruction guard = i.operand(0);
        Tangents ofGuard = at(guard);
        if (ofGuard.left().slope() == zero && ofGuard.right().slope() == zero) {
            return pair(still(i, Tangents::left), still(i, Tangents::right));
        }
        Tangent left = moving(
                guard,
                builder.negate(ofGuard.left().slope()),
                piece(i, 1, Tangents::left),
                piece(i, 2, Tangents::left),
                piece(i, 3, Tangents::left),
                this::tangent);
        Tangent right = moving(
                guard,
                ofGuard.right().slope(),
                piece(i, 1, Tangents::right),
                piece(i, 2, Tangents::right),
                piece(i, 3, Tangents::right),
                this::tangent);
        return pair(left, right);
    }

    /** The guard is the same all along the line. */
    private Tangent still(Instruction i, Function<Tangents, Tangent> side) {
        Tangent negative = side.apply(at(i.operand(1)));
        Tangent border = side.apply(at(i.operand(2)));
        Tangent positive = side.apply(at(i.operand(3)));
        return new Tangent(
                builder.choose(i.operand(0), negative.slope(), border.slope(), positive.slope()),
                builder.choose(i.operand(0), negative.known(), border.known(), positive.known()));
    }

    /** A piece of a choice, on one side of the point. */
    private record Part(Instruction value, Tangent tangent) {}

    private Part piece(Instruction i, int operand, Function<Tangents, Tangent> side) {
        return new Part(i.operand(operand), side.apply(at(i.operand(operand))));
    }

    /**
     * The derivative on one side where the guard moves.
     *
     * @param course the derivative of the guard when one walks away from the point
     * @param unknown what is known where the rules give this slope only
     */
    private Tangent moving(
            Instruction guard,
            Instruction course,
            Part negative,
            Part border,
            Part positive,
            Function<Instruction, Tangent> unknown) {
        Instruction away = nothing(course);
        Tangent falling = begun(guard, negative, border);
        Tangent rising = begun(guard, positive, border);
        Tangent resting = unknown.apply(resting(guard, negative, border, positive));
        Instruction slope = builder.choose(
                guard,
                builder.add(negative.tangent().slope(), away),
                builder.choose(course, falling.slope(), resting.slope(), rising.slope()),
                builder.add(positive.tangent().slope(), away));
        Instruction certain = builder.choose(
                guard,
                builder.add(negative.tangent().known(), away),
                builder.choose(course, falling.known(), resting.known(), rising.known()),
                builder.add(positive.tangent().known(), away));
        return new Tangent(slope, certain);
    }

    /** The derivative where a piece begins on the border; none where it begins at another value. */
    private Tangent begun(Instruction guard, Part piece, Part border) {
        return new Tangent(
                same(guard, piece.value(), border.value(), piece.tangent().slope(), builder.undefined()),
                same(
                        guard,
                        piece.value(),
                        border.value(),
                        piece.tangent().known(),
                        // A piece with a derivative is continuous, so that the function jumps.
                        nothing(piece.tangent().slope())));
    }

    private Instruction resting(Instruction guard, Part negative, Part border, Part positive) {
        BinaryOperator<Instruction> agree =
                (value, part) -> same(guard, part, border.value(), value, builder.undefined());
        Instruction slope = border.tangent().slope();
        for (Part part : List.of(negative, positive)) {
            slope = same(guard, part.tangent().slope(), border.tangent().slope(), slope, builder.undefined());
            slope = agree.apply(slope, part.value());
        }
        return slope;
    }

    /** One value where two others are the same, another elsewhere; the guard is zero. */
    private Instruction same(
            Instruction guard, Instruction left, Instruction right, Instruction equal, Instruction other) {
        if (left == right) {
            return equal;
        }
        Instruction difference = builder.subtract(left, right);
        return Branches.unsigned(difference) == Branches.unsigned(guard)
                ? equal
                : builder.choose(difference, other, equal, other);
    }

    /** The first moving guard of a choice that jumps, if there are few such guards. */
    private Optional<Instruction> jump(List<Instruction> all, boolean[] moving) {
        if (all.size() > LONGEST) {
            return Optional.empty();
        }
        Set<Instruction> guards = new LinkedHashSet<>();
        for (Instruction i : all) {
            if (i.opcode() == Opcode.CHOOSE && moving[i.operand(0).id()] && jumps(i)) {
                guards.add(Branches.unsigned(i.operand(0)));
            }
        }
        return guards.size() > MOST_JUMPS ? Optional.empty() : guards.stream().findFirst();
    }

    /** Whether a piece plainly begins at another value than the choice has on its border, or none is taken there. */
    private boolean jumps(Instruction i) {
        Set<Instruction> steps = new HashSet<>();
        steps.add(builder.subtract(i.operand(1), i.operand(2)));
        steps.add(builder.subtract(i.operand(3), i.operand(2)));
        return steps.stream()
                .anyMatch(step -> step.opcode() == Opcode.UNDEFINED
                        || step.opcode() == Opcode.CONSTANT && !step.constant().isZero());
    }

    /** The derivatives of the whole where one guard has each of its signs, put together. */
    private Tangents split(Instruction output, Instruction guard) {
        Tangents ofGuard = of(guard);
        Instruction negative = Branches.of(builder, output, guard, 1);
        Instruction border = Branches.of(builder, output, guard, 2);
        Instruction positive = Branches.of(builder, output, guard, 3);
        Tangents below = of(negative);
        Tangents at = of(border);
        Tangents above = of(positive);
        return pair(
                moving(
                        guard,
                        builder.negate(ofGuard.left().slope()),
                        new Part(negative, below.left()),
                        new Part(border, at.left()),
                        new Part(positive, above.left()),
                        this::tangent),
                moving(
                        guard,
                        ofGuard.right().slope(),
                        new Part(negative, below.right()),
                        new Part(border, at.right()),
                        new Part(positive, above.right()),
                        this::tangent));
    }
}
