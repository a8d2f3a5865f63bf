package assay.grader.gradebook;

import assay.reference.number.Rational;

/**
 * How late a submission is and what that costs.
 *
 * @param days the started days after the deadline; 0 if it is in time
 * @param lateDays how many of them are paid with late days
 * @param penalty the points that are lost, in hundredths
 */
public record Lateness(int days, int lateDays, Rational penalty) {}
