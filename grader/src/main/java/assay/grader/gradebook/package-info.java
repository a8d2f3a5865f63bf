/** Tables of points for other programs, and what handing in late costs. */
@NullMarked
package assay.grader.gradebook;

import org.jspecify.annotations.NullMarked;
