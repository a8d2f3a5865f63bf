package assay.reference.certify;

import assay.reference.program.Copying;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.List;

/**
 * A program in which equal instructions are merged, one after another. Every instruction keeps its value and the points
 * at which it has one.
 */
public final class Merging {
    private final ProgramBuilder target;
    private final Copying copying;

    /** A copy of the program that the given instructions need. */
    public Merging(ProgramBuilder source) {
        this.target = new ProgramBuilder(2 * source.instructions().size() + 64);
        List<Input> inputs = List.copyOf(source.inputs());
        this.copying = new Copying(inputs, target);
        inputs.forEach(target::input);
    }

    /** The builder of the merged program, with all inputs of the original in their order. */
    public ProgramBuilder builder() {
        return target;
    }

    /** The instruction of the merged program that stands for one of the original. */
    public Instruction image(Instruction original) {
        return copying.copy(original);
    }

    /** Puts the image of an equal instruction in the place of an instruction, for all users that have no image yet. */
    public void merge(Instruction original, Instruction equal) {
        copying.replace(original, image(equal));
    }
}
