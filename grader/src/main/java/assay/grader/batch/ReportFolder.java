package assay.grader.batch;

import assay.grader.document.Checksum;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears as a whole: it is written under another name beside its place, and takes it when it is complete.
 * Whatever ends the program meanwhile, the place holds the folder of before, or the new one, or for a moment neither.
 */
final class ReportFolder {
    private final Path place;
    private final Path fresh;
    private final Path former;

    /** The folder at a place. */
    ReportFolder(Path place) {
        this.place = place.toAbsolutePath().normalize();
        String name = String.valueOf(this.place.getFileName());
        this.fresh = this.place.resolveSibling("." + name + ".new");
        this.former = this.place.resolveSibling("." + name + ".old");
    }

    /** Where what was found for the folder is kept. */
    Path journal() {
        return place.resolveSibling(place.getFileName() + ".journal");
    }

    /** Where it is kept who is who, if the folder hides that. */
    Path identities() {
        return place.resolveSibling(place.getFileName() + ".identities.csv");
    }

    /** Why something else would be lost if the folder took its place; nothing if it may. */
    Optional<String> obstacle() throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("is there already and is no folder");
        }
        try (Stream<Path> inside = Files.list(place)) {
            boolean empty = inside.findAny().isEmpty();
            return empty || Files.isRegularFile(place.resolve(Manifest.NAME))
                    ? Optional.empty()
                    : Optional.of("is there already and is no report; name another folder");
        }
    }

    /** An empty folder to write into. */
    Path begin() throws IOException {
        delete(fresh);
        return Files.createDirectories(fresh);
    }

    /** Gives the folder its place. */
    void finish() throws IOException {
        delete(former);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            move(place, former);
        }
        move(fresh, place);
        delete(former);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unusual) {
            Files.move(from, to);
        }
    }

    /** The checksums of all files of a folder, by their paths with {@code /}. Links are named and not followed. */
    static SortedMap<String, String> checksums(Path folder) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) inside::iterator) {
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    boolean ordinary = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                    sums.put(name, ordinary ? Checksum.sha256(file) : "no ordinary file");
                }
            }
        } catch (java.io.UncheckedIOException fault) {
            throw fault.getCause();
        }
        return sums;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
