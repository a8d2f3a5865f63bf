/** Decimals as people write them, judged against exact values by proofs. */
@NullMarked
package assay.reference.rounding;

import org.jspecify.annotations.NullMarked;
