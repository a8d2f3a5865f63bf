/** Systems of linear inequalities, and proofs that one has no solution. */
@NullMarked
package assay.reference.linear;

import org.jspecify.annotations.NullMarked;
