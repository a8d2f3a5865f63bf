/** The command line: one file per command. */
@NullMarked
package assay.grader.cli;

import org.jspecify.annotations.NullMarked;
