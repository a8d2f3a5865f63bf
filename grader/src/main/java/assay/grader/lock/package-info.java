/** What stays with a course, encrypted, so that it can lie beside the students' copy. */
@NullMarked
package assay.grader.lock;

import org.jspecify.annotations.NullMarked;
