package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The guards and floors of two instructions, and whether both sides are continuous at a point: every guard that a value
 * really passes has a strict sign, and every floor an argument that is no whole number. Guards on whole-number inputs
 * alone do not count: there every point is on its own.
 */
public final class Pieces {
    private final Instruction left;
    private final Instruction right;
    private final List<Instruction> guards;

    private Pieces(Instruction left, Instruction right, List<Instruction> guards) {
        this.left = left;
        this.right = right;
        this.guards = guards;
    }

    /** The pieces of a pair of instructions. */
    public static Pieces of(Instruction left, Instruction right) {
        Set<Instruction> guards = new LinkedHashSet<>();
        Set<Instruction> seen = new HashSet<>();
        ArrayDeque<Instruction> open = new ArrayDeque<>(List.of(left, right));
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next.opcode() == Opcode.CHOOSE || next.opcode() == Opcode.FLOOR) {
                guards.add(next.operand(0));
            }
            for (int k = 0; k < next.arity(); k++) {
                open.push(next.operand(k));
            }
        }
        return new Pieces(left, right, new ArrayList<>(guards));
    }

    /** The guards and arguments of floors: the values that {@link #isOrdinary} needs, in this order. */
    public List<Instruction> guards() {
        return guards;
    }

    /**
     * Whether the point is ordinary.
     *
     * @param values the values of {@link #guards}
     * @param inputs the inputs by their position
     */
    public boolean isOrdinary(List<Exact> values, List<Input> inputs) {
        Set<Instruction> seen = new HashSet<>();
        ArrayDeque<Instruction> open = new ArrayDeque<>(List.of(left, right));
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next.opcode() == Opcode.CHOOSE) {
                Exact guard = values.get(guards.indexOf(next.operand(0)));
                Sign sign = guard.sign();
                if (!(sign == Sign.NEGATIVE || sign == Sign.POSITIVE)
                        && !(sign == Sign.ZERO && isDiscrete(next.operand(0), inputs))) {
                    return false;
                }
                open.push(next.operand(0));
                open.push(next.operand(sign == Sign.NEGATIVE ? 1 : sign == Sign.ZERO ? 2 : 3));
                continue;
            }
            if (next.opcode() == Opcode.FLOOR && !isDiscrete(next.operand(0), inputs)) {
                Exact argument = values.get(guards.indexOf(next.operand(0)));
                if (argument.rational().map(Rational::isInteger).orElse(true)) {
                    return false;
                }
            }
            for (int k = 0; k < next.arity(); k++) {
                open.push(next.operand(k));
            }
        }
        return true;
    }

    /** Whether an instruction depends on whole-number inputs alone. */
    static boolean isDiscrete(Instruction instruction, List<Input> inputs) {
        Set<Instruction> seen = new HashSet<>();
        ArrayDeque<Instruction> open = new ArrayDeque<>(List.of(instruction));
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next.opcode() == Opcode.INPUT) {
                Domain domain = inputs.get(next.parameter()).domain();
                if (domain != Domain.Named.INTEGER
                        && domain != Domain.Named.POSITIVE_INTEGER
                        && domain != Domain.Named.ONE_HOT) {
                    return false;
                }
            }
            for (int k = 0; k < next.arity(); k++) {
                open.push(next.operand(k));
            }
        }
        return true;
    }
}
