/** From verdicts to points. */
@NullMarked
package assay.grader.score;

import org.jspecify.annotations.NullMarked;
