package assay.reference.certify;

import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A point of the domain at which two expressions are proved to have different values. It cannot be built from ranges
 * that have a number in common.
 *
 * @param place what kind of point it is
 * @param sizes the values of the symbolic sizes
 * @param at the value of every entry of every symbol, by names such as {@code x} or {@code W[1,2]}
 * @param entry the indices of the entry that differs, counted from 1; empty for scalars
 * @param left what is proved of the first expression there
 * @param right what is proved of the second expression there
 * @param zeros what is proved to be zero wherever it has a value, in rising order, so that what divides by it has none
 */
public record Counterexample(
        Place place,
        Sizes sizes,
        SortedMap<String, Rational> at,
        List<Integer> entry,
        Range left,
        Range right,
        List<Zero> zeros)
        implements Certificate {

    /**
     * An instruction that is zero wherever it has a value.
     *
     * @param instruction its number
     * @param certificate the proof that it is equal to 0
     */
    public record Zero(int instruction, Certificate certificate) {}

    /** What kind of point it is. */
    public enum Place {
        /** Both sides are continuous there: they differ in a neighbourhood too. */
        ORDINARY("ordinary"),
        /** A condition changes there, so that they may differ on a null set only. */
        KINK("kink"),
        /** Only one side is defined there. */
        DEFINEDNESS("definedness"),
        /** Only one side is defined there, and the other side is defined at no point of the domain. */
        NOWHERE("nowhere");

        private final String spelling;

        Place(String spelling) {
            this.spelling = spelling;
        }

        /** The name in documents. */
        public String spelling() {
            return spelling;
        }
    }

    public Counterexample {
        at = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(at));
        entry = List.copyOf(entry);
        zeros = List.copyOf(zeros);
        if (!left.excludes(right)) {
            throw new IllegalArgumentException("the ranges " + left + " and " + right + " do not exclude equality");
        }
        boolean bothDefined = left instanceof Range.Between && right instanceof Range.Between;
        if (bothDefined == (place == Place.DEFINEDNESS || place == Place.NOWHERE)) {
            throw new IllegalArgumentException("the place " + place + " does not fit " + left + " and " + right);
        }
        if (!zeros.isEmpty() && place != Place.NOWHERE) {
            throw new IllegalArgumentException("a point at the place " + place + " rests on no zeros");
        }
    }

    /** A point that rests on nothing but the values there. */
    public Counterexample(
            Place place, Sizes sizes, SortedMap<String, Rational> at, List<Integer> entry, Range left, Range right) {
        this(place, sizes, at, entry, left, right, List.of());
    }

    /** The same point, of which the side that is undefined there is proved to be undefined everywhere. */
    public Counterexample nowhere() {
        return new Counterexample(Place.NOWHERE, sizes, at, entry, left, right);
    }

    @Override
    public String kind() {
        return "counterexample";
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
        if (!sizes.values().isEmpty()) {
            map.put("sizes", new LinkedHashMap<String, Object>(sizes.values()));
        }
        Map<String, Object> point = new LinkedHashMap<>();
        at.forEach((name, value) -> point.put(name, value.toString()));
        map.put("at", point);
        if (!entry.isEmpty()) {
            map.put("entry", entry);
        }
        map.put("yours", left.toString());
        map.put("expected", right.toString());
        map.put("place", place.spelling());
        if (!zeros.isEmpty()) {
            List<Object> proofs = new ArrayList<>();
            for (Zero zero : zeros) {
                Map<String, Object> proof = new LinkedHashMap<>();
                proof.put("instruction", zero.instruction());
                proof.put("certificate", zero.certificate().toMap());
                proofs.add(proof);
            }
            map.put("zeros", proofs);
        }
        return map;
    }
}
