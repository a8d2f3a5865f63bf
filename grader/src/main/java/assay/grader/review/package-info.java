/** People in the loop: a queue of answers that wait for a person, and what the person decided. */
@NullMarked
package assay.grader.review;

import org.jspecify.annotations.NullMarked;
