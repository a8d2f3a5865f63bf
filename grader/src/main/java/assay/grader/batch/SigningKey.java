package assay.grader.batch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/** A key of Ed25519 (RFC 8032) for signing. The same text has the same signature every time. */
public record SigningKey(PrivateKey key, VerificationKey verification) {

    /** A new key. */
    public static SigningKey create() {
        try {
            KeyPair pair =
                    KeyPairGenerator.getInstance(VerificationKey.ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), new VerificationKey(pair.getPublic()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * Reads a file in PEM with both halves of a key.
     *
     * @throws GeneralSecurityException if there are none, or they do not belong together
     */
    public static SigningKey read(String pem) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance(VerificationKey.ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(VerificationKey.block(pem, "PRIVATE KEY")));
        SigningKey both = new SigningKey(key, VerificationKey.read(pem));
        if (!both.verification().verifies("", both.sign(""))) {
            throw new GeneralSecurityException("the two halves of the key do not belong together");
        }
        return both;
    }

    /** Both halves as a file in PEM. */
    public String pem() {
        return VerificationKey.pem("PRIVATE KEY", key.getEncoded()) + verification.pem();
    }

    /** The signature under a text, in hexadecimal digits. */
    String sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(VerificationKey.ALGORITHM);
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signature.sign());
    }

    /** Says nothing of the secret half. */
    @Override
    public String toString() {
        return "SigningKey[" + verification.hex() + "]";
    }
}
