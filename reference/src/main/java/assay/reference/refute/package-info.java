/** Refutation: exact rational points of the domain at which two programs are proved to differ. */
@NullMarked
package assay.reference.refute;

import org.jspecify.annotations.NullMarked;
