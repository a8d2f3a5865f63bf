/** What a report can draw: computational graphs and curves, as data. */
@NullMarked
package assay.grader.figure;

import org.jspecify.annotations.NullMarked;
