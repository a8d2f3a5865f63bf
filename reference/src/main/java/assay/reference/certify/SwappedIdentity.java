package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proof of an identity with its sides exchanged.
 *
 * @param certificate the proof that the second side equals the first
 */
public record SwappedIdentity(Certificate certificate) implements Certificate {

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
        map.put("swapped", certificate.toMap());
        return map;
    }
}
