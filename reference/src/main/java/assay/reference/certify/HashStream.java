package assay.reference.certify;

import assay.reference.number.PrimeField;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Random bits that are a function of a text: the SHA-256 hashes of its own hash with a counter. Who chooses the text
 * cannot choose the bits.
 */
final class HashStream {
    private final MessageDigest digest;
    private final byte[] key;
    private final ByteBuffer bits = ByteBuffer.allocate(32);
    private long counter;

    HashStream(String text) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
        this.key = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        bits.limit(0);
    }

    private long next() {
        if (!bits.hasRemaining()) {
            digest.update(key);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
            bits.clear();
            bits.put(digest.digest()).flip();
        }
        return bits.getLong();
    }

    /** A prime between 2^60 and 2^61, each with the same probability. */
    PrimeField prime() {
        long candidate = next() >>> 4 | 1L << 60 | 1;
        while (!PrimeField.isPrime(candidate)) {
            candidate = next() >>> 4 | 1L << 60 | 1;
        }
        return PrimeField.of(candidate);
    }

    /** A number from 0 to {@code below} − 1, each with the same probability; {@code below} is at most 2^61. */
    long residue(long below) {
        long candidate = next() >>> 3;
        while (candidate >= below) {
            candidate = next() >>> 3;
        }
        return candidate;
    }
}
