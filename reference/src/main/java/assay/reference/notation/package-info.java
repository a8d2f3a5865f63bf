/**
 * Mathematics as text: the readers of plain and LaTeX notation, which say where and how a text fails, and the printers
 * of plain text, LaTeX and MathML. Both readers build one {@code Syntax}, and one resolver turns it into an expression
 * by the symbols of the question.
 */
@NullMarked
package assay.reference.notation;

import org.jspecify.annotations.NullMarked;
