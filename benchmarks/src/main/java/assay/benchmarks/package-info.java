/** What a verdict costs. */
@NullMarked
package assay.benchmarks;

import org.jspecify.annotations.NullMarked;
