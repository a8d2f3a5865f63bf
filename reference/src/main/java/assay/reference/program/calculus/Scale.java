package assay.reference.program.calculus;

import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product of powers of w, log w, log log w and log log log w for a number w that grows beyond all bounds. The greater
 * one of two, by the first exponents that differ, grows beyond all multiples of the other.
 *
 * @param exponents the four exponents
 */
record Scale(List<Rational> exponents) implements Comparable<Scale> {
    private static final int DEPTH = 4;

    Scale {
        exponents = List.copyOf(exponents);
    }

    /** w for 0, log w for 1, and so on. */
    static Scale logarithm(int depth) {
        if (depth >= DEPTH) {
            throw new BudgetException("a limit with too deep logarithms");
        }
        List<Rational> exponents = new ArrayList<>();
        for (int k = 0; k < DEPTH; k++) {
            exponents.add(k == depth ? Rational.ONE : Rational.ZERO);
        }
        return new Scale(exponents);
    }

    /** The logarithm of this: the factor of each further logarithm. */
    SortedMap<Scale, Rational> logarithm() {
        SortedMap<Scale, Rational> sum = new TreeMap<>();
        for (int k = 0; k < DEPTH; k++) {
            if (!exponents.get(k).isZero()) {
                sum.put(logarithm(k + 1), exponents.get(k));
            }
        }
        return sum;
    }

    /** The product with a power of another. */
    Scale times(Scale other, Rational power) {
        List<Rational> product = new ArrayList<>();
        for (int k = 0; k < DEPTH; k++) {
            product.add(exponents.get(k).add(other.exponents.get(k).multiply(power)));
        }
        return new Scale(product);
    }

    /** The constant 1. */
    static Scale one() {
        return new Scale(java.util.Collections.nCopies(DEPTH, Rational.ZERO));
    }

    /** The depth of the logarithm that this is, or −1 if it is none. */
    int depth() {
        for (int k = 1; k < DEPTH; k++) {
            if (equals(logarithm(k))) {
                return k;
            }
        }
        return -1;
    }

    @Override
    public int compareTo(Scale other) {
        for (int k = 0; k < DEPTH; k++) {
            int order = exponents.get(k).compareTo(other.exponents.get(k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
