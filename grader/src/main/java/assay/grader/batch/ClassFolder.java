package assay.grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder in which each file and each folder is one submission.
 *
 * @param folder the folder
 * @param submissions their names, in order
 * @param skipped the names of what is no submission: hidden files, what operating systems leave behind, and files of
 *     this program's own
 */
public record ClassFolder(Path folder, List<String> submissions, List<String> skipped) {
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "__macosx", "lost+found");
    private static final Set<String> OWN = Set.of("expected.json", "roster.csv", "truth.json");

    public ClassFolder {
        submissions = List.copyOf(submissions);
        skipped = List.copyOf(skipped);
    }

    /**
     * Lists a folder.
     *
     * @param others files that are something else, such as a roster, wherever they are
     * @throws IOException if it cannot be listed
     */
    public static ClassFolder of(Path folder, List<Path> others) throws IOException {
        List<String> submissions = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.toList()) {
                String name = String.valueOf(path.getFileName());
                (isLitter(name) || isAmong(path, others) ? skipped : submissions).add(name);
            }
        }
        submissions.sort(null);
        skipped.sort(null);
        return new ClassFolder(folder, submissions, skipped);
    }

    /** Where a submission lies. */
    public Path path(String submission) {
        return folder.resolve(submission);
    }

    /** Whether a file or folder is none that a student handed in. */
    static boolean isLitter(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || lower.equals("readme.md")
                || LITTER.contains(lower)
                || OWN.contains(name);
    }

    private static boolean isAmong(Path path, List<Path> others) throws IOException {
        for (Path other : others) {
            if (Files.exists(other) && Files.isSameFile(path, other)) {
                return true;
            }
        }
        return false;
    }
}
