package assay.reference.program;

/** What a piecewise instruction becomes where one of its guards has a certain sign. */
final class Branches {
    private Branches() {}

    /**
     * What the output is where a guard has the sign that takes this operand of its choices.
     *
     * @param taken 1 where the guard is negative, 2 where it is zero, 3 where it is positive
     */
    static Instruction of(ProgramBuilder builder, Instruction output, Instruction guard, int taken) {
        Instruction[] images = new Instruction[output.id() + 1];
        for (Instruction i : Dependencies.inOrder(output)) {
            if (i.opcode() == Opcode.CHOOSE && unsigned(i.operand(0)) == guard) {
                Instruction branch = i.operand(i.operand(0) == guard ? taken : 4 - taken);
                images[i.id()] = images[branch.id()];
            } else {
                images[i.id()] =
                        i.arity() == 0 ? i : Program.step(builder, i, operand -> images[operand.id()], position -> i);
            }
        }
        return images[output.id()];
    }

    /** The guard without a sign before it, so that a guard and its opposite are the same. */
    static Instruction unsigned(Instruction guard) {
        return guard.opcode() == Opcode.NEGATE ? guard.operand(0) : guard;
    }
}
