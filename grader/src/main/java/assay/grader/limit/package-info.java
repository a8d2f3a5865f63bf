/** What inputs may cost: the limits in one place, and how they are set. */
@NullMarked
package assay.grader.limit;

import org.jspecify.annotations.NullMarked;
