package assay.grader.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that someone else made. Only an ordinary file is read, so that a pipe or a device cannot hold the program up, and
 * its size is looked at before its first byte.
 *
 * @param path where it is
 * @param name how messages call it
 */
public record InputFile(Path path, String name) {

    /** A file by the name that the user gave it. */
    public InputFile(Path path) {
        this(path, path.toString());
    }

    /**
     * The whole file.
     *
     * @param most the largest number of bytes that is read
     * @throws DocumentException if it is no ordinary file or too large
     * @throws IOException if it is not there or cannot be read
     */
    public byte[] read(long most) throws DocumentException, IOException {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        if (!file.isRegularFile()) {
            throw new DocumentException(
                    Position.startOf(name),
                    file.isDirectory() ? "this is a folder" : "this is no ordinary file",
                    file.isDirectory() ? "give a file" : "hand in a file, not a pipe or a device");
        }
        requireSize(file.size(), most);
        try (InputStream stream = Files.newInputStream(path)) {
            // The size is a promise; what grows meanwhile is cut off here.
            byte[] bytes = stream.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            requireSize(bytes.length, most);
            return bytes;
        }
    }

    /**
     * The whole file, if it lies in a folder; a symbolic link out of it is refused.
     *
     * @throws DocumentException if it lies elsewhere, is no ordinary file or too large
     * @throws IOException if it is not there or cannot be read
     */
    public byte[] readWithin(Path folder, long most) throws DocumentException, IOException {
        if (!path.toRealPath().startsWith(folder.toRealPath())) {
            throw new DocumentException(
                    Position.startOf(name), "this link leads out of the folder", "hand in the file itself");
        }
        return read(most);
    }

    private void requireSize(long bytes, long most) throws DocumentException {
        if (bytes > most) {
            throw tooLarge(name, bytes, most);
        }
    }

    static DocumentException tooLarge(String name, long bytes, long most) {
        return new DocumentException(
                Position.startOf(name),
                "the file has " + bytes + " bytes; at most " + most + " are read",
                "hand in the answers alone");
    }
}
