/** What the person is told: coded messages. */
@NullMarked
package assay.grader.feedback;

import org.jspecify.annotations.NullMarked;
