package assay.reference.program.calculus;

import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether assumed signs contradict each other, by the elimination of Fourier and Motzkin with every product of atoms
 * taken for a variable of its own. What is too large counts as possible.
 */
final class Contradiction {
    private static final int MOST_ROWS = 120;

    private final List<SortedMap<Coefficient.Powers, Rational>> zero = new ArrayList<>();
    private List<SortedMap<Coefficient.Powers, Rational>> positive = new ArrayList<>();

    private Contradiction(Map<Instruction, Integer> signs, Constants constants) {
        positive.add(new TreeMap<>(Coefficient.ONE.terms()));
        signs.forEach((guard, sign) -> {
            Coefficient value = constants.number(guard);
            (sign == 0 ? zero : positive)
                    .add(new TreeMap<>(
                            value.times(Rational.of(sign == 0 ? 1 : sign)).terms()));
        });
    }

    /** Whether no numbers have these signs. */
    static boolean in(Map<Instruction, Integer> signs, Constants constants) {
        return new Contradiction(signs, constants).isFound();
    }

    private boolean isFound() {
        eliminateZeros();
        while (true) {
            if (positive.stream().anyMatch(Map::isEmpty)) {
                return true;
            }
            Optional<Coefficient.Powers> next =
                    positive.stream().flatMap(row -> row.keySet().stream()).max(Coefficient.Powers::compareTo);
            if (next.isEmpty() || positive.size() > MOST_ROWS) {
                return false;
            }
            eliminate(next.get());
        }
    }

    /** Solves each equation for one of its variables. */
    private void eliminateZeros() {
        for (int k = 0; k < zero.size(); k++) {
            SortedMap<Coefficient.Powers, Rational> equation = zero.get(k);
            if (equation.isEmpty()) {
                continue;
            }
            Coefficient.Powers variable = equation.lastKey();
            Rational factor = factor(equation, variable);
            for (int later = k + 1; later < zero.size(); later++) {
                zero.set(later, without(zero.get(later), variable, equation, factor));
            }
            positive.replaceAll(row -> without(row, variable, equation, factor));
        }
    }

    private static SortedMap<Coefficient.Powers, Rational> without(
            SortedMap<Coefficient.Powers, Rational> row,
            Coefficient.Powers variable,
            SortedMap<Coefficient.Powers, Rational> equation,
            Rational factor) {
        Rational present = factor(row, variable);
        return present.isZero()
                ? row
                : sum(row, Rational.ONE, equation, present.divide(factor).negate());
    }

    private static Rational factor(SortedMap<Coefficient.Powers, Rational> row, Coefficient.Powers variable) {
        return row.getOrDefault(variable, Rational.ZERO);
    }

    private void eliminate(Coefficient.Powers variable) {
        List<SortedMap<Coefficient.Powers, Rational>> rest = new ArrayList<>();
        for (SortedMap<Coefficient.Powers, Rational> row : positive) {
            Rational own = factor(row, variable);
            if (own.isZero()) {
                rest.add(row);
            }
            for (SortedMap<Coefficient.Powers, Rational> other : positive) {
                Rational others = factor(other, variable);
                if (own.signum() > 0 && others.signum() < 0) {
                    rest.add(sum(row, others.negate(), other, own));
                }
            }
        }
        positive = rest;
    }

    private static SortedMap<Coefficient.Powers, Rational> sum(
            SortedMap<Coefficient.Powers, Rational> a,
            Rational factorOfA,
            SortedMap<Coefficient.Powers, Rational> b,
            Rational factorOfB) {
        return new Coefficient(a)
                .times(factorOfA)
                .plus(new Coefficient(b).times(factorOfB))
                .terms();
    }
}
