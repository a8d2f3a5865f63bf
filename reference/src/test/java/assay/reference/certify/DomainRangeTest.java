package assay.reference.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.smallmodel.RandomTerms;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What intervals show about signs and definedness on the whole domain. */
class DomainRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x::(0,1) | x | >= 0",
                "x::(0,1) | x + 1 | > 0",
                "x::(0,1) | x - 1 | <= 0",
                "x::(0,1) | x - 2 | < 0",
                "x::(0,1) | x - 1/2 | any sign",
                "x::(-1,2) | x | any sign",
                "x::(-1,2) | exp(x) | > 0",
                "x::(-1,2) | x - x | = 0",
                "x::probability | x | >= 0",
                "x::probability | x - 2 | < 0",
                "x::probability | log(x + 1) | >= 0",
                "x::simplex | x + 1 | > 0",
                "x::one-hot | x - 3/2 | < 0",
                "x::real | exp(x) | any sign",
                "x::positive | x + 1 | any sign",
                "x::(0,1) y::positive | x + y | any sign",
                "x::(0,1) y::real | exp(x*y) | any sign",
                "x::(0,1) y::real | x + 1 + abs(y) | any sign",
                "x::(0,1) y::real | x + 1 | > 0",
                "x::(0,1) | 1/x | any sign",
                "x::(0,1) | sqrt(x - 1/2) | any sign",
                "x::(0,1) | log(x) | any sign",
                "x::(1/2,1) | log(x) - 1 | < 0",
                "x::(1/3,1) | 3*x - 1 | any sign",
            })
    void signs(String variables, String text, String expected) {
        Lowered lowered = Lowered.of(variables, text);
        assertEquals(expected, SignSet.toString(new DomainRange(lowered.builder()).signs(lowered.root())));
        // Asked again it says the same.
        DomainRange range = new DomainRange(lowered.builder());
        range.signs(lowered.root());
        assertEquals(expected, SignSet.toString(range.signs(lowered.root())));
    }

    @Test
    void longProgramsAreLeftAlone() {
        Lowered lowered = Lowered.of("x::(0,1)", "x");
        Instruction sum = lowered.root();
        for (int k = 0; k < 200; k++) {
            sum = lowered.builder().sin(lowered.builder().add(sum, lowered.root()));
        }
        Instruction some = lowered.builder().exp(lowered.root());
        assertEquals(SignSet.POSITIVE, new DomainRange(lowered.builder()).signs(some));
        assertEquals(
                SignSet.ANY,
                new DomainRange(lowered.builder()).signs(lowered.builder().exp(sum)));
    }

    /** The sign at a point is among the signs; what is proved to be defined has a value, what is refuted has none. */
    @Test
    void claimsHoldAtPoints() {
        RandomTerms terms = new RandomTerms(161803);
        int decided = 0;
        int proved = 0;
        int refuted = 0;
        for (int n = 0; n < 3000; n++) {
            Lowered lowered = Lowered.of(List.of(terms.term(1 + n % 4)));
            Instruction root = lowered.root();
            int signs = new DomainRange(lowered.builder()).signs(root);
            DefinedByIntervals defined = new DefinedByIntervals(lowered.builder(), lowered.roots());
            boolean isProved = n % 4 == 0 && defined.isProved();
            boolean isRefuted = n % 4 == 0 && defined.isRefutedEverywhere();
            assertFalse(isProved && isRefuted);
            if (signs == SignSet.ANY && !isProved && !isRefuted) {
                continue;
            }
            decided += signs == SignSet.ANY ? 0 : 1;
            proved += isProved ? 1 : 0;
            refuted += isRefuted ? 1 : 0;
            for (int look = 0; look < 3; look++) {
                Exact value = lowered.atSomePoint(terms, lowered.roots()).get(0);
                assertFalse(
                        isProved && value.isUndefined(),
                        () -> "no value: " + lowered.builder().instructions());
                assertFalse(
                        isRefuted && value.isDefined(),
                        () -> "a value: " + lowered.builder().instructions());
                if (value.isDefined() && value.sign() != Sign.UNDECIDED) {
                    int sign = value.sign() == Sign.ZERO
                            ? SignSet.ZERO
                            : value.sign() == Sign.POSITIVE ? SignSet.POSITIVE : SignSet.NEGATIVE;
                    assertTrue((signs & sign) != 0, () -> value + " is not in " + SignSet.toString(signs));
                }
            }
        }
        assertTrue(decided > 200, "only " + decided);
        assertTrue(proved > 200, "only " + proved);
        assertTrue(refuted > 10, "only " + refuted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proved  | x::real | exp(x)",
                "neither | x::real | 1/x",
                "neither | x::nonzero | 1/x",
                "proved  | x::real | 1/(1 + x^2)",
                "proved  | x::positive | sqrt(x)",
                "proved  | x::nonnegative | sqrt(x)",
                "neither | x::positive | sqrt(x - 1)",
                "neither | x::positive | log(x)",
                "proved  | x::positive | log(x + 1)",
                "proved  | x::positive-integer | log(x)",
                "neither | x::integer | log(x)",
                "neither | x::integer | sqrt(x)",
                "proved  | x::(1,2) | 1/(x*x - x/2)",
                "neither | x::(-1,1) | 1/(x - 1/2)",
                "proved  | x::(-1,1) | 1/(2 - x + x*x*x)",
                "proved  | x::probability | log(2 - x)",
                "neither | x::probability | log(x)",
                "proved  | x::simplex | sqrt(x)",
                "proved  | x::one-hot | 1/(x + 1)",
                "refuted | x::real | log(-1 - exp(x))",
                "refuted | x::real | sqrt(-1 - exp(x))",
                "refuted | x::(1,2) | sqrt(-x)",
                "refuted | x::(0,1) | sqrt(x*(x-1) - 1/1000)",
                "neither | x::(-1,1) | sqrt(x)",
                "neither | x::real | [exp(x), 1/x]",
                "neither | x::real | [sqrt(-1 - exp(x)), exp(x)]",
                "refuted | x::real | [sqrt(-1 - exp(x)), log(-exp(x))]",
                "proved  | x::real | [2, exp(x)]",
            })
    void definedness(String expected, String variables, String text) {
        Lowered lowered = Lowered.of(variables, text);
        DefinedByIntervals defined = new DefinedByIntervals(lowered.builder(), lowered.roots());
        String found = defined.isProved() ? "proved" : defined.isRefutedEverywhere() ? "refuted" : "neither";
        assertEquals(expected, found, text);
    }

    /** Domains of single values, with their ends. */
    @ParameterizedTest
    @CsvSource({
        "real, -1 0 1/2 7, ",
        "positive, 1/2 1 2, -1 0",
        "nonnegative, 0 1/2, -1/2",
        "nonzero, -1 1/2, 0",
        "integer, -3 0 2, 1/2 -7/2",
        "positive-integer, 1 2, 0 -1 1/2 3/2",
        "probability, 1/2 1/1000 999/1000, 0 1 -1/2 3/2",
        "simplex, 1/2, 0 -1",
        "one-hot, 0, 1/2 2 -1",
        "'(-1,2)', 0 -1/2 3/2, -1 2 3 -2",
    })
    void domains(String domain, String inside, String outside) {
        assay.reference.expression.Domain parsed = assay.reference.expression.Domain.parse(domain);
        for (String value : inside.split(" ")) {
            assertTrue(DomainCheck.contains(parsed, Rational.parse(value)), value);
        }
        for (String value : outside == null ? new String[0] : outside.split(" ")) {
            assertFalse(DomainCheck.contains(parsed, Rational.parse(value)), value);
        }
    }

    /** Rows that sum to one: of each row of a matrix, of each symbol alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t:2:simplex | t | 1/2 1/2 | true",
                "t:2:simplex | t | 1/2 1/3 | false",
                "t:2:simplex | t | 1/2 3/5 | false",
                "t:2:one-hot | t | 1 0 | true",
                "t:2:one-hot | t | 0 0 | false",
                "t:2:one-hot | t | 1 1 | false",
                "t:2x2:simplex | t | 1/2 1/2 1/4 3/4 | true",
                "t:2x2:simplex | t | 1/2 1/4 1/2 3/4 | false",
                "t:2x2:simplex | t | 1/4 1/4 1/4 1/4 | false",
                "t:2:simplex s:2:simplex | [t[1], t[2], s[1], s[2]] | 1/2 1/2 1/4 3/4 | true",
                "t:2:simplex s:2:simplex | [t[1], t[2], s[1], s[2]] | 1/4 1/2 1/2 3/4 | false",
                "t:2:simplex x::positive | [t[1], t[2], x] | 1/2 1/2 5 | true",
                "t:2:simplex x::positive | [t[1], t[2], x] | 1/2 1/2 -5 | false",
            })
    void rows(String variables, String text, String point, boolean holds) {
        Lowered lowered = Lowered.of(variables, text);
        List<Rational> values =
                java.util.Arrays.stream(point.split(" ")).map(Rational::parse).toList();
        assertEquals(holds, DomainCheck.holds(lowered.builder().inputs(), values));
    }
}
