package assay.grader.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small assignment and submissions for it, in a folder of their own. */
public record TinyClass(Path root) {
    private static final String QUESTION = """
            question: "1"
            title: A sigmoid unit
            symbols: {x: real, y: real}
            parts:
              - id: "1.a"
                answer: expression
                points: 2
                reference: "sigma(x)*(1 - sigma(x))"
              - id: "1.b"
                answer: number
                points: 1
                reference: "1/8"
              - id: "1.c"
                answer: text
                points: 1
                rubric: [{text: it says why, points: 1}]
            """;

    /** Writes the assignment. */
    public static TinyClass in(Path root) throws IOException {
        Files.createDirectories(root.resolve("problems/tiny"));
        Files.createDirectories(root.resolve("submissions"));
        Files.writeString(root.resolve("problems/tiny/1.yaml"), QUESTION);
        return new TinyClass(root);
    }

    public Path problems() {
        return root.resolve("problems");
    }

    public Path submissions() {
        return root.resolve("submissions");
    }

    /** Hands in a file or, with {@code /} in its name, a file in a folder. */
    public TinyClass with(String name, String text) throws IOException {
        Path file = submissions().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return this;
    }

    /** A submission of a student. */
    public static String answers(String student, String a, String b) {
        return "assignment: tiny\nstudent: " + student + "\nanswers:\n  1.a: " + a + "\n  1.b: " + b + "\n";
    }

    /** All files of a folder with what stands in them. */
    public static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
