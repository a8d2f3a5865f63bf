package assay.grader.gradebook;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a table as RFC 4180 has it: lines end in CR LF, a cell with a comma, a quote or an end of line stands in quotes.
 * The bytes are UTF-8 without a mark.
 */
public final class CsvWriter implements Closeable {
    private final CsvGenerator csv;

    /** Writes to what is closed by its owner. */
    public CsvWriter(Writer out) throws IOException {
        this.csv = new CsvFactory()
                .createGenerator(out)
                .configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true)
                .configure(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS, false);
        csv.disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        csv.setSchema(CsvSchema.emptySchema().withLineSeparator("\r\n"));
    }

    /** The names of the columns. */
    public void header(String... names) throws IOException {
        row(List.of(names).stream().map(Cell::of).toList());
    }

    /** A row. */
    public void row(Cell... cells) throws IOException {
        row(List.of(cells));
    }

    /** A row. */
    public void row(List<Cell> cells) throws IOException {
        csv.writeStartArray();
        for (Cell cell : cells) {
            csv.writeString(cell.text());
        }
        csv.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
