/** New assignments to start from. */
@NullMarked
package assay.grader.scaffold;

import org.jspecify.annotations.NullMarked;
