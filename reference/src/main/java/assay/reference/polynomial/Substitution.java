package assay.reference.polynomial;

import org.jspecify.annotations.Nullable;

/** Which generators depend on an input, equations that are linear in one, and values put for it. */
public final class Substitution {
    private final QuotientField field;
    private final int input;

    /** About one generator of an input. */
    public Substitution(QuotientField field, int input) {
        this.field = field;
        this.input = input;
    }

    /** Whether a generator is the input or has it in its argument. */
    public boolean concerns(int generator) {
        return generator == input || concerns(field.generator(generator).argument());
    }

    /** Whether the input occurs in a quotient, openly or in the argument of a generator. */
    public boolean concerns(Quotient q) {
        boolean result = concerns(q.numerator());
        for (int k = 0; k < q.factorCount() && !result; k++) {
            result = concerns(field.factor(q.factor(k)));
        }
        return result;
    }

    /** Whether the input occurs in a polynomial, openly or in the argument of a generator. */
    public boolean concerns(Polynomial p) {
        boolean result = false;
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()) && !result; g++) {
            result = p.contains(g) && concerns(g);
        }
        return result;
    }

    /** Whether the input occurs openly at most. */
    public boolean isOpen(Polynomial p) {
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
            if (g != input && p.contains(g) && concerns(g)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A polynomial as a linear equation for the input.
     *
     * @param coefficient what the input is multiplied with
     * @param rest the other terms
     */
    public record Linear(Polynomial coefficient, Polynomial rest) {

        /** Whether it is plain that the equation holds for a value; with indicators in the coefficient it may not be. */
        public boolean isSolvedBy(QuotientField field, Quotient value) {
            return field.add(field.multiply(value, field.of(coefficient)), field.of(rest))
                    .isZero();
        }
    }

    /** The polynomial as a linear expression in the input that occurs nowhere else in it; null if it is none. */
    public @Nullable Linear linear(Polynomial p) {
        if (!p.contains(input) || !isOpen(p)) {
            return null;
        }
        Polynomial coefficient = field.zero().numerator();
        Polynomial rest = field.zero().numerator();
        for (int k = 0; k < p.size(); k++) {
            int exponent = p.exponent(k, input);
            if (exponent == 0) {
                rest = rest.add(p.term(k));
            } else if (exponent == 1) {
                coefficient = coefficient.add(p.term(k).dividedByMonomial(Polynomial.power(field.layout(), input, 1)));
            } else {
                return null;
            }
        }
        boolean alone = rest.isZero() && coefficient.isOne();
        // The generator of a root of an input can only be solved for where it is zero.
        return alone || field.generator(input).degree() == 1 ? new Linear(coefficient, rest) : null;
    }

    /**
     * The quotient with a value put for the input, which must occur openly only; null if a denominator becomes zero.
     */
    public @Nullable Quotient put(Quotient value, Quotient q) {
        Quotient result = put(value, q.numerator());
        if (result == null) {
            return null;
        }
        result = field.divide(result, field.of(Polynomial.constant(field.layout(), q.divisor())));
        for (int k = 0; k < q.factorCount(); k++) {
            Quotient below = put(value, field.factor(q.factor(k)));
            if (below == null || below.isZero()) {
                return null;
            }
            result = field.divide(result, field.power(below, q.multiplicity(k)));
        }
        return result;
    }

    private @Nullable Quotient put(Quotient value, Polynomial p) {
        Quotient result = field.zero();
        for (int k = 0; k < p.size(); k++) {
            int exponent = p.exponent(k, input);
            if (exponent < 0 && value.isZero()) {
                return null;
            }
            Quotient rest = field.of(p.term(k).dividedByMonomial(Polynomial.power(field.layout(), input, exponent)));
            result = field.add(result, exponent == 0 ? rest : field.multiply(rest, field.power(value, exponent)));
        }
        return result;
    }

    /**
     * Puts a value into what is noted of factors; false if the value or a factor then cannot have its signs.
     *
     * @param allowed the signs of the input
     */
    public boolean putIntoSigns(Quotient value, int allowed) {
        Signs signs = new Signs(field, false);
        boolean possible = signs.restrict(value, allowed);
        for (int f = 0; f < field.factorCount() && possible; f++) {
            int noted = field.factorSigns(f);
            Polynomial p = field.factor(f);
            if (noted != SignSet.ANY && concerns(p)) {
                field.forgetFactor(f);
                Quotient then = isOpen(p) ? put(value, field.of(p)) : null;
                possible = then == null || signs.restrict(then, noted);
            }
        }
        return possible;
    }
}
