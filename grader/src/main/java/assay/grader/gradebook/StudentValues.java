package assay.grader.gradebook;

import assay.grader.batch.RosterEntry;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value for each of some students, from a table that names them by id, login or e-mail address. A row is about the student
 * whom the first of these that it fills in names; the others are not looked at.
 *
 * @param rows the values by what names the student, such as {@code id s-003}
 */
public record StudentValues<T>(String file, Map<String, T> rows) {
    /** What exports of several systems call the columns; the names are those of {@link CsvTable#name}. */
    private static final Map<String, List<String>> NAMES = names();

    public StudentValues {
        rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("id", List.of("id", "student", "student id", "sid", "sis user id", "id number"));
        names.put("login", List.of("login", "login id", "sis login id", "username", "user name"));
        names.put("email", List.of("email", "e mail", "email address", "e mail address"));
        return names;
    }

    /** The value in a row, or nothing if the row does not say. */
    interface Reading<T> {
        Optional<T> of(CsvTable.Row row) throws DocumentException;
    }

    /** Of nobody. */
    public static <T> StudentValues<T> none() {
        return new StudentValues<>("", Map.of());
    }

    /**
     * The values in a table.
     *
     * @throws DocumentException if a row names nobody, or two the same student
     */
    static <T> StudentValues<T> of(CsvTable table, Reading<T> reading) throws DocumentException {
        Map<String, T> values = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Optional<T> value = reading.of(row);
            if (value.isEmpty()) {
                continue;
            }
            String key = key(row).orElseThrow(() -> new DocumentException(
                    Position.startOf(table.file()),
                    "row " + row.number() + " does not say whose it is",
                    "add a column 'id', 'login' or 'email'"));
            Integer earlier = places.putIfAbsent(key, row.number());
            if (earlier != null) {
                throw new DocumentException(
                        Position.startOf(table.file()),
                        "rows " + earlier + " and " + row.number() + " are about the same student (" + key + ")",
                        "remove one of them");
            }
            values.put(key, value.get());
        }
        return new StudentValues<>(table.file(), values);
    }

    private static Optional<String> key(CsvTable.Row row) {
        for (Map.Entry<String, List<String>> kind : NAMES.entrySet()) {
            for (String column : kind.getValue()) {
                if (!row.cell(column).isEmpty()) {
                    return Optional.of(key(kind.getKey(), row.cell(column)));
                }
            }
        }
        return Optional.empty();
    }

    private static String key(String kind, String value) {
        return kind + " " + (kind.equals("email") ? value.toLowerCase(Locale.ROOT) : value);
    }

    /** The value of a student. */
    public Optional<T> of(RosterEntry person) {
        return keys(person)
                .map(rows::get)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .findFirst();
    }

    private static Stream<String> keys(RosterEntry person) {
        return Map.<String, Function<RosterEntry, String>>of(
                        "id", RosterEntry::id, "login", RosterEntry::login, "email", RosterEntry::email)
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Function<RosterEntry, String>>comparingByKey()
                        .reversed())
                .filter(entry -> !entry.getValue().apply(person).isEmpty())
                .map(entry -> key(entry.getKey(), entry.getValue().apply(person)));
    }

    /** The rows about nobody in the class, as a person reads them. */
    public List<String> unknown(Stream<RosterEntry> people) {
        List<String> left = new ArrayList<>(rows.keySet());
        people.forEach(person -> keys(person).forEach(left::remove));
        return left.stream()
                .map(key -> file + ": nobody in the class has the " + key)
                .toList();
    }
}
