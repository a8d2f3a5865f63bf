package assay.reference.mistake;

import assay.reference.decide.Decision;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Stretch;
import assay.reference.notation.Symbols;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was typed against what may be meant: a text that becomes right by one more pair of parentheses, as after
 * {@code -4^2} for (−4)² or {@code 1/K*a + b} for (a + b)/K.
 *
 * @param text the text with the parentheses
 * @param meaning what it means then
 * @param proof the decision that it is right then
 */
public record Parentheses(String text, Expression meaning, Decision proof) {

    /** A longer text is not a slip of one pair. */
    private static final int MOST_WORDS = 80;

    private static final int MOST_READINGS = 1_500;
    private static final int MOST_DECISIONS = 150;

    /**
     * The first place, from the left, at which one pair of parentheses makes a text mean something else that is proved
     * equal to what is wanted. Empty if there is none within the budget; nothing is guessed.
     *
     * @param typed what the text means as it is
     * @param accepted whether a decision on equality makes an answer right
     */
    public static Optional<Parentheses> missing(
            String text,
            boolean latex,
            Symbols symbols,
            Expression typed,
            Expression wanted,
            Predicate<Decision> accepted) {
        List<Stretch> words = Reader.words(text, latex, symbols);
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        Set<Expression> seen = new HashSet<>(Set.of(typed));
        int readings = 0;
        for (int first = 0; first < words.size(); first++) {
            if (!begins(words, first)) {
                continue;
            }
            int depth = 0;
            for (int last = first; last < words.size(); last++) {
                Stretch.Kind kind = words.get(last).kind();
                depth += kind == Stretch.Kind.OPEN ? 1 : kind == Stretch.Kind.CLOSE ? -1 : 0;
                if (depth < 0) {
                    break;
                }
                if (depth > 0 || last == first || !ends(text, words.get(last))) {
                    continue;
                }
                if (++readings > MOST_READINGS || seen.size() > MOST_DECISIONS) {
                    return Optional.empty();
                }
                String candidate = text.substring(0, words.get(first).start())
                        + "("
                        + text.substring(
                                words.get(first).start(), words.get(last).end())
                        + ")"
                        + text.substring(words.get(last).end());
                if (Reader.readPart(candidate, latex, symbols) instanceof Reading.Read read
                        && seen.add(read.expression())) {
                    Decision decision = Confirmation.QUICK.decide(read.expression(), wanted);
                    if (accepted.test(decision)) {
                        return Optional.of(new Parentheses(candidate, read.expression(), decision));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a parenthesis may close after this word; a name is not torn from its indices. */
    private static boolean ends(String text, Stretch word) {
        boolean operand = word.kind() == Stretch.Kind.WORD || word.kind() == Stretch.Kind.CLOSE;
        return operand && (word.end() == text.length() || "[_(".indexOf(text.charAt(word.end())) < 0);
    }

    /** Whether a parenthesis may open before this word. */
    private static boolean begins(List<Stretch> words, int place) {
        Stretch.Kind kind = words.get(place).kind();
        return kind != Stretch.Kind.CLOSE && kind != Stretch.Kind.BETWEEN;
    }
}
