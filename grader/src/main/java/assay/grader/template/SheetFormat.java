package assay.grader.template;

/** A format in which a sheet is written. */
public interface SheetFormat {

    /** The name on the command line, which is the ending of the file, too. */
    String name();

    /** The whole text of a sheet. */
    String write(Sheet sheet);
}
