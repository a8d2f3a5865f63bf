package assay.grader.template;

import java.util.List;

/** The formats of sheets: one line for each. */
public final class SheetFormats {
    private SheetFormats() {}

    /** All formats. */
    public static List<SheetFormat> all() {
        return List.of(new YamlSheet(), new MarkdownSheet(), new LatexSheet(), new NotebookSheet());
    }
}
