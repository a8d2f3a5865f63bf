package assay.grader.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Changes of files while the program waits. */
interface Changes extends Closeable {

    /** Waits for the next change. Returns false if there will be none. */
    boolean await();

    /** How files come to be watched. */
    interface Source {
        Changes of(List<Path> files) throws IOException;
    }
}
