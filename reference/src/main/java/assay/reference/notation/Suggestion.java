package assay.reference.notation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what a misspelt name might have been meant to be. */
final class Suggestion {
    private static final int LISTED = 12;
    private static final int LONGEST = 40;

    private Suggestion() {}

    /** The known name nearest to a misspelt one, if one is near: at most a third of its letters differ. */
    static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int most = Math.max(1, name.length() / 3);
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) > most) {
                continue;
            }
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            boolean near = distance <= most && distance < Math.max(name.length(), candidate.length());
            int score = 4 * distance
                    + 2 * Math.abs(candidate.length() - name.length())
                    + (distance(name, candidate) > distance ? 1 : 0);
            if (near && score < least) {
                least = score;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** The number of letters to change, insert, delete or swap (Damerau 1964, restricted to adjacent swaps). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    /** The name as a product of two or three declared names, if it is one: xy is x*y. */
    static Optional<String> product(String name, Symbols symbols) {
        if (name.length() < 2 || name.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> factors = new ArrayList<>();
        int at = 0;
        while (at < name.length() && factors.size() < 3) {
            int end = name.length();
            while (end > at && !(symbols.meaning(name.substring(at, end)) instanceof Symbols.Value)) {
                end--;
            }
            if (end == at) {
                return Optional.empty();
            }
            factors.add(name.substring(at, end));
            at = end;
        }
        return at == name.length() ? Optional.of(String.join("*", factors)) : Optional.empty();
    }

    /** The declared names as a sentence goes on with them. */
    static String declared(List<String> names) {
        if (names.isEmpty()) {
            return "; no name is declared";
        }
        return "; declared " + (names.size() == 1 ? "is " : "are ")
                + names.stream().limit(LISTED).collect(Collectors.joining(", "))
                + (names.size() > LISTED ? ", …" : "");
    }
}
