/** Charts as SVG that fits into a page: small, in the page's own colours and type, the same bytes on every machine. */
@NullMarked
package assay.grader.chart;

import org.jspecify.annotations.NullMarked;
