/**
 * Classical test theory: what the scores of a class say about the questions and about the test. Pure functions of a table
 * of points; it knows nothing of homework. A figure that does not exist, such as the correlation of a question that all
 * answered alike, is absent and never a number.
 */
@NullMarked
package assay.grader.statistics;

import org.jspecify.annotations.NullMarked;
