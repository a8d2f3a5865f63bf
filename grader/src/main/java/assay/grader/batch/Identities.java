package assay.grader.batch;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Who is who in a report that hides it: a file beside the report with the names and, as its first line, the secret from
 * which they are made. It must not be given away with the report.
 */
record Identities(ReportFolder report) {
    private static final int BYTES = 16;
    private static final String SECRET = "secret";

    /**
     * The secret of an earlier run, or a new one.
     *
     * @throws IOException if the file cannot be read or written, or is another one
     */
    Anonymity secret() throws IOException {
        Path file = report.identities();
        if (Files.exists(file)) {
            String[] first = text(file).lines().findFirst().orElse("").split(",", 2);
            if (first.length == 2 && first[0].equals(SECRET) && first[1].matches("[0-9a-f]{32}")) {
                return new Anonymity(first[1]);
            }
            throw new IOException(file + ": does not begin with a secret; remove it to have new names");
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Anonymity drawn = new Anonymity(HexFormat.of().formatHex(random));
        write(SECRET + "," + drawn.secret() + "\n");
        return drawn;
    }

    private static String text(Path file) throws IOException {
        DocumentReader documents = new DocumentReader(DocumentBudget.LISTS);
        try {
            return documents.text(file.toString(), documents.bytes(file)).text();
        } catch (DocumentException fault) {
            throw new IOException(fault.getMessage(), fault);
        }
    }

    /** Writes who is who: those of the list, then the submissions that are nobody's there. */
    void write(List<ClassRow> rows, Roster roster, Anonymity anonymity) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(SECRET, anonymity.secret()));
        lines.add(List.of("anonymous", "id", "login", "email", "name", "section", "submission"));
        Map<String, List<String>> sources = new HashMap<>();
        for (ClassRow row : rows) {
            row.person()
                    .ifPresent(person -> sources.computeIfAbsent(person.id(), any -> new ArrayList<>())
                            .add(row.found().source()));
        }
        for (RosterEntry entry : roster.entries()) {
            String hidden = anonymity.of(entry.id());
            lines.add(List.of(
                    hidden,
                    entry.id(),
                    entry.login(),
                    entry.email(),
                    entry.name(),
                    entry.section(),
                    String.join(" ", sources.getOrDefault(hidden, List.of()))));
        }
        for (ClassRow row : rows) {
            if (row.person().isEmpty()) {
                lines.add(List.of(
                        row.id(),
                        row.found().summary().student(),
                        "",
                        "",
                        "",
                        "",
                        row.found().source()));
            }
        }
        write(new CsvMapper()
                .writer(CsvSchema.emptySchema().withLineSeparator("\n"))
                .writeValueAsString(lines));
    }

    private void write(String text) throws IOException {
        Path fresh = report.identities().resolveSibling(report.identities().getFileName() + ".new");
        Files.createDirectories(fresh.toAbsolutePath().getParent());
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, report.identities(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
