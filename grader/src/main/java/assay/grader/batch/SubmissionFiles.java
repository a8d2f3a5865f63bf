package assay.grader.batch;

import assay.grader.document.Checksum;
import assay.grader.submission.SubmissionFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one submission.
 *
 * @param answers the file with the answers, or the folder that directly holds the files with the answers
 * @param sha256 of a file its checksum; of a folder that of the lines {@code checksum  path} of all files in it, sorted by
 *     path
 */
record SubmissionFiles(Path answers, String sha256) {
    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 16;
    private static final long MOST_BYTES = 256L << 20;

    /** What cannot be a submission whatever stands in it; the reason says what to do. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String reason) {
            super(reason);
        }
    }

    /**
     * Finds the files of a submission and their checksum. Links are not followed: they may lead to other people's files.
     *
     * @param assignment which of several folders in it is meant, as in {@code student/assignment/answers.md}
     * @throws RefusedException if it is neither an ordinary file nor a folder of such, or is too large
     * @throws IOException if a file cannot be read
     */
    static SubmissionFiles of(Path path, Optional<String> assignment) throws RefusedException, IOException {
        if (Files.isSymbolicLink(path)) {
            throw new RefusedException("is a link; put the file itself there");
        }
        if (Files.isRegularFile(path)) {
            if (Files.size(path) > MOST_BYTES) {
                throw new RefusedException("has more than " + (MOST_BYTES >> 20) + " MiB; hand in the answers alone");
            }
            return new SubmissionFiles(path, Checksum.sha256(path));
        }
        if (!Files.isDirectory(path)) {
            throw new RefusedException("is neither a file nor a folder");
        }
        return new SubmissionFiles(answers(path, assignment, 0), folder(path));
    }

    private static String folder(Path folder) throws RefusedException, IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        int found = 0;
        long bytes = 0;
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) inside::iterator) {
                found++;
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(name(folder.relativize(path)), path);
                    bytes += Files.size(path);
                }
                if (found > MOST_FILES || bytes > MOST_BYTES) {
                    throw new RefusedException("has more than " + MOST_FILES + " files or " + (MOST_BYTES >> 20)
                            + " MiB; hand in the answers alone");
                }
            }
        } catch (java.io.UncheckedIOException fault) {
            throw fault.getCause();
        }
        StringBuilder sums = new StringBuilder();
        for (var file : files.entrySet()) {
            sums.append(Checksum.sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return Checksum.sha256(sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As {@code sha256sum} writes it. */
    private static String name(Path relative) {
        List<String> names = new ArrayList<>();
        relative.forEach(name -> names.add(name.toString()));
        return String.join("/", names).replace("\\", "\\\\").replace("\n", "\\n");
    }

    /**
     * The folder that directly holds answers: this one, or the one inside of it that is called like the assignment, or its
     * only one.
     */
    private static Path answers(Path folder, Optional<String> assignment, int depth) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && SubmissionFormats.isSubmission(name)) {
                    return folder;
                }
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !ClassFolder.isLitter(name)) {
                    folders.add(path);
                }
            }
        }
        Optional<Path> named = folders.stream()
                .filter(inner -> assignment.equals(Optional.of(String.valueOf(inner.getFileName()))))
                .findFirst();
        if (depth < DEEPEST && (named.isPresent() || folders.size() == 1)) {
            return answers(named.orElseGet(() -> folders.get(0)), assignment, depth + 1);
        }
        return folder;
    }
}
