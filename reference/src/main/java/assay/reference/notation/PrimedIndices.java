package assay.reference.notation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Indices with primes, as in {@code \sum_{j'} e^{x_{j'}}}: a letter that stands with its prime below a sum, product, maximum or
 * minimum is an index of its own wherever it has that prime. Elsewhere a prime is a transpose or a derivative.
 */
final class PrimedIndices {
    private static final Set<String> SIGNS = Set.of("sum", "prod", "max", "min");

    private PrimedIndices() {}

    /** The tokens with such a letter and its primes as one name. */
    static List<Token> joined(List<Token> tokens) {
        Set<String> letters = letters(tokens);
        if (letters.isEmpty()) {
            return tokens;
        }
        List<Token> joined = new ArrayList<>(tokens.size());
        for (int k = 0; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            int primes = token.is(TokenKind.NAME) ? primes(tokens, k + 1) : 0;
            String name = token.text() + "prime".repeat(primes);
            if (primes > 0 && letters.contains(name)) {
                Token last = tokens.get(k + primes);
                joined.add(Token.of(TokenKind.NAME, token.start(), last.end(), name));
                k += primes;
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    /** The names of the letters that are bound with primes. */
    private static Set<String> letters(List<Token> tokens) {
        Set<String> letters = new HashSet<>();
        for (int k = 0; k + 1 < tokens.size(); k++) {
            Token sign = tokens.get(k);
            boolean binds = (sign.is(TokenKind.COMMAND) || sign.is(TokenKind.NAME)) && SIGNS.contains(sign.text());
            if (!binds || !tokens.get(k + 1).is(TokenKind.UNDERSCORE)) {
                continue;
            }
            int at = k + 2;
            at += at < tokens.size() && tokens.get(at).is(TokenKind.OPEN_BRACE) ? 1 : 0;
            int primes = primes(tokens, at + 1);
            if (primes > 0 && tokens.get(at).is(TokenKind.NAME)) {
                letters.add(tokens.get(at).text() + "prime".repeat(primes));
            }
        }
        return letters;
    }

    /** The number of primes from a place on. */
    private static int primes(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && tokens.get(end).is(TokenKind.PRIME)) {
            end++;
        }
        return end - from;
    }
}
