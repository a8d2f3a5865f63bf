/** Derivatives from finite differences with a proved bound on the error; no rule of differentiation is used. */
@NullMarked
package assay.reference.difference;

import org.jspecify.annotations.NullMarked;
