package assay.grader.release;

import assay.grader.lock.LockedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a released assignment. It appears as a whole or not at all.
 *
 * @param folder the folder of the assignment
 */
public record ReleaseFolder(Path folder) {

    /**
     * Writes the files.
     *
     * @param files their contents by name
     * @param replace whether an earlier release may be replaced
     * @throws FileAlreadyExistsException if something is there that may not be replaced
     */
    public void write(Map<String, String> files, boolean replace) throws IOException {
        List<Path> earlier = earlier();
        if (!earlier.isEmpty() && !replace) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        for (Path file : earlier) {
            if (!isReleased(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, ".release");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(fresh.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        for (Path file : earlier) {
            Files.delete(file);
        }
        Files.createDirectories(folder);
        for (String name : files.keySet()) {
            Files.move(fresh.resolve(name), folder.resolve(name));
        }
        Files.delete(fresh);
    }

    private List<Path> earlier() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Whether a file is one that a release writes. */
    private static boolean isReleased(Path file) {
        return Files.isRegularFile(file)
                && file.getFileName().toString().matches(".*\\.yaml|" + Pattern.quote(LockedFiles.NAME));
    }
}
