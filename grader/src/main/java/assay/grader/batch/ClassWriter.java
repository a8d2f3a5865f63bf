package assay.grader.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes something of a class while its results go by one by one, in the order of their ids. */
public interface ClassWriter extends Closeable {

    /** Takes a result. */
    void add(BatchResult result) throws IOException;

    /** Writes what remains when all results have gone by. */
    void finish() throws IOException;

    @Override
    default void close() throws IOException {}

    /** Begins to write into the folder of a report. */
    @FunctionalInterface
    interface Opening {

        /**
         * A writer that has seen no result yet.
         *
         * @param results the class, whose results need not be asked for
         * @param folder the folder of the report, which exists
         */
        ClassWriter open(ClassResults results, Path folder) throws IOException;
    }
}
