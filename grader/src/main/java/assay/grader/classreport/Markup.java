package assay.grader.classreport;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Markup that was made by this program: a formula from its own tree, a chart, a style sheet. Whatever else a page shows is
 * text, which the templates escape.
 */
public record Markup(String html) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }
}
