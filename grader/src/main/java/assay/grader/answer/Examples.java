package assay.grader.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A commented question file of each kind of answer, from which authors start. A file is named for its kind and lies with
 * the resources of the program; {@code {n}} in it stands for the number of the question.
 */
public final class Examples {
    private static final String FOLDER = "/assay/grader/example/";

    private Examples() {}

    /** The example of a kind with a number in its place, if there is one. */
    public static Optional<String> of(String kind, int number) {
        try (InputStream file = Examples.class.getResourceAsStream(FOLDER + kind + ".yaml")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("{n}", Integer.toString(number)));
        } catch (IOException brokenProgram) {
            throw new UncheckedIOException(brokenProgram);
        }
    }
}
