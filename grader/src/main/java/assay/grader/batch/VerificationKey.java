package assay.grader.batch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public half of a key of Ed25519 (RFC 8032), with which everybody can tell who signed. */
public record VerificationKey(PublicKey key) {
    static final String ALGORITHM = "Ed25519";

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN (\\w+ KEY)-----\\s+([A-Za-z0-9+/=\\s]+)-----END");

    /**
     * Reads the block PUBLIC KEY of a file in PEM.
     *
     * @throws GeneralSecurityException if there is no such block
     */
    public static VerificationKey read(String pem) throws GeneralSecurityException {
        return of(block(pem, "PUBLIC KEY"));
    }

    /** @throws GeneralSecurityException if the digits are no key */
    static VerificationKey ofHex(String digits) throws GeneralSecurityException {
        try {
            return of(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException noDigits) {
            throw new GeneralSecurityException("no public key", noDigits);
        }
    }

    private static VerificationKey of(byte[] encoded) throws GeneralSecurityException {
        return new VerificationKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
    }

    static byte[] block(String pem, String type) throws GeneralSecurityException {
        Matcher blocks = BLOCK.matcher(pem);
        while (blocks.find()) {
            if (blocks.group(1).equals(type)) {
                return Base64.getMimeDecoder().decode(blocks.group(2).getBytes(StandardCharsets.US_ASCII));
            }
        }
        throw new GeneralSecurityException("there is no block '" + type + "'");
    }

    static String pem(String type, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }

    /** The key as hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(key.getEncoded());
    }

    /** The key as a file in PEM. */
    public String pem() {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    /** Whether a signature, in hexadecimal digits, is that of this key under a text. */
    public boolean verifies(String text, String signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(key);
        check.update(text.getBytes(StandardCharsets.UTF_8));
        try {
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException | java.security.SignatureException noSignature) {
            return false;
        }
    }
}
