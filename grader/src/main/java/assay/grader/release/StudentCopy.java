package assay.grader.release;

import assay.grader.answer.AnswerKinds;
import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.limit.Limits;
import assay.grader.problem.Assignment;
import assay.grader.problem.AssignmentReader;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.SealedPart;
import assay.grader.submission.SubmissionText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An assignment as students may have it: the questions, and of each part as much as tells nothing about what is right. A
 * copy is an assignment again, read by the same reader.
 *
 * <p>What is in the copy does not depend on what stays out of it, but for the shapes of answers.
 */
public record StudentCopy(String assignment, Optional<String> title, Limits limits, List<CopiedQuestion> questions) {
    public StudentCopy {
        questions = List.copyOf(questions);
    }

    /**
     * The copy of an assignment.
     *
     * @param place where it was asked for, for the message if there is no such assignment
     * @throws DocumentException if the assignment is faulty or a students' copy itself
     * @throws IOException if it cannot be read
     */
    public static StudentCopy of(AssignmentReader reader, String id, Position place)
            throws DocumentException, IOException {
        Assignment assignment = reader.read(id, place);
        Grader grader = new Grader(assignment);
        List<Path> files = reader.files(id, place);
        List<Node.Mapping> documents = new ArrayList<>();
        Map<Question, Set<String>> given = new LinkedHashMap<>();
        for (int k = 0; k < files.size(); k++) {
            Question question = assignment.questions().get(k);
            Node.Mapping document = (Node.Mapping) reader.document(files.get(k));
            refuseCopies(question);
            documents.add(document);
            given.put(question, listed(document, "given"));
        }
        RightAnswers answers = RightAnswers.of(assignment, given);
        AskedShapes asked = AskedShapes.of(assignment, grader);
        List<CopiedQuestion> questions = new ArrayList<>();
        for (int k = 0; k < files.size(); k++) {
            Question question = assignment.questions().get(k);
            QuestionNames names = new QuestionNames(
                    question, answers, Objects.requireNonNull(given.get(question)), listed(documents.get(k), "named"));
            String name = files.get(k).getFileName().toString().replaceFirst("\\.(yml|json)$", ".yaml");
            questions.add(copied(reader, name, documents.get(k), question, grader, names, asked));
        }
        return new StudentCopy(id, assignment.title(), assignment.limits(), questions);
    }

    /** The files of the copy, by their names. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String whole = title.map(line -> "title: " + SubmissionText.scalar(line) + "\n")
                        .orElse("")
                + (limits.equals(Limits.USUAL)
                        ? ""
                        : "limits:\n" + limits.toString().indent(2));
        if (!whole.isEmpty()) {
            files.put("assignment.yaml", whole);
        }
        questions.forEach(question -> files.put(question.file(), question.text()));
        return files;
    }

    private static Set<String> listed(Node.Mapping document, String field) throws DocumentException {
        Set<String> names = new LinkedHashSet<>();
        Fields.of(document).items(field).forEach(name -> names.add(((Node.Scalar) name).text()));
        return names;
    }

    private static void refuseCopies(Question question) throws DocumentException {
        for (Part part : question.parts()) {
            if (SealedPart.of(part).isPresent()) {
                throw new DocumentException(
                        part.position(), "this is a students' copy already", "release the assignment it was made from");
            }
        }
    }

    /** The copy of a question; a part that cannot be prepared from it is copied with less. */
    private static CopiedQuestion copied(
            AssignmentReader reader,
            String name,
            Node.Mapping document,
            Question question,
            Grader grader,
            QuestionNames names,
            AskedShapes asked)
            throws DocumentException {
        Map<String, Handling> most = new HashMap<>();
        while (true) {
            QuestionCopy copy = new QuestionCopy(document, question, grader, names, asked.others(question), most);
            String text = QuestionText.of(copy.make());
            Question read = reader.question(name, text.getBytes(StandardCharsets.UTF_8));
            Optional<Part> unfit = unfit(read);
            if (unfit.isEmpty()) {
                return new CopiedQuestion(name, text, copy.parts());
            }
            boolean judged = SealedPart.of(unfit.get()).isEmpty();
            if (most.put(unfit.get().id(), judged ? Handling.READ : Handling.TAKEN) == Handling.TAKEN) {
                throw new IllegalStateException("the copy of " + unfit.get().id() + " cannot be read:\n" + text);
            }
        }
    }

    private static Optional<Part> unfit(Question copy) {
        List<Part> parts = new ArrayList<>(copy.parts());
        copy.worked().forEach(example -> parts.add(example.part()));
        for (Part part : parts) {
            try {
                if (part.isLeading()) {
                    AnswerKinds.prepare(part, copy);
                }
            } catch (DocumentException fault) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
