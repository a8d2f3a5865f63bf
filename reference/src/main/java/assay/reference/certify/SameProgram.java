package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof that both sides are the same program after lowering: nothing else is needed. */
public record SameProgram() implements Certificate {

    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Strength strength() {
        return Strength.PROOF;
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength().spelling());
        map.put("by", "same program");
        return map;
    }
}
