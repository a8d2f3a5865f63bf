package assay.reference.program.calculus;

import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value that does not depend on the bound variable: a polynomial with rational coefficients in instructions, its atoms,
 * of which some have negative exponents. Equal polynomials are equal objects; values may be equal without that.
 *
 * @param terms the rational factor of each product of atoms, none zero
 */
record Coefficient(SortedMap<Powers, Rational> terms) {
    private static final int MOST_TERMS = 100;
    private static final int MOST_BITS = 4096;
    private static final int MOST_EXPONENT = 256;

    static final Coefficient ZERO = new Coefficient(new TreeMap<>());
    static final Coefficient ONE = of(Rational.ONE);

    /** A product of atoms, by their exponents; ordered by the numbers of the atoms. */
    record Powers(SortedMap<Atom, Integer> exponents) implements Comparable<Powers> {
        static final Powers NONE = new Powers(new TreeMap<>());

        Powers times(Powers other, int power) {
            TreeMap<Atom, Integer> product = new TreeMap<>(exponents);
            other.exponents.forEach((atom, exponent) -> {
                int sum = product.getOrDefault(atom, 0) + exponent * power;
                if (Math.abs(sum) > MOST_EXPONENT) {
                    throw new BudgetException("a limit or an integral with an exponent above " + MOST_EXPONENT);
                }
                if (sum == 0) {
                    product.remove(atom);
                } else {
                    product.put(atom, sum);
                }
            });
            return new Powers(product);
        }

        @Override
        public int compareTo(Powers other) {
            var mine = exponents.entrySet().iterator();
            var others = other.exponents.entrySet().iterator();
            while (mine.hasNext() && others.hasNext()) {
                Map.Entry<Atom, Integer> a = mine.next();
                Map.Entry<Atom, Integer> b = others.next();
                int order = a.getKey().compareTo(b.getKey());
                if (order != 0) {
                    return order;
                }
                int exponents = Integer.compare(b.getValue(), a.getValue());
                if (exponents != 0) {
                    return exponents;
                }
            }
            return Boolean.compare(others.hasNext(), mine.hasNext());
        }
    }

    /** An instruction of the one builder at hand, in the order of creation. */
    record Atom(Instruction instruction) implements Comparable<Atom> {
        @Override
        public int compareTo(Atom other) {
            return Integer.compare(instruction.id(), other.instruction.id());
        }
    }

    static Coefficient of(Rational value) {
        TreeMap<Powers, Rational> terms = new TreeMap<>();
        if (!value.isZero()) {
            terms.put(Powers.NONE, value);
        }
        return new Coefficient(terms);
    }

    static Coefficient of(long value) {
        return of(Rational.of(value));
    }

    static Coefficient atom(Instruction instruction) {
        return atom(instruction, 1);
    }

    static Coefficient atom(Instruction instruction, int exponent) {
        TreeMap<Atom, Integer> exponents = new TreeMap<>();
        exponents.put(new Atom(instruction), exponent);
        return term(new Powers(exponents), Rational.ONE);
    }

    static Coefficient term(Powers powers, Rational factor) {
        TreeMap<Powers, Rational> terms = new TreeMap<>();
        terms.put(powers, factor);
        return new Coefficient(terms);
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** The number, if no atom takes part. */
    Optional<Rational> rational() {
        if (terms.isEmpty()) {
            return Optional.of(Rational.ZERO);
        }
        return terms.size() == 1 ? Optional.ofNullable(terms.get(Powers.NONE)) : Optional.empty();
    }

    Coefficient plus(Coefficient other) {
        TreeMap<Powers, Rational> sum = new TreeMap<>(terms);
        other.terms.forEach((powers, factor) -> accumulate(sum, powers, factor));
        return new Coefficient(sum);
    }

    Coefficient minus(Coefficient other) {
        return plus(other.negate());
    }

    Coefficient negate() {
        return times(Rational.MINUS_ONE);
    }

    Coefficient times(Rational factor) {
        return times(of(factor));
    }

    Coefficient times(Coefficient other) {
        TreeMap<Powers, Rational> product = new TreeMap<>();
        for (Map.Entry<Powers, Rational> mine : terms.entrySet()) {
            for (Map.Entry<Powers, Rational> others : other.terms.entrySet()) {
                accumulate(
                        product,
                        mine.getKey().times(others.getKey(), 1),
                        mine.getValue().multiply(others.getValue()));
            }
        }
        return new Coefficient(product);
    }

    Coefficient power(int exponent) {
        if (exponent > MOST_EXPONENT) {
            throw new BudgetException("a limit or an integral with an exponent above " + MOST_EXPONENT);
        }
        Coefficient result = ONE;
        for (int k = 0; k < exponent; k++) {
            result = result.times(this);
        }
        return result;
    }

    /** One over a value that is not zero; a sum becomes an atom. */
    Coefficient inverse(ProgramBuilder builder) {
        if (terms.size() == 1) {
            Powers powers = terms.firstKey();
            return term(
                    Powers.NONE.times(powers, -1),
                    terms.values().iterator().next().reciprocal());
        }
        Rational leading = leading();
        return atom(times(leading.reciprocal()).instruction(builder), -1).times(leading.reciprocal());
    }

    /** The rational factor of the first term. */
    Rational leading() {
        return terms.values().iterator().next();
    }

    /** The product of atoms that divides every term, with negative exponents where a term has them. */
    Powers common() {
        TreeMap<Atom, Integer> least = new TreeMap<>();
        for (Powers powers : terms.keySet()) {
            powers.exponents().keySet().forEach(atom -> least.put(atom, Integer.MAX_VALUE));
        }
        for (Powers powers : terms.keySet()) {
            least.replaceAll(
                    (atom, exponent) -> Math.min(exponent, powers.exponents().getOrDefault(atom, 0)));
        }
        least.values().removeIf(exponent -> exponent == 0);
        return new Powers(least);
    }

    /** The value as an instruction. */
    Instruction instruction(ProgramBuilder builder) {
        Instruction sum = builder.constant(Rational.ZERO);
        for (Map.Entry<Powers, Rational> term : terms.entrySet()) {
            boolean negative = term.getValue().signum() < 0 && !sum.isConstant(Rational.ZERO);
            Instruction product =
                    product(builder, term.getKey(), negative ? term.getValue().negate() : term.getValue());
            sum = negative ? builder.subtract(sum, product) : builder.add(sum, product);
        }
        return sum;
    }

    private static Instruction product(ProgramBuilder builder, Powers powers, Rational factor) {
        Instruction above = builder.constant(Rational.ONE);
        Instruction below = above;
        for (Map.Entry<Atom, Integer> power : powers.exponents().entrySet()) {
            Instruction atom = power.getKey().instruction();
            if (power.getValue() > 0) {
                above = builder.multiply(above, builder.power(atom, power.getValue()));
            } else {
                below = builder.multiply(below, builder.power(atom, -power.getValue()));
            }
        }
        return builder.divide(builder.multiply(builder.constant(factor), above), below);
    }

    private static void accumulate(TreeMap<Powers, Rational> sum, Powers powers, Rational factor) {
        Rational value = sum.getOrDefault(powers, Rational.ZERO).add(factor);
        if (value.isZero()) {
            sum.remove(powers);
        } else {
            sum.put(powers, value);
        }
        if (sum.size() > MOST_TERMS || value.bitLength() > MOST_BITS) {
            throw new BudgetException("a limit or an integral with coefficients of more than " + MOST_TERMS
                    + " terms or " + MOST_BITS + " bits");
        }
    }
}
