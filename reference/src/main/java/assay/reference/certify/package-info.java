/** Certificates as data, and the small checker that one must trust: it repeats no search. */
@NullMarked
package assay.reference.certify;

import org.jspecify.annotations.NullMarked;
