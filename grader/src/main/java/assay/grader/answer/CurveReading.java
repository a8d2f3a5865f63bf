package assay.grader.answer;

import assay.grader.figure.Curve;
import assay.reference.number.Rational;
import assay.reference.rounding.WrittenDecimal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a log: lines of values between commas, semicolons or tabs, under a line with the names of the columns.
 *
 * @param curve the columns that are asked, without rows in which one is empty
 * @param header the names of all columns, as they are written
 * @param infinite the line and column of values such as NaN
 * @param fault what cannot be read, or nothing
 */
record CurveReading(Curve curve, List<String> header, List<String> infinite, Optional<String> fault) {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 64;
    private static final Pattern NOT_FINITE =
            Pattern.compile("[-+]?(nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static CurveReading of(String text, List<String> columns) {
        List<String[]> rows;
        try {
            rows = rows(text);
        } catch (IOException fault) {
            return faulty(message(fault));
        }
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            return faulty(rows.isEmpty() ? "it is empty" : "it has more than " + MOST_ROWS + " lines");
        }
        List<String> header = new ArrayList<>();
        for (String name : rows.get(0)) {
            header.add(name.strip());
        }
        List<Integer> places = new ArrayList<>();
        for (String column : columns) {
            List<Integer> found = places(header, column);
            if (found.size() > 1) {
                return faulty("the column " + column + " stands twice");
            }
            places.add(found.isEmpty() ? -1 : found.get(0));
        }
        if (header.size() > MOST_COLUMNS || places.contains(-1)) {
            return new CurveReading(new Curve(columns, List.of()), header, List.of(), Optional.empty());
        }
        return values(rows, columns, places, header);
    }

    private static CurveReading values(
            List<String[]> rows, List<String> columns, List<Integer> places, List<String> header) {
        List<List<Rational>> numbers = new ArrayList<>();
        List<String> infinite = new ArrayList<>();
        for (int line = 1; line < rows.size(); line++) {
            List<Rational> row = new ArrayList<>();
            for (int k = 0; k < columns.size(); k++) {
                int place = places.get(k);
                String cell = place < rows.get(line).length ? rows.get(line)[place].strip() : "";
                Optional<Rational> number = number(cell);
                if (number.isPresent()) {
                    row.add(number.get());
                } else if (NOT_FINITE.matcher(cell).matches()) {
                    infinite.add(columns.get(k) + " in row " + line);
                } else if (!cell.isEmpty()) {
                    return faulty("row " + line + ", column " + columns.get(k) + ": '" + Shortened.of(cell)
                            + "' is no decimal number");
                }
            }
            if (row.size() == columns.size()) {
                numbers.add(row);
            }
        }
        return new CurveReading(new Curve(columns, numbers), header, infinite, Optional.empty());
    }

    /** Jackson's reader takes care of quotes, line ends and lines of different length. */
    private static List<String[]> rows(String text) throws IOException {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(bare));
        ObjectReader reader = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(schema);
        List<String[]> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = reader.readValues(bare)) {
            while (lines.hasNextValue() && rows.size() <= MOST_ROWS) {
                rows.add(lines.nextValue());
            }
        }
        return rows;
    }

    /** Of comma, semicolon and tab the one that stands most often between the names of the columns. */
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

    private static List<Integer> places(List<String> header, String column) {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < header.size(); k++) {
            if (header.get(k).equalsIgnoreCase(column)) {
                found.add(k);
            }
        }
        return found;
    }

    /** A decimal, or one with a percent sign. */
    private static Optional<Rational> number(String cell) {
        boolean percent = cell.endsWith("%");
        String decimal = percent ? cell.substring(0, cell.length() - 1).strip() : cell;
        return Decimals.plain(decimal)
                .map(WrittenDecimal::value)
                .map(number -> percent ? number.divide(Rational.of(100)) : number);
    }

    private static CurveReading faulty(String fault) {
        return new CurveReading(new Curve(List.of(), List.of()), List.of(), List.of(), Optional.of(fault));
    }

    private static String message(IOException fault) {
        return fault instanceof JsonProcessingException coded && coded.getLocation() != null
                ? "line " + coded.getLocation().getLineNr() + " is no line of values"
                : "it is no table of values";
    }
}
