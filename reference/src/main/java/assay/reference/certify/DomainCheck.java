package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether rational values for the entries of symbols lie in their domains, exactly. A simplex or one-hot condition is
 * joint along the last axis: of a matrix, every row fulfils it.
 */
public final class DomainCheck {
    private DomainCheck() {}

    /** Whether the values, one for each input, satisfy every domain. All entries of a joint domain must be present. */
    public static boolean holds(List<Input> inputs, List<Rational> values) {
        Map<List<Object>, Rational> sums = new HashMap<>();
        for (int k = 0; k < inputs.size(); k++) {
            Input input = inputs.get(k);
            Rational value = values.get(k);
            if (!contains(input.domain(), value)) {
                return false;
            }
            if (isJoint(input.domain())) {
                sums.merge(row(input), value, Rational::add);
            }
        }
        for (Rational sum : sums.values()) {
            if (!sum.isOne()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the domain ties the entries along the last axis together. */
    public static boolean isJoint(Domain domain) {
        return domain == Domain.Named.SIMPLEX || domain == Domain.Named.ONE_HOT;
    }

    /** The symbol and all indices but the last: what the entries of one row have in common. */
    public static List<Object> row(Input input) {
        List<Integer> index = input.index();
        return List.of(input.symbol(), index.isEmpty() ? index : index.subList(0, index.size() - 1));
    }

    /** Whether one value is possible for an entry of a symbol of this domain. */
    public static boolean contains(Domain domain, Rational value) {
        if (domain instanceof Domain.OpenInterval interval) {
            return interval.lower().compareTo(value) < 0 && value.compareTo(interval.upper()) < 0;
        }
        int sign = value.signum();
        return switch ((Domain.Named) domain) {
            case REAL -> true;
            case POSITIVE, SIMPLEX -> sign > 0;
            case NONNEGATIVE -> sign >= 0;
            case NONZERO -> sign != 0;
            case INTEGER -> value.isInteger();
            case POSITIVE_INTEGER -> sign > 0 && value.isInteger();
            case PROBABILITY -> sign > 0 && value.compareTo(Rational.ONE) < 0;
            case ONE_HOT -> value.isZero() || value.isOne();
        };
    }
}
