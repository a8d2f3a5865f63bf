/** The straight line from an assignment and a submission to a graded submission. */
@NullMarked
package assay.grader.grade;

import org.jspecify.annotations.NullMarked;
