package assay.grader.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.batch.BatchResult;
import assay.grader.batch.Outcome;
import assay.grader.batch.StoredPart;
import assay.grader.batch.StoredSubmission;
import assay.grader.classreport.Results;
import assay.grader.document.DocumentException;
import assay.grader.gradebook.CsvTable;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    @TempDir
    Path folder;

    private static StoredPart waits(String part, Status status, String written) {
        return Results.part(part, status, written, "t" + written, new Remark("undecided", "A person will look at it."));
    }

    private static Results results() {
        return new Results()
                .with("s-1", waits("2.3.z", Status.UNDECIDED, "x"), Results.part("5.full", Status.CORRECT, "r", "t"))
                .with("s-2", waits("2.3.z", Status.UNDECIDED, "y"), waits("5.full", Status.UNREADABLE, "=1+"))
                .with("s-3", waits("2.3.z", Status.UNDECIDED, "y"))
                .with("s-4", Results.part("2.3.z", Status.INCORRECT, "y", "t"))
                .with("s-5", waits("3.w1", Status.UNDECIDED, "y"))
                .with("s-6", waits("3.w1", Status.UNDECIDED, "y"));
    }

    private static String exported(ReviewQueue queue) throws IOException {
        StringWriter out = new StringWriter();
        QueueTable.write(queue.items(), out);
        return out.toString();
    }

    private static ReviewImport imported(String csv, ReviewQueue queue, Decisions before) throws DocumentException {
        return ReviewImport.of(CsvTable.of("queue.csv", csv), queue, before);
    }

    /** The exported table with something in the cells of points and comment of one row. */
    private static String filled(ReviewQueue queue, int row, String points, String comment) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,part,points,comment"));
        for (QueueItem item : queue.items()) {
            lines.add(item.id() + "," + item.part().id() + ",,");
        }
        lines.set(row, lines.get(row).replaceAll(",,$", "," + points + "," + comment));
        return String.join("\r\n", lines) + "\r\n";
    }

    @Test
    void equalAnswersAreOneItemTheMostFrequentFirst() {
        ReviewQueue queue = ReviewQueue.of(results(), Decisions.NONE);
        assertEquals(
                List.of("2.3.z 2 [y]", "2.3.z 1 [x]", "3.w1 1 [y]", "3.w1 1 [y]", "5.full 1 [=1+]"),
                queue.items().stream()
                        .map(item -> item.part().id() + " " + item.students() + " "
                                + item.example().written())
                        .toList());
        assertEquals(List.of("s-2", "s-3"), queue.items().get(0).ids());
        assertEquals(6, ReviewQueue.answers(queue.items()));
    }

    @Test
    void aTableThatComesBackUntouchedChangesNothing() throws Exception {
        ReviewQueue queue = ReviewQueue.of(results(), Decisions.NONE);
        ReviewImport back = imported(exported(queue), queue, Decisions.NONE);
        assertEquals(new ReviewImport(Decisions.NONE, 0, 0, 5, List.of()), back);
        assertTrue(exported(queue).contains(",'=1+,"), exported(queue));
    }

    @Test
    void aDecisionHoldsForAllWhoWroteTheSameAndForNobodyElse() throws Exception {
        Results class_ = results();
        ReviewQueue queue = ReviewQueue.of(class_, Decisions.NONE);
        ReviewImport back = imported(filled(queue, 1, "1.5", "Half of it."), queue, Decisions.NONE);
        assertEquals(1, back.changed());
        assertEquals(2, back.answers());
        assertEquals(List.of(), back.faults());
        List<StoredSubmission> after = submissions(new ReviewedResults(class_, back.decisions()).results());
        assertEquals(Status.UNDECIDED, after.get(0).parts().get(0).status());
        for (int student : new int[] {1, 2}) {
            StoredPart part = after.get(student).parts().get(0);
            assertEquals(Status.PARTIAL, part.status());
            assertEquals(Optional.of(Rational.parse("1.5")), part.score());
            assertEquals(
                    List.of("A person graded this answer: Half of it."),
                    part.remarks().stream().map(Remark::message).toList());
        }
        assertEquals(Rational.parse("1.5"), after.get(2).score());
        assertFalse(after.get(2).needsReview());
        assertEquals(Status.INCORRECT, after.get(3).parts().get(0).status(), "what the program decided stays");
    }

    private static List<StoredSubmission> submissions(Stream<BatchResult> results) {
        return results.map(result -> ((Outcome.Graded) result.outcome()).submission())
                .toList();
    }

    @Test
    void decisionsAreKeptInAFileAndFoundAgain() throws Exception {
        ReviewQueue queue = ReviewQueue.of(results(), Decisions.NONE);
        Decisions decisions = imported(filled(queue, 1, "3", "\"=cmd, then\""), queue, Decisions.NONE)
                .decisions();
        Path file = folder.resolve("r.decisions.csv");
        decisions.write(file);
        assertEquals(decisions, Decisions.read(file));
        assertEquals(Decisions.NONE, Decisions.read(folder.resolve("none.csv")));
        assertEquals(folder.resolve("r.decisions.csv"), Decisions.besides(folder.resolve("r")));
        Files.writeString(file, Files.readString(file).replace(",3,", ",4,"));
        assertThrows(DocumentException.class, () -> Decisions.read(file));
    }

    @Test
    void whatIsDecidedAlreadyIsShownChangedAndTakenBack() throws Exception {
        ReviewQueue queue = ReviewQueue.of(results(), Decisions.NONE);
        Decisions first =
                imported(filled(queue, 1, "3", "Good."), queue, Decisions.NONE).decisions();
        ReviewQueue again = ReviewQueue.of(results(), first);
        assertEquals(4, again.open().size());
        assertEquals(new ReviewImport(first, 0, 0, 5, List.of()), imported(exported(again), again, first));
        Decisions second = imported(filled(again, 1, "", "Well."), again, first).decisions();
        assertEquals("Well.", second.byId().values().iterator().next().comment());
        assertEquals(Rational.of(3), second.byId().values().iterator().next().points());
        assertEquals(
                Decisions.NONE,
                imported(filled(again, 1, "undo", ""), again, second).decisions());
    }

    @Test
    void rowsWithAFaultAreListedAndNothingOfThemIsApplied() throws Exception {
        ReviewQueue queue = ReviewQueue.of(results(), Decisions.NONE);
        String id = queue.items().get(0).id();
        String other = ReviewQueue.of(new Results().with("s", waits("2.3.z", Status.MANUAL, "z")), Decisions.NONE)
                .items()
                .get(0)
                .id();
        char last = id.charAt(id.length() - 1);
        String edited = id.substring(0, id.length() - 1) + (last == '0' ? '1' : '0');
        String table = "id,part,points,comment\r\n"
                + edited + ",2.3.z,1,\r\n"
                + other + ",2.3.z,1,\r\n"
                + id + ",5.full,1,\r\n"
                + queue.items().get(1).id() + ",2.3.z,3.01,\r\n"
                + queue.items().get(2).id() + ",3.w1,-1,\r\n"
                + queue.items().get(3).id() + ",3.w1,\"2,5\",\r\n"
                + queue.items().get(4).id() + ",5.full,,only words\r\n";
        ReviewImport back = imported(table, queue, Decisions.NONE);
        assertEquals(
                List.of(
                        "row 1: '" + edited + "' is no id; was it edited?",
                        "row 2: no answer of this class that waits for a person has the id '" + other + "'",
                        "row 3: the id '" + id + "' belongs to part 2.3.z, not to '5.full'",
                        "row 4: 3.01 points are more than the 3 of part 2.3.z",
                        "row 5: '-1' are no points; write a number such as 2.5, with at most two decimals",
                        "row 6: '2,5' are no points; write a number such as 2.5, with at most two decimals",
                        "row 7: a comment without points"),
                back.faults());
        assertEquals(Decisions.NONE, back.decisions());
        String twice = "id,part,points,comment\r\n" + id + ",2.3.z,1,\r\n" + id + ",2.3.z,2,\r\n";
        assertEquals(2, imported(twice, queue, Decisions.NONE).faults().size());
        assertEquals(Decisions.NONE, imported(twice, queue, Decisions.NONE).decisions());
        assertThrows(DocumentException.class, () -> imported("id,points\r\n", queue, Decisions.NONE));
    }

    @Test
    void aPartThatIsWorthSomethingElseWaitsAgain() throws Exception {
        Results class_ = results();
        String id = ReviewQueue.of(class_, Decisions.NONE).items().get(0).id();
        Decisions old = new Decisions(Map.of(id, new Decision("2.3.z", Rational.ONE, Rational.TWO, "")));
        assertEquals(
                Status.UNDECIDED,
                submissions(new ReviewedResults(class_, old).results())
                        .get(1)
                        .parts()
                        .get(0)
                        .status());
    }

    @Property(tries = 200, seed = "8")
    void aChangedDigitIsNoticedAndOtherWordsHaveAnotherName(@ForAll String first, @ForAll String second) {
        String a = key(first);
        assertTrue(AnswerKey.isWhole(a));
        assertEquals(first.equals(second), a.equals(key(second)));
        for (int k = 1; k < a.length(); k++) {
            char digit = a.charAt(k) == 'f' ? '0' : 'f';
            assertFalse(AnswerKey.isWhole(a.substring(0, k) + digit + a.substring(k + 1)), a + " at " + k);
        }
        assertNotEquals(a, a.toUpperCase(java.util.Locale.ROOT));
    }

    private static String key(String written) {
        StoredSubmission any =
                new StoredSubmission("a", "s", "0".repeat(64), Rational.ZERO, Rational.ONE, true, List.of(), List.of());
        return AnswerKey.of(
                Results.GRADER.assignment().part("2.3.z").orElseThrow(), any, waits("2.3.z", Status.MANUAL, written));
    }
}
