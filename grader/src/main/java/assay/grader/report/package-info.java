/** One file for each output format. */
@NullMarked
package assay.grader.report;

import org.jspecify.annotations.NullMarked;
