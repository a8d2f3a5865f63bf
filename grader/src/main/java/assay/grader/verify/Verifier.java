package assay.grader.verify;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Task;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Proves problem sets: the form of their files, their references, their authors' tests and generated ones. Parts are
 * proved side by side; the result does not depend on how many at a time.
 */
public final class Verifier {
    private final AssignmentReader reader;
    private final QuestionFile form = new QuestionFile();
    private final Consumer<String> progress;

    /** A verifier of the problem sets of a reader. @param progress is told each part that is done; called in any order */
    public Verifier(AssignmentReader reader, Consumer<String> progress) {
        this.reader = reader;
        this.progress = progress;
    }

    /**
     * Proves one assignment.
     *
     * @throws DocumentException if there is no such assignment
     * @throws IOException if a file cannot be read from disk
     */
    public AssignmentProof verify(String id) throws DocumentException, IOException {
        List<DocumentException> faults = new ArrayList<>();
        for (Path file : reader.files(id, Position.startOf(id))) {
            try {
                faults.addAll(form.faults(reader.document(file)));
            } catch (DocumentException fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            return new AssignmentProof(id, faults, List.of());
        }
        try {
            return new AssignmentProof(id, List.of(), parts(reader.read(id, Position.startOf(id))));
        } catch (DocumentException fault) {
            return new AssignmentProof(id, List.of(fault), List.of());
        }
    }

    private List<PartProof> parts(Assignment assignment) throws DocumentException {
        record Asked(Question question, Part part) {}
        List<Asked> all = new ArrayList<>();
        for (Question question : assignment.questions()) {
            // A worked example may be wrong on purpose, but it must be readable.
            Grader.worked(question);
            question.parts().stream().filter(Part::isLeading).forEach(part -> all.add(new Asked(question, part)));
        }
        if (assignment.parts().stream().anyMatch(Verifier::namesOthers)) {
            // That a part names the right one is known only to the grader.
            new Grader(assignment);
        }
        return all.parallelStream()
                .map(asked -> {
                    PartProof proof = proof(assignment.id(), asked.question(), asked.part());
                    progress.accept(assignment.id() + "/" + asked.part().id());
                    return proof;
                })
                .toList();
    }

    private static boolean namesOthers(Part part) {
        return !part.follow().isNothing() || part.specification().fields().containsKey("differs-from");
    }

    private static PartProof proof(String assignment, Question question, Part part) {
        try {
            Task task = AnswerKinds.prepare(part, question);
            Subject subject = new Subject(assignment + "/" + part.id(), part, task);
            List<Outcome> outcomes =
                    PartChecks.all().stream().map(check -> check.of(subject)).toList();
            return new PartProof(part, outcomes, Optional.empty());
        } catch (DocumentException fault) {
            return new PartProof(part, List.of(), Optional.of(fault));
        }
    }
}
