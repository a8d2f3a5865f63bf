package assay.grader.batch;

import assay.grader.problem.Assignment;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The results in a report that was written earlier, read one by one from its {@code results.json}.
 *
 * @param file that file
 */
public record StoredReport(Path file, Assignment assignment, Roster roster) implements ClassResults {

    /** What stands before the results. */
    public record Head(Path file, String assignment, Roster roster) {

        /** The results, for the assignment as it is now. */
        public StoredReport results(Assignment now) {
            return new StoredReport(file, now, roster);
        }
    }

    /**
     * Reads what stands before the results of a report.
     *
     * @param report the folder of the report
     * @throws IOException if it is no report; the message says so
     */
    public static Head head(Path report) throws IOException {
        Path file = report.resolve(ResultsDocument.NAME);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            String assignment = "";
            List<RosterEntry> people = new ArrayList<>();
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (name.equals("assignment")) {
                    assignment = json.getText();
                } else if (name.equals("roster") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        people.add(ResultJson.person(json));
                    }
                } else if (name.equals("results")) {
                    return new Head(file, assignment, new Roster(people));
                } else {
                    json.skipChildren();
                }
            }
            throw new IOException(file + ": holds no results");
        }
    }

    /** The results in the order of the file. The stream throws {@link UncheckedIOException} where the file is damaged. */
    @Override
    public Stream<BatchResult> results() {
        try {
            JsonParser json = new JsonFactory().createParser(file.toFile());
            json.nextToken();
            for (String name = json.nextFieldName(); !"results".equals(name); name = json.nextFieldName()) {
                if (name == null) {
                    throw new IOException(file + ": holds no results");
                }
                json.nextToken();
                json.skipChildren();
            }
            json.nextToken();
            Iterator<BatchResult> each = new Each(json);
            int traits = Spliterator.ORDERED | Spliterator.NONNULL;
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(each, traits), false)
                    .onClose(() -> close(json));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
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
