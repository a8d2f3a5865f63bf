package assay.grader.lock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is locked comes back with its key only, whole and unchanged or not at all. */
class LockedFilesTest {
    private static final Position PLACE = Position.startOf("key.locked");
    private static final Map<String, byte[]> FILES = Map.of(
            "1.yaml", "reference: the secret σ".getBytes(StandardCharsets.UTF_8), "assignment.yaml", new byte[0]);

    private final CourseKey key = CourseKey.random();
    private final String locked = LockedFiles.lock("hw1", FILES, key);

    private static String fault(String text, String assignment, String key) {
        return assertThrows(DocumentException.class, () -> LockedFiles.unlock(PLACE, text, assignment, key))
                .problem();
    }

    @Test
    void whatIsLockedComesBack() throws DocumentException {
        Map<String, byte[]> files = LockedFiles.unlock(PLACE, locked, "hw1", key.text());
        assertEquals(FILES.keySet(), files.keySet());
        FILES.forEach((name, bytes) -> assertArrayEquals(bytes, Objects.requireNonNull(files.get(name))));
    }

    @Test
    void lineEndsOfAnotherSystemDoNoHarm() throws DocumentException {
        assertEquals(
                FILES.keySet(),
                LockedFiles.unlock(PLACE, locked.replace("\n", "\r\n"), "hw1", " " + key.text() + "\n")
                        .keySet());
    }

    @Test
    void nothingCanBeReadWithoutTheKey() {
        assertFalse(locked.contains("secret"));
        assertFalse(locked.contains("1.yaml"));
        assertTrue(fault(locked, "hw1", CourseKey.random().text()).contains("cannot be unlocked"));
        assertTrue(fault(locked, "hw1", "no key").contains("is no key"));
    }

    /** One bit changed anywhere, in the first line too, and nothing comes out. */
    @Test
    void whatWasChangedIsRefused() {
        int start = locked.indexOf('\n') + 1;
        for (int at = start; at < locked.length() - 1; at += 7) {
            char other = locked.charAt(at) == 'A' ? 'B' : 'A';
            if (locked.charAt(at) != '\n' && locked.charAt(at) != '=') {
                String changed = locked.substring(0, at) + other + locked.substring(at + 1);
                assertTrue(fault(changed, "hw1", key.text()).contains("was changed"), changed);
            }
        }
        assertTrue(fault(locked.substring(0, start + 10), "hw1", key.text()).contains("was changed"));
        assertTrue(fault(locked.substring(0, start), "hw1", key.text()).contains("was changed"));
        assertTrue(fault("", "hw1", key.text()).contains("no locked file"));
        assertTrue(fault(locked.replace("lock 1", "lock 2"), "hw1", key.text()).contains("no locked file"));
    }

    /** The file of one assignment cannot be taken for that of another, whatever its first line says. */
    @Test
    void theAssignmentIsPartOfTheLock() {
        assertTrue(fault(locked, "hw2", key.text()).contains("locked for the assignment 'hw1'"));
        assertTrue(fault(locked.replace("hw1", "hw2"), "hw2", key.text()).contains("was changed"));
    }

    @Test
    void noNonceIsUsedTwice() {
        assertNotEquals(locked, LockedFiles.lock("hw1", FILES, key));
    }

    @Test
    void aKeyIsNotPrintedByChance() {
        assertEquals(44, key.text().length());
        assertFalse(("" + key).contains(key.text()));
        assertEquals(key, CourseKey.parse(key.text()).orElseThrow());
        assertNotEquals(key, CourseKey.random());
        assertTrue(CourseKey.parse("c2hvcnQ=").isEmpty());
    }
}
