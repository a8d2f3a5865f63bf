package assay.grader.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.batch.Roster;
import assay.grader.batch.RosterEntry;
import assay.grader.document.DocumentException;
import assay.reference.number.Rational;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class GradebookFormatsTest {
    private static final RosterEntry ONE = new RosterEntry("u1", "one", "One@example.org", "First, Una", "A");
    private static final RosterEntry TWO = new RosterEntry("u2", "two", "two@example.org", "Second, \"Duo\"", "A");
    private static final RosterEntry THREE = new RosterEntry("u3", "three", "", "=HYPERLINK(\"http://x\")", "-1+1");
    private static final RosterEntry FOUR = new RosterEntry("u4", "four", "", "Fourth", "B");
    private static final RosterEntry FIVE = new RosterEntry("u5", "five", "", "Fifth", "B");

    private static final ListedResults CLASS = ListedResults.of(
            new Roster(List.of(ONE, TWO, THREE, FOUR, FIVE)),
            ListedResults.graded(ONE, "17.5", false),
            ListedResults.graded(TWO, "20", false),
            ListedResults.graded(THREE, "8", true),
            ListedResults.unreadable(FOUR));

    private static Optional<LateRules> late() throws DocumentException {
        LatePolicy policy = new LatePolicy(
                Instant.parse("2026-03-02T23:00:00Z"),
                Duration.ZERO,
                0,
                new Deduction.PerDay(Rational.of(1, 10), Optional.empty()),
                LatePolicy.Base.POSSIBLE,
                Optional.empty());
        CsvTable times = CsvTable.of("times.csv", """
                SID,Email,Submission Time
                u1,,2026-03-03 10:00:00 +0000
                ,TWO@example.org,2026-03-02T10:00:00Z
                u9,,2026-03-02T10:00:00Z
                """);
        CsvTable extensions = CsvTable.of("extensions.csv", "login;hours\none;12\nnine;1\n");
        return Optional.of(new LateRules(
                policy, LateRules.times(times, Optional.empty()), LateRules.extensions(extensions, Optional.empty())));
    }

    private static String written(String format, Optional<LateRules> late, boolean waiting) throws IOException {
        return written(CLASS, format, late, waiting);
    }

    private static String written(ListedResults results, String format, Optional<LateRules> late, boolean waiting)
            throws IOException {
        StringWriter out = new StringWriter();
        GradebookFormats.all().stream()
                .filter(each -> each.name().equals(format))
                .findFirst()
                .orElseThrow()
                .write(new Gradebook(results, late), new GradebookOptions("HW 3 (77)", waiting), out);
        return out.toString();
    }

    @Test
    void tidyHasRawPenaltyAndFinal() throws Exception {
        assertEquals(
                """
                id,login,email,name,section,source,state,submitted,days_late,late_days,raw,penalty,final,possible
                u1,one,One@example.org,"First, Una",A,u1.yaml,graded,2026-03-03T10:00:00Z,0,0,17.5,0,17.5,20
                u2,two,two@example.org,"Second, ""Duo""\",A,u2.yaml,graded,2026-03-02T10:00:00Z,0,0,20,0,20,20
                u3,three,,"'=HYPERLINK(""http://x"")",'-1+1,u3.yaml,waiting,,,,8,,,20
                u4,four,,Fourth,B,u4.yaml,unreadable,,,,,,,%1$s
                u5,five,,Fifth,B,,missing,,,,,,,%1$s
                """.formatted(Cell.of(new Gradebook(CLASS, late()).possible()).text())
                        .replace("\n", "\r\n"),
                written("tidy", late(), false));
    }

    @Test
    void withoutRulesNothingIsLate() throws Exception {
        String tidy = written("tidy", Optional.empty(), false);
        assertTrue(tidy.contains("u1.yaml,graded,,0,0,17.5,0,17.5,20"), tidy);
    }

    @Test
    void aPersonLearnsOfRowsAboutNobodyAndOfMissingTimes() throws Exception {
        assertEquals(
                List.of(
                        "times.csv: nobody in the class has the id u9",
                        "extensions.csv: nobody in the class has the login nine",
                        "u3.yaml: no time is known when it was handed in, so it has no final points"),
                new Gradebook(CLASS, late()).remarks());
    }

    @Test
    void canvasGetsNoGradeThatIsNotSettled() throws Exception {
        String possible =
                Cell.of(new Gradebook(CLASS, Optional.empty()).possible()).text();
        assertEquals("""
                Student,ID,SIS User ID,SIS Login ID,Section,HW 3 (77)
                    Points Possible,,,,,%s
                "First, Una",,u1,one,A,17.5
                "Second, ""Duo""\",,u2,two,A,20
                "'=HYPERLINK(""http://x"")",,u3,three,'-1+1,
                Fourth,,u4,four,B,
                Fifth,,u5,five,B,
                """.formatted(possible).replace("\n", "\r\n"), written("canvas", Optional.empty(), false));
        assertTrue(written("canvas", Optional.empty(), true).contains("u3,three,'-1+1,8\r\n"));
    }

    @Test
    void moodleGetsOnlyStudentsWithAGrade() throws Exception {
        assertEquals("""
                ID number,Username,Email address,HW 3 (77)
                u1,one,One@example.org,17.5
                u2,two,two@example.org,20
                """.replace("\n", "\r\n"), written("moodle", Optional.empty(), false));
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <results>
                  <result><assignment>HW 3 (77)</assignment><student>u1</student><score>17.5</score></result>
                  <result><assignment>HW 3 (77)</assignment><student>u2</student><score>20</score></result>
                </results>
                """, written("moodle-xml", Optional.empty(), false));
    }

    /** What a submission says of itself gives nobody points: it names u1, and its file somebody else. */
    @Test
    void onlyWhoIsCertainGetsPoints() throws Exception {
        ListedResults results = ListedResults.of(
                new Roster(List.of(ONE, TWO, THREE)),
                ListedResults.graded(ONE, "3", false),
                ListedResults.oneOfSeveral("u2", TWO, "5"),
                ListedResults.oneOfSeveral("u2-2", TWO, "7"),
                ListedResults.unmatched("x", "u1"));
        for (boolean waiting : new boolean[] {false, true}) {
            assertEquals("""
                    ID number,Username,Email address,HW 3 (77)
                    u1,one,One@example.org,3
                    """.replace("\n", "\r\n"), written(results, "moodle", Optional.empty(), waiting));
            String canvas = written(results, "canvas", late(), waiting);
            assertEquals(5, canvas.lines().count(), canvas);
            assertTrue(canvas.contains(",u2,two,A,\r\n"), canvas);
            assertEquals(
                    1,
                    written(results, "moodle-xml", Optional.empty(), waiting)
                            .lines()
                            .filter(line -> line.contains("<student>"))
                            .count());
            assertEquals(
                    4,
                    written(results, "nbgrader", Optional.empty(), waiting)
                            .lines()
                            .count());
        }
        String tidy = written(results, "tidy", late(), false);
        assertTrue(tidy.contains("\r\n,,,,,x.yaml,unmatched,,,,20,,,20\r\n"), tidy);
        assertTrue(tidy.contains(",u2.yaml,several,2026-03-02T10:00:00Z,0,0,5,0,,20\r\n"), tidy);
        List<String> remarks = new Gradebook(results, Optional.empty()).remarks();
        assertEquals(3, remarks.size(), remarks.toString());
        assertTrue(remarks.get(2).startsWith("x.yaml: it is not certain who of the class this is"), remarks.get(2));
    }

    @Test
    void nbgraderHasItsOwnColumns() throws Exception {
        String[] lines = written("nbgrader", late(), false).split("\r\n");
        assertEquals(
                "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,"
                        + "score,max_score",
                lines[0]);
        assertEquals(
                "HW 3 (77),2026-03-02 23:00:00,2026-03-03 10:00:00,u1,First,Una,One@example.org,17.5,0,17.5,20",
                lines[1]);
        assertEquals(
                "HW 3 (77),2026-03-02 23:00:00,,u3,'=HYPERLINK(\"http://x\"),,,,,,20",
                lines[3].replace("\"\"", "\"").replace("\"'", "'").replace(")\"", ")"));
    }

    @Test
    void everyFormatHasItsOwnName() {
        Set<String> names =
                GradebookFormats.all().stream().map(GradebookFormat::name).collect(Collectors.toSet());
        assertEquals(GradebookFormats.all().size(), names.size());
    }

    @Property(tries = 500, seed = "6")
    void noTextIsAFormulaAndEveryTextIsReadBack(@ForAll String text) throws Exception {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.header("a", "b", "c");
            csv.row(Cell.of("x"), Cell.of(text), Cell.of(Rational.of(-3, 2)));
        }
        String expected = Cell.of(text).text().replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf('\0') < 0) {
            assertEquals(
                    expected.strip(),
                    CsvTable.of("t", out.toString()).rows().get(0).cell("b"));
        }
        assertTrue(out.toString().endsWith(",-1.5\r\n"), "numbers stay numbers");
        String first = Cell.of(text).text().stripLeading();
        assertFalse(!first.isEmpty() && "=+-@＝＋－＠".indexOf(first.charAt(0)) >= 0, first);
        assertFalse(!text.isEmpty() && "\t\r\n".indexOf(Cell.of(text).text().charAt(0)) >= 0);
        assertEquals(text, Cell.read(Cell.of(text).text()));
    }

    /** Where semicolons end cells, a text with one has several, and a quote within a line quotes nothing. */
    @Property(tries = 2_000, seed = "9")
    void noPieceOfATextIsAFormula(
            @ForAll @Chars({';', '=', '-', '\'', ' ', '\n', '\t', 'a', '"', '|', ':', '#', '['}) String text) {
        String cell = Cell.of(text).text();
        for (String piece : cell.split("[;|\t\r\n]", -1)) {
            assertFalse(piece.strip().startsWith("=") || piece.strip().startsWith("-"), cell);
            assertFalse(piece.strip().startsWith("::") || piece.matches(".*##\\w*\\[.*"), cell);
        }
        assertEquals(text, Cell.read(cell));
    }
}
