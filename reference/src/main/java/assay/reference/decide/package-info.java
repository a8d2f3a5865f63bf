/** The ladder: whether two expressions are equal, as a decision with a certificate. */
@NullMarked
package assay.reference.decide;

import org.jspecify.annotations.NullMarked;
