/** The kinds of answers: what an author states, how an answer is read and judged. */
@NullMarked
package assay.grader.answer;

import org.jspecify.annotations.NullMarked;
