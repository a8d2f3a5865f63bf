/** Exact polynomials and quotients of polynomials in the generators of a tower of elementary functions. */
@NullMarked
package assay.reference.polynomial;

import org.jspecify.annotations.NullMarked;
