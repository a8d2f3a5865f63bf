/** Expressions: typed trees of mathematics with symbolic shapes, and the elementary functions they apply. */
@NullMarked
package assay.reference.expression;

import org.jspecify.annotations.NullMarked;
