package assay.grader.classreport;

import assay.grader.verdict.Status;
import java.util.ArrayList;
import java.util.List;

/** What a person should look at, the most urgent first. */
record Concerns(ClassSurvey survey, List<KeySuspicion> suspicions) {

    List<IndexPage.Concern> list() {
        List<IndexPage.Concern> concerns = new ArrayList<>();
        for (KeySuspicion suspicion : suspicions) {
            concerns.add(new IndexPage.Concern(
                    (suspicion.strong() ? "Suspected key error in " : "Look at the key of ")
                            + suspicion.part().id(),
                    suspicion.reason(),
                    "#" + Pages.anchor(suspicion.part().id())));
        }
        int unreadable = survey.unreadable().size();
        if (unreadable > 0) {
            concerns.add(new IndexPage.Concern(
                    Figures.counted(unreadable, "submission") + " without a result",
                    "They could not be read, or the program failed on them. The table of students says why.",
                    "#students"));
        }
        count(concerns, Status.UNDECIDED, "undecided answer", "Neither proved right nor refuted; a person decides.");
        count(concerns, Status.MANUAL, "answer", "Parts that only a person can judge.");
        count(
                concerns,
                Status.UNREADABLE,
                "unreadable answer",
                "They count nothing. A person may read what the program could not.");
        long unclear = survey.students().stream()
                .filter(student -> !student.remarks().isEmpty())
                .count();
        if (unclear > 0) {
            concerns.add(new IndexPage.Concern(
                    Figures.counted(unclear, "submission") + " with a remark",
                    "Such as an answer to a part that does not exist, or a student who is not on the list.",
                    "#students"));
        }
        if (!survey.missing().isEmpty()) {
            concerns.add(new IndexPage.Concern(
                    Figures.counted(survey.missing().size(), "student") + " without a submission",
                    "They are on the list of the class.",
                    "#absent"));
        }
        return concerns;
    }

    private void count(List<IndexPage.Concern> concerns, Status status, String noun, String text) {
        int count = survey.parts().stream().mapToInt(part -> part.count(status)).sum();
        if (count > 0) {
            concerns.add(new IndexPage.Concern(
                    Figures.counted(count, noun), text + " Grade them with assay review.", "#parts"));
        }
    }
}
