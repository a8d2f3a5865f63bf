package assay.grader.gradebook;

import assay.grader.batch.RosterEntry;
import assay.reference.number.Rational;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of {@code nbgrader export}, with times in UTC. Where nbgrader writes 0 for who handed in nothing, the cells are
 * empty. A name is split where it says how, as {@code Last, First}; else all of it is the last name.
 */
public final class NbgraderGradebook implements GradebookFormat {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "nbgrader";
    }

    @Override
    public String purpose() {
        return "the columns of nbgrader export";
    }

    @Override
    public void write(Gradebook book, GradebookOptions options, Writer out) throws IOException {
        Cell due = book.late()
                .map(rules -> time(Optional.of(rules.policy().deadline())))
                .orElse(Cell.EMPTY);
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.header(
                    "assignment",
                    "duedate",
                    "timestamp",
                    "student_id",
                    "last_name",
                    "first_name",
                    "email",
                    "raw_score",
                    "late_submission_penalty",
                    "score",
                    "max_score");
            GradebookFormat.forEachStudent(book, row -> {
                Optional<Rational> settled = row.settled(options.waiting());
                csv.row(
                        Cell.of(options.item()),
                        due,
                        time(row.submitted()),
                        Cell.of(row.person().id()),
                        Cell.of(lastName(row.person())),
                        Cell.of(firstName(row.person())),
                        Cell.of(row.person().email()),
                        settled.isPresent() ? Cell.of(row.raw()) : Cell.EMPTY,
                        settled.isPresent() ? Cell.of(row.lateness().map(Lateness::penalty)) : Cell.EMPTY,
                        Cell.of(settled),
                        Cell.of(row.possible()));
            });
        }
    }

    private static Cell time(Optional<Instant> instant) {
        return instant.map(TIME::format).map(Cell::of).orElse(Cell.EMPTY);
    }

    private static String lastName(RosterEntry person) {
        int comma = person.name().indexOf(',');
        return comma < 0 ? person.name() : person.name().substring(0, comma).strip();
    }

    private static String firstName(RosterEntry person) {
        int comma = person.name().indexOf(',');
        return comma < 0 ? "" : person.name().substring(comma + 1).strip();
    }
}
