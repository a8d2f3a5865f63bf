/** Layers of neural networks: one file each, with its shape rule and its values over any number system. */
@NullMarked
package assay.reference.layer;

import org.jspecify.annotations.NullMarked;
