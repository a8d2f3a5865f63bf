package assay.reference.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.smallmodel.RandomTerms;
import assay.reference.number.Exact;
import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out as a null set: zeros of analytic functions, and no more than the zeros of guards. */
class GuardsTest {

    /** Only functions that are analytic on the whole connected domain have thin zeros. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | x::real | x",
                "1 | x::positive | x - 1",
                "1 | x::nonnegative | x - 1",
                "1 | x::nonzero | x - 1",
                "1 | x::probability | x - 1/2",
                "1 | x::(-1,1) | x",
                "0 | x::integer | x",
                "0 | x::positive-integer | x - 1",
                "0 | x::one-hot | x",
                "0 | x::simplex | x - 1",
                "0 | x::real y::integer | x + y",
                "1 | x::real | exp(x) - 1 + sin(x)*cos(x) - erf(x) + atan(x) - pi",
                "1 | x::real | x^3",
                "0 | x::real | 1/x",
                "0 | x::nonzero | 1/x",
                "0 | x::nonnegative | 1/x - 1",
                "1 | x::positive | 1/x - 1",
                "0 | x::real | x^(-2) - 1",
                "1 | x::positive | x^(-2) - 1",
                "1 | x::real | x/2 - 1",
                "1 | x::real | (x - 1)/(1 + exp(x))",
                "0 | x::real | (x - 1)/(exp(x) - 1)",
                "0 | x::real | log(x)",
                "0 | x::nonnegative | log(x)",
                "1 | x::positive | log(x)",
                "0 | x::real | sqrt(x) - 1",
                "0 | x::nonnegative | sqrt(x) - 1",
                "1 | x::positive | sqrt(x) - 1",
                "1 | x::real | sqrt(exp(x)) - 1",
                "0 | x::real | floor(x)",
                "2 | x::real | abs(x) - 1",
                "3 | x::real y::real | max(x, y) - 1",
            })
    void analyticGuards(int pieces, String variables, String guard) {
        Lowered lowered = Lowered.of(variables, "sign(" + guard + ")");
        Optional<List<Instruction>> found = Guards.pieces(lowered.builder(), lowered.roots());
        // With a choice inside of the guard its own guard counts too.
        int inner = guard.contains("abs") ? 1 : 0;
        assertEquals(pieces + inner, found.map(List::size).orElse(0), guard);
    }

    /** A floor outside of the guards jumps as well. */
    @Test
    void floorsAnywhere() {
        Lowered lowered = Lowered.of("x::real", "sign(x) + floor(x)");
        assertEquals(Optional.empty(), Guards.pieces(lowered.builder(), lowered.roots()));
        Lowered apart = Lowered.of("x::real", "sign(x)", "floor(x)");
        assertEquals(Optional.empty(), Guards.pieces(apart.builder(), apart.roots()));
    }

    @Test
    void noMoreThanFiveChoicesInsideOfAGuard() {
        String five = "abs(x) + abs(x-1) + abs(x-2) + abs(x-3) + abs(x-4)";
        Lowered some = Lowered.of("x::real", "sign(" + five + ")");
        assertEquals(
                5 + 32,
                Guards.pieces(some.builder(), some.roots()).orElseThrow().size());
        Lowered more = Lowered.of("x::real", "sign(" + five + " + abs(x-5))");
        assertEquals(Optional.empty(), Guards.pieces(more.builder(), more.roots()));
    }

    /** Wherever a guard is zero, one of the pieces is; and each piece has a value everywhere on the domain. */
    @Test
    void thePiecesCoverTheZerosOfTheGuards() {
        RandomTerms terms = new RandomTerms(271828);
        int zeros = 0;
        int nested = 0;
        for (int n = 0; n < 4000; n++) {
            Lowered lowered = Lowered.of(List.of(terms.term(2 + n % 3)));
            List<Instruction> guards = List.copyOf(Guards.of(lowered.roots()));
            Optional<List<Instruction>> pieces = Guards.pieces(lowered.builder(), lowered.roots());
            if (guards.isEmpty() || pieces.isEmpty()) {
                continue;
            }
            nested += pieces.get().size() > guards.size() ? 1 : 0;
            List<Instruction> all = new ArrayList<>(guards);
            all.addAll(pieces.get());
            for (int look = 0; look < 6; look++) {
                List<Exact> values = lowered.atSomePoint(terms, all);
                boolean zero = values.subList(0, guards.size()).stream().anyMatch(v -> v.sign() == Sign.ZERO);
                List<Exact> ofPieces = values.subList(guards.size(), all.size());
                assertFalse(ofPieces.stream().anyMatch(Exact::isUndefined), () -> "no value: " + pieces.get());
                if (zero) {
                    zeros++;
                    assertTrue(
                            ofPieces.stream().anyMatch(v -> v.sign() == Sign.ZERO || v.sign() == Sign.UNDECIDED),
                            () -> guards + " is zero, " + pieces.get() + " is not");
                }
            }
        }
        assertTrue(zeros > 200, "only " + zeros);
        assertTrue(nested > 30, "only " + nested);
    }

