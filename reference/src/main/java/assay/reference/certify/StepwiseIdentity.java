package assay.reference.certify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The proof of an identity by equal parts: instructions are proved equal one after another, operands before users, and
 * each takes the place of the other from then on, until both sides are the same program. Each proof treats some shared
 * values as free variables: what holds for every value of a variable holds for the one that it stands for.
 *
 * @param merges the equal instructions in the order of the first ones
 */
public record StepwiseIdentity(List<Merge> merges) implements Certificate {

    /**
     * Two equal instructions.
     *
     * @param instruction the number of the one that is replaced
     * @param equal the number of an earlier one that takes its place
     * @param cuts the numbers of the earlier ones that became free variables in the proof
     * @param certificate the proof
     */
    public record Merge(int instruction, int equal, List<Integer> cuts, Certificate certificate) {
        public Merge {
            cuts = List.copyOf(cuts);
        }
    }

    public StepwiseIdentity {
        merges = List.copyOf(merges);
    }

    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Strength strength() {
        Strength weakest = Strength.PROOF;
        for (Merge merge : merges) {
            weakest = weakest.weaker(merge.certificate().strength());
        }
        return weakest;
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength().spelling());
        List<Object> list = new ArrayList<>();
        for (Merge merge : merges) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("instruction", merge.instruction());
            each.put("equal", merge.equal());
            each.put("cuts", merge.cuts());
            each.put("certificate", merge.certificate().toMap());
            list.add(each);
        }
        map.put("merges", list);
        return map;
    }
}
