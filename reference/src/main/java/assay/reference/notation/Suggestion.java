package assay.reference.notation;

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
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            if (candidate.equalsIgnoreCase(name)) {
                return Optional.of(candidate);
            }
            if (Math.abs(candidate.length() - name.length()) < least) {
                int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < least && distance < Math.max(name.length(), candidate.length())) {
                    least = distance;
                    best = candidate;
                }
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

    /** The name as a product of declared names, if it is one: xy is x*y. */
    static Optional<String> product(String name, Symbols symbols) {
        if (name.length() < 2 || name.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder product = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int end = name.length();
            while (end > at && !symbols.declares(name.substring(at, end))) {
                end--;
            }
            if (end == at) {
                return Optional.empty();
            }
            product.append(at == 0 ? "" : "*").append(name, at, end);
            at = end;
        }
        return Optional.of(product.toString());
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
