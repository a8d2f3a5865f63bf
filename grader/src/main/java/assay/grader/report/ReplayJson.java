package assay.grader.report;

import assay.grader.replay.Change;
import assay.grader.replay.Replayed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed when submissions were graded again, as JSON: an array with one object for each submission. */
public final class ReplayJson {
    private ReplayJson() {}

    /** The text. */
    public static String of(List<Replayed> submissions) {
        return JsonText.of(submissions.stream().map(ReplayJson::submission).toList());
    }

    private static Map<String, Object> submission(Replayed replayed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", replayed.file().toString());
        tree.put("changes", replayed.changes().stream().map(ReplayJson::change).toList());
        return tree;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", change.part());
        tree.put("before", change.before());
        tree.put("now", change.now());
        return tree;
    }
}
