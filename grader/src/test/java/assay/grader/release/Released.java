package assay.grader.release;

import assay.grader.Project;
import assay.grader.answer.Task;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Computations;
import assay.grader.problem.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An assignment beside its students' copy, both ready to judge. */
record Released(Grader whole, StudentCopy copy, Grader copied) {
    static final Path KINDS = Project.root().resolve("grader/src/test/resources/problems");

    /** The assignments of the project, and that of the tests with a part of each kind. */
    static List<Path> folders() {
        try (var folders = Files.list(Project.problems())) {
            List<Path> all = folders.filter(Files::isDirectory).sorted().collect(Collectors.toList());
            all.add(KINDS.resolve("kinds"));
            return all;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Released of(Path folder, Path out) {
        try {
            String id = folder.getFileName().toString();
            AssignmentReader reader = reader(folder.getParent());
            StudentCopy copy = StudentCopy.of(reader, id, Position.startOf("test"));
            new ReleaseFolder(out.resolve(id)).write(copy.files(), false);
            return new Released(
                    new Grader(reader.read(id, Position.startOf("test"))),
                    copy,
                    new Grader(reader(out).read(id, Position.startOf("test"))));
        } catch (DocumentException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    static AssignmentReader reader(Path problems) {
        return new AssignmentReader(problems, Computations.all());
    }

    Assignment assignment() {
        return whole.assignment();
    }

    /** What the copy does with the answers to each part. */
    Map<String, Handling> handling() {
        return copy.questions().stream()
                .flatMap(question -> question.parts().stream())
                .collect(Collectors.toMap(CopiedPart::id, CopiedPart::handling));
    }

    Task copied(Part part) {
        return copied.task(copied.assignment().part(part.id()).orElseThrow());
    }
}
