package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proof that pairs of scalars are equal.
 *
 * @param strength a proof or a probability
 */
public record IdentityCertificate(Strength strength) implements Certificate {
    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength.spelling());
        return map;
    }
}
