package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two expressions that cannot be equal because their shapes differ, as written with symbolic sizes.
 *
 * @param left the shape of the first, such as {@code M×K}
 * @param right the shape of the second
 */
public record ShapeMismatch(String left, String right) implements Certificate {
    public ShapeMismatch {
        if (left.equals(right)) {
            throw new IllegalArgumentException("both have the shape " + left);
        }
    }

    @Override
    public String kind() {
        return "shape";
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
        map.put("yours", left);
        map.put("expected", right);
        return map;
    }
}
