package assay.grader.lock;

import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Files in one encrypted file. Its first line says the format, the cipher and the assignment; it is authenticated together
 * with the rest, so that neither can be changed or taken for another assignment. Then come, in base64, a random nonce of 96
 * bits, the encrypted archive and the tag of 128 bits (AES-256 in Galois/Counter Mode, NIST SP 800-38D).
 */
public final class LockedFiles {
    /** The name of the file in the folder of an assignment. */
    public static final String NAME = "key.locked";

    private static final String FORMAT = "assay-lock 1 AES-256-GCM ";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LINE = 76;

    private LockedFiles() {}

    /** The file. Every call draws a new nonce, so that no two files are the same. */
    public static String lock(String assignment, Map<String, byte[]> files, CourseKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        String header = FORMAT + assignment;
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, header).doFinal(archive(files));
            byte[] all = Arrays.copyOf(nonce, nonce.length + encrypted.length);
            System.arraycopy(encrypted, 0, all, nonce.length, encrypted.length);
            Base64.Encoder encoder = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
            return header + "\n" + encoder.encodeToString(all) + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES in Galois/Counter Mode", impossible);
        }
    }

    /**
     * The files in it, by their names.
     *
     * @param place the file, for messages
     * @param assignment the assignment that is asked for
     * @param key as it is written in the environment
     * @throws DocumentException if the key is none or another one, or the file is not what was written
     */
    public static Map<String, byte[]> unlock(Position place, String text, String assignment, String key)
            throws DocumentException {
        CourseKey secret = CourseKey.parse(key)
                .orElseThrow(() -> new DocumentException(
                        place,
                        "what " + CourseKey.VARIABLE + " holds is no key",
                        "a key has 44 characters of base64; 'assay release --new-key' makes one"));
        int end = text.indexOf('\n');
        String header = (end < 0 ? text : text.substring(0, end)).stripTrailing();
        if (!header.equals(FORMAT + assignment)) {
            throw new DocumentException(
                    place,
                    header.startsWith(FORMAT)
                            ? "this is locked for the assignment '" + header.substring(FORMAT.length()) + "'"
                            : "this is no locked file of a format that is known here",
                    "release the assignment anew");
        }
        try {
            byte[] all = Base64.getMimeDecoder().decode(text.substring(end + 1));
            if (all.length < NONCE_BYTES + TAG_BITS / 8) {
                throw new AEADBadTagException("there is no room for a tag");
            }
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            return files(cipher(Cipher.DECRYPT_MODE, secret, nonce, header)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
        } catch (AEADBadTagException unequal) {
            throw new DocumentException(
                    place,
                    "this cannot be unlocked: " + CourseKey.VARIABLE + " is another key, or the file was changed",
                    "use the key with which it was released, or release it anew");
        } catch (IllegalArgumentException noBase64) {
            throw new DocumentException(place, "this locked file is damaged", "release the assignment anew");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES in Galois/Counter Mode", impossible);
        }
    }

    private static Cipher cipher(int mode, CourseKey key, byte[] nonce, String header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] archive(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> files(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }
}
