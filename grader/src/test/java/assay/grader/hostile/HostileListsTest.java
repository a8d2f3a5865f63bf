package assay.grader.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.grader.batch.RosterReader;
import assay.grader.document.DocumentException;
import assay.grader.gradebook.CsvTable;
import assay.grader.gradebook.LatePolicyReader;
import assay.grader.gradebook.LateRules;
import assay.grader.review.Decisions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lists that are given with a class, each against every attack on a file: it is refused with the name of the file, and
 * neither waited for nor read to the end of the memory.
 */
@Timeout(60)
class HostileListsTest {
    private static final String POLICY = "deadline: 2026-03-02T23:59Z\nlate: {per-day: 10%}\n";
    private static final String TIMES = "id,submitted\ns-1,2026-03-02T20:00Z\n";

    @TempDir
    Path root;

    /** Reads a file and says what is in it. */
    @FunctionalInterface
    private interface Reading {
        Object of(Path file) throws DocumentException, IOException;
    }

    /** A kind of list. @param good a file that can be read */
    private record Kind(String name, String good, Reading reading) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Kind> kinds() {
        return List.of(
                new Kind("roster.csv", "id,login,name\ns-1,one,First\n", RosterReader::read),
                new Kind("late.yaml", POLICY, LatePolicyReader::read),
                new Kind("times.csv", TIMES, file -> LateRules.read(beside(file, POLICY), file, Optional.empty())),
                new Kind(
                        "extensions.csv",
                        "id,days\ns-1,2\n",
                        file -> LateRules.read(beside(file, POLICY), beside(file, TIMES), Optional.of(file))),
                new Kind("queue.csv", "id,points\nr1,2\n", CsvTable::read),
                new Kind("decisions.csv", "id,part,points,possible,comment\n", Decisions::read));
    }

    private static Path beside(Path file, String text) throws IOException {
        return Files.writeString(file.resolveSibling("other" + text.length()), text);
    }

    /** What is done to a good file. @param message what is said of it */
    private record Attack(String name, Change change, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Change {
        void to(Path file, String good) throws IOException, InterruptedException;
    }

    private static Attack bytes(String name, String message, int... more) {
        return new Attack(
                name,
                (file, good) -> {
                    byte[] start = good.getBytes(StandardCharsets.UTF_8);
                    byte[] all = Arrays.copyOf(start, start.length + more.length);
                    for (int k = 0; k < more.length; k++) {
                        all[start.length + k] = (byte) more[k];
                    }
                    Files.write(file, all);
                },
                message);
    }

    private static List<Attack> attacks() {
        return List.of(
                bytes("byte that is not UTF-8", "not UTF-8 (0xff)", 0xFF),
                bytes("cut in a character", "not UTF-8", 0xE2, 0x88),
                bytes("NUL", "a NUL character", 0),
                new Attack(
                        "UTF-16",
                        (file, good) -> Files.write(file, ("\uFEFF" + good).getBytes(StandardCharsets.UTF_16LE)),
                        "in UTF-16"),
                new Attack("empty", (file, good) -> Files.write(file, new byte[0]), "empty"),
                new Attack("a gigabyte", (file, good) -> huge(file), "the file has 1073741824 bytes; at most "),
                new Attack("folder", (file, good) -> Files.createDirectory(file), "this is a folder"),
                new Attack("pipe", (file, good) -> pipe(file), "this is no ordinary file"),
                new Attack(
                        "link to a device",
                        (file, good) -> Files.createSymbolicLink(file, Path.of("/dev/zero")),
                        "this is no ordinary file"));
    }

    /** A gigabyte that takes no room on the disk. */
    private static void huge(Path file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", file.toString()).start().waitFor());
    }

    static Stream<Arguments> all() {
        return kinds().stream().flatMap(kind -> attacks().stream().map(attack -> Arguments.of(kind, attack)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("all")
    void aBrokenListIsRefused(Kind kind, Attack attack) throws IOException, InterruptedException {
        Path file = root.resolve(kind.name());
        attack.change().to(file, kind.good());
        DocumentException fault =
                assertThrows(DocumentException.class, () -> kind.reading().of(file));
        assertTrue(fault.problem().contains(attack.message()), fault.getMessage());
        assertEquals(file.toString(), fault.position().file());
        assertTrue(fault.position().line() >= 1 && fault.position().column() >= 1, fault.getMessage());
        Files.delete(file);
    }

    static Stream<Kind> each() {
        return kinds().stream();
    }

    /** What spreadsheets put before and after lines changes nothing, and neither does a link of one's own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("each")
    void aListIsReadHoweverItsLinesEnd(Kind kind) throws DocumentException, IOException {
        Path plain = Files.writeString(root.resolve(kind.name()), kind.good());
        Object read = kind.reading().of(plain);
        Map<String, String> spellings = Map.of(
                "a mark of the byte order", "\uFEFF" + kind.good(),
                "CR LF", kind.good().replace("\n", "\r\n"),
                "no last end of line", kind.good().stripTrailing());
        for (Map.Entry<String, String> spelling : spellings.entrySet()) {
            Files.writeString(plain, spelling.getValue());
            assertEquals(read, kind.reading().of(plain), spelling.getKey());
        }
        Path target = Files.move(plain, root.resolve("target"));
        Files.createSymbolicLink(plain, target);
        assertEquals(read, kind.reading().of(plain), "a link");
    }
}
