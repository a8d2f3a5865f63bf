package assay.grader.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where a person types lines. */
interface Prompt extends Closeable {

    /** The next line; nothing at the end. @param mark what stands before it */
    Optional<String> line(String mark) throws IOException;

    @Override
    void close() throws IOException;
}
