package assay.grader.classreport;

import java.util.List;

/** How the figures of the report were computed. */
final class Notes {
    /** One entry for each figure. */
    static final List<IndexPage.Note> ALL = List.of(
            new IndexPage.Note(
                    "What counts",
                    "An answer that is missing or cannot be read has 0 points. An answer that waits for a person has no"
                            + " points, and is left out of the figures of its part. A submission that could not be read"
                            + " as a whole is in no figure."),
            new IndexPage.Note(
                    "Scores", "A student's score is the share of the points of all parts that have points already."),
            new IndexPage.Note(
                    "Facility",
                    "The mean share of a part's points, with Wilson's 95% score interval (1927). For partial credit the"
                            + " interval uses the largest variance that such a mean can have, p(1−p), so it is rather too"
                            + " wide than too narrow."),
            new IndexPage.Note(
                    "Discrimination",
                    "The correlation of a part's points with the share of the points of all other parts (corrected"
                            + " item-total correlation), with its 95% interval by Fisher's transformation. Around 0 the"
                            + " part tells nothing about a student; below 0 something may be wrong with it."),
            new IndexPage.Note(
                    "Reliability",
                    "Cronbach's α (1951) over the students with points for all parts; parts without any points are left"
                            + " out. “α without” is what it would be without that part: above α, the part makes the test"
                            + " less consistent."),
            new IndexPage.Note(
                    "Fifths",
                    "The class in five groups by score, the weakest first. Students with the same score stay together,"
                            + " so a group may be larger than others or empty."),
            new IndexPage.Note(
                    "Equal answers",
                    "Wrong answers stand together if they are the same in words, or proved equal as formulas."));

    private Notes() {}
}
