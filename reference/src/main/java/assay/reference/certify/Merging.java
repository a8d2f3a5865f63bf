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
    private final List<Input> inputs;
    private final boolean joint;

    /** A copy of a program, in which nothing is merged yet. */
    public Merging(ProgramBuilder source) {
        this.target = new ProgramBuilder(2 * source.instructions().size() + 64);
        this.inputs = List.copyOf(source.inputs());
        this.joint = inputs.stream().anyMatch(input -> DomainCheck.isJoint(input.domain()));
        this.copying = new Copying(inputs, target);
        inputs.forEach(target::input);
    }

    /** All inputs, of the original and of the merged program. */
    List<Input> inputs() {
        return inputs;
    }

    /** Whether the domain of some inputs ties their values together. */
    boolean isJoint() {
        return joint;
    }

    /** The instruction of the merged program that stands for one of the original. */
    public Instruction image(Instruction original) {
        return copying.copy(original);
    }

    /** Whether an instruction of the original is proved to have a value at no point of the domain. */
    public boolean isUndefinedEverywhere(Instruction original) {
        return new DefinedByIntervals(target, List.of(image(original))).isRefutedEverywhere();
    }

    /** Puts the image of an equal instruction in the place of an instruction, for all users that have no image yet. */
    public void merge(Instruction original, Instruction equal) {
        copying.replace(original, image(equal));
    }
}
