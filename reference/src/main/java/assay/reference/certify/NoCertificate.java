package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says that nothing was proved, and why.
 *
 * @param overBudget whether a budget ended the search
 * @param reason why, for a person
 */
public record NoCertificate(boolean overBudget, String reason) implements Certificate {

    @Override
    public String kind() {
        return overBudget ? "budget" : "none";
    }

    /** The strength that would have been asked for; nothing is proved. */
    @Override
    public Strength strength() {
        return Strength.PROOF;
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("reason", reason);
        return map;
    }
}
