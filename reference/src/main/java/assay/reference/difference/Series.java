package assay.reference.difference;

import assay.reference.number.Exact;
import java.util.Collections;
import java.util.List;

/**
 * The first coefficients of a power series in t.
 *
 * @param coefficients of 1, t, t², … up to {@link #ORDER}
 * @param moves whether the value may depend on t; if not it is the first coefficient
 */
record Series(List<Exact> coefficients, boolean moves) {
    /** The greatest power that is kept. */
    static final int ORDER = 8;

    static final Series UNKNOWN = new Series(Collections.nCopies(ORDER + 1, Exact.UNKNOWN), true);
    static final Series UNDEFINED = new Series(Collections.nCopies(ORDER + 1, Exact.UNDEFINED), false);

    Series {
        coefficients = List.copyOf(coefficients);
    }

    Exact at(int power) {
        return coefficients.get(power);
    }

    boolean isUndefined() {
        return at(0).isUndefined();
    }
}
