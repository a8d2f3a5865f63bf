package assay.grader.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.grader.Project;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.report.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What students are told is said by the part, else by the assignment, else it is the default. */
class RevealTest {
    @TempDir
    Path problems;

    @Test
    void withoutAWordEverythingButTheReferenceIsTold() throws IOException, DocumentException {
        Assignment read = read("");
        assertEquals(Reveal.DIAGNOSIS, read.part("1.a").orElseThrow().reveal());
        assertEquals(Reveal.FORM, read.part("1.b").orElseThrow().reveal());
        assertEquals(Optional.empty(), read.title());
    }

    @Test
    void theAssignmentSpeaksForItsParts() throws IOException, DocumentException {
        Assignment read = read("title: Homework 1\nreveal: verdict\n");
        assertEquals(Reveal.VERDICT, read.part("1.a").orElseThrow().reveal());
        assertEquals(Reveal.FORM, read.part("1.b").orElseThrow().reveal());
        assertEquals(Optional.of("Homework 1"), read.title());
    }

    @Test
    void theFileOfTheAssignmentIsPartOfItsChecksum() throws IOException, DocumentException {
        assertEquals(
                3,
                List.of(
                                read("").sha256(),
                                read("reveal: form\n").sha256(),
                                read("reveal: verdict\n").sha256())
                        .stream()
                        .distinct()
                        .count());
    }

    @Test
    void anotherWordIsRefusedWithItsPlace() {
        DocumentException fault = assertThrows(DocumentException.class, () -> read("reveal: verdicts\n"));
        assertEquals("reveal is 'verdicts'", fault.problem());
        assertEquals("did you mean 'verdict'?", fault.hint());
        assertEquals("line 1, column 9", fault.position().inFile());
    }

    @Test
    void eachLevelTellsWhatTheOnesBeforeItTell() {
        for (Reveal level : Reveal.values()) {
            for (Reveal other : Reveal.values()) {
                assertEquals(level.ordinal() >= other.ordinal(), level.includes(other));
            }
        }
    }

    @Test
    void thePublishedSchemaIsTheReaders() throws IOException {
        assertEquals(
                JsonText.of(AssignmentFile.schema().json()),
                Files.readString(Project.root().resolve("problems/assignment.schema.json")),
                "write it anew: ./assay verify --assignment-schema > problems/assignment.schema.json");
    }

    private Assignment read(String whole) throws IOException, DocumentException {
        Path folder = Files.createDirectories(problems.resolve("a"));
        Files.writeString(folder.resolve("1.yaml"), """
                question: "1"
                title: Two
                parts:
                  - {id: "1.a", answer: number, points: 1, reference: 2}
                  - {id: "1.b", answer: number, points: 1, reference: 3, reveal: form}
                """);
        Files.deleteIfExists(folder.resolve("assignment.yaml"));
        if (!whole.isEmpty()) {
            Files.writeString(folder.resolve("assignment.yaml"), whole);
        }
        return new AssignmentReader(problems, Computations.all()).read("a", Position.startOf("a"));
    }
}
