package assay.grader.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The file of a report that holds all results, read one by one. */
public record ResultsFile(Path file) {

    /** The file of a report. */
    public static ResultsFile of(Path report) {
        return new ResultsFile(report.resolve(ResultsDocument.NAME));
    }

    /**
     * The results in the order of the file. The stream must be closed; it throws {@link UncheckedIOException} where the file
     * is damaged.
     *
     * @throws IOException if the file cannot be read or holds no results
     */
    public Stream<BatchResult> results() throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(file + ": this is no ordinary file");
        }
        JsonParser json = new JsonFactory().createParser(file.toFile());
        try {
            json.nextToken();
            while (!"results".equals(json.nextFieldName())) {
                if (json.currentToken() != JsonToken.FIELD_NAME) {
                    throw new IOException(file + ": holds no results");
                }
                json.nextToken();
                json.skipChildren();
            }
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException(file + ": holds no results");
            }
        } catch (IOException fault) {
            json.close();
            throw fault;
        }
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Each(json), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(() -> close(json));
    }

    private static void close(JsonParser json) {
        try {
            json.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One result after the other. */
    private static final class Each implements Iterator<BatchResult> {
        private final JsonParser json;
        private boolean peeked;

        Each(JsonParser json) {
            this.json = json;
        }

        @Override
        public boolean hasNext() {
            try {
                if (!peeked) {
                    json.nextToken();
                    peeked = true;
                }
                return json.currentToken() == JsonToken.START_OBJECT;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public BatchResult next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            peeked = false;
            try {
                return ResultJson.read(json);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
