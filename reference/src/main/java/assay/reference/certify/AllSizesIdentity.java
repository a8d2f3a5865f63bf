package assay.reference.certify;

import assay.reference.expression.Sizes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proof that two tensors are equal for all sizes of at least one, from finitely many instances by the small-model
 * theorem, see {@link assay.reference.certify.smallmodel.SmallModel}.
 *
 * @param keepsDivisors whether positive divisors stayed divisors
 * @param degrees the degree in every size
 * @param instances the proofs of the instances
 * @param lemmas the proofs of the instances of every equality of two sums that was tried, in order; an empty list for one
 *     that was not proved
 */
public record AllSizesIdentity(
        boolean keepsDivisors,
        SortedMap<String, Integer> degrees,
        List<InstanceProof> instances,
        List<List<InstanceProof>> lemmas)
        implements Certificate {

    /**
     * The proof of one instance.
     *
     * @param indices the values of the fixed indices
     */
    public record InstanceProof(Sizes sizes, SortedMap<String, Integer> indices, Certificate certificate) {
        public InstanceProof {
            indices = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(indices));
        }
    }

    public AllSizesIdentity {
        degrees = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(degrees));
        instances = List.copyOf(instances);
        lemmas = lemmas.stream().map(List::copyOf).toList();
    }

    @Override
    public String kind() {
        return "identity";
    }

    /** The weakest of the instances. */
    @Override
    public Strength strength() {
        Strength weakest = weakest(instances);
        for (List<InstanceProof> lemma : lemmas) {
            weakest = weakest.weaker(weakest(lemma));
        }
        return weakest;
    }

    private static Strength weakest(List<InstanceProof> instances) {
        Strength weakest = Strength.PROOF;
        for (InstanceProof instance : instances) {
            weakest = weakest.weaker(instance.certificate().strength());
        }
        return weakest;
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength().spelling());
        map.put("sizes", "all");
        map.put("degrees", new LinkedHashMap<String, Object>(degrees));
        map.put("keepsDivisors", keepsDivisors);
        map.put("instances", list(instances));
        map.put("lemmas", lemmas.stream().map(AllSizesIdentity::list).toList());
        return map;
    }

    private static List<Object> list(List<InstanceProof> instances) {
        List<Object> list = new ArrayList<>();
        for (InstanceProof instance : instances) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("sizes", new LinkedHashMap<String, Object>(instance.sizes().values()));
            each.put("indices", new LinkedHashMap<String, Object>(instance.indices()));
            each.put("certificate", instance.certificate().toMap());
            list.add(each);
        }
        return list;
    }
}
