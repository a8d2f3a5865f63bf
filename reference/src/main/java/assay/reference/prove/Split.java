package assay.reference.prove;

/**
 * A split of a cell by the sign of an atom.
 *
 * @param atom the code of the atom in the cell's field
 * @param groups disjoint sets of signs that cover what is possible
 * @param mayBeEmpty whether a part is expected to be empty by linear reasoning
 */
record Split(int atom, int[] groups, boolean mayBeEmpty) {}
