package assay.reference.rounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalCheckTest {

    private static ComputableReal real(String name) {
        Function<ExactSystem, Exact> value = switch (name) {
            case "cos3" -> n -> n.cos(n.constant(Rational.of(3)));
            case "1/9+36+cos3" -> n -> n.add(n.constant(Rational.of(325, 9)), n.cos(n.constant(Rational.of(3))));
            case "12-1/81" -> n -> n.constant(Rational.of(971, 81));
            case "ln2" -> n -> n.log(n.constant(Rational.TWO));
            case "pi" -> ExactSystem::pi;
            case "-pi" -> n -> n.negate(n.pi());
            case "log(-1)" -> n -> n.log(n.constant(Rational.MINUS_ONE));
            default -> n -> n.constant(Rational.parse(name));
        };
        return value::apply;
    }

    @ParameterizedTest(name = "{1} for {0} with {2} decimals: {3}")
    @CsvSource({
        "1/9,         0.1,       4, TOO_FEW_DIGITS",
        "1/9,         0.1111,    4, ROUNDED",
        "1/9,         0.11111,   4, ROUNDED",
        "1/9,         0.11113,   4, WRONG",
        "1/9,         0.1112,    4, WRONG",
        "1/9,         0.1000,    4, WRONG",
        "1/9,         0.10,      1, WRONG",
        "12-1/81,     11.98,     4, TOO_FEW_DIGITS",
        "12-1/81,     11.9876,   4, TRUNCATED",
        "12-1/81,     11.9877,   4, ROUNDED",
        "12-1/81,     11.9875,   4, WRONG",
        "12-1/81,     12,        4, TOO_FEW_DIGITS",
        "1/9+36+cos3, 35.11,     4, WRONG",
        "1/9+36+cos3, 35.12,     4, TOO_FEW_DIGITS",
        "1/9+36+cos3, 35.1211,   4, ROUNDED",
        "cos3,        -0.99,     4, TOO_FEW_DIGITS",
        "cos3,        -0.98,     4, TOO_FEW_DIGITS",
        "cos3,        -0.9899,   4, TRUNCATED",
        "cos3,        -0.9900,   4, ROUNDED",
        "cos3,        -0.9901,   4, WRONG",
        "cos3,        0.9900,    4, WRONG",
        "36,          36,        4, EXACT",
        "36,          36.0000,   4, EXACT",
        "1/2,         0.5,       4, EXACT",
        "1/2,         0,         0, ROUNDED",
        "1/2,         1,         0, ROUNDED",
        "-1/2,        -1,        0, ROUNDED",
        "1/2,         0.4,       1, WRONG",
        "3/20000,     0.0001,    4, ROUNDED",
        "3/20000,     0.0002,    4, ROUNDED",
        "1/1000,      0,         4, WRONG",
        "9/10,        0,         1, WRONG",
        "9/10,        0,         0, TRUNCATED",
        "-9/10,       0,         0, TRUNCATED",
        "1,           0,         0, WRONG",
        "2,           1,         0, WRONG",
        "1234,        1.2e3,     0, TOO_FEW_DIGITS",
        "1234,        1.3e3,     0, WRONG",
        "pi,          3.14159265358979323846, 4, ROUNDED",
        "pi,          3.14159265358979323847, 4, WRONG",
        "-pi,         -3.1415,   4, TRUNCATED",
        "-pi,         -3.1416,   4, ROUNDED",
        "ln2,         0.6931,    4, ROUNDED",
        "log(-1),     0,         4, WRONG",
    })
    void verdicts(String value, String written, int asked, DecimalVerdict expected) {
        assertEquals(expected, DecimalCheck.judge(real(value), WrittenDecimal.parse(written), asked));
    }

    /** An independent rounding, by decimals of the standard library. */
    @Property(tries = 1000)
    void asTheStandardLibraryRounds(
            @ForAll @IntRange(min = -100_000, max = 100_000) int numerator,
            @ForAll @IntRange(min = 1, max = 9999) int denominator,
            @ForAll @IntRange(max = 6) int asked,
            @ForAll @IntRange(max = 6) int digits) {
        BigDecimal long40 = new BigDecimal(numerator).divide(new BigDecimal(denominator), 40, RoundingMode.DOWN);
        ComputableReal value = ComputableReal.of(Rational.of(numerator, denominator));
        BigDecimal rounded = long40.setScale(digits, RoundingMode.HALF_UP);
        BigDecimal cut = long40.setScale(digits, RoundingMode.DOWN);
        DecimalVerdict first = DecimalCheck.judge(value, WrittenDecimal.of(rounded), asked);
        DecimalVerdict second = DecimalCheck.judge(value, WrittenDecimal.of(cut), asked);
        if (rounded.compareTo(long40) == 0) {
            assertEquals(DecimalVerdict.EXACT, first);
        } else if (digits < asked) {
            assertEquals(rounded.signum() == 0 ? DecimalVerdict.WRONG : DecimalVerdict.TOO_FEW_DIGITS, first);
            assertEquals(cut.signum() == 0 ? DecimalVerdict.WRONG : DecimalVerdict.TOO_FEW_DIGITS, second);
        } else {
            assertEquals(DecimalVerdict.ROUNDED, first);
            boolean tie = long40.subtract(cut)
                            .abs()
                            .compareTo(rounded.subtract(long40).abs())
                    == 0;
            assertEquals(cut.equals(rounded) || tie ? DecimalVerdict.ROUNDED : DecimalVerdict.TRUNCATED, second);
        }
        BigDecimal off = rounded.add(BigDecimal.ONE.movePointLeft(digits).multiply(BigDecimal.valueOf(2)));
        assertEquals(DecimalVerdict.WRONG, DecimalCheck.judge(value, WrittenDecimal.of(off), asked));
    }

    @Test
    void whatNothingIsKnownAboutIsUndecided() {
        assertEquals(
                DecimalVerdict.UNDECIDED,
                DecimalCheck.judge(arithmetic -> Exact.UNKNOWN, WrittenDecimal.parse("1"), 4));
        Ball wide = ComputableReal.system(64).cos(Exact.of(Rational.ONE)).enclosure(new BallSystem(64));
        assertTrue(wide.isDefined());
        assertEquals(
                DecimalVerdict.ROUNDED,
                DecimalCheck.judge(arithmetic -> Exact.in(wide), WrittenDecimal.parse("0.5403"), 4));
    }

    @Test
    void writtenDigitsAreKept() {
        assertEquals(new WrittenDecimal(Rational.of(1, 10), 2), WrittenDecimal.parse("0.10"));
        assertEquals(new WrittenDecimal(Rational.of(-3, 2000), 4), WrittenDecimal.parse("-1.5e-3"));
        assertEquals("-0.0120", WrittenDecimal.parse("-0.0120").toString());
        assertEquals("12000", WrittenDecimal.parse("12e3").toString());
        assertThrows(NumberFormatException.class, () -> WrittenDecimal.parse("1e999999999"));
        assertThrows(NumberFormatException.class, () -> WrittenDecimal.parse("1/9"));
    }
}
