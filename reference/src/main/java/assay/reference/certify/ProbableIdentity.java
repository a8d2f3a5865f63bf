package assay.reference.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statement that two rational functions are equal, up to an error of probability 2^-128: their values agree modulo
 * random primes at random points. The checker computes the bounds again and draws primes and points of its own.
 *
 * @param trials the number of primes
 * @param degree the greatest possible degree of the numerator of the difference
 * @param bits the greatest possible number of bits of one of its coefficients
 */
public record ProbableIdentity(int trials, int degree, int bits) implements Certificate {

    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Strength strength() {
        return Strength.PROBABILITY;
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.put("strength", strength().spelling());
        map.put("error", "2^-" + Evaluations.SECURITY);
        map.put("trials", trials);
        map.put("degree", degree);
        map.put("bits", bits);
        return map;
    }
}
