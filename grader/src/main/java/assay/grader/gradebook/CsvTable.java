package assay.grader.gradebook;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table in CSV: a line with the names of the columns, and rows of texts. Names are compared in small letters, with {@code
 * _} and spaces alike.
 *
 * @param file the name for messages
 */
public record CsvTable(String file, List<String> columns, List<Row> rows) {
    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number counted from 1 without the header
     * @param cells by the name of the column; a cell that is missing is empty
     */
    public record Row(int number, Map<String, String> cells) {

        /** A cell, without space around it; empty if there is no such column. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * Reads a file.
     *
     * @throws DocumentException if it is no such table
     * @throws IOException if it cannot be read
     */
    public static CsvTable read(Path path) throws DocumentException, IOException {
        String file = path.toString();
        DocumentReader documents = new DocumentReader(DocumentBudget.LISTS);
        return of(file, documents.text(file, documents.bytes(path)).text());
    }

    /**
     * Reads a text.
     *
     * @throws DocumentException if it is no such table
     */
    public static CsvTable of(String file, String text) throws DocumentException {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String[]> lines = lines(file, bare);
        if (lines.isEmpty()) {
            throw new DocumentException(
                    Position.startOf(file), "the table is empty", "its first line names the columns");
        }
        List<String> columns = new ArrayList<>();
        for (String name : lines.get(0)) {
            String known = name(name);
            if (!known.isEmpty() && columns.contains(known)) {
                throw new DocumentException(
                        Position.startOf(file), "two columns are called '" + name.strip() + "'", "rename one of them");
            }
            columns.add(known);
        }
        List<Row> rows = new ArrayList<>();
        for (int k = 1; k < lines.size(); k++) {
            String[] cells = lines.get(k);
            if (cells.length > columns.size()) {
                throw new DocumentException(
                        Position.startOf(file),
                        "row " + k + " has more cells than there are columns",
                        "put quotes around a text with a comma");
            }
            Map<String, String> byName = new LinkedHashMap<>();
            for (int c = 0; c < cells.length; c++) {
                byName.put(columns.get(c), cells[c].strip());
            }
            rows.add(new Row(k, byName));
        }
        return new CsvTable(file, columns, rows);
    }

    /** The name of a column as it is compared. */
    static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    private static List<String[]> lines(String file, String text) throws DocumentException {
        String header = text.lines().findFirst().orElse("");
        char separator = header.contains(",") ? ',' : header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
        try (MappingIterator<String[]> lines = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            return lines.readAll();
        } catch (JsonProcessingException fault) {
            throw new DocumentException(
                    Position.startOf(file),
                    "this is not CSV: "
                            + fault.getOriginalMessage().lines().findFirst().orElse(""),
                    "check the quotes");
        } catch (IOException fromText) {
            throw new java.io.UncheckedIOException(fromText);
        }
    }
}
