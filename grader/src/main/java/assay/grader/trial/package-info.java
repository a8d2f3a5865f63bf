/** Answers that are tried one by one at a keyboard. */
@NullMarked
package assay.grader.trial;

import org.jspecify.annotations.NullMarked;
