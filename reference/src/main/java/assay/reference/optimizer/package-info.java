/** Iterative optimisers: one file each, step by step over any number system. */
@NullMarked
package assay.reference.optimizer;

import org.jspecify.annotations.NullMarked;
