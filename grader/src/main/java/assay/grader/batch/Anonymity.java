package assay.grader.batch;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that hide who somebody is: keyed hashes, the same for the same person and secret. Whoever has the secret and the
 * list of the class can tell who it is; nobody else can.
 *
 * @param secret random digits
 */
record Anonymity(String secret) {
    private static final String HASH = "HmacSHA256";
    private static final int DIGITS = 12;

    /** The name for an id. */
    String of(String id) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH));
            byte[] digest = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
            return "a" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The class under those names, in their order: that of the list would say who is who to whoever has it. */
    Roster of(Roster roster) {
        return new Roster(roster.entries().stream()
                .map(this::of)
                .sorted(Comparator.comparing(RosterEntry::id))
                .toList());
    }

    /** The student under that name, and nothing else about the student. */
    RosterEntry of(RosterEntry person) {
        return new RosterEntry(of(person.id()), "", "", "", "");
    }
}
