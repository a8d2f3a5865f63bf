package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The guards of programs, and programs that are undefined where one of them is zero. */
public final class Guards {
    private static final int MOST_INNER = 5;

    private Guards() {}

    /** All guards of the choices that the given instructions depend on. */
    public static Set<Instruction> of(List<Instruction> roots) {
        Set<Instruction> guards = new LinkedHashSet<>();
        for (Instruction instruction : reachable(roots)) {
            if (instruction.opcode() == Opcode.CHOOSE) {
                guards.add(instruction.operand(0));
            }
        }
        return guards;
    }

    /**
     * The analytic pieces of all guards of the roots: the guards themselves, or, where choices stand inside of one, what
     * it becomes for every choice of their outer branches. If no piece is zero everywhere, then the zeros of the guards
     * are a null set.
     *
     * @return empty if a piece is not analytic on the whole space of its real inputs, a floor takes part, or there are
     *     too many pieces
     */
    public static Optional<List<Instruction>> pieces(ProgramBuilder builder, List<Instruction> roots) {
        for (Instruction instruction : reachable(roots)) {
            if (instruction.opcode() == Opcode.FLOOR) {
                return Optional.empty();
            }
        }
        Set<Instruction> pieces = new LinkedHashSet<>();
        for (Instruction guard : of(roots)) {
            List<Instruction> inner = List.copyOf(of(List.of(guard)));
            if (inner.size() > MOST_INNER) {
                return Optional.empty();
            }
            for (int signs = 0; signs < 1 << inner.size(); signs++) {
                Instruction piece = resolved(builder, guard, inner, signs, new HashMap<>());
                if (!isAnalytic(piece, builder.inputs())) {
                    return Optional.empty();
                }
                pieces.add(piece);
            }
        }
        return Optional.of(List.copyOf(pieces));
    }

    /** The instruction with every choice replaced by its branch; bit k of the signs says that guard k is positive. */
    private static Instruction resolved(
            ProgramBuilder builder,
            Instruction i,
            List<Instruction> guards,
            int signs,
            Map<Instruction, Instruction> known) {
        Instruction done = known.get(i);
        if (done != null) {
            return done;
        }
        Instruction result = i;
        if (i.opcode() == Opcode.CHOOSE) {
            boolean positive = (signs >> guards.indexOf(i.operand(0)) & 1) != 0;
            result = resolved(builder, i.operand(positive ? 3 : 1), guards, signs, known);
        } else if (i.arity() > 0) {
            Instruction a = resolved(builder, i.operand(0), guards, signs, known);
            Instruction b = i.arity() > 1 ? resolved(builder, i.operand(1), guards, signs, known) : a;
            result = switch (i.opcode()) {
                case ADD -> builder.add(a, b);
                case SUBTRACT -> builder.subtract(a, b);
                case MULTIPLY -> builder.multiply(a, b);
                case DIVIDE -> builder.divide(a, b);
                case NEGATE -> builder.negate(a);
                case POWER -> builder.power(a, i.parameter());
                case ROOT -> builder.root(a, i.constant());
                case EXP -> builder.exp(a);
                case LOG -> builder.log(a);
                case SIN -> builder.sin(a);
                case COS -> builder.cos(a);
                case ATAN -> builder.atan(a);
                case ERF -> builder.erf(a);
                case FLOOR -> builder.floor(a);
                case CHOOSE, CONSTANT, INPUT, PI, UNDEFINED -> i;
            };
        }
        known.put(i, result);
        return result;
    }

    /** An instruction that is undefined where one of the guards is zero, and has the given value elsewhere. */
    public static Instruction fenced(ProgramBuilder builder, Collection<Instruction> guards, Instruction value) {
        Instruction fenced = value;
        for (Instruction guard : guards) {
            fenced = builder.choose(guard, fenced, builder.undefined(), fenced);
        }
        return fenced;
    }

    /**
     * Made of sums, products and entire functions of continuous inputs, and of quotients, roots and logarithms of what is
     * positive on the whole domain.
     */
    private static boolean isAnalytic(Instruction root, List<Input> inputs) {
        for (Instruction instruction : reachable(List.of(root))) {
            boolean analytic = switch (instruction.opcode()) {
                case CONSTANT, PI, ADD, SUBTRACT, MULTIPLY, NEGATE, EXP, SIN, COS, ATAN, ERF -> true;
                case POWER ->
                    instruction.parameter() >= 0 || instruction.operand(0).isPositive();
                case INPUT -> isContinuous(inputs.get(instruction.parameter()).domain());
                case DIVIDE ->
                    instruction.operand(1).isPositive()
                            || instruction.operand(1).opcode() == Opcode.CONSTANT
                                    && !instruction.operand(1).constant().isZero();
                case ROOT, LOG -> instruction.operand(0).isPositive();
                case UNDEFINED, FLOOR, CHOOSE -> false;
            };
            if (!analytic) {
                return false;
            }
        }
        return true;
    }

    /** Whether the domain is open in the space, so that a null set of it is one of the space. */
    private static boolean isContinuous(Domain domain) {
        return domain instanceof Domain.OpenInterval
                || domain == Domain.Named.REAL
                || domain == Domain.Named.POSITIVE
                || domain == Domain.Named.NONNEGATIVE
                || domain == Domain.Named.NONZERO
                || domain == Domain.Named.PROBABILITY;
    }

    private static Set<Instruction> reachable(List<Instruction> roots) {
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
        return new LinkedHashSet<>(order);
    }
}
