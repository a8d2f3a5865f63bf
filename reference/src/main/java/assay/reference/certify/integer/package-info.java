/** Whole-number variables: their residue classes, and the boxes that can be exhausted. */
@NullMarked
package assay.reference.certify.integer;

import org.jspecify.annotations.NullMarked;
