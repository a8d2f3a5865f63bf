package assay.reference.difference;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The analytic function that a piecewise one equals on one side of a point: every choice is replaced by the branch that
 * is taken there, and every floor by its integer. It has the same inputs at the same positions.
 *
 * <p>It equals the piecewise function near the point on that side. A guard may jump there, if it depends on a choice that
 * changes: then the sign of what stands for it on that side counts, and not that of its value at the point.
 */
final class Piece {
    private static final int UNDEFINED_BRANCH = 0;

    private final ProgramBuilder builder;
    private final PointSigns signs;
    private final Approach approach;
    private final Map<Instruction, Instruction> images = new HashMap<>();
    private final Map<Instruction, Integer> branches = new HashMap<>();
    private final Map<Instruction, Rational> integers = new HashMap<>();
    private final Set<Instruction> guards = new LinkedHashSet<>();
    private final Set<Instruction> zeros = new LinkedHashSet<>();
    private final Set<Instruction> crossed = new LinkedHashSet<>();
    private final Set<Instruction> undecided = new LinkedHashSet<>();
    private final List<Instruction> outputs = new ArrayList<>();

    /** From where the point is approached: what a guard that is zero there is nearby. */
    interface Approach {
        /** Zero means: identically zero on the way to the point. */
        Sign of(Piece piece, Instruction guard);
    }

    /** The piece that the given outputs belong to. */
    Piece(ProgramBuilder original, List<Instruction> outputs, PointSigns signs, Approach approach) {
        this.signs = signs;
        this.approach = approach;
        if (signs.isEmpty()) {
            // There is one piece only.
            this.builder = original;
            this.outputs.addAll(outputs);
            return;
        }
        this.builder = new ProgramBuilder(original.capacity());
        List<Instruction> inputs =
                original.inputs().stream().map(builder::input).toList();
        for (Instruction output : outputs) {
            this.outputs.add(resolve(output, inputs));
        }
    }

    ProgramBuilder builder() {
        return builder;
    }

    /** What stands for the outputs, without choices and floors. */
    List<Instruction> outputs() {
        return outputs;
    }

    /** What stands for the guards that were decided. */
    List<Instruction> guards() {
        return List.copyOf(guards);
    }

    /** The choices and floors of the original that change at the point on this way. */
    Set<Instruction> crossed() {
        return crossed;
    }

    /** The inputs that a guard depends on which is zero at the point, by their position. */
    Set<Integer> inputsOfZeros() {
        Set<Integer> positions = new LinkedHashSet<>();
        for (Instruction i : builder.program(List.copyOf(zeros)).instructions()) {
            if (i.opcode() == Opcode.INPUT) {
                positions.add(i.parameter());
            }
        }
        return positions;
    }

    /** The choices and floors of the original that could not be decided; if there are any, the rest is worth nothing. */
    List<Instruction> undecided() {
        return List.copyOf(undecided);
    }

    /**
     * A part of some instructions that is not proved to be analytic next to a point; empty if all are, being composed of
     * kernels that are analytic at the values of their operands.
     */
    Optional<Instruction> notAnalytic(List<Instruction> all, List<Rational> at, Accuracy accuracy) {
        Optional<Instruction> rough = Optional.empty();
        if (all.isEmpty()) {
            return rough;
        }
        List<Instruction> parts = builder.program(all).instructions();
        Program program = builder.program(parts);
        for (int precision : accuracy.precisions()) {
            BallSystem balls = new BallSystem(precision);
            List<Ball> values =
                    program.evaluate(balls, at.stream().map(balls::constant).toList());
            rough = Analyticity.failing(parts, values);
            if (rough.isEmpty()) {
                return rough;
            }
        }
        return rough;
    }

