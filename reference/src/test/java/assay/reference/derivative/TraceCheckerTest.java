package assay.reference.derivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceCheckerTest {
    private static final TraceQuestion WORKED_FORWARD =
            Table.question("ln(x1) + x1*x2 - sin(x2)".replace("ln", "log"), Table.forward("1", "0"), "2", "5");
    private static final TraceQuestion WORKED_REVERSE =
            Table.question("log(x1) + x1*x2 - sin(x2)", Table.reverse(), "2", "5");
    private static final String WORKED_VALUES = """
            v_{-1} | x1            | 2
            v_0    | x2            | 5
            v_1    | log(v_1)      | 0.6931
            v_2    | v_{-1} * v_0  | 10
            v_3    | sin(v_0)      | -0.9589
            v_4    | v_1 + v_2     | 10.6931
            v_5    | v_4 - v_3     | 11.6521
            y      | v_5           | 11.6521
            """;

    private static final String WORKED_ADJOINTS = """
            bv_5    | by                               | 1
            bv_4    | bv_5 * D(v_5,v_4)                | 1
            bv_3    | bv_5 * D(v_5,v_3)                | -1
            bv_1    | bv_4 * D(v_4,v_1)                | 1
            bv_2    | bv_4 * D(v_4,v_2)                | 1
            bv_0    | bv_3 * D(v_3,v_0)                | -0.2837
            bv_{-1} | bv_2 * D(v_2,v_{-1})             | 5
            bv_0    | bv_0 + bv_2 * D(v_2,v_0)         | 1.7163
            bv_{-1} | bv_{-1} + bv_1 * D(v_1,v_{-1})   | 5.5
            bx2     | bv_0                             | 1.7163
            bx1     | bv_{-1}                          | 5.5
            """;

    private static final String F = "1/(x1+x2) + x2^2 + cos(x1)";
    private static final TraceQuestion FORWARD = Table.question(F, Table.forward("1", "0"), "3", "6");
    private static final TraceQuestion REVERSE = Table.question(F, Table.reverse(), "3", "6");
    private static final String VALUES = """
            v_{-1} | x1               | 3
            v_0    | x2               | 6
            v_1    | 1/(v_{-1} + v_0) | 0.1111
            v_2    | v_0^2            | 36
            v_3    | v_1 + v_2        | 36.1111
            v_4    | cos(v_{-1})      | -0.9900
            v_5    | v_4 + v_3        | 35.1211
            y      | v_5              | 35.1211
            """;
    private static final String TANGENTS = """
            dv_{-1} | dx1                                | 1
            dv_0    | dx2                                | 0
            dv_1    | -(dv_{-1}+dv_0)/(v_{-1}+v_0)^2     | -0.0123
            dv_2    | 2*v_0*dv_0                         | 0
            dv_3    | dv_1 + dv_2                        | -0.0123
            dv_4    | -sin(v_{-1})*dv_{-1}               | -0.1411
            dv_5    | dv_4 + dv_3                        | -0.1535
            dy      | dv_5                               | -0.1535
            """;
    private static final String ADJOINTS = """
            bv_5    | by                                     | 1
            bv_4    | bv_5 * D(v_5,v_4)                      | 1
            bv_3    | bv_5 * D(v_5,v_3)                      | 1
            bv_2    | bv_3 * D(v_3,v_2)                      | 1
            bv_1    | bv_3 * D(v_3,v_1)                      | 1
            bv_0    | bv_1*D(v_1,v_0) + bv_2*D(v_2,v_0)      | 11.9877
            bv_{-1} | bv_1*D(v_1,v_{-1}) + bv_4*D(v_4,v_{-1})| -0.1535
            bx2     | bv_0                                   | 11.9877
            bx1     | bv_{-1}                                | -0.1535
            """;

    private static void onlyTheMisprint(TraceReport report) {
        assertEquals(1, report.misprints().size());
        Misprint misprint = report.misprints().get(0);
        assertEquals("v1 is defined by itself; v_{-1} is meant?", misprint.message());
        assertEquals(Misprint.Kind.ITSELF, misprint.kind());
        for (RowReport row : report.rows()) {
            boolean isMisprint = row.name().toString().equals("v1");
            assertEquals(
                    isMisprint ? RowVerdict.MISPRINT : RowVerdict.RIGHT,
                    row.verdict(),
                    row.name().toString());
            assertTrue(row.value().map(value -> value.verdict().isRight()).orElse(true), row.toString());
        }
        assertEquals(List.of(), report.missing());
    }

    @Test
    void theMisprintOfTheWorkedForwardTable() {
        onlyTheMisprint(Table.check(WORKED_FORWARD, WORKED_VALUES + """
                        dv_{-1} | dx1                              | 1
                        dv_0    | dx2                              | 0
                        dv_1    | dv_{-1} / v_{-1}                 | 0.5
                        dv_2    | dv_{-1} * v_0 + v_{-1} * dv_0    | 5
                        dv_3    | cos(v_0) * dv_0                  | 0
                        dv_4    | dv_1 + dv_2                      | 5.5
                        dv_5    | dv_4 - dv_3                      | 5.5
                        dy      | dv_5                             | 5.5
                        """));
    }

    @Test
    void theMisprintOfTheWorkedReverseTable() {
        onlyTheMisprint(Table.check(WORKED_REVERSE, WORKED_VALUES + WORKED_ADJOINTS));
    }

    @Test
    void withoutItsNumberAMisprintHasNoMend() {
        TraceReport report = Table.check(WORKED_FORWARD, WORKED_VALUES.replace("0.6931\n", "\n"));
        assertEquals("v1 is defined by itself", report.misprints().get(0).message());
        assertEquals(Optional.empty(), report.misprints().get(0).mend());
        assertEquals(RowVerdict.RIGHT, report.rows().get(3).verdict());
        assertEquals(RowVerdict.FOLLOWS, report.rows().get(5).verdict());
        assertEquals(RowVerdict.FOLLOWS, report.rows().get(7).verdict());
        TraceReport other = Table.check(
                WORKED_FORWARD, WORKED_VALUES.replace("0.6931\n", "0.7\n").replace("v_1)", "v_7)"));
        assertEquals(
                "v1 uses v7, which is not defined; v_{-1} is meant?",
                other.misprints().get(0).message());
        TraceReport later = Table.check(WORKED_FORWARD, WORKED_VALUES.replace("log(v_1)", "log(v_3)"));
        assertEquals(
                "v1 uses v3, which is defined after it; v_{-1} is meant?",
                later.misprints().get(0).message());
    }

    private static void allRight(TraceReport report) {
        for (RowReport row : report.rows()) {
            assertEquals(RowVerdict.RIGHT, row.verdict(), row.toString());
            assertTrue(row.value().map(value -> value.verdict().isRight()).orElse(true), row.toString());
        }
        assertEquals(List.of(), report.missing());
    }

    @Test
    void rightTraces() {
        allRight(Table.check(FORWARD, VALUES + TANGENTS));
        allRight(Table.check(REVERSE, VALUES + ADJOINTS));
    }

    @Test
    void otherDecompositionsAndOtherForms() {
        allRight(Table.check(FORWARD, """
                v_{-1} | 3                |
                v_0    | 6                |
                v1     | v_{-1} + v_0     | 9
                v2     | v1^(-1)          | 0.1111
                v3     | v_0 * v_0        | 36
                v4     | cos(v_{-1}) + v3 | 35.0100
                y      | v2 + v4          | 35.1211
                dv1    | 1                | 1
                dv2    | -v2^2 * dv1      | -0.0123
                dv3    | 0                | 0
                dv4    | -sin(x1)         | -0.1411
                dy     | D(y,v2)*dv2 + dv4 | -0.1535
                """));
        allRight(Table.check(REVERSE, """
                v1      | x1 + x2                 | 9
                v2      | 1/v1 + x2^2 + cos(x1)   | 35.1211
                bv1     | D(v2,v1)                |
                bx1     | bv1 - sin(x1)           | -0.1535
                bx2     | bv1 + 2*x2              | 11.9877
                """));
    }

    @Test
    void partialDerivativesInOneWord() {
        allRight(Table.check(REVERSE, VALUES + ADJOINTS.replaceAll("D\\((v_[^,]*),(v_[^)]*)\\)", "d$1_d$2")));
    }

    /** The decision procedure itself as the oracle: proofs instead of samples. */
    @Test
    void rightTracesByProof() {
        EqualityOracle ladder = new DecidedEquality(new Equality());
        for (String table : List.of(VALUES + TANGENTS, VALUES.replace("v_0^2", "v_0*v_0") + TANGENTS)) {
            allRight(new TraceChecker(FORWARD, Table.FOUR, ladder).check(Table.lines(table)));
        }
        allRight(new TraceChecker(REVERSE, Table.FOUR, ladder).check(Table.lines(VALUES + ADJOINTS)));
        onlyTheMisprint(new TraceChecker(WORKED_REVERSE, Table.FOUR, ladder)
                .check(Table.lines(WORKED_VALUES + WORKED_ADJOINTS)));
        TraceReport wrong = new TraceChecker(REVERSE, Table.FOUR, ladder)
                .check(Table.lines(VALUES + ADJOINTS.replace("| bv_1*D(v_1,v_0) +", "| -bv_1*D(v_1,v_0) +")));
        assertEquals(RowVerdict.WRONG, wrong.rows().get(13).verdict());
    }

    @Test
    void numbersThatAreImprecise() {
        TraceReport report = Table.check(FORWARD, """
                v_{-1}  | x1               | 3
                v_0     | x2               | 6
                v_1     | 1/(v_{-1} + v_0) | 0.1
                v_2     | v_0^2            | 36
                v_3     | v_1 + v_2        | 36.1
                v_4     | cos(v_{-1})      | -0.99
                v_5     | v_4 + v_3        | 35.11
                y       | v_5              | 35.11
                dv_{-1} | dx1              | 1
                dv_0    | dx2              | 0
                dv_1    | -(dv_{-1}+dv_0)/(v_{-1}+v_0)^2 | -0.012
                dv_2    | 2*v_0*dv_0       | 0
                dv_3    | dv_1 + dv_2      | -0.012
                dv_4    | -sin(v_{-1})*dv_{-1} | -0.14
                dv_5    | dv_4 + dv_3      | -0.153
                dy      | dv_5             | -0.153
                """);
        assertEquals(
                List.of(
                        "v_{-1} right exact",
                        "v0 right exact",
                        "v1 right too-few-digits",
                        "v2 right exact",
                        "v3 right too-few-digits FROM_IMPRECISION",
                        "v4 right too-few-digits",
                        "v5 right wrong FROM_IMPRECISION",
                        "y right wrong FROM_SLIP",
                        "dv_{-1} right exact",
                        "dv0 right exact",
                        "dv1 right too-few-digits",
                        "dv2 right exact",
                        "dv3 right too-few-digits FROM_IMPRECISION",
                        "dv4 right too-few-digits",
                        "dv5 right too-few-digits FROM_IMPRECISION",
                        "dy right too-few-digits FROM_IMPRECISION"),
                Table.summary(report));
    }

    @Test
    void aSlipCountsOnce() {
        TraceReport tangents = Table.check(FORWARD, VALUES + TANGENTS.replace("| -sin(v_{-1})", "| sin(v_{-1})"));
        assertEquals(
                List.of("dv4 wrong wrong", "dv5 follows wrong FROM_SLIP", "dy follows wrong FROM_SLIP"),
                Table.summary(tangents).subList(13, 16));
        TraceReport adjoints =
                Table.check(REVERSE, VALUES + ADJOINTS.replace("bv_3 * D(v_3,v_1)", "-bv_3 * D(v_3,v_1)"));
        assertEquals(
                List.of("bv1 wrong", "bv0 follows", "bv_{-1} follows", "bx2 follows", "bx1 follows"),
                adjoints.rows().subList(12, 17).stream()
                        .map(row -> row.name() + " " + row.verdict().spelling())
                        .toList());
        TraceReport values = Table.check(FORWARD, VALUES.replace("v_0^2 ", "v_0^3 ") + TANGENTS);
        assertEquals(
                List.of("right", "right", "right", "wrong", "follows", "right", "follows", "follows"),
                values.rows().subList(0, 8).stream()
                        .map(row -> row.verdict().spelling())
                        .toList());
        TraceQuestion other = Table.question(F, Table.forward("0", "1"), "3", "6");
        String swapped = TANGENTS.replace("dx2                                | 0", "dx2 | 1")
                .replace("dx1                                | 1", "dx1 | 0");
        assertEquals(
                List.of("dv2 wrong", "dv3 follows", "dv4 right", "dv5 follows", "dy follows"),
                Table.check(other, VALUES.replace("v_0^2 ", "v_0^3 ") + swapped).rows().subList(11, 16).stream()
                        .map(row -> row.name() + " " + row.verdict().spelling())
                        .toList(),
                "the tangent of the trace's own v2");
    }

    @Test
    void aWrongResultIsNeverRight() {
        TraceReport sign = Table.check(FORWARD, VALUES.replace("v_4 + v_3", "v_4 - v_3"));
        assertEquals(RowVerdict.WRONG, sign.rows().get(6).verdict());
        assertEquals(RowVerdict.FOLLOWS, sign.rows().get(7).verdict());
        assertEquals(RowVerdict.RIGHT, sign.rows().get(4).verdict());
        TraceReport input = Table.check(FORWARD, VALUES.replace("| x1 ", "| 4 "));
        assertEquals(RowVerdict.WRONG, input.rows().get(0).verdict());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals("[dy]", Table.check(FORWARD, VALUES).missing().toString());
        assertEquals("[bx1, bx2]", Table.check(REVERSE, VALUES).missing().toString());
        assertEquals("[y, dy]", Table.check(FORWARD, "").missing().toString());
        TraceReport numbers = Table.check(FORWARD, "y | | 35.1211\ndy | | -0.1535");
        assertEquals(List.of("y no-expression rounded", "dy no-expression rounded"), Table.summary(numbers));
        assertEquals(List.of(), numbers.missing());
    }

    @Test
    void aPartOfASumIsNoFaultUntilTheNameIsSetLast() {
        String table = VALUES + """
                bv_5    | by                       |
                bv_{-1} | bv_5*D(v_4,v_{-1})       |
                bv_{-1} | bv_{-1} + bv_5*D(v_1,v_{-1}) | -0.1535
                bv_0    | bv_5*D(v_2,v_0)          | 12
                """;
        assertEquals(
                List.of("bv5 right", "bv_{-1} right", "bv_{-1} right rounded", "bv0 wrong exact"),
                Table.summary(Table.check(REVERSE, table)).subList(8, 12));
    }

    @Test
    void aWrongPartOfASumCountsOnce() {
        String table = WORKED_ADJOINTS.replace("bv_3 * D(v_3,v_0) ", "-bv_3 * D(v_3,v_0) ");
        TraceReport report = Table.check(WORKED_REVERSE, WORKED_VALUES + table);
        assertEquals(
                List.of("bv0 wrong", "bv_{-1} right", "bv0 follows", "bv_{-1} right", "bx2 follows", "bx1 right"),
                report.rows().subList(13, 19).stream()
                        .map(row -> row.name() + " " + row.verdict().spelling())
                        .toList());
    }

    @Test
    void accumulationThatBeginsWithItself() {
        TraceReport report =
                Table.check(REVERSE, VALUES + ADJOINTS.replace("| bv_1*D(v_1,v_0)", "| bv_0 + bv_1*D(v_1,v_0)"));
        assertEquals(
                "bv0 is defined by itself; 0 is meant?",
                report.misprints().get(0).message());
    }

    @Test
    void rowsAfterAnUnknownRowAreNotWrong() {
        String unknown = VALUES.replace("v_1 + v_2        ", "        ");
        assertEquals(
                List.of("bx1 undecided wrong", "bx2 undecided exact"),
                Table.summary(Table.check(REVERSE, unknown + "bx1 | -sin(x1) | 1\nbx2 | 1 | 1"))
                        .subList(8, 10));
        assertEquals(
                List.of("dv3 no-expression undecided", "dv2 right exact", "dy undecided wrong"),
                Table.summary(Table.check(FORWARD, unknown + "dv3 | | 1\ndv2 | 0 | 0\ndy | -sin(x1) | 1"))
                        .subList(8, 11));
    }

    @Test
    void aNumberAloneDoesNotMendARow() {
        TraceReport report = Table.check(FORWARD, VALUES + "dv2 | dv7 | 1\ndy | dv_9 | 0");
        assertEquals(
                List.of("dv2 uses dv7, which is not defined", "dy uses dv9, which is not defined"),
                report.misprints().stream().map(Misprint::message).toList());
    }

    @Test
    void aRowThatIsNoNumberIsWrong() {
        Expression pair = new Expression.Stack(List.of(Formula.read("1"), Formula.read("v_{-1}")));
        List<TraceLine> lines = List.of(
                new TraceLine("v_{-1}", Optional.of(pair), Optional.empty()),
                new TraceLine("v1", Optional.of(pair), Optional.empty()),
                new TraceLine("dv1", Optional.of(pair), Optional.empty()));
        for (RowReport row : new TraceChecker(FORWARD, Table.FOUR, Sampling::compare)
                .check(lines)
                .rows()) {
            assertEquals(RowVerdict.WRONG, row.verdict());
        }
    }

    @Test
    void aNumberThatOnlyAProofShowsToBeExact() {
        TraceQuestion question = Table.question("sin(x1)^2 + cos(x1)^2 + log(exp(x1))", Table.forward("1"), "3");
        TraceReport report = new TraceChecker(question, Table.FOUR, new DecidedEquality(new Equality()))
                .check(Table.lines("v1 | sin(x1)^2 + cos(x1)^2 | 1\ny | v1 + log(exp(x1)) | 4"));
        assertEquals(List.of("v1 right exact", "y right exact"), Table.summary(report));
    }

    @Test
    void hostileRowsAreAnswered() {
        StringBuilder table = new StringBuilder("v1 | x1 + x2 |\n");
        for (int k = 2; k < 120; k++) {
            table.append("v")
                    .append(k)
                    .append(" | v")
                    .append(k - 1)
                    .append("*v")
                    .append(k - 1)
                    .append(" | 1\n");
        }
        table.append("y | v119 | 1\ndy | dv119 | 0\nbx1 | by*D(y, x1) | 1\n");
        TraceReport report = Table.check(FORWARD, table.toString());
        assertTrue(report.rows().stream()
                .skip(1)
                .noneMatch(row ->
                        row.value().map(value -> value.verdict().isRight()).orElse(false)));
        assertEquals(122, report.rows().size());
        TraceReport loop = Table.check(FORWARD, "y | y + y | 1\nv1 | v2 |\nv2 | v1 |\ndy | dy |");
        assertEquals(3, loop.misprints().size());
    }
}
