package assay.reference.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The LaTeX commands that are read, by what they stand for. */
final class Latex {
    private static final Map<String, TokenKind> SIGNS = signs();
    private static final Map<String, String> NAMES = names();

    /** Commands that change only the look of what follows. */
    private static final Set<String> LOOKS =
            words("left right middle left. right. middle. bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm"
                    + " big Big bigg Bigg displaystyle textstyle scriptstyle limits nolimits nonumber notag hline mathop mathbin"
                    + " mathrel mathord mathopen mathclose mathinner , ; : ! > thinspace medspace thickspace negthinspace strut"
                    + " mathstrut centering noindent allowbreak / @");

    /** Commands that leave room between formulas. */
    private static final Set<String> GAPS = words("quad qquad enspace hfill");

    /** Commands whose argument is not mathematics and says nothing about it. */
    private static final Set<String> ASIDES = words(
            "label tag tag* hspace hspace* vspace vspace* color ref eqref cite hphantom vphantom phantom footnote");

    /** Commands that set letters in another type; the letters mean the same. */
    private static final Set<String> FONTS = words(
            "mathbf boldsymbol bm mathit mathcal mathsf mathfrak mathscr pmb bf it cal rm boldmath mathnormal bold");

    /** Commands whose argument is words. */
    private static final Set<String> WORDS = words(
            "text mathrm operatorname operatorname* textbf textit textrm textsf texttt mbox textnormal mathtt hbox emph");

    /** Accents over a letter, by the name that they add to it. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("hat", "hat"),
            Map.entry("widehat", "hat"),
            Map.entry("tilde", "tilde"),
            Map.entry("widetilde", "tilde"),
            Map.entry("bar", "bar"),
            Map.entry("overline", "bar"),
            Map.entry("dot", "dot"),
            Map.entry("ddot", "ddot"),
            Map.entry("vec", "vec"),
            Map.entry("overrightarrow", "vec"),
            Map.entry("underline", "bar"),
            Map.entry("check", "check"),
            Map.entry("breve", "breve"),
            Map.entry("acute", "acute"),
            Map.entry("grave", "grave"));

    /** Constructions that the grammar reads. */
    private static final Set<String> CONSTRUCTIONS = words(
            "frac dfrac tfrac cfrac sqrt sum prod int lim begin end nabla to rightarrow longrightarrow mathbb mathbbm"
                    + " mathds mathbold not binom dbinom tbinom over choose atop substack norm abs stackrel underset overset underbrace overbrace"
                    + " textcolor ensuremath boxed fbox langle rangle");

    /** Commands of mathematics that is not read: sets, quantifiers, arrows between statements. */
    private static final Set<String> STATEMENTS = words(
            "in notin subset subseteq cup cap setminus forall exists approx sim simeq propto cong Rightarrow implies"
                    + " iff Leftrightarrow Leftarrow leftarrow mapsto perp parallel emptyset argmax argmin arg Pr mathbb");

    private static final Set<String> DEFINITIONS =
            words("newcommand renewcommand providecommand newcommand* renewcommand* def gdef let DeclareMathOperator"
                    + " DeclareMathOperator*");

