package assay.grader.batch;

import java.io.IOException;
import java.nio.file.Path;

/** Something that is written of a class: a file of its report, or a folder of files. It depends on the results alone. */
public interface ClassDocument {

    /** The name of the file or folder in the report, such as {@code index.html} or {@code students}. */
    String name();

    /**
     * Writes it.
     *
     * @param folder the folder of the report, which exists; what is written lies in it under {@link #name}
     * @throws IOException if it cannot be written
     */
    void write(ClassResults results, Path folder) throws IOException;
}
