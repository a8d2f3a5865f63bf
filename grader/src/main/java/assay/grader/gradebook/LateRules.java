package assay.grader.gradebook;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that tells how late the submissions of a class are and what that costs. Times come from a table, such as the export
 * of a learning management system; the dates of files say when they were copied and are never looked at.
 */
public record LateRules(LatePolicy policy, StudentValues<Instant> times, StudentValues<Extension> extensions) {
    private static final List<String> TIME_COLUMNS =
            List.of("submitted", "submitted at", "submission time", "timestamp", "time");

    /**
     * The rules in some files.
     *
     * @param policy the policy in YAML
     * @param times a table with the time of each submission
     * @param extensions a table with what holds for single students, if there is one
     * @throws DocumentException if one of them is not what it should be
     * @throws IOException if one of them cannot be read
     */
    public static LateRules read(Path policy, Path times, Optional<Path> extensions)
            throws DocumentException, IOException {
        LatePolicyReader.Read read = LatePolicyReader.read(policy);
        return new LateRules(
                read.policy(),
                times(CsvTable.read(times), read.zone()),
                extensions.isEmpty() ? StudentValues.none() : extensions(CsvTable.read(extensions.get()), read.zone()));
    }

    static StudentValues<Instant> times(CsvTable table, Optional<ZoneId> zone) throws DocumentException {
        String column = TIME_COLUMNS.stream()
                .filter(table.columns()::contains)
                .findFirst()
                .orElseThrow(() -> new DocumentException(
                        Position.startOf(table.file()),
                        "no column with the times",
                        "call it 'submitted'; known are " + String.join(", ", TIME_COLUMNS)));
        return StudentValues.of(table, row -> instant(table, row, column, zone));
    }

    static StudentValues<Extension> extensions(CsvTable table, Optional<ZoneId> zone) throws DocumentException {
        if (List.of("deadline", "days", "hours", "late days").stream().noneMatch(table.columns()::contains)) {
            throw new DocumentException(
                    Position.startOf(table.file()),
                    "no column says what is extended",
                    "add 'deadline', 'days', 'hours' or 'late days'");
        }
        return StudentValues.of(table, row -> {
            Optional<Instant> deadline = instant(table, row, "deadline", zone);
            OptionalInt days = number(table, row, "days");
            OptionalInt hours = number(table, row, "hours");
            OptionalInt lateDays = number(table, row, "late days");
            Duration more = Duration.ofDays(days.orElse(0)).plusHours(hours.orElse(0));
            return deadline.isEmpty() && days.isEmpty() && hours.isEmpty() && lateDays.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Extension(deadline, more, lateDays));
        });
    }

    private static Optional<Instant> instant(CsvTable table, CsvTable.Row row, String column, Optional<ZoneId> zone)
            throws DocumentException {
        if (row.cell(column).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WrittenTime(zone).read(row.cell(column)));
        } catch (WrittenTimeException fault) {
            throw new DocumentException(
                    Position.startOf(table.file()), "row " + row.number() + ": " + fault.getMessage(), "");
        }
    }

    private static OptionalInt number(CsvTable table, CsvTable.Row row, String column) throws DocumentException {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!cell.matches("\\d{1,4}")) {
            throw new DocumentException(
                    Position.startOf(table.file()),
                    "row " + row.number() + ": '" + cell + "' is no whole number of " + column,
                    "");
        }
        return OptionalInt.of(Integer.parseInt(cell));
    }
}
