package assay.grader.release;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The archive from which Gradescope makes an autograder: {@code setup.sh}, {@code run_autograder}, the program and the
 * problems. Its bytes depend on its contents alone: no time, no order of a file system and no compression gets into them.
 */
public final class GradescopePackage {
    /** Not the first day that an archive can name: that one is stored by the clock of the machine. */
    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> files = new TreeMap<>();

    /**
     * A package.
     *
     * @param program the program's jar
     * @param assignment the id of the assignment
     * @param problems the files of the assignment by their names
     * @throws IOException if the scripts cannot be read
     */
    public GradescopePackage(byte[] program, String assignment, Map<String, byte[]> problems) throws IOException {
        for (String script : new String[] {"setup.sh", "run_autograder"}) {
            files.put(script, script(script));
        }
        files.put("assay.jar", program);
        problems.forEach((name, bytes) -> files.put("problems/" + assignment + "/" + name, bytes));
    }

    private static byte[] script(String name) throws IOException {
        try (InputStream stream = GradescopePackage.class.getResourceAsStream("/assay/grader/gradescope/" + name)) {
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream.readAllBytes();
        }
    }

    /** The archive. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(WHEN);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
