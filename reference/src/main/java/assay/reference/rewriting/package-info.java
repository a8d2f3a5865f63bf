/** Other forms of an expression: equal ones, and ones with a typical mistake. Both are for testing what judges answers. */
@NullMarked
package assay.reference.rewriting;

import org.jspecify.annotations.NullMarked;