    private Instruction resolve(Instruction root, List<Instruction> inputs) {
        Deque<Instruction> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Instruction next = open.peek();
            if (!images.containsKey(next) && !pushMissing(next, open)) {
                images.put(next, image(next, inputs));
            }
            if (images.containsKey(next)) {
                open.pop();
            }
        }
        return known(root);
    }

    private Instruction known(Instruction original) {
        Instruction image = images.get(original);
        if (image == null) {
            throw new IllegalStateException("not resolved: " + original);
        }
        return image;
    }

    /** Puts the next operand that is needed on the stack, if there is one. */
    private boolean pushMissing(Instruction next, Deque<Instruction> open) {
        boolean choice = next.opcode() == Opcode.CHOOSE;
        for (int k = 0; k < (choice ? 1 : next.arity()); k++) {
            if (!images.containsKey(next.operand(k))) {
                open.push(next.operand(k));
                return true;
            }
        }
        if (choice) {
            int branch = branches.computeIfAbsent(next, this::branch);
            if (branch != UNDEFINED_BRANCH && !images.containsKey(next.operand(branch))) {
                open.push(next.operand(branch));
                return true;
            }
        }
        if (next.opcode() == Opcode.FLOOR && !integers.containsKey(next)) {
            floor(next);
        }
        return false;
    }

    private Instruction image(Instruction next, List<Instruction> inputs) {
        return switch (next.opcode()) {
            case CHOOSE -> {
                int branch = branches.getOrDefault(next, UNDEFINED_BRANCH);
                yield branch == UNDEFINED_BRANCH ? builder.undefined() : known(next.operand(branch));
            }
            case FLOOR -> {
                Rational integer = integers.get(next);
                yield integer == null ? builder.undefined() : builder.constant(integer);
            }
            case CONSTANT, INPUT, PI, UNDEFINED, ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, POWER, ROOT ->
                step(next, inputs);
            case EXP, LOG, SIN, COS, ATAN, ERF -> step(next, inputs);
        };
    }

    private Instruction step(Instruction next, List<Instruction> inputs) {
        return Program.step(builder, next, this::known, inputs::get);
    }

    /** Whether an instruction of the original may jump at the point on this way. */
    private boolean dependsOnCrossed(Instruction original) {
        if (crossed.isEmpty()) {
            return false;
        }
        Set<Instruction> seen = new LinkedHashSet<>();
        Deque<Instruction> open = new ArrayDeque<>(List.of(original));
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (crossed.contains(next)) {
                return true;
            }
            for (int k = 0; k < next.arity(); k++) {
                if (seen.add(next.operand(k))) {
                    open.push(next.operand(k));
                }
            }
        }
        return false;
    }

    private int branch(Instruction choice) {
        Instruction original = choice.operand(0);
        if (signs.isUndefined(original)) {
            return UNDEFINED_BRANCH;
        }
        Instruction guard = known(original);
        guards.add(guard);
        Sign sign = signs.sign(original);
        if (dependsOnCrossed(original)) {
            crossed.add(choice);
            sign = signs.value(builder, guard).sign();
        }
        if (sign == Sign.ZERO) {
            zeros.add(guard);
            sign = approach.of(this, guard);
            if (sign != Sign.ZERO) {
                crossed.add(choice);
            }
        }
        return switch (sign) {
            case NEGATIVE -> 1;
            case ZERO -> 2;
            case POSITIVE -> 3;
            case UNDECIDED -> {
                undecided.add(choice);
                yield UNDEFINED_BRANCH;
            }
        };
    }

    private void floor(Instruction floor) {
        Instruction original = floor.operand(0);
        if (signs.isUndefined(original)) {
            return;
        }
        Instruction argument = known(original);
        guards.add(argument);
        Rational below = signs.floor(original).orElse(null);
        boolean whole = signs.isInteger(original);
        if (dependsOnCrossed(original)) {
            crossed.add(floor);
            Rational value = signs.value(builder, argument).rational().orElse(null);
            below = value == null ? null : Rational.of(value.floor());
            whole = value != null && value.isInteger();
        }
        if (below == null) {
            undecided.add(floor);
            return;
        }
        if (whole) {
            Instruction rest = builder.subtract(argument, builder.constant(below));
            zeros.add(rest);
            switch (approach.of(this, rest)) {
                case ZERO -> {}
                case POSITIVE -> crossed.add(floor);
                case NEGATIVE -> {
                    crossed.add(floor);
                    below = below.subtract(Rational.ONE);
                }
                case UNDECIDED -> {
                    crossed.add(floor);
                    undecided.add(floor);
                    return;
                }
            }
        }
        integers.put(floor, below);
    }
}
