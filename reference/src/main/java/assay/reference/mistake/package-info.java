/** What may have gone wrong in an answer: named mistakes, found by trying them and confirmed by proof. */
@NullMarked
package assay.reference.mistake;

import org.jspecify.annotations.NullMarked;
