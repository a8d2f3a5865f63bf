/** Closed forms of limits and integrals, as instructions: proved by cases on the signs of what does not vary. */
@NullMarked
package assay.reference.program.calculus;

import org.jspecify.annotations.NullMarked;
