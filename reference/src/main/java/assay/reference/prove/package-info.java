/**
 * Proofs that scalar programs are equal on a domain: sign cells, independent generators, exact expansion. Nothing here
 * samples.
 */
@NullMarked
package assay.reference.prove;

import org.jspecify.annotations.NullMarked;
