package assay.grader.review;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.gradebook.Cell;
import assay.grader.gradebook.CsvTable;
import assay.grader.gradebook.CsvWriter;
import assay.reference.number.Rational;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people decided, by the names of the answers. It is kept in a file of its own beside the report, since a report is
 * written anew each time.
 */
public record Decisions(Map<String, Decision> byId) {

    /** Nothing was decided. */
    public static final Decisions NONE = new Decisions(Map.of());

    public Decisions {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(byId)));
    }

    /** The file that belongs to a report: {@code REPORT.decisions.csv}. */
    public static Path besides(Path report) {
        Path place = report.toAbsolutePath().normalize();
        return place.resolveSibling(place.getFileName() + ".decisions.csv");
    }

    /** What was decided of an answer. */
    public Optional<Decision> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Reads a file; nothing was decided if it does not exist.
     *
     * @throws DocumentException if it is none of this kind
     * @throws IOException if it cannot be read
     */
    public static Decisions read(Path file) throws DocumentException, IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        CsvTable table = CsvTable.read(file);
        Map<String, Decision> byId = new TreeMap<>();
        for (CsvTable.Row row : table.rows()) {
            String id = row.cell("id");
            Optional<Rational> points = WrittenPoints.of(row.cell("points"));
            Optional<Rational> possible = WrittenPoints.of(row.cell("possible"));
            if (!AnswerKey.isWhole(id)
                    || points.isEmpty()
                    || possible.isEmpty()
                    || points.get().compareTo(possible.get()) > 0) {
                throw new DocumentException(
                        Position.startOf(file.toString()),
                        "row " + row.number() + " is no decision",
                        "import decisions with 'assay review import' instead of editing this file");
            }
            byId.put(
                    id,
                    new Decision(
                            Cell.read(row.cell("part")), points.get(), possible.get(), Cell.read(row.cell("comment"))));
        }
        return new Decisions(byId);
    }

    /**
     * Writes the file; it appears as a whole.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
                CsvWriter csv = new CsvWriter(out)) {
            csv.header("id", "part", "points", "possible", "comment");
            for (Map.Entry<String, Decision> entry : byId.entrySet()) {
                Decision decision = entry.getValue();
                csv.row(
                        Cell.of(entry.getKey()),
                        Cell.of(decision.part()),
                        Cell.of(decision.points()),
                        Cell.of(decision.possible()),
                        Cell.of(decision.comment()));
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
