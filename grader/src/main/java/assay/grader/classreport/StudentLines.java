package assay.grader.classreport;

import assay.grader.batch.RosterEntry;
import assay.grader.verdict.Remark;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Students in the table of the instructor's page. */
final class StudentLines {
    private StudentLines() {}

    static IndexPage.StudentLine of(ClassSurvey.Student student) {
        List<String> remarks = new ArrayList<>();
        if (!student.fault().isEmpty()) {
            remarks.add(student.fault());
        }
        for (Remark remark : student.remarks()) {
            remarks.add(remark.detail().isEmpty() ? remark.message() : remark.message() + " (" + remark.detail() + ")");
        }
        return new IndexPage.StudentLine(
                student.id(),
                Pages.student(student.id()),
                student.person().map(RosterEntry::name).orElse(""),
                student.person().map(RosterEntry::section).orElse(""),
                Figures.points(student.points()),
                Figures.points(student.possible()),
                percent(student),
                student.waiting(),
                student.unreadable(),
                student.blank(),
                String.join(" ", remarks));
    }

    private static IndexPage.Measure percent(ClassSurvey.Student student) {
        if (student.points().isEmpty() || student.possible().isZero()) {
            return IndexPage.Measure.NONE;
        }
        Rational share = student.points().get().divide(student.possible());
        return new IndexPage.Measure(Figures.percent(share.doubleValue()), Figures.sortable(share.doubleValue()), "");
    }
}
