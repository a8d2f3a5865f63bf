/** The students' copy of an assignment: what can be given away without a key. */
@NullMarked
package assay.grader.release;

import org.jspecify.annotations.NullMarked;
