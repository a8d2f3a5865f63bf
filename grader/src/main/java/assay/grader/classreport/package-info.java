/** The report on a class: a page for the instructor and one for each student. */
@NullMarked
package assay.grader.classreport;

import org.jspecify.annotations.NullMarked;
