package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of 1/(x1 + x2) + x2² + cos x1 at (3, 6). */
class TraceKindTest {
    private static final String RIGHT = """
            - {name: "v_{-1}", expression: x1, value: 3}
            - {name: v0, expression: x2, value: 6}
            - {name: v1, expression: 1/(x1 + v0), value: 0.1111}
            - {name: v2, expression: v0^2, value: 36}
            - {name: v3, expression: v1 + v2, value: 36.1111}
            - {name: v4, expression: cos(x1), value: -0.9900}
            - {name: y, expression: v3 + v4, value: 35.1211}
            - {name: dv1, expression: -1/(x1 + v0)^2, value: -0.0123}
            - {name: dv4, expression: -sin(x1), value: -0.1411}
            - {name: dy, expression: dv1 + dv4, value: -0.1535}
            """;

    @TempDir
    Path problems;

    private Verdict judge(String rows) throws IOException, DocumentException {
        Task task = Authored.of(
                        problems,
                        "symbols: {x1: real, x2: real}\ndefine: {y: 1/(x1 + x2) + x2^2 + cos(x1)}",
                        "answer: trace\nof: y\nat: {x1: 3, x2: 6}\nmode: forward\ndirection: {x1: 1}\nround: {decimals: 4}")
                .task();
        return task.judge(new Answer(
                "one",
                new DocumentReader(DocumentBudget.DEFAULT).read("t.yaml", rows.getBytes(StandardCharsets.UTF_8))));
    }

    private static String finding(Verdict verdict, String name) {
        return ((Certificate.Steps) verdict.certificate())
                .steps().stream()
                        .filter(step -> step.name().equals(name))
                        .map(Certificate.Steps.Step::finding)
                        .collect(Collectors.joining(" "));
    }

    private static String said(Verdict verdict) {
        return verdict.status().spelling() + " " + verdict.credit() + " "
                + verdict.remarks().stream().map(Remark::code).collect(Collectors.joining(" "));
    }

    /** u for v1, s for v3, c for v4, everywhere and with their tangents. */
    private static String named(String rows) {
        return rows.replaceAll("\\bv1\\b", "u")
                .replaceAll("\\bv3\\b", "s")
                .replaceAll("\\bv4\\b", "c")
                .replaceAll("\\bdv1\\b", "du")
                .replaceAll("\\bdv4\\b", "dc");
    }

    @Test
    void rowsMayHaveNamesOfTheirOwn() throws IOException, DocumentException {
        assertEquals("correct 1 ", said(judge(named(RIGHT))));
        Verdict slip = judge(named(RIGHT).replace("expression: -1/(x1 + v0)^2", "expression: 1/(x1 + v0)^2"));
        assertEquals("wrong", finding(slip, "du"));
        assertEquals("right", finding(slip, "u"));
    }

