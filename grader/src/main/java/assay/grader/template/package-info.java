/** Submissions to be filled in, in every format that is read. */
@NullMarked
package assay.grader.template;

import org.jspecify.annotations.NullMarked;
