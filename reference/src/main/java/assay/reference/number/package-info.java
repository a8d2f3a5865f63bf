/**
 * The number systems: exact rationals, outward-rounded double intervals, balls of any precision, exact values and
 * prime fields. A program of scalar instructions is evaluated over any {@link assay.reference.number.NumberSystem}.
 */
@NullMarked
package assay.reference.number;

import org.jspecify.annotations.NullMarked;
