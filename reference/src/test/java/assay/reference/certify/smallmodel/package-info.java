@NullMarked
package assay.reference.certify.smallmodel;

import org.jspecify.annotations.NullMarked;
