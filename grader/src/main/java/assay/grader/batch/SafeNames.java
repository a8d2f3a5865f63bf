package assay.grader.batch;

import assay.grader.document.Checksum;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that are safe as names of files on every system and in addresses, and different from each other there: also where
 * case does not count. A name that is safe and nobody else's stays as it is; any other ends with digits that are drawn
 * from its source, so that it does not depend on the order.
 */
final class SafeNames {
    private static final int LONGEST = 60;
    private static final int DIGITS = 8;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[.-]+|[.-]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private SafeNames() {}

    /**
     * The safe names, in the order given.
     *
     * @param wanted what each would be called
     * @param sources texts that are all different
     */
    static List<String> of(List<String> wanted, List<String> sources) {
        Map<String, Integer> claims = new HashMap<>();
        List<String> cleaned = wanted.stream().map(SafeNames::cleaned).toList();
        cleaned.forEach(name -> claims.merge(key(name), 1, Integer::sum));
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int k = 0; k < wanted.size(); k++) {
            boolean plain = wanted.get(k).equals(cleaned.get(k)) && claims.getOrDefault(key(cleaned.get(k)), 0) == 1;
            String digits = Checksum.sha256(sources.get(k).getBytes(StandardCharsets.UTF_8));
            String name = plain ? cleaned.get(k) : cleaned.get(k) + "-" + digits.substring(0, DIGITS);
            for (int length = DIGITS + 1; !taken.add(key(name)); length++) {
                name = cleaned.get(k) + "-" + digits.substring(0, length);
            }
            names.add(name);
        }
        return names;
    }

    private static String cleaned(String name) {
        String plain =
                UNSAFE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String trimmed = EDGES.matcher(cut).replaceAll("");
        return trimmed.isEmpty() ? "submission" : RESERVED.matcher(trimmed).matches() ? "id-" + trimmed : trimmed;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
