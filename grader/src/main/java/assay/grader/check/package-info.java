/**
 * A student's view of a graded submission. Its types have no place for a reference answer, so that nothing written from
 * them can show one.
 */
@NullMarked
package assay.grader.check;

import org.jspecify.annotations.NullMarked;
