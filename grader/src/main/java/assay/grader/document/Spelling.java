package assay.grader.document;

import assay.reference.notation.Lookalike;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Suggestions for misspelt names. */
public final class Spelling {
    private static final int LONGEST = 100;

    private Spelling() {}

    /** {@code did you mean 'x'?} if a name is near, else the list of what is known. */
    public static String suggestion(String written, Collection<String> known) {
        return nearest(written, known)
                .map(name -> "did you mean '" + name + "'?" + lookalike(written))
                .orElseGet(() -> known.isEmpty() ? "" : "known are " + String.join(", ", known));
    }

    /** What is told of the first character that looks like one of ASCII and is another, after a space; or nothing. */
    public static String lookalike(String written) {
        return Lookalike.in(written).map(found -> " " + found.told() + ".").orElse("");
    }

    /** The known name within a third of the letters, if there is one. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int reach = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= reach)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The least number of insertions, deletions and replacements (Wagner, Fischer 1974). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
