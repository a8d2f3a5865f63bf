package assay.reference.derivation;

import assay.reference.expression.Expression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The formulas that a derivation has shown so far. One that shows an earlier one in another order is no step. To cancel, to
 * multiply out numbers or to collect terms is one, but only once for the same result: what is blown up and cut down again and
 * again says nothing.
 */
final class Arrangements {
    private static final int MOST = 2;

    private final Set<String> forms = new HashSet<>();
    private final Map<String, Integer> simplified = new HashMap<>();

    /** What a derivation starts with. */
    Arrangements(Expression start) {
        isNew(start);
    }

    /** Whether a formula says more than those before; from now on it is one of them. */
    boolean isNew(Expression formula) {
        return forms.add(PlainForm.of(formula))
                && simplified.merge(PlainForm.simplified(formula), 1, Integer::sum) <= MOST;
    }
}
