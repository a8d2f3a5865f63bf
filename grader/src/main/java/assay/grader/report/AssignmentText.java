package assay.grader.report;

import assay.grader.answer.Task;
import assay.grader.problem.Assignment;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.submission.Answer;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.util.Map;

/**
 * An assignment for a person at a terminal: statements, how each part is answered and by which policies it is judged.
 *
 * @param tasks the parts to print
 * @param worked what is found about the worked examples that questions print
 * @param solution whether the computed references are printed too
 */
public record AssignmentText(
        Assignment assignment, Map<Part, Task> tasks, Map<Question.Worked, Verdict> worked, boolean solution) {

    /** The whole text. */
    public String write(Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.strong(assignment.id()))
                .append(assignment
                        .title()
                        .map(title -> "  " + PlainText.safe(title))
                        .orElse(""))
                .append('\n');
        for (Question question : assignment.questions()) {
            if (question.parts().stream().anyMatch(tasks::containsKey)) {
                question(text, question, style);
            }
        }
        return text.toString();
    }

    private void question(StringBuilder text, Question question, Style style) {
        text.append('\n')
                .append(style.strong("Question " + question.id() + ". " + question.title()))
                .append("\n\n");
        paragraphs(text, question.statement(), style, "  ");
        for (Question.Worked example : question.worked()) {
            Verdict verdict = worked.get(example);
            if (verdict != null) {
                worked(text, example, verdict, style);
            }
        }
        for (Part part : question.parts()) {
            Task task = tasks.get(part);
            if (task != null) {
                text.append('\n');
                text.append("  ")
                        .append(style.strong(part.id()))
                        .append("  ")
                        .append(style.faint(part.kind() + ", " + points(part)))
                        .append('\n');
                paragraphs(text, part.statement(), style, "    ");
                paragraphs(text, "Answer: " + task.form(), style, "    ");
                for (String policy : task.policies()) {
                    paragraphs(text, "Judged: " + policy, style, "    ");
                }
                for (String policy : part.follow().descriptions()) {
                    paragraphs(text, "Judged: " + policy, style, "    ");
                }
                paragraphs(text, "Told: " + part.reveal().description(), style, "    ");
                if (solution) {
                    for (String line : task.solution()) {
                        text.append("    ")
                                .append(style.strong("| "))
                                .append(PlainText.safe(line))
                                .append('\n');
                    }
                }
            }
        }
    }

    /** The printed table; what is wrong with it is part of the solution. */
    private void worked(StringBuilder text, Question.Worked example, Verdict verdict, Style style) {
        text.append("\n  ").append(style.strong(example.part().id())).append('\n');
        paragraphs(text, example.part().statement(), style, "    ");
        for (String line : new Answer(example.part().id(), example.answer()).lines()) {
            text.append("    ").append(PlainText.safe(line)).append('\n');
        }
        if (solution) {
            for (Remark remark : verdict.remarks()) {
                paragraphs(text, "Note: " + remark.message(), style, "    ");
            }
        }
    }

    private static String points(Part part) {
        return Points.of(part.points()).toPlainString() + (part.points().isOne() ? " point" : " points");
    }

    private static void paragraphs(StringBuilder text, String content, Style style, String indent) {
        if (!content.isBlank()) {
            String flowing = content.strip().replaceAll("(?<!\n)\n(?![\n \\-])", " ");
            for (String line : PlainText.wrapped(flowing, style.width() - indent.length())) {
                text.append((indent + line).stripTrailing()).append('\n');
            }
        }
    }
}
