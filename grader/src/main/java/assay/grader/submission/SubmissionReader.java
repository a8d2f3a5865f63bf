package assay.grader.submission;

import assay.grader.document.Checksum;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Position;
import assay.grader.verdict.Remark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads submissions: a file in one of the {@link SubmissionFormats}, or a folder of such files. */
public final class SubmissionReader {
    private final DocumentReader documents;

    /** A reader under a budget. */
    public SubmissionReader(DocumentBudget budget) {
        this.documents = new DocumentReader(budget);
    }

    /**
     * Reads a file, or all files of a folder as one submission; its answers may name files in that folder.
     *
     * @throws DocumentException with place, fault and hint if it is no submission
     * @throws IOException if it cannot be read
     */
    public Submission read(Path path) throws DocumentException, IOException {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        Path parent = path.toAbsolutePath().getParent();
        Attachments files = parent == null ? Attachments.NONE : new FolderAttachments(parent);
        return read(path.toString(), Files.readAllBytes(path), files);
    }

    /**
     * Reads one file by itself.
     *
     * @throws DocumentException with place, fault and hint if it is no submission
     */
    public Submission read(String file, byte[] bytes) throws DocumentException {
        return read(file, bytes, Attachments.NONE);
    }

    private Submission read(String file, byte[] bytes, Attachments files) throws DocumentException {
        SubmissionFormat format = SubmissionFormats.of(file);
        HandedIn content = format.read(file, bytes, documents);
        return new Submission(
                file,
                required(content.assignment(), "assignment", file, format),
                required(content.student(), "student", file, format),
                answers(content.answers(), files),
                Checksum.sha256(bytes));
    }

    private static String required(Optional<String> value, String field, String file, SubmissionFormat format)
            throws DocumentException {
        if (value.isEmpty() || value.get().isBlank()) {
            throw new DocumentException(
                    Position.startOf(file), "the field '" + field + "' is missing", format.header(field));
        }
        return value.get();
    }

    private Submission folder(Path folder) throws DocumentException, IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(Files::isRegularFile)
                    .filter(file -> SubmissionFormats.isSubmission(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
        Map<String, String> header = new LinkedHashMap<>();
        List<Answer> answers = new ArrayList<>();
        StringBuilder sums = new StringBuilder();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            HandedIn content = SubmissionFormats.of(file.toString()).read(file.toString(), bytes, documents);
            agree(header, "assignment", content.assignment(), file);
            agree(header, "student", content.student(), file);
            answers.addAll(content.answers());
            sums.append(Checksum.sha256(bytes))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        if (files.isEmpty()) {
            throw new DocumentException(
                    Position.startOf(folder.toString()), "the folder holds no answers", "hand in at least one file");
        }
        SubmissionFormat format = SubmissionFormats.of(files.get(0).toString());
        String first = files.get(0).toString();
        return new Submission(
                folder.toString(),
                required(Optional.ofNullable(header.get("assignment")), "assignment", first, format),
                required(Optional.ofNullable(header.get("student")), "student", first, format),
                answers(answers, new FolderAttachments(folder)),
                Checksum.sha256(sums.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The files of a folder are the answers of one student to one assignment; one of them must say whose. */
    private static void agree(Map<String, String> header, String field, Optional<String> value, Path file)
            throws DocumentException {
        String before = value.isEmpty() ? null : header.putIfAbsent(field, value.get());
        if (before != null && !before.equals(value.get())) {
            throw new DocumentException(
                    Position.startOf(file.toString()),
                    "this file has the " + field + " '" + value.get() + "', the files before it have '" + before + "'",
                    "a folder is one submission of one student; give the files one by one");
        }
    }

    /** What is not blank; a part that is answered twice is not judged by either answer. */
    private static List<Answer> answers(List<Answer> given, Attachments files) {
        Map<String, Answer> byPart = new LinkedHashMap<>();
        for (Answer answer : given) {
            if (!answer.isBlank()) {
                byPart.merge(answer.part(), answer.with(files), SubmissionReader::twice);
            }
        }
        return List.copyOf(byPart.values());
    }

    private static Answer twice(Answer first, Answer second) {
        Position one = first.content().position();
        Position two = second.content().position();
        boolean together = one.file().equals(two.file());
        return first.faulty(Remark.form(
                "answered-twice",
                "Part " + first.part() + " is answered twice: at " + (together ? one.inFile() : one) + " and at "
                        + (together ? two.inFile() : two) + "; keep one of them."));
    }
}
