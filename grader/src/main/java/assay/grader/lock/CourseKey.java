package assay.grader.lock;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of a course: 256 random bits, written in base64. It is shown only to whoever makes it. */
public final class CourseKey {
    /** The environment variable that holds it. */
    public static final String VARIABLE = "ASSAY_KEY";

    private static final int BYTES = 32;

    private final byte[] bytes;

    private CourseKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new key. */
    public static CourseKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new CourseKey(bytes);
    }

    /** A key as it is written; empty if the text is none. */
    public static Optional<CourseKey> parse(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            return bytes.length == BYTES ? Optional.of(new CourseKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The key in base64, 44 characters. */
    public String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    SecretKey secret() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CourseKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the key itself, so that no log shows it. */
    @Override
    public String toString() {
        return "a course key";
    }
}
