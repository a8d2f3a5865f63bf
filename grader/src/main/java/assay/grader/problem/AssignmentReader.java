package assay.grader.problem;

import assay.grader.document.Checksum;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Excerpt;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.document.Spelling;
import assay.grader.lock.LockedFiles;
import assay.grader.parallel.ParallelList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads assignments from a folder of problems: one folder for each assignment, one YAML file for each question, and
 * perhaps one for the assignment as a whole.
 */
public final class AssignmentReader {
    private final Path problems;
    private final DocumentReader documents = new DocumentReader(DocumentBudget.DEFAULT);
    private final QuestionReader questions;
    private final Optional<String> key;

    /** A reader of one folder of problems, in which authors may call the given computations. */
    public AssignmentReader(Path problems, List<Computation> computations) {
        this(problems, computations, Optional.empty());
    }

    /**
     * A reader that unlocks what a students' copy holds of the whole assignment.
     *
     * @param key the key of the course as it is written, if there is one
     */
    public AssignmentReader(Path problems, List<Computation> computations, Optional<String> key) {
        this.problems = problems;
        this.key = key;
        Map<String, Computation> byName = new HashMap<>();
        computations.forEach(computation -> byName.put(computation.call(), computation));
        this.questions = new QuestionReader(byName);
    }

    /** The ids of all assignments, in alphabetical order. */
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(problems)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(problems)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads one assignment.
     *
     * @param asked where the id was asked for, for the message if there is no such assignment
     * @throws DocumentException with place, fault and hint if a file is faulty or there is none
     * @throws IOException if the folder cannot be read
     */
    public Assignment read(String id, Position asked) throws DocumentException, IOException {
        List<Question> read = new ArrayList<>();
        StringBuilder checksums = new StringBuilder();
        Map<String, Position> seen = new HashMap<>();
        Map<Path, byte[]> contents = contents(id, asked);
        AssignmentFile whole = AssignmentFile.NONE;
        for (Path file : wholes(contents.keySet())) {
            byte[] bytes = Objects.requireNonNull(contents.get(file));
            whole = AssignmentFile.read(documents.read(file.toString(), bytes));
            checksums.append(checksum(file, bytes));
        }
        AssignmentFile shared = whole;
        List<ParsedQuestion> parsed = ParallelList.map(
                questions(contents.keySet()), file -> parsed(file, Objects.requireNonNull(contents.get(file)), shared));
        for (ParsedQuestion file : parsed) {
            Question question = file.question();
            for (Part part : question.parts()) {
                Position earlier = seen.putIfAbsent(part.id(), part.position());
                if (earlier != null) {
                    throw new DocumentException(
                            part.position(), "the part '" + part.id() + "' exists already at " + earlier, "rename one");
                }
            }
            read.add(question);
            checksums.append(checksum(file.path(), Objects.requireNonNull(contents.get(file.path()))));
        }
        FollowOrder.of(read);
        return new Assignment(
                id,
                whole.title(),
                whole.limits(),
                read,
                Checksum.sha256(checksums.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private ParsedQuestion parsed(Path file, byte[] bytes, AssignmentFile whole) {
        try {
            Question question = questions.read(documents.read(file.toString(), bytes), whole);
            return new ParsedQuestion(file, Optional.of(question), Optional.empty());
        } catch (DocumentException fault) {
            return new ParsedQuestion(file, Optional.empty(), Optional.of(fault));
        }
    }

    private static String checksum(Path file, byte[] bytes) {
        return file.getFileName() + " " + Checksum.sha256(bytes) + "\n";
    }

    /** The files of an assignment, as they lie there or as they are locked. */
    private Map<Path, byte[]> contents(String id, Position asked) throws DocumentException, IOException {
        Path folder = folder(id, asked);
        Path locked = folder.resolve(LockedFiles.NAME);
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        if (key.isPresent() && Files.isRegularFile(locked)) {
            String text = new String(documents.bytes(locked), StandardCharsets.ISO_8859_1);
            LockedFiles.unlock(Position.startOf(locked.toString()), text, id, key.get())
                    .forEach((name, bytes) -> contents.put(locked.resolve(name), bytes));
            return contents;
        }
        for (Path file : listed(folder)) {
            contents.put(file, documents.bytes(file));
        }
        return contents;
    }

    /** The file for the assignment as a whole, if there is one. */
    private static List<Path> wholes(Collection<Path> files) {
        return AssignmentFile.NAMES.stream()
                .flatMap(name -> files.stream()
                        .filter(file -> file.getFileName().toString().equals(name)))
                .limit(1)
                .toList();
    }

    /**
     * The question files of an assignment, by their leading numbers, then by name.
     *
     * @param asked where the id was asked for, for the message if there is no such assignment
     * @throws DocumentException if there is none
     * @throws IOException if the folder cannot be read
     */
    public List<Path> files(String id, Position asked) throws DocumentException, IOException {
        return questions(listed(folder(id, asked)));
    }

    /**
     * All files of an assignment by their names, the one for the assignment as a whole included.
     *
     * @param asked where the id was asked for, for the message if there is no such assignment
     * @throws DocumentException if there is none
     * @throws IOException if one cannot be read
     */
    public Map<String, byte[]> bytes(String id, Position asked) throws DocumentException, IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (Path file : listed(folder(id, asked))) {
            bytes.put(file.getFileName().toString(), documents.bytes(file));
        }
        return bytes;
    }

    /**
     * The checksums of all files of an assignment by their names, the one for the assignment as a whole included; of what is
     * locked, those of the files inside, so that a set and its locked copy have the same.
     *
     * @param asked where the id was asked for, for the message if there is no such assignment
     * @throws DocumentException if there is none, or it cannot be unlocked
     * @throws IOException if one cannot be read
     */
    public SortedMap<String, String> checksums(String id, Position asked) throws DocumentException, IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        contents(id, asked).forEach((file, bytes) -> sums.put(file.getFileName().toString(), Checksum.sha256(bytes)));
        return sums;
    }

    private Path folder(String id, Position asked) throws DocumentException, IOException {
        if (!ids().contains(id)) {
            throw new DocumentException(
                    asked,
                    "there is no assignment '" + Excerpt.of(id) + "' in " + problems,
                    ids().isEmpty()
                            ? "no problems are there; give the folder with --problems"
                            : Spelling.suggestion(id, ids()));
        }
        return problems.resolve(id);
    }

    /**
     * One question by itself.
     *
     * @param name of its file, for messages
     * @throws DocumentException if it is faulty
     */
    public Question question(String name, byte[] bytes) throws DocumentException {
        return questions.read(documents.read(name, bytes), AssignmentFile.NONE);
    }

    /**
     * A question file as a document, its meaning left open.
     *
     * @throws DocumentException if it is neither YAML nor JSON
     * @throws IOException if it cannot be read
     */
    public Node document(Path file) throws DocumentException, IOException {
        return documents.read(file.toString(), documents.bytes(file));
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> questions(Collection<Path> files) {
        return files.stream()
                .filter(file ->
                        !AssignmentFile.NAMES.contains(file.getFileName().toString()))
                .sorted(Comparator.comparing((Path file) -> leadingNumber(file))
                        .thenComparing(file -> file.getFileName().toString()))
                .toList();
    }

    private static int leadingNumber(Path file) {
        String digits = file.getFileName().toString().replaceAll("^(\\d{0,9}).*$", "$1");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
