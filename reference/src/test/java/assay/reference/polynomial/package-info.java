@NullMarked
package assay.reference.polynomial;

import org.jspecify.annotations.NullMarked;
