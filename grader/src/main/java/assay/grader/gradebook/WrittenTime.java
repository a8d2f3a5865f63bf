package assay.grader.gradebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Points in time as files write them: {@code 2026-03-02T23:59:00+01:00}, {@code 2026-03-02 23:59:12 -0800} or {@code
 * 2026-03-02 23:59 UTC}, and without an offset where the time zone is known.
 *
 * @param zone the zone of times without an offset, if it is known
 */
record WrittenTime(Optional<ZoneId> zone) {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ]")
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "UTC")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * The instant of a text.
     *
     * @throws WrittenTimeException if it is no time, or has no offset while the zone is not known
     */
    Instant read(String text) throws WrittenTimeException {
        try {
            TemporalAccessor parsed = FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            if (parsed instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            return ((LocalDateTime) parsed)
                    .atZone(zone.orElseThrow(() -> new WrittenTimeException(
                            "'" + text + "' has no offset from UTC; write +01:00 after it, or state the 'zone'")))
                    .toInstant();
        } catch (DateTimeException noTime) {
            throw new WrittenTimeException(
                    "'" + text + "' is no date and time; write it like 2026-03-02 23:59 or 2026-03-02T23:59:00+01:00");
        }
    }
}
