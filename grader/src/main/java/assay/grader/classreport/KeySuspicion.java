package assay.grader.classreport;

import assay.grader.problem.Part;
import assay.grader.statistics.Discrimination;
import assay.grader.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sign that a reference or a statement may be wrong.
 *
 * @param strong whether chance is no good explanation
 * @param reason what was noticed, in a sentence
 */
record KeySuspicion(Part part, boolean strong, String reason) {
    private static final int FEWEST = 3;

    /**
     * What speaks against the key of a part.
     *
     * @param clusters the wrong answers to the part, the most frequent first
     */
    static List<KeySuspicion> of(
            PartSurvey survey, Optional<Discrimination> discrimination, List<AnswerCluster> clusters) {
        Part part = survey.part();
        List<KeySuspicion> found = new ArrayList<>();
        clusters.stream()
                .filter(cluster -> cluster.example().status() == Status.INCORRECT)
                // An answer of joint parts is wrong together with others, which need not be the same.
                .filter(cluster -> part.joint().isEmpty())
                .findFirst()
                .ifPresent(top -> {
                    int judged = survey.judged();
                    int right = survey.count(Status.CORRECT);
                    if (top.students() >= FEWEST && 2 * top.students() > judged) {
                        found.add(new KeySuspicion(
                                part,
                                true,
                                top.students() + " of " + judged + " answers are the same, and differ from the key."));
                    } else if (top.students() >= FEWEST && top.students() > right) {
                        found.add(new KeySuspicion(
                                part,
                                false,
                                top.students() + " students gave the same wrong answer; only " + right
                                        + " gave the key."));
                    }
                });
        discrimination
                .filter(Discrimination::isClearlyNegative)
                .ifPresent(d -> found.add(new KeySuspicion(
                        part,
                        true,
                        "Its discrimination is " + Figures.decimal(d.value())
                                + ": students who are good at the rest do worse here.")));
        return found;
    }
}
