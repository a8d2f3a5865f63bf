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

/**
 * A jar in which the classes of the program are plain and those of old libraries have stack maps. The same jar gives the same
 * bytes.
 */
public final class PlainJar {
    private static final String SUFFIX = ".class";

    private PlainJar() {}

    /**
     * Rewrites a jar where it lies.
     *
     * @param arguments the jar, how the names of the program's classes begin, and how those of an old library begin
     * @throws IOException if it cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        String program = arguments[1];
        String library = arguments[2];
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
            Map<String, byte[]> all = new LinkedHashMap<>(entries);
            add(PlainClasses.of(classes(entries, program)), all);
            add(StackMaps.of(classes(entries, library)), all);
            write(all, times, file);
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The classes whose names begin so. */
    private static Map<String, byte[]> classes(Map<String, byte[]> entries, String prefix) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> {
            if (name.startsWith(prefix) && name.endsWith(SUFFIX)) {
                classes.put(name.substring(0, name.length() - SUFFIX.length()), bytes);
            }
        });
        return classes;
    }

    private static void add(Map<String, byte[]> classes, Map<String, byte[]> entries) {
        classes.forEach((name, bytes) -> entries.put(name + SUFFIX, bytes));
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
