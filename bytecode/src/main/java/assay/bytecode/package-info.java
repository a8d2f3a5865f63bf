/** A step of the build: writes out in class files what Java would otherwise make at the first use, in every run anew. */
@NullMarked
package assay.bytecode;

import org.jspecify.annotations.NullMarked;
