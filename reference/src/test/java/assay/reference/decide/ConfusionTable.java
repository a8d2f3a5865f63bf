package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts of verdicts by truth. */
final class ConfusionTable {
    private final Map<Decision.Verdict, Integer> ofEqual = new EnumMap<>(Decision.Verdict.class);
    private final Map<Decision.Verdict, Integer> ofDifferent = new EnumMap<>(Decision.Verdict.class);
    private final List<String> wrong = new ArrayList<>();

    void add(String what, boolean equal, Decision.Verdict verdict) {
        (equal ? ofEqual : ofDifferent).merge(verdict, 1, Integer::sum);
        if (verdict == (equal ? Decision.Verdict.DIFFERENT : Decision.Verdict.EQUAL)) {
            wrong.add(verdict + ": " + what);
        }
    }

    void assertNoneWrong() {
        assertTrue(wrong.isEmpty(), String.join("\n", wrong));
    }

    @Override
    public String toString() {
        return "equal pairs " + ofEqual + ", different pairs " + ofDifferent + ", wrong " + wrong.size();
    }
}
