/** What grading a class again changes: who gains, who loses, in which parts. */
@NullMarked
package assay.grader.regrade;

import org.jspecify.annotations.NullMarked;
