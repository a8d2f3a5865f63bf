package assay.reference.mistake;

import assay.reference.number.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of an expression's value at fixed points: a combination of its entries, in double intervals and, for
 * rational functions, modulo primes. Equal expressions have signatures that agree; that signatures agree proves nothing.
 *
 * @param values enclosures, one for each point
 * @param residues one for each prime; empty if it is no rational function
 */
record Signature(List<Interval> values, List<Long> residues) {
    private static final double UNIT = 0x1p-30;
    private static final double LARGEST = 0x1p30;
    private static final int MOST_BUCKETS = 64;

    Signature {
        values = List.copyOf(values);
        residues = List.copyOf(residues);
    }

    /** The buckets that the value at the first point meets; none if it is not known closely enough. */
    List<Long> buckets() {
        Interval value = values.get(0);
        List<Long> buckets = new ArrayList<>();
        if (value.isDefined() && value.lo() > -LARGEST && value.hi() < LARGEST) {
            long first = (long) Math.floor(value.lo() / UNIT);
            long last = (long) Math.floor(value.hi() / UNIT);
            for (long bucket = first; bucket <= last && last - first < MOST_BUCKETS; bucket++) {
                buckets.add(bucket);
            }
        }
        return buckets;
    }

    /** Whether nothing is known that tells the two apart. */
    boolean agrees(Signature other) {
        if (!residues.isEmpty() && !other.residues.isEmpty()) {
            return residues.equals(other.residues);
        }
        for (int k = 0; k < Math.min(values.size(), other.values.size()); k++) {
            Interval a = values.get(k);
            Interval b = other.values.get(k);
            if (a.isDefined() && b.isDefined() && (a.hi() < b.lo() || b.hi() < a.lo())) {
                return false;
            }
        }
        return true;
    }

    /** Whether it tells anything. */
    boolean isKnown() {
        return !residues.isEmpty() || !buckets().isEmpty();
    }
}
