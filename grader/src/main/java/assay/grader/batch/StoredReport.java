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
import java.util.List;
import java.util.stream.Stream;

/** The class in a report that was written earlier; its results are read one by one. */
public record StoredReport(ResultsFile file, Assignment assignment, Roster roster) implements ClassResults {

    /**
     * What stands before the results.
     *
     * @param assignment the id of the assignment
     */
    public record Head(ResultsFile file, String assignment, Roster roster) {

        /** The class, for the assignment as it is now. */
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
        ResultsFile results = ResultsFile.of(report);
        if (!Files.isRegularFile(results.file())) {
            throw new NoSuchFileException(results.file().toString());
        }
        try (JsonParser json = new JsonFactory().createParser(results.file().toFile())) {
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
                    return new Head(results, assignment, new Roster(people));
                } else {
                    json.skipChildren();
                }
            }
            throw new IOException(results.file() + ": holds no results");
        }
    }

    /** The stream throws {@link UncheckedIOException} where the file is damaged. */
    @Override
    public Stream<BatchResult> results() {
        try {
            return file.results();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
