package assay.grader.batch;

import assay.grader.document.Checksum;
import assay.grader.report.Version;
import assay.reference.number.Rational;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which program it is.
 *
 * @param name the version for people
 * @param sha256 the checksum of the program's jar, or of all classes where it does not run from one
 */
public record ProgramVersion(String name, String sha256) {

    /**
     * The program that runs.
     *
     * @throws IOException if its own files cannot be read
     */
    public static ProgramVersion current() throws IOException {
        Path grader = location(ProgramVersion.class);
        if (Files.isRegularFile(grader)) {
            return new ProgramVersion(Version.of(), Checksum.sha256(grader));
        }
        StringBuilder sums = new StringBuilder();
        for (Path root : List.of(location(Rational.class), grader)) {
            if (Files.isRegularFile(root)) {
                sums.append(Checksum.sha256(root)).append('\n');
                continue;
            }
            List<Path> files;
            try (Stream<Path> inside = Files.walk(root)) {
                files = inside.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                sums.append(Checksum.sha256(file))
                        .append("  ")
                        .append(root.relativize(file))
                        .append('\n');
            }
        }
        return new ProgramVersion(Version.of(), Checksum.sha256(sums.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Path location(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("it is not known where the program lies");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException unusable) {
            throw new IOException("it is not known where the program lies", unusable);
        }
    }
}
