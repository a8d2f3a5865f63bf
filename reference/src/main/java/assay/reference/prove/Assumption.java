package assay.reference.prove;

import assay.reference.program.Instruction;

/**
 * An atom has certain signs, because an instruction is not defined elsewhere.
 *
 * @param instruction the instruction
 * @param atom the code of the atom
 * @param signs the signs it needs
 * @param requirement what the instruction needs of its operand
 */
record Assumption(Instruction instruction, int atom, int signs, Requirement requirement) {}
