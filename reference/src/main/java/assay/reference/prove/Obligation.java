package assay.reference.prove;

import assay.reference.program.Instruction;

/**
 * What one side needs to be defined, as far as it is not proved on the whole domain or differs between the sides.
 *
 * @param left whether the left side needs it; else the right one does
 * @param pair the position of the pair, from 0
 * @param operand the instruction that must have such a sign
 * @param requirement the signs that do
 * @param text the condition for a person, over the parameters of the proof, such as {@code x != 0}
 */
public record Obligation(boolean left, int pair, Instruction operand, Requirement requirement, String text) {}
