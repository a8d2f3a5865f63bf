package assay.reference.notation;

import assay.reference.number.Rational;

/**
 * A number as it was written: 0.10 is the value 1/10, written with two decimals.
 *
 * @param value the exact value
 * @param decimals the digits after the point, less the exponent if there is one, at least 0; a quotient has none
 */
public record Decimal(Rational value, int decimals) {}
