package assay.grader.batch;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Position;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the list of a class as learning platforms export it: a table in CSV with a line of names. Other columns than those
 * of {@link RosterEntry} are left out.
 */
public final class RosterReader {
    /** The names under which platforms export each field; the first that is there counts. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "id", List.of("id", "sid", "student id", "student_id", "id number", "student number", "user id"),
            "login", List.of("login", "username", "sis login id", "login id", "user name", "orgdefinedid"),
            "email", List.of("email", "e-mail", "email address", "e-mail address", "mail"),
            "name", List.of("name", "full name", "student", "student name"),
            "first", List.of("first name", "first_name", "given name", "firstname"),
            "last", List.of("last name", "last_name", "surname", "family name", "lastname"),
            "section", List.of("section", "sections", "group", "groups"));

    /** A line of Canvas that is no student. */
    private static final String CANVAS_POINTS = "points possible";

    private RosterReader() {}

    /**
     * Reads a file.
     *
     * @throws DocumentException if it is no such table, a student has no id, or two have the same
     * @throws IOException if it cannot be read
     */
    public static Roster read(Path path) throws DocumentException, IOException {
        return read(path.toString(), new DocumentReader(DocumentBudget.LISTS).bytes(path));
    }

    /**
     * Reads a table.
     *
     * @param file its name for messages
     * @throws DocumentException if it is no such table, a student has no id, or two have the same
     */
    public static Roster read(String file, byte[] bytes) throws DocumentException {
        String text = new DocumentReader(DocumentBudget.LISTS).text(file, bytes).text();
        List<RosterEntry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        Map<String, Integer> columns = Map.of();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(CsvParser.Feature.TRIM_SPACES)
                .with(schema)
                .readValues(text)) {
            while (rows.hasNextValue()) {
                int line = rows.getCurrentLocation().getLineNr();
                String[] row = rows.nextValue();
                if (columns.isEmpty()) {
                    columns = columns(row, new Position(file, line, 1));
                    continue;
                }
                RosterEntry entry = entry(columns, row);
                if (entry.name().toLowerCase(Locale.ROOT).equals(CANVAS_POINTS)) {
                    continue;
                }
                Position place = new Position(file, line, 1);
                if (entry.id().isEmpty()) {
                    throw new DocumentException(place, "this student has no id", "fill in the column of ids");
                }
                Integer earlier = lines.putIfAbsent(entry.id(), line);
                if (earlier != null) {
                    throw new DocumentException(
                            place,
                            "the id '" + entry.id() + "' stands in line " + earlier + " already",
                            "keep one of the two lines");
                }
                entries.add(entry);
            }
        } catch (JsonProcessingException fault) {
            int line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
            throw new DocumentException(
                    new Position(file, Math.max(1, line), 1), "this is no line of a table", "export it as CSV again");
        } catch (IOException noFileIsRead) {
            throw new IllegalStateException(noFileIsRead);
        }
        if (columns.isEmpty()) {
            throw new DocumentException(Position.startOf(file), "the file is empty", hint());
        }
        return new Roster(entries);
    }

    /** Of comma, semicolon and tab the one that stands most often in the first line. */
    private static char separator(String text) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Map<String, Integer> columns(String[] header, Position place) throws DocumentException {
        List<String> found =
                Arrays.stream(header).map(name -> name.toLowerCase(Locale.ROOT)).toList();
        Map<String, Integer> columns = new HashMap<>();
        NAMES.forEach((field, names) -> names.stream()
                .map(found::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .ifPresent(column -> columns.put(field, column)));
        if (!columns.containsKey("id")) {
            throw new DocumentException(
                    place, "no column is called 'id'; there are " + String.join(", ", header), hint());
        }
        return columns;
    }

    private static RosterEntry entry(Map<String, Integer> columns, String[] row) {
        Map<String, String> fields = columns.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        column -> column.getValue() < row.length && row[column.getValue()] != null
                                ? row[column.getValue()].strip()
                                : ""));
        String parts = fields.getOrDefault("first", "") + " " + fields.getOrDefault("last", "");
        return new RosterEntry(
                fields.getOrDefault("id", ""),
                fields.getOrDefault("login", ""),
                fields.getOrDefault("email", ""),
                fields.getOrDefault("name", parts.strip()),
                fields.getOrDefault("section", ""));
    }

    private static String hint() {
        return "the first line names the columns: id,login,email,name,section (all but id may be left out)";
    }
}
