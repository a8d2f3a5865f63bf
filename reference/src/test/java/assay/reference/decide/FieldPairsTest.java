package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Verdicts on 134 pairs of formulas that were labelled elsewhere. */
class FieldPairsTest {
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (\"([^\"]*)\"|true|false|\\{[^}]*\\})");

    /** One line of the file: the values of its members are plain, so that no reader of JSON is needed. */
    private static String member(String line, String name) {
        Matcher matcher = MEMBER.matcher(line);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(3) == null ? matcher.group(2) : matcher.group(3);
            }
        }
        return "";
    }

    private static String variables(String line) {
        return member(line, "dom")
                .replaceAll("[{}\" ]", "")
                .replace(",", " ")
                .replace(":pos", "::positive")
                .replace(":unit", "::probability")
                .replace(":nz", "::nonzero");
    }

    @Test
    void everyPairIsDecidedRight() {
        ConfusionTable table = new ConfusionTable();
        List<String> undecided = new ArrayList<>();
        for (String line : LabelledPair.lines("equality-134.jsonl")) {
            Decision decision = Formulas.decide(variables(line), member(line, "a"), member(line, "b"));
            table.add(line, member(line, "equal").equals("true"), decision.verdict());
            if (decision.verdict() == Decision.Verdict.UNDECIDED) {
                undecided.add(line);
            }
        }
        System.out.println("134 pairs: " + table);
        table.assertNoneWrong();
        assertEquals(List.of(), undecided);
    }
}
