package assay.reference.certify;

import assay.reference.expression.Sizes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The proof that two tensors are equal at some choices of sizes.
 *
 * @param parts one proof for each choice
 */
public record SizesIdentity(List<Part> parts) implements Certificate {

    /** The proof at one choice of sizes. */
    public record Part(Sizes sizes, Certificate certificate) {}

    public SizesIdentity {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no sizes");
        }
    }

    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Strength strength() {
        return Strength.SIZES;
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength().spelling());
        List<Object> list = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("sizes", new LinkedHashMap<String, Object>(part.sizes().values()));
            each.put("certificate", part.certificate().toMap());
            list.add(each);
        }
        map.put("at", list);
        return map;
    }
}