    /** The tangents in other spellings, as the names of rows and in formulas. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            \\dot{v#}        | dv#
            $\\dot{v}_#$     | $\\dot{v#}$
            $\\dot{v}_{#}$   | $\\dot{v_#}$
            $\\dot{v_{#}}$   | $\\dot{v_{#}}$
            $\\dot v_#$      | $\\dot v_#$
            $\\dot{v_#}$     | $\\dot{v}_#$
            v#_dot           | v#_dot
            v_#_dot          | v_#_dot
            dot_v#           | dot_v#
            """)
    void accentsStandOverNames(String name, String formula) throws IOException, DocumentException {
        boolean latex = formula.startsWith("$");
        String bare = formula.replace("$", "").replace("\\\\", "\\");
        String sum = bare.replace("#", "1") + " + " + bare.replace("#", "4");
        String rows = RIGHT.replace("expression: dv1 + dv4", "expression: '" + (latex ? "$" + sum + "$" : sum) + "'")
                .replace("name: dv1", "name: '" + name.replace("\\\\", "\\").replace("#", "1") + "'")
                .replace("name: dv4", "name: '" + name.replace("\\\\", "\\").replace("#", "4") + "'");
        assertEquals("correct 1 ", said(judge(rows)));
        Verdict slip = judge(rows.replace(" + " + bare.replace("#", "4"), " - " + bare.replace("#", "4")));
        assertEquals("partial", slip.status().spelling());
        assertEquals("wrong", finding(slip, "dy"));
        assertEquals("right", finding(slip, "dv1"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"v4'", "a name", "\\tilde{v}_4"})
    void aNameThatMeansNothingCostsItsRowOnly(String name) throws IOException, DocumentException {
        String quoted = "\"" + name.replace("\\", "\\\\") + "\"";
        Verdict more = judge(RIGHT + "- {name: " + quoted + ", expression: x1, value: 3}\n");
        assertEquals("partial 10/11 form", said(more));
        assertEquals("right", finding(more, "dv1"));
        assertEquals("unreadable", finding(more, "row 11"));
        assertTrue(more.remarks().get(0).message().contains("is no name of a row"), more.toString());
        // What is computed from a quantity that nobody named is left to a person.
        Verdict needed = judge(RIGHT.replace("name: dv4", "name: " + quoted));
        assertEquals("undecided", needed.status().spelling());
        assertTrue(needed.toString().contains("row dy could neither"), needed.toString());
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            v1 | 0.1111       | 1/9                       | right
            v1 | 0.1111       | $\\frac{1}{9}$            | right
            v1 | 0.1111       | 1/8                       | wrong
            v1 | 0.1111       | 1/3^2                     | right
            v1 | 0.1111       | 0.11                      | too-few-digits
            v1 | 0.1111       | 11/100                    | wrong
            v1 | 0.1111       | 1/0                       | wrong
            v3 | 36.1111      | 36 + 1/9                  | right
            v3 | 36.1111      | 325/9                     | right
            v4 | -0.9900      | cos(3)                    | right
            v4 | -0.9900      | $\\cos 3$                 | right
            v4 | -0.9900      | -cos(3)                   | wrong
            v4 | -0.9900      | cos(3 + 10^(-30))         | wrong
            y  | 35.1211      | 325/9 + cos(3)            | right
            dy | -0.1535      | -1/81 - sin(3)            | right
            dy | -0.1535      | -(1/9)^2 - sin(3)         | right
            """)
    void aValueMayBeExact(String row, String decimal, String value, String finding)
            throws IOException, DocumentException {
        String quoted = "\"" + value.replace("\\", "\\\\") + "\"";
        Verdict verdict = judge(RIGHT.replaceAll("(?m)(name: " + row + ",.*value: )" + decimal + "}", "$1@}")
                .replace("@", quoted));
        assertEquals(finding, finding(verdict, row));
        assertEquals(
                finding.equals("right") ? "correct" : "partial",
                verdict.status().spelling());
    }

    @Test
    void aSlipInAnExactValueCostsOnce() throws IOException, DocumentException {
        Verdict verdict = judge(RIGHT.replace("0.1111}", "1/8}")
                .replace("36.1111}", "36 + 1/8}")
                .replace("35.1211}", "36.125 + cos(3)}"));
        assertEquals("wrong", finding(verdict, "v1"));
        assertEquals("carried-on", finding(verdict, "v3"));
        Verdict other = judge(RIGHT.replace("0.1111}", "1/8}").replace("36.1111}", "36 + 1/7}"));
        assertEquals("wrong", finding(other, "v3"));
        String exact = RIGHT.replace("36.1111}", "325/9}").replace("-0.9900}", "cos(2)}");
        assertEquals("carried-on", finding(judge(exact.replace("35.1211}", "325/9 + cos(2)}")), "y"));
        assertEquals("wrong", finding(judge(exact.replace("35.1211}", "325/9 + cos(2) + 10^(-60)}")), "y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {name: v3, expression: v1 + , value: 36.1111}",
                "- {name: v3, expression: 'v1 + v2)', value: 36.1111}",
                "- {name: v3, expression: v1 + v2, value: about 36}",
                "- {name: v3, expr: v1 + v2, value: 36.1111}",
                "- {name: v3, expression: [v1, v2], value: 36.1111}",
                "- {name: v3, expression: v1 + w2, value: 36.1111}",
                "- {name: v3, expression: v1 + }",
            })
    void aRowThatCannotBeReadKeepsNoOtherFromBeingRead(String row) throws IOException, DocumentException {
        Verdict verdict = judge(RIGHT.replace("- {name: v3, expression: v1 + v2, value: 36.1111}", row));
        assertEquals("partial", verdict.status().spelling(), verdict.toString());
        for (Certificate.Steps.Step step : ((Certificate.Steps) verdict.certificate()).steps()) {
            assertEquals(step.name().equals("v3") ? "unreadable" : "right", step.finding(), step.toString());
        }
        assertEquals(1, verdict.remarks().size());
        assertTrue(
                verdict.remarks().get(0).message().startsWith("Row v3, line 5"),
                verdict.remarks().toString());
        boolean half = row.contains("about 36") || row.contains("value") && !row.contains("about");
        assertEquals(half ? "19/20" : "9/10", verdict.credit().toString());
    }

    @Test
    void aRowWithoutANameIsTold() throws IOException, DocumentException {
        Verdict verdict = judge(RIGHT + "- just words\n- {expression: x1}\n");
        assertEquals("partial 5/6 form form", said(verdict));
        assertEquals("unreadable", finding(verdict, "row 11"));
    }

    @Test
    void whatCannotBeKnownGoesToAPerson() throws IOException, DocumentException {
        String two =
                RIGHT.replace("expression: v1 + v2", "expression: v1 +").replace("expression: v0^2", "expression: v0^");
        assertEquals("undecided 0 syntax syntax undecided", sorted(judge(two)));
        String odd = RIGHT.replace("expression: v1 + v2, value: 36.1111", "expression: v1 +")
                .replace("expression: v3 + v4", "expression: v3 - v4");
        assertTrue(List.of("undecided", "partial").contains(judge(odd).status().spelling()));
        assertEquals("unreadable 0 form", said(judge("just words")));
        assertEquals("unreadable 0 syntax", said(judge("- {name: v1, expression: 1/(}")));
    }

    private static String sorted(Verdict verdict) {
        return verdict.status().spelling() + " " + verdict.credit() + " "
                + verdict.remarks().stream().map(Remark::code).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void aWrongRowBesideOneThatCannotBeReadIsNotRight() throws IOException, DocumentException {
        Verdict verdict = judge(RIGHT.replace("expression: v1 + v2", "expression: v1 +")
                .replace("expression: cos(x1), value: -0.9900", "expression: sin(x1), value: 0.1411"));
        assertTrue(List.of("undecided", "partial").contains(verdict.status().spelling()), verdict.toString());
        if (verdict.certificate() instanceof Certificate.Steps) {
            assertEquals("wrong", finding(verdict, "v4"));
        }
    }
}
