package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proof that two sides are equal wherever both are defined, and that both are defined on the whole domain, see
 * {@link DefinedByIntervals}.
 *
 * @param certificate the proof of equality where both are defined
 */
public record DefinedIdentity(Certificate certificate) implements Certificate {

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
        map.put("defined", "by intervals");
        map.put("certificate", certificate.toMap());
        return map;
    }
}
