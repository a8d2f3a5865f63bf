/** Grading again: what is different from the verdicts that stand beside submissions. */
@NullMarked
package assay.grader.replay;

import org.jspecify.annotations.NullMarked;
