package assay.reference.certify;

import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The instructions at whose zeros a quotient, a negative power or the slope of a root has no value. Products stand for
 * their factors, roots and powers for their bases, so that what is left is simple.
 */
public final class Poles {
    private final ProgramBuilder builder;
    private final Set<Instruction> zeros = new LinkedHashSet<>();

    private Poles(ProgramBuilder builder) {
        this.builder = builder;
    }

    /** The instructions at whose zeros some of the roots, or instructions that they depend on, have no value. */
    public static Set<Instruction> of(ProgramBuilder builder, List<Instruction> roots) {
        Poles poles = new Poles(builder);
        poles.visit(roots);
        return poles.zeros;
    }

    /** Simple instructions of which one is zero wherever the given one is. */
    public static Set<Instruction> factors(ProgramBuilder builder, Instruction instruction) {
        Poles poles = new Poles(builder);
        poles.addZeros(instruction);
        return poles.zeros;
    }

    private void visit(List<Instruction> roots) {
        Set<Instruction> seen = new HashSet<>();
        ArrayDeque<Instruction> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Instruction next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next.opcode() == Opcode.DIVIDE) {
                addZeros(next.operand(1));
            } else if (next.opcode() == Opcode.ROOT || next.opcode() == Opcode.POWER && next.parameter() < 0) {
                addZeros(next.operand(0));
            }
            for (int k = 0; k < next.arity(); k++) {
                open.push(next.operand(k));
            }
        }
    }

    /** Adds simple instructions that have at least the zeros of this one. */
    private void addZeros(Instruction pole) {
        List<Instruction> open = new ArrayList<>(List.of(pole));
        while (!open.isEmpty()) {
            Instruction next = open.remove(open.size() - 1);
            if (next.isPositive()
                    || next.opcode() == Opcode.CONSTANT && !next.constant().isZero()) {
                continue;
            }
            switch (next.opcode()) {
                case MULTIPLY -> {
                    open.add(next.operand(0));
                    open.add(next.operand(1));
                }
                case NEGATE, POWER, ROOT, DIVIDE -> open.add(next.operand(0));
                case LOG -> zeros.add(builder.subtract(next.operand(0), builder.constant(Rational.ONE)));
                default -> zeros.add(next);
            }
        }
    }
}
