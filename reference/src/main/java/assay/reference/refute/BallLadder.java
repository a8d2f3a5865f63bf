package assay.reference.refute;

import java.util.stream.IntStream;

/** The precisions of balls that are tried one after the other. */
final class BallLadder {
    /** Enough to confirm what doubles show. */
    static final int[] FIRST = {64, 128, 256};

    private BallLadder() {}

    /** 1024, 4096, … up to a limit. */
    static int[] upTo(int limit) {
        return IntStream.iterate(1024, bits -> bits <= limit, bits -> 4 * bits).toArray();
    }
}
