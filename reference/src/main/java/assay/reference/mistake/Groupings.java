package assay.reference.mistake;

import assay.reference.notation.Stretch;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The places of a text at which one more pair of parentheses may change its meaning. Whether it does is for a reader to
 * say; what is left out here surely does not, or is not what anybody forgets.
 */
final class Groupings {
    /** A longer text is not a slip of one pair. */
    private static final int MOST_WORDS = 120;

    private static final int MOST = 300;

    private static final Set<String> SUMS = Set.of("+", "-", "−", "±");
    /** Products that may be regrouped without harm. */
    private static final Set<String> PLAIN_PRODUCTS =
            Set.of("*", ".*", "⊙", "·", "⋅", "×", "\\cdot", "\\times", "\\odot");

    private static final Set<String> OTHER_PRODUCTS =
            Set.of("/", "÷", "\\div", "@", "⊗", "\\otimes", "∘", "\\circ", "\\ast");

    private static final int NONE = 0;
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int TIGHT = 3;
    private static final int POWER = 4;

    private final String text;
    private final List<Stretch> words;
    private final Set<String> names;

    /** A place: the parentheses enclose the text from here to there. */
    record Grouping(int start, int end) {

        /** The text with the parentheses. */
        String of(String text) {
            return text.substring(0, start) + "(" + text.substring(start, end) + ")" + text.substring(end);
        }
    }

    Groupings(String text, List<Stretch> words, Symbols symbols) {
        this.text = text;
        this.words = words;
        this.names = new HashSet<>(symbols.names());
    }

    /** All places from the left. */
    List<Grouping> all() {
        List<Grouping> found = new ArrayList<>();
        for (int first = 0; words.size() <= MOST_WORDS && first < words.size(); first++) {
            if (begins(first)) {
                from(first, found);
            }
        }
        return found;
    }

    private void from(int first, List<Grouping> found) {
        int depth = 0;
        int inner = TIGHT + POWER;
        boolean plain = true;
        for (int last = first; last < words.size() && found.size() < MOST; last++) {
            Stretch.Kind kind = words.get(last).kind();
            if (depth == 0 && last > first) {
                int level = isOperator(last) ? level(last) : kind == Stretch.Kind.CLOSE ? NONE : joint(last);
                if (level == NONE) {
                    return;
                }
                inner = Math.min(inner, level);
                plain &= !isOperator(last)
                        || SUMS.contains(word(last))
                        || isPlain(last)
                        || word(last).equals("/");
                plain &= isOperator(last) || isOperator(last - 1) || level != PRODUCT;
            } else if (last == first && isOperator(first)) {
                inner = PRODUCT;
            }
            depth += kind == Stretch.Kind.OPEN ? 1 : kind == Stretch.Kind.CLOSE ? -1 : 0;
            if (depth == 0 && last > first && ends(last) && changes(first, last, inner, plain)) {
                found.add(new Grouping(words.get(first).start(), words.get(last).end()));
            }
        }
    }

    /** Whether the signs around bind what they touch more closely than the loosest sign inside. */
    private boolean changes(int first, int last, int inner, boolean plain) {
        int left = left(first);
        boolean regrouped =
                left == inner && (isSum(first - 1) && word(first - 1).equals("+") || plain && isPlain(first - 1));
        int right = right(last);
        return left >= inner && !regrouped || right > inner || right == POWER && inner == POWER;
    }

    private int left(int first) {
        if (first == 0 || words.get(first - 1).kind() == Stretch.Kind.OPEN) {
            return NONE;
        }
        return isOperator(first - 1) ? level(first - 1) : TIGHT;
    }

    private int right(int last) {
        if (last + 1 == words.size() || words.get(last + 1).kind() == Stretch.Kind.CLOSE) {
            return NONE;
        }
        if (isOperator(last + 1)) {
            return level(last + 1);
        }
        return isPostfix(last + 1) ? POWER : TIGHT;
    }

    /** How closely a sign binds; nothing may be enclosed together with one that does not bind at all. */
    private int level(int place) {
        String word = word(place);
        return SUMS.contains(word)
                ? SUM
                : isPlain(place) || OTHER_PRODUCTS.contains(word) ? PRODUCT : word.equals("^") ? POWER : NONE;
    }

    /** How closely a word that no sign precedes is joined to what stands before it. */
    private int joint(int place) {
        boolean bare = isOperator(place - 1) || isPostfix(place) || isIndex(place) || isIndex(place - 1);
        boolean enclosed = words.get(place).kind() == Stretch.Kind.OPEN
                && (text.charAt(words.get(place).start()) != '(' || isFunction(place - 1));
        return bare || enclosed ? TIGHT + POWER : PRODUCT;
    }

    private String word(int place) {
        return text.substring(words.get(place).start(), words.get(place).end());
    }

    private boolean isSum(int place) {
        return place >= 0 && SUMS.contains(word(place));
    }

    private boolean isPlain(int place) {
        return place >= 0 && PLAIN_PRODUCTS.contains(word(place));
    }

    private boolean isIndex(int place) {
        return word(place).equals("_");
    }

    private boolean isPostfix(int place) {
        return Set.of("'", "ᵀ", "!").contains(word(place));
    }

    private boolean isOperator(int place) {
        Stretch.Kind kind = words.get(place).kind();
        return kind == Stretch.Kind.SIGN
                || kind == Stretch.Kind.BETWEEN && !isIndex(place) && !isPostfix(place)
                || isPlain(place)
                || OTHER_PRODUCTS.contains(word(place));
    }

    /** Whether a word is no name of the question, so that brackets after it are its own. */
    private boolean isFunction(int place) {
        String word = word(place);
        return words.get(place).kind() == Stretch.Kind.WORD
                && !names.contains(word.startsWith("\\") ? word.substring(1) : word)
                && !Character.isDigit(word.charAt(0))
                && !(word.startsWith("\\") && isOperator(place));
    }

    /** Whether a parenthesis may open before this word. */
    private boolean begins(int place) {
        Stretch.Kind kind = words.get(place).kind();
        boolean operand =
                place > 0 && !isOperator(place - 1) && words.get(place - 1).kind() != Stretch.Kind.OPEN;
        boolean own = operand
                && kind == Stretch.Kind.OPEN
                && (text.charAt(words.get(place).start()) != '(' || isFunction(place - 1));
        boolean index = isIndex(place) || place > 0 && isIndex(place - 1);
        return kind == Stretch.Kind.SIGN
                ? !operand
                : kind != Stretch.Kind.CLOSE && !isOperator(place) && !isPostfix(place) && !own && !index;
    }

    /** Whether a parenthesis may close after this word; a name is not torn from its indices. */
    private boolean ends(int place) {
        Stretch.Kind kind = words.get(place).kind();
        int end = words.get(place).end();
        boolean operand = (kind == Stretch.Kind.WORD || kind == Stretch.Kind.CLOSE) && !isOperator(place);
        return operand && (end == text.length() || "[_({".indexOf(text.charAt(end)) < 0);
    }
}
