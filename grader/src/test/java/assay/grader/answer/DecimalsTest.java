package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.reference.number.Rational;
import assay.reference.rounding.WrittenDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are decimals, and with how many digits. */
class DecimalsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            0.4612                        ; 0.4612
            −0.4612                       ; -0.4612
            –0.4612                       ; -0.4612
            – 0.4612                      ; -0.4612
            $-0.4612$                     ; -0.4612
            $–0.4612$                     ; -0.4612
            -(0.4612)                     ; -0.4612
            (-0.4612)                     ; -0.4612
            -\\boxed{0.4612}              ; -0.4612
            \\mathbf{-0.4610}             ; -0.4610
            {0.4612}\\times 10^{0}        ; 0.4612
            \\textbf{46.12\\%}            ; 0.4612
            -46.120%                      ; -0.46120
            4.612E-01                     ; 0.4612
            4.612*10^-1                   ; 0.4612
            4.612*10^{-1}                 ; 0.4612
            4.612*10**-1                  ; 0.4612
            (4.612)*10^(−1)               ; 0.4612
            -4.612·10⁻¹                   ; -0.4612
            5*10^-3                       ; 0.005
            2.5*10^3                      ; 2500
            \\approx 0.4612               ; 0.4612
            """)
    void aDecimal(String written, String expected) {
        String text = written.replace("\\\\", "\\");
        assertEquals(expected, Decimals.read(text).orElseThrow().toString());
        Optional<Rational> value = AnswerText.number(new Node.Scalar(Position.startOf("test"), text, false))
                .rational();
        assertEquals(Optional.of(Rational.parse(expected)), value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "46.12/100",
                "0-0.4612",
                "0.4612-0",
                "(0.46)(0.12)",
                "(0.46)+(0.12)",
                "\\(0.4\\) + \\(0.2\\)",
                "{0.4} - {0.2}",
                "\\frac{46.12}{100}",
                "24*10^3",
                "4.6*2^3",
                "4.6*10^0.5",
                "$4.6 \\times 10^12$",
                "0.46 0.12",
                "0.1–0.2",
                "%",
                "()",
                "$$",
                "4.6*10^",
                "0.1e-999%",
                "0.4612 m",
                "[0.4612]",
            })
    void anythingElse(String text) {
        assertEquals(Optional.<WrittenDecimal>empty(), Decimals.read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.1e-999, true", "0.12e-999, false"})
    void aPointThatIsFarAway(String text, boolean read) {
        assertEquals(read, Decimals.read(text).isPresent());
    }
}