    private Latex() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static Map<String, TokenKind> signs() {
        Map<String, TokenKind> signs = new HashMap<>();
        sign(signs, TokenKind.STAR, "cdot times ast cdotp bullet");
        sign(signs, TokenKind.ENTRYWISE, "odot circ circledast circledcirc");
        sign(signs, TokenKind.OUTER, "otimes");
        sign(signs, TokenKind.SLASH, "div slash");
        sign(signs, TokenKind.LESS_OR_EQUAL, "le leq leqslant leqq");
        sign(signs, TokenKind.GREATER_OR_EQUAL, "ge geq geqslant geqq");
        sign(signs, TokenKind.NOT_EQUAL, "ne neq");
        sign(signs, TokenKind.LESS, "lt");
        sign(signs, TokenKind.GREATER, "gt");
        sign(signs, TokenKind.EQUALS, "equiv coloneqq triangleq doteq");
        sign(signs, TokenKind.AND, "land wedge");
        sign(signs, TokenKind.OR, "lor vee");
        sign(signs, TokenKind.NOT, "neg lnot");
        sign(signs, TokenKind.DOUBLE_BAR, "lVert rVert Vert |");
        sign(signs, TokenKind.BAR, "lvert rvert vert mid");
        sign(signs, TokenKind.OPEN_FLOOR, "lfloor");
        sign(signs, TokenKind.CLOSE_FLOOR, "rfloor");
        sign(signs, TokenKind.OPEN_CEILING, "lceil");
        sign(signs, TokenKind.CLOSE_CEILING, "rceil");
        sign(signs, TokenKind.OPEN_SET, "{ lbrace");
        sign(signs, TokenKind.CLOSE_SET, "} rbrace");
        sign(signs, TokenKind.OPEN_BRACKET, "lbrack");
        sign(signs, TokenKind.CLOSE_BRACKET, "rbrack");
        sign(signs, TokenKind.OPEN_PARENTHESIS, "lparen");
        sign(signs, TokenKind.CLOSE_PARENTHESIS, "rparen");
        sign(signs, TokenKind.PRIME, "prime");
        sign(signs, TokenKind.PERCENT, "%");
        sign(signs, TokenKind.PARTIAL, "partial");
        sign(signs, TokenKind.DOTS, "dots ldots cdots dotsc dotsb vdots ddots");
        sign(signs, TokenKind.LINE_BREAK, "\\ newline cr tabularnewline");
        return Map.copyOf(signs);
    }

    private static void sign(Map<String, TokenKind> signs, TokenKind kind, String commands) {
        for (String command : commands.split(" ")) {
            signs.put(command, kind);
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String letter : Greek.names()) {
            names.put(letter, letter);
        }
        for (String name : List.of(
                "exp",
                "log",
                "ln",
                "sin",
                "cos",
                "tan",
                "sec",
                "csc",
                "cot",
                "coth",
                "arcsin",
                "arccos",
                "arctan",
                "sinh",
                "cosh",
                "tanh",
                "max",
                "min",
                "det",
                "top",
                "intercal")) {
            names.put(name, name);
        }
        names.put("varepsilon", "epsilon");
        names.put("varphi", "phi");
        names.put("vartheta", "theta");
        names.put("varrho", "rho");
        names.put("varsigma", "sigma");
        names.put("varpi", "pi");
        names.put("varkappa", "kappa");
        names.put("ell", "l");
        names.put("infty", "inf");
        names.put("lg", "log10");
        names.put("tr", "tr");
        names.put("Tr", "tr");
        names.put("diag", "diag");
        names.put("sigmoid", "sigmoid");
        names.put("softmax", "softmax");
        names.put("relu", "relu");
        names.put("ReLU", "relu");
        names.put("sgn", "sign");
        names.put("sign", "sign");
        names.put("imath", "i");
        names.put("jmath", "j");
        return Map.copyOf(names);
    }

    /** The sign that a command stands for, or null. */
    static @Nullable TokenKind sign(String command) {
        return SIGNS.get(command);
    }

    /** The name that a command stands for, or null. */
    static @Nullable String name(String command) {
        return NAMES.get(command);
    }

    /** The name that a command adds to the letter under it, or null. */
    static @Nullable String accent(String command) {
        return ACCENTS.get(command);
    }

    static boolean isLook(String command) {
        return LOOKS.contains(command) || command.equals(" ") || command.equals("\n") || command.equals("\t");
    }

    static boolean isGap(String command) {
        return GAPS.contains(command);
    }

    static boolean isAside(String command) {
        return ASIDES.contains(command);
    }

    static boolean isFont(String command) {
        return FONTS.contains(command);
    }

    static boolean isWords(String command) {
        return WORDS.contains(command);
    }

    static boolean isConstruction(String command) {
        return CONSTRUCTIONS.contains(command);
    }

    static boolean isStatement(String command) {
        return STATEMENTS.contains(command);
    }

    static boolean isDefinition(String command) {
        return DEFINITIONS.contains(command);
    }

    /** All commands of letters, in alphabetical order. */
    static List<String> commands() {
        List<String> all = new ArrayList<>();
        for (Set<String> set : List.of(
                SIGNS.keySet(), NAMES.keySet(), LOOKS, GAPS, ASIDES, FONTS, WORDS, ACCENTS.keySet(), CONSTRUCTIONS)) {
            all.addAll(set);
        }
        all.removeIf(command -> !Character.isLetter(command.charAt(0)));
        Collections.sort(all);
        return all;
    }
}
