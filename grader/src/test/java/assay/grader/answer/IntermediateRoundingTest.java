package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Steps x ← x − 0.9 (x² − 0.3) from 0, that is 0.9 (x³/3 − 0.3 x) made smaller: they can be checked by hand. Rounded to
 * one decimal after each step they are 0.3, 0.5, 0.5 against 0.27, 0.474…, 0.541….
 */
class IntermediateRoundingTest {
    private static final String QUESTION = "symbols: {x: real}\ndefine: {f: x^3/3 - 3/10*x}";

    @TempDir
    private Path folder;

    private Verdict judge(String policy, String show, String answer) throws IOException, DocumentException {
        return Authored.of(
                        folder,
                        QUESTION,
                        "answer: sequence\nreference: 'descend(f, from: 0, rate: 0.9, steps: 3, show: " + show
                                + ")'\nround: {decimals: 1, intermediate: " + policy + "}\n")
                .judge(answer);
    }

    private static String brief(Verdict verdict) {
        List<String> words = new ArrayList<>(List.of(verdict.credit().toString()));
        verdict.remarks().stream().map(Remark::code).forEach(words::add);
        return String.join(" ", words);
    }

    @ParameterizedTest(name = "{0}: allowed {1}, forbidden {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 0.27, 0.27 + 0.27 − 0.06561 = 0.47439, 0.47439 + 0.27 − 0.20254 = 0.54185.
                "[0.3, 0.5, 0.5]  | 1                    | 1",
                // 0.3 stands for 0.25 … 0.35, which gives 0.463 … 0.510; 0.5 for 0.45 … 0.55, which gives 0.537 …
                // 0.548.
                "[0.3, 0.5, 0.6]  | 2/3 wrong            | 2/3 wrong",
                // From a slip: 0.4 − 0.9 (0.16 − 0.3) = 0.526, then 0.542.
                "[0.4, 0.5, 0.5]  | 2/3 wrong            | 2/3 wrong",
                "[0.9, 0.4, 0.5]  | 2/3 wrong carried-on | 1/2 truncated wrong",
                "[0.9, 0.6, 0.5]  | 1/3 wrong            | 1/3 wrong",
                "[2, -1.3, -2.6]  | 2/3 wrong carried-on | 0 wrong",
                "[2, -1.1, -1.9]  | 1/3 wrong carried-on | 0 wrong",
                // Exact numbers stand for themselves.
                "[2, -133/100, -2.7] | 2/3 wrong carried-on | 0 wrong",
                "[2, -150/100, -3.3] | 1/3 wrong carried-on | 0 wrong",
                "[2, -150/100, -3.2] | 0 wrong              | 0 wrong",
                "[2.0, -1.33333, -2.7] | 2/3 wrong carried-on | 0 wrong",
            })
    void pointsFromWrittenPoints(String answer, String allowed, String forbidden)
            throws IOException, DocumentException {
        assertEquals(allowed, brief(judge("allowed", "points", answer)));
        assertEquals(forbidden, brief(judge("forbidden", "points", answer)));
    }

    /** At the root of 0.3 nothing moves any more: from there everything would follow. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[-0.5, -0.5, -0.5]", "[-0.5477, -0.5477, -0.5477]", "[-0.5478, -0.5478, -0.5478]"})
    void fromWhereNothingMovesNothingFollows(String answer) throws IOException, DocumentException {
        assertEquals("0 wrong", brief(judge("allowed", "points", answer)));
    }

    /** Whoever rounds after each step as asked is right under 'allowed', whatever the steps are. */
    @Test
    void honestRoundingIsNeverPunished() throws IOException, DocumentException {
        int different = 0;
        for (int start = -20; start <= 20; start++) {
            BigDecimal x = BigDecimal.valueOf(start, 1);
            List<String> written = new ArrayList<>();
            for (int step = 0; step < 4; step++) {
                BigDecimal slope = x.multiply(x).subtract(new BigDecimal("0.3"));
                x = x.subtract(slope.multiply(new BigDecimal("0.3"))).setScale(2, RoundingMode.HALF_UP);
                written.add(x.toPlainString());
            }
            for (String policy : List.of("allowed", "forbidden")) {
                Verdict verdict = Authored.of(
                                folder,
                                QUESTION,
                                "answer: sequence\nreference: 'descend(f, from: " + start
                                        + "/10, rate: 0.3, steps: 4)'\nround: {decimals: 2, intermediate: " + policy
                                        + "}\n")
                        .judge(written.toString());
                if (policy.equals("allowed")) {
                    assertEquals("1", brief(verdict), start + ": " + written);
                } else if (!verdict.credit().isOne()) {
                    different++;
                }
            }
        }
        assertTrue(different > 5, "rounding matters in " + different + " cases");
    }

    /** 10 f at 0.474… is −1.0673; at the rounded point 0.47 it is −1.0639. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[-0.74, -1.07, -1.10] | 1         | 1",
                "[-0.74, -1.06, -1.10] | 1         | 5/6 truncated",
                "[-0.74, -1.04, -1.10] | 2/3 wrong | 2/3 wrong",
                "[-0.80, -1.06, -1.10] | 2/3 wrong | 1/2 truncated wrong",
            })
    void valuesAtRoundedPoints(String answer, String allowed, String forbidden) throws IOException, DocumentException {
        for (String policy : List.of("allowed", "forbidden")) {
            Verdict verdict = Authored.of(
                            folder,
                            QUESTION,
                            "answer: sequence\nreference: 'descend(10 f, from: 0, rate: 0.09, steps: 3, show: values)'\n"
                                    + "round: {decimals: 2, intermediate: " + policy + "}\n")
                    .judge(answer);
            assertEquals(policy.equals("allowed") ? allowed : forbidden, brief(verdict));
        }
    }

    @Test
    void velocitiesAndPointsOfMomentumMayBeRounded() throws IOException, DocumentException {
        // v0 = f'(1) = 0.7; x1 = 0.93, v1 = 0.63 + 0.05649 = 0.68649; rounded 0.69, x2 = 0.861, v2 from 0.86.
        for (String show : List.of("points", "velocities")) {
            String rounded = show.equals("points") ? "[0.93, 0.86, 0.79]" : "[0.70, 0.69, 0.67]";
            Verdict verdict = Authored.of(
                            folder,
                            QUESTION,
                            "answer: sequence\nreference: 'momentum(f, from: 1, rate: 0.1, decay: 0.9, steps: 3,"
                                    + " weight: complement, order: point-first-new-gradient, first: gradient, show: "
                                    + show + ")'\nround: {decimals: 2, intermediate: allowed}\n")
                    .judge(rounded);
            assertEquals("1", brief(verdict), show);
        }
    }
}
