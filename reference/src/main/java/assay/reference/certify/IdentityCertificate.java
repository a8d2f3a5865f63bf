package assay.reference.certify;

import assay.reference.number.Rational;
import assay.reference.polynomial.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proof that pairs of instructions are equal on the domain of their inputs, as a tree of sign cells with the local
 * steps in each. It needs no search to be checked; see {@link IdentityChecker}.
 *
 * @param strength a proof, or a probability
 * @param everywhere whether both sides are claimed to be defined at the same points; else equality is claimed where
 *     both are defined
 * @param layout the layout of the polynomials
 * @param cases the proof of each pair, in each case of the one-hot vectors
 * @param witness a point at which both sides of every pair are defined, one value for each input; empty if they are
 *     proved to be defined on the whole domain
 */
public record IdentityCertificate(
        Strength strength, boolean everywhere, Layout layout, List<Case> cases, Optional<List<Rational>> witness)
        implements Certificate {

    /**
     * The proof of one pair in one case.
     *
     * @param pair the position of the pair, from 0
     * @param ones for each one-hot vector, by the number of its first input, the number of the input that is one
     * @param continues whether it starts with what the steps of the case before it with the same ones established
     * @param node the proof
     */
    public record Case(int pair, Map<Integer, Integer> ones, boolean continues, IdentityNode node) {
        public Case {
            ones = Map.copyOf(ones);
        }
    }

    public IdentityCertificate {
        cases = List.copyOf(cases);
        witness = witness.map(List::copyOf);
    }

    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength.spelling());
        map.put("everywhere", everywhere);
        IdentityDocument.write(this, map);
        return map;
    }

    /**
     * Reads what {@link #toMap} wrote.
     *
     * @throws IllegalArgumentException if the map is no such certificate
     */
    public static IdentityCertificate fromMap(Map<String, Object> map) {
        return IdentityDocument.read(map);
    }
}
