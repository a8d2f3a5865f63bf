package assay.grader.batch;

import assay.grader.problem.Reveal;
import assay.grader.verdict.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A submission in its place in the class.
 *
 * @param id its name in the report
 * @param source what it is called in the report
 * @param people whom the evidence points to: one, nobody, or several if that is not certain
 * @param twins the ids of all submissions of the same student, this one among them, if there are several
 * @param listed whether a list of the class was given
 */
record ClassRow(String id, String source, List<RosterEntry> people, List<String> twins, boolean listed, Found found) {
    ClassRow {
        people = List.copyOf(people);
        twins = List.copyOf(twins);
    }

    /** Whose it is, if that is certain. */
    Optional<RosterEntry> person() {
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** What is to be told about its place in the class. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (!twins.isEmpty()) {
            remarks.add(new Remark(
                    BatchResult.SEVERAL,
                    "This student has " + twins.size() + " submissions; each was graded.",
                    String.join(", ", twins),
                    Reveal.FORM));
        }
        if (people.size() > 1) {
            remarks.add(new Remark(
                    "ambiguous-student",
                    "It is not certain whose submission this is.",
                    "the names in it point to "
                            + String.join(
                                    ", ", people.stream().map(RosterEntry::id).toList()),
                    Reveal.FORM));
        } else if (listed && people.isEmpty()) {
            remarks.add(Remark.form("not-listed", "The student is not on the list of the class."));
        }
        return remarks;
    }
}
