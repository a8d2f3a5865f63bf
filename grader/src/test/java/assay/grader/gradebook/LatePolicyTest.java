package assay.grader.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.reference.number.Rational;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {
    private static final Rational TWENTY = Rational.of(20);

    private static LatePolicyReader.Read read(String yaml) throws DocumentException {
        return LatePolicyReader.of(
                new DocumentReader(DocumentBudget.DEFAULT).read("late.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static final String PER_DAY = """
            deadline: 2026-03-02 23:59
            zone: Europe/Amsterdam
            grace: 15 minutes
            late-days: 1
            late: {per-day: 10%, at-most: 50%}
            closes: 2026-03-12T23:59:00+01:00
            """;

    @ParameterizedTest(name = "{0}: {1} days, {2} of them free, costs {3}")
    @CsvSource({
        "2026-03-01 12:00, 0, 0, 0",
        "2026-03-02 23:59, 0, 0, 0",
        "2026-03-03 00:14, 0, 0, 0",
        "2026-03-03 00:15, 1, 1, 0",
        "2026-03-03 23:59, 1, 1, 0",
        "2026-03-04 00:00, 2, 1, 2",
        "2026-03-06 10:00, 4, 1, 6",
        "2026-03-09 10:00, 7, 1, 10",
        "2026-03-12 23:59, 10, 1, 10",
        "2026-03-13 00:00, 11, 0, 17.5",
    })
    void everyStartedDayIsCharged(String submitted, int days, int free, String penalty) throws Exception {
        LatePolicyReader.Read read = read(PER_DAY);
        Instant time = new WrittenTime(read.zone()).read(submitted);
        assertEquals(
                new Lateness(days, free, Rational.parse(penalty)),
                read.policy().of(Rational.parse("17.5"), TWENTY, time, Extension.NONE));
    }

    @Test
    void extensionsMoveTheDeadlineAndTheEnd() throws Exception {
        LatePolicy policy = read(PER_DAY).policy();
        Instant late = Instant.parse("2026-03-05T12:00:00Z");
        Extension more = new Extension(Optional.empty(), Duration.ofDays(2), OptionalInt.of(0));
        assertEquals(new Lateness(1, 0, Rational.TWO), policy.of(TWENTY, TWENTY, late, more));
        Extension other =
                new Extension(Optional.of(Instant.parse("2026-03-20T12:00:00Z")), Duration.ZERO, OptionalInt.empty());
        assertEquals(
                new Lateness(0, 0, Rational.ZERO),
                policy.of(TWENTY, TWENTY, Instant.parse("2026-03-20T12:00:00Z"), other));
        assertEquals(
                new Lateness(2, 1, Rational.TWO),
                policy.of(TWENTY, TWENTY, Instant.parse("2026-03-21T12:00:01Z"), other));
    }

    @Test
    void aConstantIsTheSameHoweverLate() throws Exception {
        LatePolicy policy = read("{deadline: '2026-03-02T23:59:00Z', late: {constant: 12.5%, of: earned}}")
                .policy();
        Rational earned = Rational.parse("17.35");
        for (String time : new String[] {"2026-03-03T00:00:00Z", "2027-03-03T00:00:00Z"}) {
            // 17.35 / 8 = 2.16875
            assertEquals(
                    Rational.parse("2.17"),
                    policy.of(earned, TWENTY, Instant.parse(time), Extension.NONE)
                            .penalty());
        }
    }

    @Test
    void halvesAreRoundedToEven() throws Exception {
        LatePolicy policy = read("{deadline: '2026-03-02T23:59:00Z', late: {constant: 50%, of: earned}}")
                .policy();
        Instant late = Instant.parse("2026-03-03T00:00:00Z");
        assertEquals(
                Rational.parse("0.12"),
                policy.of(Rational.parse("0.25"), TWENTY, late, Extension.NONE).penalty());
        assertEquals(
                Rational.parse("0.18"),
                policy.of(Rational.parse("0.35"), TWENTY, late, Extension.NONE).penalty());
    }

    @Property(tries = 300, seed = "5")
    void nobodyLosesMoreThanWasEarnedAndLaterIsNeverCheaper(
            @ForAll @IntRange(max = 2000) int hundredths,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 5) int lateDays,
            @ForAll @IntRange(max = 20_000) int minutes,
            @ForAll @IntRange(max = 3_000) int later) {
        Instant deadline = Instant.EPOCH;
        LatePolicy policy = new LatePolicy(
                deadline,
                Duration.ofMinutes(10),
                lateDays,
                new Deduction.PerDay(Rational.of(percent, 100), Optional.empty()),
                LatePolicy.Base.POSSIBLE,
                Optional.empty());
        Rational raw = Rational.of(hundredths, 100);
        Lateness first = policy.of(raw, TWENTY, deadline.plusSeconds(60L * minutes), Extension.NONE);
        Lateness second = policy.of(raw, TWENTY, deadline.plusSeconds(60L * (minutes + later)), Extension.NONE);
        assertTrue(first.penalty().signum() >= 0 && first.penalty().compareTo(raw) <= 0);
        assertTrue(first.penalty().compareTo(second.penalty()) <= 0);
        assertTrue(first.days() <= second.days());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{deadline: tomorrow, zone: UTC} | is no date and time",
                "{deadline: '2026-03-02 23:59'} | has no offset from UTC",
                "{deadline: '2026-02-30 23:59Z'} | is no date and time",
                "{deadline: '2026-03-02 23:59Z', late: {per-day: 0.1}} | is no percentage",
                "{deadline: '2026-03-02 23:59Z', late: {per-day: 110%}} | is no percentage",
                "{deadline: '2026-03-02 23:59Z', late: {per-day: 10%, constant: 10%}} | exactly one of",
                "{deadline: '2026-03-02 23:59Z', late: {constant: 10%, at-most: 50%}} | belongs to 'per-day'",
                "{deadline: '2026-03-02 23:59Z', grace: 15} | is no length of time",
                "{deadline: '2026-03-02 23:59Z', late-day: 2} | unknown field 'late-day'",
                "{deadline: '2026-03-02 23:59Z', zone: Amsterdam} | is no time zone",
                "{deadline: '2026-03-02 23:59Z', closes: '2026-03-01 23:59Z'} | is before the deadline",
            })
    void whatCannotBeMeantIsRefused(String yaml, String message) {
        DocumentException fault = assertThrows(DocumentException.class, () -> read(yaml));
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T23:59:00+01:00, 2026-03-02T22:59:00Z",
        "2026-03-02 23:59:12 -0800, 2026-03-03T07:59:12Z",
        "2026-03-02 23:59 UTC, 2026-03-02T23:59:00Z",
        "2026-03-02T23:59:12.345678Z, 2026-03-02T23:59:12.345678Z",
    })
    void timesOfSeveralExportsAreRead(String written, String instant) throws Exception {
        assertEquals(Instant.parse(instant), new WrittenTime(Optional.empty()).read(written));
    }
}
