package assay.grader.cli;

import assay.grader.document.DocumentException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What a command does with the files of a class. */
interface ClassWork {

    /** Does it. */
    Exit run() throws DocumentException, IOException, InterruptedException;

    /** Does it and returns the exit code; says what could not be read or written. */
    static int code(Console console, ClassWork work) throws InterruptedException {
        try {
            return work.run().code();
        } catch (DocumentException fault) {
            console.sayLines(String.valueOf(fault.getMessage()));
        } catch (NoSuchFileException missing) {
            console.say(missing.getFile() + ": there is no such file");
        } catch (IOException fault) {
            console.say("assay: " + fault.getMessage());
        }
        return Exit.UNREADABLE.code();
    }
}
