package assay.bytecode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar in which the classes of some package are plain. The same jar gives the same bytes. */
public final class PlainJar {
    private static final String SUFFIX = ".class";

    private PlainJar() {}

    /**
     * Rewrites a jar where it lies.
     *
     * @param arguments the jar, and the start of the names of those entries that are rewritten
     * @throws IOException if it cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        String prefix = arguments[1];
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Map<String, LocalDateTime> times = new LinkedHashMap<>();
        try (ZipInputStream read = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                entries.put(entry.getName(), read.readAllBytes());
                times.put(entry.getName(), entry.getTimeLocal());
            }
        }
        Path written = jar.resolveSibling(jar.getFileName() + ".plain");
        try (OutputStream file = Files.newOutputStream(written)) {
            write(plain(entries, prefix), times, file);
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, byte[]> plain(Map<String, byte[]> entries, String prefix) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> {
            if (isRewritten(name, prefix)) {
                classes.put(name.substring(0, name.length() - SUFFIX.length()), bytes);
            }
        });
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        PlainClasses.of(classes).forEach((name, bytes) -> all.put(name + SUFFIX, bytes));
        return all;
    }

    private static boolean isRewritten(String name, String prefix) {
        return name.startsWith(prefix) && name.endsWith(SUFFIX);
    }

    /** What is new is as old as what it was made of: the time of every build is fixed. */
    private static void write(Map<String, byte[]> entries, Map<String, LocalDateTime> times, OutputStream file)
            throws IOException {
        LocalDateTime first = times.values().iterator().next();
        try (ZipOutputStream jar = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry written = new ZipEntry(entry.getKey());
                written.setTimeLocal(Objects.requireNonNullElse(times.get(entry.getKey()), first));
                jar.putNextEntry(written);
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }
}
