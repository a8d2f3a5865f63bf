package assay.grader.gradebook;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.reference.number.Rational;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what handing in late costs from YAML or JSON. */
public final class LatePolicyReader {
    private static final Rational HUNDRED = Rational.of(100);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(minutes?|hours?|days?)");

    private LatePolicyReader() {}

    /**
     * A policy with the zone of times without an offset.
     *
     * @param zone the zone, if the file states one
     */
    public record Read(LatePolicy policy, Optional<ZoneId> zone) {}

    /**
     * Reads a file.
     *
     * @throws DocumentException with place, fault and hint if it is no policy
     * @throws IOException if it cannot be read
     */
    public static Read read(Path file) throws DocumentException, IOException {
        DocumentReader documents = new DocumentReader(DocumentBudget.DEFAULT);
        return of(documents.read(file.toString(), documents.bytes(file)));
    }

    static Read of(Node document) throws DocumentException {
        Fields fields = Fields.of(document);
        Optional<Node.Scalar> zoneName = fields.optionalScalar("zone");
        Optional<ZoneId> zone = zoneName.isEmpty() ? Optional.empty() : Optional.of(zone(zoneName.get()));
        Instant deadline = instant(fields.scalar("deadline"), zone);
        Optional<Node.Scalar> grace = fields.optionalScalar("grace");
        Optional<Node.Scalar> days = fields.optionalScalar("late-days");
        Optional<Node.Scalar> closes = fields.optionalScalar("closes");
        Optional<Node> late = fields.optional("late");
        LatePolicy.Base base = LatePolicy.Base.POSSIBLE;
        Deduction deduction = new Deduction.Nothing();
        if (late.isPresent()) {
            Fields terms = Fields.of(late.get());
            base = base(terms);
            deduction = deduction(terms);
            terms.finish();
        }
        fields.finish();
        LatePolicy policy = new LatePolicy(
                deadline,
                grace.isEmpty() ? Duration.ZERO : duration(grace.get()),
                days.isEmpty() ? 0 : wholeNumber(days.get()),
                deduction,
                base,
                closes.isEmpty() ? Optional.empty() : Optional.of(instant(closes.get(), zone)));
        if (policy.closes().isPresent() && policy.closes().get().isBefore(deadline)) {
            throw new DocumentException(closes.orElseThrow().position(), "'closes' is before the deadline", "");
        }
        return new Read(policy, zone);
    }

    private static Deduction deduction(Fields terms) throws DocumentException {
        Optional<Node.Scalar> constant = terms.optionalScalar("constant");
        Optional<Node.Scalar> perDay = terms.optionalScalar("per-day");
        Optional<Node.Scalar> atMost = terms.optionalScalar("at-most");
        if (constant.isPresent() == perDay.isPresent()) {
            throw new DocumentException(
                    terms.position(), "exactly one of 'constant' and 'per-day' is needed", "write per-day: 10%");
        }
        if (constant.isPresent()) {
            if (atMost.isPresent()) {
                throw new DocumentException(atMost.get().position(), "'at-most' belongs to 'per-day'", "remove it");
            }
            return new Deduction.Constant(share(constant.get()));
        }
        return new Deduction.PerDay(
                share(perDay.orElseThrow()), atMost.isEmpty() ? Optional.empty() : Optional.of(share(atMost.get())));
    }

    private static LatePolicy.Base base(Fields terms) throws DocumentException {
        Optional<Node.Scalar> of = terms.optionalScalar("of");
        if (of.isEmpty() || of.get().text().equals("possible")) {
            return LatePolicy.Base.POSSIBLE;
        }
        if (of.get().text().equals("earned")) {
            return LatePolicy.Base.EARNED;
        }
        throw new DocumentException(
                of.get().position(), "'" + of.get().text() + "' is not known", "write of: possible or of: earned");
    }

    private static ZoneId zone(Node.Scalar name) throws DocumentException {
        try {
            return ZoneId.of(name.text());
        } catch (DateTimeException unknown) {
            throw new DocumentException(
                    name.position(),
                    "'" + name.text() + "' is no time zone",
                    "write it like Europe/Amsterdam or +01:00");
        }
    }

    private static Instant instant(Node.Scalar written, Optional<ZoneId> zone) throws DocumentException {
        try {
            return new WrittenTime(zone).read(written.text());
        } catch (WrittenTimeException fault) {
            throw new DocumentException(written.position(), String.valueOf(fault.getMessage()), "");
        }
    }

    private static Duration duration(Node.Scalar written) throws DocumentException {
        Matcher matcher = DURATION.matcher(written.text());
        if (!matcher.matches()) {
            throw new DocumentException(
                    written.position(), "'" + written.text() + "' is no length of time", "write it like 15 minutes");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2).charAt(0)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static int wholeNumber(Node.Scalar written) throws DocumentException {
        if (!written.text().matches("\\d{1,4}")) {
            throw new DocumentException(written.position(), "'" + written.text() + "' is no number of days", "");
        }
        return Integer.parseInt(written.text());
    }

    /** {@code 10%}; without the sign it is not certain whether 0.1 is a tenth or a tenth of a percent. */
    private static Rational share(Node.Scalar written) throws DocumentException {
        String text = written.text().strip();
        if (text.endsWith("%")) {
            try {
                Rational percent =
                        Rational.parse(text.substring(0, text.length() - 1).strip());
                if (percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0) {
                    return percent.divide(HUNDRED);
                }
            } catch (NumberFormatException noNumber) {
                // The message below says what is asked.
            }
        }
        throw new DocumentException(
                written.position(), "'" + text + "' is no percentage between 0% and 100%", "write it like 10%");
    }
}
