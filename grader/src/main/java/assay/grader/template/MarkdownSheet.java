package assay.grader.template;

import assay.grader.document.Node;
import assay.grader.submission.SubmissionText;
import java.util.Optional;

/** A sheet in Markdown: each answer has a place under its marker. */
final class MarkdownSheet implements SheetFormat {

    @Override
    public String name() {
        return "md";
    }

    @Override
    public String write(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        text.append(front(sheet)).append("# ").append(sheet.assignment()).append('\n');
        for (Sheet.Section section : sheet.sections()) {
            text.append("\n## ").append(section.title()).append("\n\n").append(statement(section.statement()));
            for (Sheet.Entry entry : section.entries()) {
                text.append("\n### ").append(entry.part()).append("\n\n").append(statement(entry.statement()));
                text.append("\n<!-- answer: ").append(entry.part()).append(" -->\n");
                text.append(form(entry)).append('\n').append(answer(entry.answer()));
                text.append("\n<!-- end -->\n");
            }
        }
        return text.toString();
    }

    static String front(Sheet sheet) {
        return "---\nassignment: " + SubmissionText.scalar(sheet.assignment()) + "\nstudent: "
                + SubmissionText.scalar(sheet.student()) + "\n---\n\n";
    }

    static String statement(String words) {
        return words.isEmpty() ? "" : words + "\n";
    }

    static String form(Sheet.Entry entry) {
        return "<!-- " + entry.form().replace("--", "- -") + " -->\n";
    }

    /** An answer that is read again as it is. */
    static String answer(Optional<Node> answer) {
        if (answer.isEmpty()) {
            return "";
        }
        if (!(answer.get() instanceof Node.Scalar scalar)) {
            return fenced("yaml", SubmissionText.inline(answer.get()));
        }
        return isFormula(scalar.text()) ? scalar.text() + "\n" : fenced("", scalar.text());
    }

    /** Whether a text is one formula between dollar signs, on one line. */
    static boolean isFormula(String text) {
        return text.length() > 2
                && text.startsWith("$")
                && text.indexOf('$', 1) == text.length() - 1
                && text.indexOf('\n') < 0
                && text.indexOf('%') < 0
                && !text.endsWith("\\$");
    }

    private static String fenced(String language, String content) {
        String sign = "```";
        while (content.contains(sign)) {
            sign += "`";
        }
        return sign + language + "\n" + content.stripTrailing() + "\n" + sign + "\n";
    }
}
