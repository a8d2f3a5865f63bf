/** Evaluation traces of automatic differentiation: made for a function, and judged row by row. */
@NullMarked
package assay.reference.derivative;

import org.jspecify.annotations.NullMarked;
