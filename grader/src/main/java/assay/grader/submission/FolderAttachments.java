package assay.grader.submission;

import assay.grader.document.Checksum;
import assay.grader.document.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The files in a folder and below it. What leads out of the folder is refused, by its name or through a link; so is
 * everything but ordinary files of text up to a size.
 *
 * @param folder the folder of a submission
 * @param bytes the largest file
 */
public record FolderAttachments(Path folder, int bytes) implements Attachments {
    private static final Pattern NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}][^\\\\:*?\"<>|\\p{Cntrl}]{0,250}");

    /** Files of the usual size. */
    public FolderAttachments(Path folder) {
        this(folder, SubmissionBudget.DEFAULT.attachmentBytes());
    }

    @Override
    public Attachment open(String name) {
        if (!NAME.matcher(name).matches()) {
            return refused(name, "is no file name relative to the submission");
        }
        try {
            Path root = folder.toRealPath();
            Path path = root.resolve(name).normalize();
            if (!path.startsWith(root) || Path.of(name).isAbsolute()) {
                return refused(name, "lies outside of the folder of the submission");
            }
            if (!Files.exists(path)) {
                return refused(name, "does not exist beside the submission");
            }
            Path real = path.toRealPath();
            if (!real.startsWith(root)) {
                return refused(name, "leads out of the folder of the submission");
            }
            if (!Files.isRegularFile(real)) {
                return refused(name, "is no ordinary file");
            }
            try (InputStream stream = Files.newInputStream(real)) {
                byte[] content = stream.readNBytes(bytes + 1);
                return content.length > bytes
                        ? refused(name, "has more than " + bytes + " bytes")
                        : text(name, content);
            }
        } catch (InvalidPathException fault) {
            return refused(name, "is no file name");
        } catch (IOException fault) {
            return refused(name, "cannot be read");
        }
    }

    private static Attachment text(String name, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new Attachment.Content(text, Checksum.sha256(content));
        } catch (CharacterCodingException binary) {
            return refused(name, "is no text in UTF-8");
        }
    }

    private static Attachment refused(String name, String reason) {
        return new Attachment.Refused("the file '" + Excerpt.of(name) + "' " + reason);
    }
}
