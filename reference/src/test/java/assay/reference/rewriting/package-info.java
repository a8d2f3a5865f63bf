@NullMarked
package assay.reference.rewriting;

import org.jspecify.annotations.NullMarked;
