/** Work that is done on all processors at once. */
@NullMarked
package assay.grader.parallel;

import org.jspecify.annotations.NullMarked;
