package assay.grader.submission;

import assay.grader.document.Checksum;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Excerpt;
import assay.grader.document.InputFile;
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
import java.util.concurrent.CompletableFuture;

/** Reads submissions: a file in one of the {@link SubmissionFormats}, or a folder of such files. */
public final class SubmissionReader {
    /** The characters of a name, which stands in every report and at the head of every page. */
    private static final int LONGEST = 200;

    private final SubmissionBudget budget;
    private final AnswerReading reading;

    /** A reader under a budget. */
    public SubmissionReader(SubmissionBudget budget) {
        this.budget = budget;
        this.reading = new AnswerReading(budget);
    }

    /** A reader under a budget for files; the rest is as usual. */
    public SubmissionReader(DocumentBudget budget) {
        this(SubmissionBudget.of(budget));
    }

    /**
     * Reads a file, or all files of a folder as one submission; its answers may name files in that folder.
     *
     * @throws DocumentException with place, fault and hint if it is no submission
     * @throws IOException if it cannot be read
     */
    public Submission read(Path path) throws DocumentException, IOException {
        if (Files.isDirectory(path)) {
            return folder(path, path.toString(), Heading.REQUIRED);
        }
        Path parent = path.toAbsolutePath().getParent();
        Attachments files = parent == null ? Attachments.NONE : attachments(parent);
        return read(path.toString(), bytes(path, path.toString()), files, Heading.REQUIRED);
    }

    /**
     * Reads one of many submissions. A file by itself lies among those of others, so that its answers cannot name files.
     *
     * @param name what it is called in messages
     * @param otherwise whose it is and for what, where it does not say so
     * @throws DocumentException with place, fault and hint if it is no submission
     * @throws IOException if it cannot be read
     */
    public Submission read(Path path, String name, Heading otherwise) throws DocumentException, IOException {
        return Files.isDirectory(path)
                ? folder(path, name, otherwise)
                : read(name, bytes(path, name), Attachments.NONE, otherwise);
    }

    private byte[] bytes(Path file, String name) throws DocumentException, IOException {
        return new InputFile(file, name).read(budget.documents().bytes());
    }

    private Attachments attachments(Path folder) {
        return new FolderAttachments(folder, budget.attachmentBytes());
    }

    /**
     * Reads one file by itself.
     *
     * @throws DocumentException with place, fault and hint if it is no submission
     */
    public Submission read(String file, byte[] bytes) throws DocumentException {
        return read(file, bytes, Attachments.NONE, Heading.REQUIRED);
    }

    private Submission read(String file, byte[] bytes, Attachments files, Heading otherwise) throws DocumentException {
        // The first checksum of a run is slow, since it makes Java look for what can compute one.
        CompletableFuture<String> checksum = CompletableFuture.supplyAsync(() -> Checksum.sha256(bytes));
        SubmissionFormat format = SubmissionFormats.of(file);
        HandedIn content = format.read(file, bytes, reading);
        return new Submission(
                file,
                stated(content.assignment(), otherwise.assignment(), "assignment", file, format),
                stated(content.student(), otherwise.student(), "student", file, format),
                answers(content.answers(), files),
                checksum.join());
    }

    private static String stated(
            Optional<String> value, Optional<String> otherwise, String field, String file, SubmissionFormat format)
            throws DocumentException {
        Optional<String> stated = value.filter(text -> !text.isBlank()).or(() -> otherwise);
        if (stated.isEmpty()) {
            throw new DocumentException(
                    Position.startOf(file), "the field '" + field + "' is missing", format.header(field));
        }
        if (stated.get().length() > LONGEST) {
            throw new DocumentException(
                    Position.startOf(file),
                    "the field '" + field + "' has " + stated.get().length() + " characters; at most " + LONGEST
                            + " are read",
                    "write " + (field.equals("student") ? "one name, the student's" : "the id of the assignment"));
        }
        return stated.get();
    }

    private Submission folder(Path folder, String name, Heading otherwise) throws DocumentException, IOException {
        FolderFiles all =
                new FolderFiles(folder, name, budget.files(), budget.documents().bytes());
        List<InputFile> files = all.list();
        Map<String, String> header = new LinkedHashMap<>();
        List<Answer> answers = new ArrayList<>();
        StringBuilder sums = new StringBuilder();
        for (InputFile file : files) {
            String inside = file.name();
            byte[] bytes = all.read(file);
            HandedIn content = SubmissionFormats.of(inside).read(inside, bytes, reading);
            agree(header, "assignment", content.assignment(), inside);
            agree(header, "student", content.student(), inside);
            answers.addAll(content.answers());
            sums.append(Checksum.sha256(bytes))
                    .append("  ")
                    .append(file.path().getFileName())
                    .append('\n');
        }
        String first = files.get(0).name();
        SubmissionFormat format = SubmissionFormats.of(first);
        return new Submission(
                name,
                stated(
                        Optional.ofNullable(header.get("assignment")),
                        otherwise.assignment(),
                        "assignment",
                        first,
                        format),
                stated(Optional.ofNullable(header.get("student")), otherwise.student(), "student", first, format),
                answers(answers, attachments(folder)),
                Checksum.sha256(sums.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The files of a folder are the answers of one student to one assignment; one of them must say whose. */
    private static void agree(Map<String, String> header, String field, Optional<String> value, String file)
            throws DocumentException {
        String before = value.isEmpty() ? null : header.putIfAbsent(field, value.get());
        if (before != null && !before.equals(value.get())) {
            throw new DocumentException(
                    Position.startOf(file),
                    "this file has the " + field + " '" + Excerpt.of(value.get()) + "', the files before it have '"
                            + Excerpt.of(before) + "'",
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
