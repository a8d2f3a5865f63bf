package assay.grader.classreport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a page carries with it so that it needs nothing else: its style and its script. Its policy allows just these two, by
 * their checksums, and forbids every connection.
 *
 * @param style the style sheet
 * @param script the script; everything can be read without it
 */
public record Inline(Markup style, Markup script) {

    /** The style of all pages with the script of that name. */
    public static Inline with(String script) {
        return new Inline(new Markup(resource("report.css")), new Markup(resource(script)));
    }

    /** The content security policy of the page. */
    public String policy() {
        return "default-src 'none'; style-src " + checksum(style) + "; script-src " + checksum(script)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String checksum(Markup markup) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(markup.html().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String resource(String name) {
        try (InputStream bytes = Inline.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