    @Test
    void allGuardsAreFound() {
        Lowered lowered = Lowered.of("x::real y::real", "if(x > 0, sign(y), abs(x + y))", "exp(x)");
        Set<Instruction> guards = Guards.of(lowered.roots());
        assertEquals(3, guards.size());
        assertTrue(Guards.of(List.of(lowered.roots().get(1))).isEmpty());
    }

    /** A fence takes the value away where a guard is zero, and nowhere else. */
    @Test
    void fences() {
        Lowered lowered = Lowered.of("x::real y::real", "x + 2*y", "x", "y - 1");
        List<Instruction> guards = lowered.roots().subList(1, 3);
        Instruction fenced = Guards.fenced(lowered.builder(), guards, lowered.root());
        for (String x : new String[] {"-1", "0", "1"}) {
            for (String y : new String[] {"0", "1", "2"}) {
                List<Exact> values = lowered.at(List.of(fenced, lowered.root()), x, y);
                if (x.equals("0") || y.equals("1")) {
                    assertTrue(values.get(0).isUndefined());
                } else {
                    assertEquals(values.get(1), values.get(0));
                }
            }
        }
        assertEquals(lowered.root(), Guards.fenced(lowered.builder(), List.of(), lowered.root()));
    }

    /** Some factor is zero where a product, quotient, power, root or logarithm is. */
    @Test
    void polesCoverWhatIsUndefined() {
        RandomTerms terms = new RandomTerms(1618);
        int zeros = 0;
        int gaps = 0;
        for (int n = 0; n < 2500; n++) {
            Lowered lowered = Lowered.of(List.of(terms.term(1 + n % 4)));
            Instruction root = lowered.root();
            List<Instruction> factors = List.copyOf(Poles.factors(lowered.builder(), root));
            List<Instruction> poles = List.copyOf(Poles.of(lowered.builder(), lowered.roots()));
            List<Instruction> all = new ArrayList<>(List.of(root));
            all.addAll(factors);
            all.addAll(poles);
            boolean rational = lowered.builder().program(List.of(root)).instructions().stream()
                    .allMatch(GuardsTest::isRational);
            for (int look = 0; look < 4; look++) {
                List<Exact> values = lowered.atSomePoint(terms, all);
                if (values.get(0).sign() == Sign.ZERO && values.get(0).isDefined()) {
                    zeros++;
                    assertTrue(isZero(values.subList(1, 1 + factors.size())), () -> root + " is zero: " + factors);
                }
                if (rational && values.get(0).isUndefined()) {
                    gaps++;
                    assertTrue(
                            isZero(values.subList(1 + factors.size(), all.size())),
                            () -> lowered.builder().instructions() + " has no value: " + poles);
                }
            }
        }
        assertTrue(zeros > 300, "only " + zeros);
        assertTrue(gaps > 80, "only " + gaps);
    }

    private static boolean isZero(List<Exact> values) {
        return values.stream().anyMatch(value -> value.isDefined() && value.sign() == Sign.ZERO);
    }

    private static boolean isRational(Instruction each) {
        return switch (each.opcode()) {
            case CONSTANT, INPUT, PI, ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, EXP, SIN, COS, ATAN, ERF -> true;
            case POWER -> each.parameter() != 0;
            case ROOT, LOG, FLOOR, CHOOSE, UNDEFINED -> false;
        };
    }

    /** What is left to look at, by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/x | INPUT",
                "1/(2*x) | INPUT",
                "1/(-x) | INPUT",
                "1/x^3 | INPUT",
                "x^(-2) | INPUT",
                "1/exp(x) | ",
                "x/3 | ",
                "1/(x*y) | INPUT INPUT",
                "1/(x/y) | INPUT INPUT",
                "1/log(x) | SUBTRACT",
                "sqrt(x) | INPUT",
                "1/sqrt(x*y) | INPUT INPUT",
                "log(x) | ",
                "sin(1/(x + y)) | ADD",
                "exp(x) | ",
            })
    void poles(String text, String opcodes) {
        Lowered lowered = Lowered.of("x::real y::real", text);
        List<String> found = new ArrayList<>();
        for (Instruction pole : Poles.of(lowered.builder(), lowered.roots())) {
            found.add(pole.opcode().toString());
        }
        found.sort(null);
        assertEquals(opcodes == null ? "" : opcodes, String.join(" ", found));
        assertTrue(found.stream().noneMatch(Opcode.CONSTANT.toString()::equals));
    }
}
