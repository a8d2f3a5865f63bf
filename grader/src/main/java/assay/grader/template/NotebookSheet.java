package assay.grader.template;

import assay.grader.report.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A sheet as a Jupyter notebook: each answer is a cell of Markdown with a tag. */
final class NotebookSheet implements SheetFormat {

    @Override
    public String name() {
        return "ipynb";
    }

    @Override
    public String write(Sheet sheet) {
        ObjectNode notebook = JsonNodeFactory.instance.objectNode();
        ArrayNode cells = notebook.putArray("cells");
        cell(cells, "# " + sheet.assignment());
        for (Sheet.Section section : sheet.sections()) {
            cell(cells, "## " + section.title() + "\n\n" + section.statement());
            for (Sheet.Entry entry : section.entries()) {
                cell(cells, "### " + entry.part() + "\n\n" + entry.statement());
                ObjectNode answer =
                        cell(cells, MarkdownSheet.form(entry) + "\n" + MarkdownSheet.answer(entry.answer()));
                ((ObjectNode) answer.get("metadata")).putArray("tags").add("answer:" + entry.part());
            }
        }
        ObjectNode metadata = notebook.putObject("metadata");
        metadata.putObject("assay").put("assignment", sheet.assignment()).put("student", sheet.student());
        notebook.put("nbformat", 4).put("nbformat_minor", 5);
        return JsonText.of(notebook);
    }

    private static ObjectNode cell(ArrayNode cells, String source) {
        ObjectNode cell = cells.addObject();
        cell.put("cell_type", "markdown");
        cell.put("id", "cell-" + cells.size());
        cell.putObject("metadata");
        ArrayNode lines = cell.putArray("source");
        for (String line : source.strip().split("(?<=\n)")) {
            lines.add(line);
        }
        return cell;
    }
}
