package assay.grader.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One submission on which the program fails is a row, and all others are graded. */
class BatchRunTest {
    @TempDir
    private Path root = Path.of("");

    private TinyClass students = new TinyClass(root);

    @BeforeEach
    void begin() throws IOException {
        students = TinyClass.in(root);
        for (int k = 0; k < 20; k++) {
            students.with("s-" + k + ".yaml", "x: " + k);
        }
    }

    private List<Found> run(Grading grading, Journal journal)
            throws IOException, OtherAssignmentException, InterruptedException {
        return new BatchRun(
                        ClassFolder.of(students.submissions(), List.of()),
                        grading,
                        Optional.empty(),
                        journal,
                        "context",
                        UnaryOperator.identity(),
                        3,
                        (source, known, summary) -> {})
                .run();
    }

    private static Outcome graded(String name) {
        return new Outcome.Unreadable("seen " + name);
    }

    @Test
    void faultsOfTheProgramAreRows() throws IOException, OtherAssignmentException, InterruptedException {
        Set<String> tried = ConcurrentHashMap.newKeySet();
        Grading failing = (files, name) -> {
            tried.add(name);
            switch (name) {
                case "s-3.yaml" -> throw new IllegalStateException("planted " + Thread.currentThread());
                case "s-5.yaml" -> deeper(0);
                case "s-7.yaml" -> throw new AssertionError();
                default -> {}
            }
            return graded(name);
        };
        try (Journal journal = Journal.open(root.resolve("j"))) {
            List<Found> found = run(failing, journal);
            assertEquals(20, found.size());
            List<String> faults = new ArrayList<>();
            for (Found each : found) {
                if (each.summary().traits().contains(OutcomeSummary.Trait.FAULT)) {
                    faults.add(each.source() + " "
                            + ((Outcome.Unreadable) each.outcome().orElseThrow()).message());
                } else {
                    assertEquals(
                            Optional.of(graded(each.source())),
                            journal.get(each.key().orElseThrow()));
                }
            }
            assertEquals(
                    List.of(
                            "s-3.yaml a fault in the program: java.lang.IllegalStateException in "
                                    + getClass().getName() + ".lambda$faultsOfTheProgramAreRows$",
                            "s-5.yaml a fault in the program: java.lang.StackOverflowError",
                            "s-7.yaml a fault in the program: java.lang.AssertionError in "
                                    + getClass().getName() + ".lambda$faultsOfTheProgramAreRows$"),
                    faults.stream()
                            .map(text -> text.replaceAll("\\$[0-9]+$", "\\$"))
                            .toList());
            assertEquals(20, tried.size());
            tried.clear();
            // A fault is not kept: the next run tries again, and what is known is not graded again.
            List<Found> again = run(failing, journal);
            assertEquals(Set.of("s-3.yaml", "s-5.yaml", "s-7.yaml"), tried);
            assertEquals(
                    found.stream().map(Found::summary).toList(),
                    again.stream().map(Found::summary).toList());
        }
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : 1 + deeper(depth + 1);
    }

    @Test
    void aSlowSubmissionDelaysNobody() throws IOException, OtherAssignmentException, InterruptedException {
        CountDownLatch others = new CountDownLatch(19);
        Grading waiting = (files, name) -> {
            if (name.equals("s-0.yaml")) {
                awaited(others);
            } else {
                others.countDown();
            }
            return graded(name);
        };
        try (Journal journal = Journal.open(root.resolve("j"))) {
            assertEquals(20, run(waiting, journal).size());
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void strangeFilesAreRows() throws IOException, OtherAssignmentException, InterruptedException {
        Files.createSymbolicLink(students.submissions().resolve("link.yaml"), root.resolve("secret"));
        Files.createDirectories(students.submissions().resolve("empty"));
        students.with("folder/a.md", "x");
        Files.createSymbolicLink(students.submissions().resolve("folder/b.md"), root.resolve("secret"));
        try (Journal journal = Journal.open(root.resolve("j"))) {
            List<Found> found = run((files, name) -> graded(name), journal);
            assertEquals(23, found.size());
            assertEquals(
                    List.of("link.yaml: is a link; put the file itself there"),
                    found.stream()
                            .flatMap(each -> each.outcome().stream())
                            .map(outcome -> ((Outcome.Unreadable) outcome).message())
                            .toList());
        }
    }

    @Test
    void whatChangesWhileItIsGradedIsNotKept() throws IOException, OtherAssignmentException, InterruptedException {
        Grading changing = (files, name) -> {
            if (name.equals("s-2.yaml")) {
                Files.writeString(files.answers(), "y: 1");
            }
            return graded(name);
        };
        try (Journal journal = Journal.open(root.resolve("j"))) {
            Set<String> messages = new HashSet<>();
            for (Found each : run(changing, journal)) {
                each.outcome().ifPresent(outcome -> messages.add(((Outcome.Unreadable) outcome).message()));
            }
            assertEquals(Set.of("s-2.yaml: changed while it was graded; run the command again"), messages);
        }
    }

    @Test
    void aJournalBelongsToOneRun() throws IOException {
        Path file = root.resolve("j");
        try (Journal journal = Journal.open(file)) {
            journal.put("k", graded("a"));
            IOException fault = assertThrows(IOException.class, () -> Journal.open(file));
            assertTrue(String.valueOf(fault.getMessage()).endsWith("is in use by another run"));
        }
        try (Journal journal = Journal.open(file)) {
            assertEquals(Optional.of(graded("a")), journal.get("k"));
            assertEquals(Optional.empty(), journal.get("l"));
        }
        Files.writeString(root.resolve("text"), "this is no journal at all, but a text of some length ".repeat(40));
        IOException fault = assertThrows(IOException.class, () -> Journal.open(root.resolve("text")));
        assertTrue(String.valueOf(fault.getMessage()).contains("is no journal, or damaged"));
    }
}
