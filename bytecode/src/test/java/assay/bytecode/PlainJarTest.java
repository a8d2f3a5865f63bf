package assay.bytecode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainJarTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String CLASS = "assay/bytecode/Specimens$Inner.class";
    private static final String HOST = "assay/bytecode/Specimens.class";

    @TempDir
    Path folder;

    @Test
    void onlyTheClassesOfThePackageAreRewritten() throws IOException {
        Path jar = jar("a.jar");
        PlainJar.main(new String[] {jar.toString(), "assay/", "old/"});
        List<String> names = names(jar);
        assertEquals(List.of("META-INF/MANIFEST.MF", "other/Same.class", HOST, CLASS), names.subList(0, 4));
        assertEquals(
                List.of(
                        "assay/bytecode/Specimens$Inner$$Lambda1.class",
                        "assay/bytecode/Specimens$Inner$$Lambda2.class"),
                names.stream().filter(name -> name.contains("Inner$$")).toList());
    }

    @Test
    void theSameJarGivesTheSameBytesInEveryTimeZone() throws IOException {
        Path here = jar("here.jar");
        Path there = jar("there.jar");
        PlainJar.main(new String[] {here.toString(), "assay/", "old/"});
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            PlainJar.main(new String[] {there.toString(), "assay/", "old/"});
        } finally {
            TimeZone.setDefault(zone);
        }
        assertArrayEquals(Files.readAllBytes(here), Files.readAllBytes(there));
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        Path jar = jar("a.jar");
        PlainJar.main(new String[] {jar.toString(), "assay/", "old/"});
        try (var files = Files.list(folder)) {
            assertEquals(List.of(jar), files.toList());
        }
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream written = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(written, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
            add(written, "other/Same.class", new byte[] {1, 2, 3});
            add(written, HOST, bytes(HOST));
            add(written, CLASS, bytes(CLASS));
        }
        return jar;
    }

    private static void add(ZipOutputStream jar, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }

    private static byte[] bytes(String name) throws IOException {
        try (var file = Objects.requireNonNull(PlainJarTest.class.getResourceAsStream("/" + name))) {
            return file.readAllBytes();
        }
    }

    private static List<String> names(Path jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream read = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
