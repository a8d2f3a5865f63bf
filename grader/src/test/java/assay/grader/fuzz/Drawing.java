package assay.grader.fuzz;

/** Choices that bytes make; when they are used up, each choice is the first one. */
final class Drawing {
    private final byte[] bytes;
    private int at;

    Drawing(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        return at < bytes.length ? (bytes[at++] & 0xFF) % bound : 0;
    }

    /** Whether bytes are left. */
    boolean isOpen() {
        return at < bytes.length;
    }
}
