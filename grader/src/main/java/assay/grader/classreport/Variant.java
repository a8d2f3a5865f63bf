package assay.grader.classreport;

import assay.grader.batch.StoredPart;
import java.util.ArrayList;
import java.util.List;

/** One spelling of an answer to a part, and who wrote it. Collects while the results of a class go by. */
final class Variant {
    /** So many ids of each spelling are kept for links; more are only counted. */
    private static final int MOST_IDS = 60;

    private final StoredPart example;
    private final List<String> ids = new ArrayList<>();
    private int students;

    Variant(StoredPart example) {
        this.example = example;
    }

    void add(String id) {
        students++;
        if (ids.size() < MOST_IDS) {
            ids.add(id);
        }
    }

    /** The first answer of that spelling. */
    StoredPart example() {
        return example;
    }

    /** The ids of the first who wrote it. */
    List<String> ids() {
        return ids;
    }

    /** How many wrote it. */
    int students() {
        return students;
    }
}
