package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.DomainCheck;
import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Verdicts on random piecewise rational formulas against their exact values on a grid that meets the kinks. */
class PiecewiseTruthTest {
    private static final int CASES = 1500;
    private static final List<String> DOMAINS =
            List.of("real", "real", "positive", "nonnegative", "nonzero", "integer", "(-1,2)", "probability");
    private static final List<Rational> GRID = grid();

    private final Random random = new Random(20240607);

    private static List<Rational> grid() {
        List<Rational> grid = new ArrayList<>();
        for (int half = -5; half <= 5; half++) {
            grid.add(Rational.of(half, 2));
        }
        grid.add(Rational.of(3, 4));
        grid.add(Rational.of(-1, 64));
        return grid;
    }

    /** A formula: its text, and its value at a point; empty where it is undefined. */
    private record Formula(String text, Value value) {}

    private interface Value {
        Optional<Rational> at(Rational x, Rational y);
    }

    private interface Binary {
        Optional<Rational> of(Rational a, Rational b);
    }

    private static Formula of(String text, Formula a, Formula b, Binary f) {
        String written = text.replace("A", "(" + a.text + ")").replace("B", "(" + b.text + ")");
        return new Formula(
                written,
                (x, y) -> a.value.at(x, y).flatMap(u -> b.value.at(x, y).flatMap(v -> f.of(u, v))));
    }

    private Formula leaf() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Formula("x", (x, y) -> Optional.of(x));
            case 2, 3 -> new Formula("y", (x, y) -> Optional.of(y));
            case 4 -> constant(random.nextInt(5) - 2);
            default -> new Formula("x-y", (x, y) -> Optional.of(x.subtract(y)));
        };
    }

    private static Formula constant(int number) {
        return new Formula("(" + number + ")", (x, y) -> Optional.of(Rational.of(number)));
    }

    private static Formula choice(Formula guard, String relation, Formula yes, Formula no) {
        String text = "if((" + guard.text + ")" + relation + "0,(" + yes.text + "),(" + no.text + "))";
        return new Formula(
                text,
                (x, y) -> guard.value.at(x, y).flatMap(g -> (holds(relation, g.signum()) ? yes : no).value.at(x, y)));
    }

    private static boolean holds(String relation, int sign) {
        return switch (relation) {
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case "==" -> sign == 0;
            default -> sign > 0;
        };
    }

    private static Formula plus(Formula a, Formula b) {
        return of("A+B", a, b, (u, v) -> Optional.of(u.add(v)));
    }

    private static Formula times(Formula a, Formula b) {
        return of("A*B", a, b, (u, v) -> Optional.of(u.multiply(v)));
    }

    private static Formula over(Formula a, Formula b) {
        return of("A/B", a, b, (u, v) -> v.isZero() ? Optional.empty() : Optional.of(u.divide(v)));
    }

    private static Formula absolute(Formula a) {
        return of("abs(A)", a, a, (u, v) -> Optional.of(u.abs()));
    }

    private static Formula maximum(Formula a, Formula b) {
        return of("max(A,B)", a, b, (u, v) -> Optional.of(u.compareTo(v) > 0 ? u : v));
    }

    private String relation() {
        return List.of("<", "<=", "==", ">").get(random.nextInt(4));
    }

    private Formula formula(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Formula a = formula(depth - 1);
        Formula b = formula(depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> plus(a, b);
            case 1, 2 -> times(a, b);
            case 3 -> over(a, b);
            case 4 -> absolute(a);
            case 5 -> maximum(a, b);
            default -> choice(leaf(), relation(), a, b);
        };
    }

    /** A formula that is often equal, and sometimes only almost. */
    private Formula variant(Formula a) {
        Formula zero = constant(0);
        Formula minus = times(constant(-1), a);
        return switch (random.nextInt(9)) {
            case 0 -> maximum(a, minus);
            case 1 -> choice(a, relation(), minus, a);
            case 2 -> over(times(a, a), a);
            case 3 -> choice(leaf(), "==", zero, a);
            case 4 -> over(over(a, leaf()), over(constant(1), leaf()));
            case 5 -> plus(maximum(a, zero), times(constant(-1), maximum(minus, zero)));
            case 6 -> choice(a, relation(), a, absolute(a));
            case 7 -> plus(a, times(zero, over(constant(1), leaf())));
            default -> over(times(a, absolute(a)), absolute(a));
        };
    }

    @Test
    void verdictsAgreeWithTheGrid() {
        int equal = 0;
        for (int n = 0; n < CASES; n++) {
            String first = DOMAINS.get(random.nextInt(DOMAINS.size()));
            String second = DOMAINS.get(random.nextInt(DOMAINS.size()));
            Formula left = formula(2);
            Formula right = random.nextInt(4) == 0 ? variant(variant(left)) : variant(left);
            Decision decision = Formulas.decide("x::" + first + " y::" + second, left.text, right.text);
            if (decision instanceof Decision.Equal proved && proved.except() != Except.NULL_SET) {
                equal++;
                check(Domain.parse(first), Domain.parse(second), left, right, proved.except());
            }
        }
        assertTrue(equal > CASES / 5, equal + " proofs are too few to tell anything");
    }

    private static void check(Domain first, Domain second, Formula left, Formula right, Except except) {
        for (Rational x : GRID) {
            for (Rational y : GRID) {
                if (!DomainCheck.contains(first, x) || !DomainCheck.contains(second, y)) {
                    continue;
                }
                Optional<Rational> a = left.value.at(x, y);
                Optional<Rational> b = right.value.at(x, y);
                if (except == Except.NONE || a.isPresent() && b.isPresent()) {
                    assertEquals(a, b, left.text + " and " + right.text + " at " + x + ", " + y);
                }
            }
        }
    }
}
