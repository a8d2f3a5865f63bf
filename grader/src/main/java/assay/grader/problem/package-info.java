/** Assignments as authors write them: questions, their symbols and definitions, and their parts. */
@NullMarked
package assay.grader.problem;

import org.jspecify.annotations.NullMarked;
