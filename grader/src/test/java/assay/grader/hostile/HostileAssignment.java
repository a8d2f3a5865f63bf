package assay.grader.hostile;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small problem set against which hostile files are handed in. */
final class HostileAssignment {
    private HostileAssignment() {}

    /** Writes the set into a folder of problems and returns that folder. */
    static Path into(Path folder) throws IOException {
        Path problems = folder.resolve("problems");
        Path set = Files.createDirectories(problems.resolve("hostile"));
        StringBuilder text = new StringBuilder(
                "question: \"1\"\ntitle: One\nsymbols:\n  x: {shape: []}\n  a: {shape: []}\nparts:\n");
        for (String part : new String[] {"good", "bad", "last"}) {
            text.append("  - id: ").append(part).append("\n    points: 1\n    answer: expression\n    reference: ");
            text.append(part.equals("last") ? "x\n" : "x + 1\n");
        }
        Files.writeString(set.resolve("1.yaml"), text);
        return problems;
    }

    static Grader grader(Path folder) throws IOException, DocumentException {
        return new Grader(
                new AssignmentReader(into(folder), Computations.all()).read("hostile", Position.startOf("test")));
    }
}
