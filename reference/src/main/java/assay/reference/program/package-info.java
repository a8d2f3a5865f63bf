/** Programs: expressions lowered at concrete sizes to hash-consed scalar instructions, evaluated over any number system. */
@NullMarked
package assay.reference.program;

import org.jspecify.annotations.NullMarked;
