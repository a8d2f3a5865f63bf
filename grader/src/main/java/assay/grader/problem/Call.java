package assay.grader.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The call of a computation as authors write it: {@code convolve(x, k, mode: full)}.
 *
 * @param name the computation
 * @param positional arguments without a name, as texts
 * @param named arguments with a name, as texts
 */
public record Call(String name, List<String> positional, Map<String, String> named) {
    public Call {
        positional = List.copyOf(positional);
        named = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** Splits a text that is wholly a call; empty if it is anything else. */
    public static Optional<Call> parse(String text) {
        String bare = text.strip();
        int open = bare.indexOf('(');
        if (open <= 0 || !bare.endsWith(")") || !bare.substring(0, open).matches("[a-z][a-z0-9-]*")) {
            return Optional.empty();
        }
        List<String> parts = Brackets.split(bare.substring(open + 1, bare.length() - 1), ',');
        if (Brackets.depthAtEnd(bare.substring(open + 1, bare.length() - 1)) != 0) {
            return Optional.empty();
        }
        List<String> positional = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        for (String part : parts) {
            List<String> pair = Brackets.split(part, ':');
            if (pair.size() == 2 && pair.get(0).strip().matches("[a-z][a-z0-9-]*")) {
                named.put(pair.get(0).strip(), pair.get(1).strip());
            } else if (!part.isBlank()) {
                positional.add(part.strip());
            }
        }
        return Optional.of(new Call(bare.substring(0, open), positional, named));
    }
}
