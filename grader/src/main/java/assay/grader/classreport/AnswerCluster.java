package assay.grader.classreport;

import assay.grader.batch.StoredPart;
import java.util.List;

/**
 * Wrong answers to a part that are the same: in the same words, or proved equal as formulas.
 *
 * @param example the most frequent spelling
 * @param spellings the others, the most frequent first
 * @param students how many gave it
 * @param ids the ids of the first of them
 */
record AnswerCluster(StoredPart example, List<List<String>> spellings, int students, List<String> ids) {
    AnswerCluster {
        spellings = List.copyOf(spellings);
        ids = List.copyOf(ids);
    }
}
