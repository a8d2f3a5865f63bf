/** Proofs of problem sets: that files have the right form, references are right, and tests mean what they say. */
@NullMarked
package assay.grader.verify;

import org.jspecify.annotations.NullMarked;
