/** Verdicts on parts, and the certificates they rest on. */
@NullMarked
package assay.grader.verdict;

import org.jspecify.annotations.NullMarked;
