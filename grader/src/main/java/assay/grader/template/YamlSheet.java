package assay.grader.template;

import assay.grader.submission.SubmissionText;

/** A sheet in YAML: statements and forms are comments. */
final class YamlSheet implements SheetFormat {

    @Override
    public String name() {
        return "yaml";
    }

    @Override
    public String write(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        text.append("assignment: ")
                .append(SubmissionText.scalar(sheet.assignment()))
                .append('\n');
        text.append("student: ").append(SubmissionText.scalar(sheet.student())).append('\n');
        text.append("answers:\n");
        for (Sheet.Section section : sheet.sections()) {
            text.append('\n');
            comment(text, section.title());
            comment(text, section.statement());
            for (Sheet.Entry entry : section.entries()) {
                text.append('\n');
                comment(text, entry.statement());
                comment(text, "Answer: " + entry.form());
                text.append("  ").append(SubmissionText.scalar(entry.part())).append(':');
                entry.answer().ifPresent(answer -> text.append(' ').append(SubmissionText.inline(answer)));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static void comment(StringBuilder text, String words) {
        words.lines()
                .forEach(line -> text.append(("  # " + line).stripTrailing()).append('\n'));
    }
}
