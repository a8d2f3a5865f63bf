package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The proof that two sides with floors are equal for all whole numbers, one residue class after the other, see
 * {@link assay.reference.certify.integer.ResidueClasses}.
 *
 * @param power how often a divisor may act on the same number
 * @param modulus the modulus of the classes
 * @param classes the proof in each class
 */
public record ResidueIdentity(int power, int modulus, List<Certificate> classes) implements Certificate {
    public ResidueIdentity {
        classes = List.copyOf(classes);
    }

    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Strength strength() {
        Strength weakest = Strength.PROOF;
        for (Certificate each : classes) {
            weakest = weakest.weaker(each.strength());
        }
        return weakest;
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength().spelling());
        map.put("modulus", modulus);
        map.put("power", power);
        map.put("classes", classes.stream().map(Certificate::toMap).toList());
        return map;
    }
}
