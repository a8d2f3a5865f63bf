package assay.grader.template;

import assay.grader.document.Node;
import assay.grader.submission.SubmissionText;
import java.util.Optional;

/** A sheet in LaTeX: each answer has a place under its comment. */
final class LatexSheet implements SheetFormat {

    @Override
    public String name() {
        return "tex";
    }

    @Override
    public String write(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        text.append("% assignment: ").append(sheet.assignment()).append('\n');
        text.append("% student: ").append(sheet.student()).append('\n');
        text.append("\\documentclass{article}\n\\usepackage{amsmath,amssymb,listings}\n\\begin{document}\n");
        for (Sheet.Section section : sheet.sections()) {
            text.append("\n\\section*{").append(words(section.title())).append("}\n\n");
            text.append(MarkdownSheet.statement(words(section.statement())));
            for (Sheet.Entry entry : section.entries()) {
                text.append("\n\\subsection*{").append(words(entry.part())).append("}\n\n");
                text.append(MarkdownSheet.statement(words(entry.statement())));
                text.append("\n% answer: ").append(entry.part()).append('\n');
                entry.form()
                        .lines()
                        .forEach(line -> text.append("% (").append(line).append(")\n"));
                text.append('\n').append(answer(entry.answer())).append("\n% end\n");
            }
        }
        return text.append("\n\\end{document}\n").toString();
    }

    private static String answer(Optional<Node> answer) {
        if (answer.isEmpty()) {
            return "";
        }
        if (!(answer.get() instanceof Node.Scalar scalar)) {
            return "\\begin{lstlisting}[language=yaml]\n" + SubmissionText.inline(answer.get())
                    + "\n\\end{lstlisting}\n";
        }
        return MarkdownSheet.isFormula(scalar.text())
                ? scalar.text() + "\n"
                : "\\begin{verbatim}\n" + scalar.text().stripTrailing() + "\n\\end{verbatim}\n";
    }

    /** Markdown with formulas as LaTeX: what stands in formulas stays, what TeX would obey outside is escaped. */
    private static String words(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean formula = false;
        boolean code = false;
        for (int k = 0; k < markdown.length(); k++) {
            char c = markdown.charAt(k);
            if (c == '$' && !code && (k == 0 || markdown.charAt(k - 1) != '\\')) {
                formula = !formula || k + 1 < markdown.length() && markdown.charAt(k + 1) == '$';
                text.append(c);
            } else if (formula) {
                text.append(c);
            } else if (c == '`') {
                code = !code;
                text.append(code ? "\\texttt{" : "}");
            } else if ("#%&_{}$".indexOf(c) >= 0) {
                text.append('\\').append(c);
            } else if ("^~\\".indexOf(c) >= 0) {
                text.append(c == '^' ? "\\textasciicircum{}" : c == '~' ? "\\textasciitilde{}" : "\\textbackslash{}");
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
