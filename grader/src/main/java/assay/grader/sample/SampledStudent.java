package assay.grader.sample;

import assay.grader.document.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A made-up student.
 *
 * @param id the student's id
 * @param format the ending of the submission's file
 * @param handIn what becomes of the submission
 * @param answers what is written, by part; none for a blank
 * @param truths what is known of it, for every part
 */
record SampledStudent(String id, String format, HandIn handIn, Map<String, Node> answers, Map<String, Truth> truths) {

    /** What becomes of a submission. */
    enum HandIn {
        /** It is handed in. */
        WHOLE,
        /** The file is damaged. */
        DAMAGED,
        /** It is never handed in. */
        NEVER
    }

    SampledStudent {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        truths = Collections.unmodifiableMap(new LinkedHashMap<>(truths));
    }
}
