package assay.reference.certify;

import assay.reference.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proof that two sides are equal, and defined alike, wherever no guard of theirs is zero, or no guard and no pole. These
 * are analytic and not zero everywhere, so that their zeros are a null set.
 *
 * @param at a point at which none is zero, by the names of the inputs
 * @param fences the positions of those that are left out among all guards and poles, see {@link Fences}; empty for the guards
 *     of those entries that are not the same program
 * @param certificate the proof that both sides are equal after each was made undefined at these zeros
 */
public record AlmostEverywhereIdentity(
        SortedMap<String, Rational> at, Optional<List<Integer>> fences, Certificate certificate)
        implements Certificate {
    private static final String GUARDS = "no guard is zero";
    private static final String POLES = "no guard or divisor is zero";

    public AlmostEverywhereIdentity {
        at = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(at));
        fences = fences.map(List::copyOf);
    }

    /** The proof that leaves out the zeros of guards. */
    public AlmostEverywhereIdentity(SortedMap<String, Rational> at, Certificate certificate) {
        this(at, Optional.empty(), certificate);
    }

    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Strength strength() {
        return certificate.strength();
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength().spelling());
        map.put("where", fences.isPresent() ? POLES : GUARDS);
        fences.ifPresent(positions -> map.put("fences", positions));
        Map<String, Object> point = new LinkedHashMap<>();
        at.forEach((name, value) -> point.put(name, value.toString()));
        map.put("at", point);
        map.put("certificate", certificate.toMap());
        return map;
    }
}
