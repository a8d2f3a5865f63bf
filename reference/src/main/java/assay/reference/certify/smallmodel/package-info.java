/**
 * The theorem by which an identity between sums over symbolic sizes follows, for all sizes, from finitely many
 * instances; its hypotheses are checked here, and the instances are written out.
 */
@NullMarked
package assay.reference.certify.smallmodel;

import org.jspecify.annotations.NullMarked;
