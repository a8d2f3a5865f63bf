/** What a student hands in: answers by part, with their places in the file. */
@NullMarked
package assay.grader.submission;

import org.jspecify.annotations.NullMarked;
