@NullMarked
package assay.reference.decide;

import org.jspecify.annotations.NullMarked;
