package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceKindTest {
    @TempDir
    Path folder;

    private Authored choice(String options) throws IOException, DocumentException {
        return Authored.of(folder, "symbols: {x: real}", "answer: choice\n" + options);
    }

    /** What makes an option right is decided by the engine: for all x, at given x, by and, or and not. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            sigma(x) = (1 + tanh(x/2))/2                   ; yes
            sigma(x) = tanh(x)                             ; no
            sigma(x) != tanh(x)                            ; yes
            not (sigma(x) = tanh(x))                       ; yes
            0 < sigma(x) < 1                               ; yes
            0 < sigma(x) < 1/2                             ; no
            x^2 >= 0                                       ; yes
            x^2 > 0                                        ; no
            sqrt(2) + sqrt(3) < pi                         ; no
            sqrt(2) * sqrt(3) <= sqrt(6)                   ; yes
            sqrt(2) * sqrt(3) < sqrt(6)                    ; no
            1 = 2 or (2 = 2 and not 3 = 4)                 ; yes
            1 = 2 or 2 = 2 and 3 = 4                       ; no
            [1, 2] = [1, 2]                                ; yes
            [1, 2] != [1, 3]                               ; yes
            [1, 2] < [2, 3]                                ; yes
            [1, 2] < [2, 2]                                ; no
            [0, 0] = 0                                     ; yes
            norm([3, 4]) = 5                               ; yes
            convolve([exp(1), 1], [1, 2], mode: valid) = 2*exp(1) + 2    ; no
            convolve([exp(1), 1], [1, 2], mode: valid) != 2*exp(1) + 2   ; yes
            descend(x^2, from: exp(1), rate: 1/10, steps: 2) = [2, 2]    ; no
            2 < descend(x^2, from: exp(1), rate: 1/10, steps: 1) < 3     ; yes
            """)
    void conditionsAreDecided(String condition, String right) throws IOException, DocumentException {
        Authored part = choice("options: {\"yes\": {text: It holds., when: \"" + condition
                + "\"}, \"no\": {text: It does not., when: otherwise}}");
        assertEquals("CORRECT", part.judge(right).status().name());
        assertEquals(
                "INCORRECT",
                part.judge(right.equals("yes") ? "no" : "yes").status().name());
    }

    @Test
    void someAndAllChoicesOfValues() throws IOException, DocumentException {
        Authored part = choice("""
                multiple: true
                options:
                  all: {text: a, when: {for-all: {x: [0, 1], k: {from: 1, to: 3}}, holds: x^k = x}}
                  some: {text: b, when: {for-some: {k: {from: 1, to: 5}}, holds: k^2 = 16}}
                  none: {text: c, when: {for-some: {k: {from: 1, to: 3}}, holds: k^2 = 16}}
                """);
        assertEquals("CORRECT", part.judge("all, some").status().name());
        assertTrue(part.task().solution().toString().contains("proved false for none"));
    }

    @Test
    void aWrongOptionSaysWhy() throws IOException, DocumentException {
        Authored part = choice("reference: b\noptions: {a: {text: first, because: it is not}, b: second}");
        Verdict verdict = part.judge("a");
        assertEquals("Option a is wrong.", verdict.remarks().get(0).message());
        assertEquals("it is not.", verdict.remarks().get(0).detail());
        assertEquals("UNREADABLE", part.judge("c").status().name());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            options: {a: one, b: two}                                                 ; nothing says
            reference: c\\noptions: {a: one, b: two}                                  ; no option 'c'
            reference: [a, b]\\noptions: {a: one, b: two}                             ; 2 right options
            reference: b\\noptions: {a: {text: one, when: 1 < 2}, b: two}             ; says otherwise
            options: {a: {text: one, when: 1 < 2}, b: {text: two, when: 1 < 3}}       ; 2 right options
            options: {a: {text: one, when: 2 < 1}, b: {text: two, when: 3 < 1}}       ; 0 right options
            options: {a: {text: one, when: x}, b: {text: two, when: otherwise}}       ; no condition
            options: {a: {text: one, when: "[1] = [1, 2]"}, b: {text: two, when: otherwise}} ; do not fit
            options: {a: {text: one, when: "convolve([exp(1)], [exp(1)], mode: full) = exp(2)"}, b: {text: two, when: otherwise}} ; no proof is known
            options: {a: {text: one, when: zeta(3) < 2}, b: {text: two, when: otherwise}} ; zeta
            options: {a: {text: one, when: 1 < 2, becuase: no}, b: {text: two, when: otherwise}} ; becuase
            partial: per-option\\nreference: a\\noptions: {a: one, b: two}            ; several
            """)
    void anAuthorsFaultIsTold(String fields, String message) {
        DocumentException fault = assertThrows(DocumentException.class, () -> choice(fields.replace("\\n", "\n")));
        assertTrue(String.valueOf(fault.getMessage()).contains(message), fault.getMessage());
    }
}
