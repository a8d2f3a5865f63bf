/** A class at once: many submissions for one assignment, graded, kept and reported. */
@NullMarked
package assay.grader.batch;

import org.jspecify.annotations.NullMarked;
