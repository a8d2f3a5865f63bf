package assay.grader.cli;

import assay.grader.regrade.PartChange;
import assay.grader.regrade.Regrading;
import assay.grader.regrade.StudentChange;
import assay.grader.report.PlainText;
import assay.grader.report.Points;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What grading a class again changes, for a person at a terminal. @param all whether every student is named */
record RegradeText(int width, boolean all) {
    private static final int MOST = 20;

    /** The whole text. */
    String of(Regrading regrading) {
        List<String> lines = new ArrayList<>();
        int gaining = regrading.gaining().size();
        int losing = regrading.losing().size();
        lines.add(regrading.compared()
                + (regrading.compared() == 1 ? " submission: " : " submissions: ")
                + gaining
                + (gaining == 1 ? " gains, " : " gain, ")
                + losing
                + (losing == 1 ? " loses" : " lose"));
        if (!regrading.parts().isEmpty()) {
            lines.add("");
            lines.add(row("part", "gain", "lose", "decided", "to decide"));
            for (PartChange part : regrading.parts()) {
                lines.add(row(
                        PlainText.safe(part.part()),
                        counted(part.gaining(), "+", part.gained()),
                        counted(part.losing(), "−", part.lost()),
                        part.decided() == 0 ? "–" : Integer.toString(part.decided()),
                        part.opened() == 0 ? "–" : Integer.toString(part.opened())));
            }
        }
        students(lines, "who gains", regrading.gaining());
        students(lines, "who loses", regrading.losing());
        List<StudentChange> even = regrading.students().stream()
                .filter(student -> student.difference().isZero())
                .toList();
        students(lines, "who has as much as before, from other parts", even);
        names(lines, "new submissions", regrading.added());
        names(lines, "not there any more", regrading.removed());
        return String.join("\n", lines) + "\n";
    }

    private static String row(String part, String gain, String lose, String decided, String opened) {
        return ("  " + pad(part, 24) + pad(gain, 16) + pad(lose, 16) + pad(decided, 9) + opened).stripTrailing();
    }

    private static String pad(String text, int columns) {
        return text.length() >= columns ? text + " " : text + " ".repeat(columns - text.length());
    }

    private static String counted(int count, String sign, Rational points) {
        return count == 0 ? "–" : count + " (" + sign + Points.of(points).toPlainString() + ")";
    }

    private void students(List<String> lines, String title, List<StudentChange> students) {
        if (students.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        int shown = all ? students.size() : Math.min(MOST, students.size());
        for (StudentChange student : students.subList(0, shown)) {
            String points = points(student.before()) + " → " + points(student.after());
            String head = "  " + pad(PlainText.safe(student.id()), 24) + pad(points, 16);
            List<String> parts =
                    PlainText.wrapped(String.join(", ", student.parts()), Math.max(20, width - head.length()));
            for (int k = 0; k < parts.size(); k++) {
                lines.add(((k == 0 ? head : " ".repeat(head.length())) + parts.get(k)).stripTrailing());
            }
        }
        if (shown < students.size()) {
            lines.add("  and " + (students.size() - shown) + " more; --all names them");
        }
    }

    private static String points(Optional<Rational> points) {
        return points.map(some -> Points.of(some).toPlainString()).orElse("–");
    }

    private void names(List<String> lines, String title, List<String> names) {
        if (!names.isEmpty()) {
            lines.add("");
            lines.addAll(PlainText.wrapped(title + ": " + String.join(", ", names), width));
        }
    }
}
