@NullMarked
package assay.reference.number;

import org.jspecify.annotations.NullMarked;
