/** Derivations: chains of formulas, each judged against the one before and against the value of the first. */
@NullMarked
package assay.reference.derivation;

import org.jspecify.annotations.NullMarked;
