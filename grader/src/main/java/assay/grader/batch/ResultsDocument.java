package assay.grader.batch;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All results of a class in one file of JSON, one result a line, with what came of the list of the class.
 *
 * @param rows the places of the submissions in the class
 * @param skipped what lies among the submissions and is none
 */
record ResultsDocument(List<ClassRow> rows, List<String> skipped, ProgramVersion program) implements ClassDocument {
    static final String NAME = "results.json";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void write(ClassResults results, Path folder) throws IOException {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("assignmentSha256", results.assignment().sha256());
        provenance.put("assay", program.name());
        try (Writer file = Files.newBufferedWriter(folder.resolve(NAME), StandardCharsets.UTF_8);
                Stream<BatchResult> all = results.results()) {
            file.write("{\n");
            for (Map.Entry<String, Object> member : head(results).entrySet()) {
                file.write(ResultJson.text(member.getKey()) + ": " + ResultJson.text(member.getValue()) + ",\n");
            }
            file.write("\"results\": [");
            String separator = "\n";
            for (Iterator<BatchResult> each = all.iterator(); each.hasNext(); ) {
                file.write(separator + ResultJson.line(each.next(), provenance));
                separator = ",\n";
            }
            file.write("\n]}\n");
        }
    }

    private Map<String, Object> head(ClassResults results) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("assignment", results.assignment().id());
        head.put("submissions", rows.size());
        if (!results.roster().entries().isEmpty()) {
            head.put(
                    "roster",
                    results.roster().entries().stream().map(ResultJson::tree).toList());
            List<RosterEntry> present =
                    rows.stream().flatMap(row -> row.person().stream()).toList();
            head.put(
                    "missing",
                    results.roster().without(present).stream()
                            .map(RosterEntry::id)
                            .toList());
            head.put(
                    "notListed",
                    rows.stream()
                            .filter(row -> row.people().isEmpty())
                            .map(ClassRow::id)
                            .toList());
            Map<String, Object> ambiguous = new LinkedHashMap<>();
            rows.stream()
                    .filter(row -> row.people().size() > 1)
                    .forEach(row -> ambiguous.put(
                            row.id(), row.people().stream().map(RosterEntry::id).toList()));
            head.put("ambiguous", ambiguous);
            head.put("perhaps", ClassAccount.perhaps(rows));
        }
        head.put(
                "severalSubmissions",
                rows.stream()
                        .map(ClassRow::twins)
                        .filter(twins -> !twins.isEmpty())
                        .distinct()
                        .toList());
        head.put("skipped", skipped);
        return head;
    }
}
