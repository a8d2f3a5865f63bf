package assay.reference.refute;

import assay.reference.number.BallSystem;
import assay.reference.number.ExactSystem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The precisions of balls that are tried one after the other, with their number systems, which are made once. Exact
 * rationals are kept up to 2048 bits.
 */
public final class BallLadder {
    /** Enough to confirm what doubles show. */
    static final int[] FIRST = {64, 128, 256};

    /** Enough for most differences that doubles do not show. */
    static final int[] MIDDLE = {128, 512};

    private static final int LONGEST_RATIONAL = 2048;

    private final Map<Integer, Rung> rungs = new ConcurrentHashMap<>();

    /** The number systems of one precision. */
    record Rung(BallSystem balls, ExactSystem exact) {}

    /** The number systems of a precision in bits. */
    Rung at(int precision) {
        return rungs.computeIfAbsent(precision, bits -> {
            BallSystem balls = new BallSystem(bits);
            return new Rung(balls, new ExactSystem(balls, LONGEST_RATIONAL));
        });
    }

    /** 1024, 4096, … up to a limit. */
    static int[] upTo(int limit) {
        return IntStream.iterate(1024, bits -> bits <= limit, bits -> 4 * bits).toArray();
    }
}
