package assay.grader.fuzz;

import assay.grader.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The inputs that are kept for a target: one on each line of a file, in base64.
 *
 * @param file the file
 */
record Corpus(Path file) {

    static Corpus of(String target) {
        return new Corpus(Project.root().resolve("grader/src/test/resources/assay/grader/fuzz/" + target + ".base64"));
    }

    /** Where the fuzzer works on a target. */
    static Path folder(String target) {
        return Project.root().resolve("grader/target/fuzz").resolve(target);
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(file, StandardCharsets.US_ASCII);
    }

    /**
     * Writes the kept inputs into the folder with which the fuzzer begins ({@code out}), or keeps the shortest of what it
     * left there ({@code keep NUMBER}).
     */
    public static void main(String[] arguments) throws IOException {
        Corpus corpus = of(arguments[0]);
        Path folder = Files.createDirectories(folder(arguments[0]).resolve("corpus"));
        if (arguments[1].equals("out")) {
            int number = 0;
            for (String line : corpus.lines()) {
                Files.write(
                        folder.resolve("kept-" + number++), Base64.getDecoder().decode(line));
            }
            return;
        }
        TreeSet<String> all =
                new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                all.add(Base64.getEncoder().encodeToString(Files.readAllBytes(each)));
            }
        }
        List<String> kept = all.stream()
                .filter(line -> !line.isEmpty())
                .limit(Long.parseLong(arguments[2]))
                .toList();
        Files.write(corpus.file(), kept, StandardCharsets.US_ASCII);
    }
}
