package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.verdict.Remark;
import assay.reference.number.Rational;
import assay.reference.rounding.DecimalVerdict;
import assay.reference.rounding.RationalRange;
import assay.reference.rounding.RoundingPolicy;
import assay.reference.rounding.WrittenDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rounding that a part asks for: {@code round: {decimals: 4, intermediate: forbidden, credit: 1/2}}. Without it a
 * number must be exact.
 *
 * @param policy the digits and the treatment of intermediate results, or none where numbers must be exact
 * @param credit the share for a number that is right but cut off or has too few digits
 */
record Rounding(Optional<RoundingPolicy> policy, Rational credit) {
    private static final int MOST_DECIMALS = 100;
    private static final Pattern POINT = Pattern.compile("\\.\\d");

    private static final MappingSchema FIELDS = MappingSchema.empty()
            .required("decimals", Schema.TEXT, "the digits after the point")
            .optional(
                    "intermediate",
                    Schema.words("allowed", "forbidden"),
                    "whether results may come from rounded values")
            .optional("credit", Schema.NUMBER, "the share for a number that is cut off or has too few digits");

    /** The field {@code round}. */
    static final MappingSchema SCHEMA = MappingSchema.empty()
            .optional("round", FIELDS.schema(), "the rounding that is asked; without it a number must be exact");

    /** Reads the field {@code round}. */
    static Rounding read(Fields fields, RoundingPolicy.Intermediate otherwise) throws DocumentException {
        Optional<Node> node = fields.optional("round");
        if (node.isEmpty()) {
            return new Rounding(Optional.empty(), Rational.HALF);
        }
        Fields round = Fields.of(node.get());
        Node.Scalar decimals = round.scalar("decimals");
        Rational digits = AnswerText.authored(decimals);
        if (!digits.isInteger() || digits.signum() < 0 || digits.compareTo(Rational.of(MOST_DECIMALS)) > 0) {
            throw new DocumentException(
                    decimals.position(), "decimals must be a whole number from 0 to " + MOST_DECIMALS, "write 4");
        }
        RoundingPolicy.Intermediate intermediate = otherwise;
        Optional<Node.Scalar> word = round.optionalScalar("intermediate");
        if (word.isPresent()) {
            intermediate = switch (word.get().text()) {
                case "allowed" -> RoundingPolicy.Intermediate.ALLOWED;
                case "forbidden" -> RoundingPolicy.Intermediate.FORBIDDEN;
                default ->
                    throw new DocumentException(
                            word.get().position(),
                            "intermediate is '" + word.get().text() + "'",
                            Spelling.suggestion(word.get().text(), List.of("allowed", "forbidden")));
            };
        }
        Optional<Node.Scalar> credit = round.optionalScalar("credit");
        Rational share = credit.isPresent() ? AnswerText.authored(credit.get()) : Rational.HALF;
        if (share.signum() < 0 || share.compareTo(Rational.ONE) >= 0) {
            throw new DocumentException(
                    credit.orElse(decimals).position(), "the credit must be at least 0 and less than 1", "write 1/2");
        }
        round.finish();
        return new Rounding(Optional.of(new RoundingPolicy(digits.numerator().intValueExact(), intermediate)), share);
    }

    /** The share of a finding. */
    Rational creditOf(DecimalVerdict finding) {
        return finding.isRight() ? Rational.ONE : finding.isImprecise() ? credit : Rational.ZERO;
    }

    /** Whether numbers may be computed from numbers that were rounded before. */
    boolean allowsIntermediate() {
        return policy.filter(known -> known.intermediate() == RoundingPolicy.Intermediate.ALLOWED)
                .isPresent();
    }

    /**
     * A remark if decimals are asked and a number that is wrong as it stands was computed from decimals: nobody sees to
     * which digits it is meant.
     */
    Optional<Remark> computed(List<Node.Scalar> texts, List<JudgedEntry> findings) {
        boolean found = policy.isPresent()
                && IntStream.range(0, texts.size())
                        .anyMatch(k -> findings.get(k).isMistake(DecimalVerdict.WRONG)
                                && POINT.matcher(texts.get(k).text()).find()
                                && Decimals.read(texts.get(k).text()).isEmpty());
        return found
                ? Optional.of(Remark.verdict(
                        "computed",
                        "What is computed from decimals, such as 46.12/100, is taken as it stands and would have to be "
                                + "exact: write the result as one decimal."))
                : Optional.empty();
    }

    /** Whether a text has as many digits as are asked; only a decimal can have too few. */
    boolean isLongEnough(String text) {
        return Decimals.read(text)
                .filter(decimal ->
                        policy.isPresent() && decimal.decimals() < policy.get().decimals())
                .isEmpty();
    }

    /**
     * All numbers for which a written one stands: a decimal, where rounding is asked, for those that round to it, but
     * with too few digits for no more than with enough; any other rational for itself; nothing else.
     */
    Optional<RationalRange> range(String text, AnswerText.Number number) {
        Optional<WrittenDecimal> decimal = Decimals.read(text);
        if (decimal.isEmpty() || policy.isEmpty()) {
            return number.rational().map(RationalRange::of);
        }
        int digits = Math.max(decimal.get().decimals(), policy.get().decimals());
        Rational half = Rational.of(10).power(-digits).multiply(Rational.HALF);
        return Optional.of(RationalRange.around(decimal.get().value(), half));
    }

    /** One line for {@code assay show}. */
    String description() {
        return policy.map(known -> "rounded to " + known.decimals()
                        + " decimals; cut off or with fewer digits it earns " + credit + " of the points")
                .orElse("exact; a decimal that only rounds it earns " + credit + " of the points");
    }
}
