package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proof that two sides are equal, and defined alike, wherever no guard of theirs is zero. The guards are analytic
 * and not zero everywhere, so that their zeros are a null set.
 *
 * @param certificate the proof that both sides are equal after each was made undefined at the zeros of all guards
 */
public record AlmostEverywhereIdentity(Certificate certificate) implements Certificate {

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
        map.put("certificate", certificate.toMap());
        return map;
    }
}
