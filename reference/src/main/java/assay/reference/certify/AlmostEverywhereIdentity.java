package assay.reference.certify;

import assay.reference.number.Rational;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proof that two sides are equal, and defined alike, wherever no guard of theirs is zero. The guards are analytic
 * and not zero everywhere, so that their zeros are a null set.
 *
 * @param at a point at which no guard is zero, by the names of the inputs
 * @param certificate the proof that both sides are equal after each was made undefined at the zeros of all guards
 */
public record AlmostEverywhereIdentity(SortedMap<String, Rational> at, Certificate certificate) implements Certificate {
    public AlmostEverywhereIdentity {
        at = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(at));
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
        map.put("where", "no guard is zero");
        Map<String, Object> point = new LinkedHashMap<>();
        at.forEach((name, value) -> point.put(name, value.toString()));
        map.put("at", point);
        map.put("certificate", certificate.toMap());
        return map;
    }
}
