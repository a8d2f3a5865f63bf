package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Brackets;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that says what it is the value of: {@code dL/dw = X'(p - t)}, {@code P = (K-1)/2}. The left side is a name,
 * an entry, or a derivative, and only what stands on the right is judged.
 *
 * @param name the left side
 * @param value the right side
 */
record Equation(String name, String value) {
    private static final Pattern SIGN = Pattern.compile("=(?!=)");
    private static final String BRACES = "\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*}";
    private static final String INDEX = "_\\s*(?:" + BRACES + "|\\\\?[\\p{L}\\p{N}]+)";
    /** What stands above a name and is no power: a layer, a step, a star. */
    private static final String ABOVE = "\\^\\s*(?:\\*|\\\\ast\\b|\\\\star\\b|\\{\\s*(?:\\*|\\(|[\\p{L}\\\\])(?:[^{}]|"
            + BRACES + ")*}|\\([^()]*\\))";

    private static final String SCRIPTS = "(?:\\s*(?:" + INDEX + "|" + ABOVE + "|\\[[^\\[\\]]*]|['′]))*";
    private static final String WORD = "[\\p{L}][\\p{L}\\p{M}\\p{N}_]*~?";
    private static final String COMMAND =
            "\\\\(?:mathbf|mathrm|mathcal|mathit|mathsf|boldsymbol|bm|vec|hat|widehat|tilde|widetilde"
                    + "|bar|overline|dot|text|textbf|textit|operatorname)\\s*(?:" + BRACES + "|\\\\?[A-Za-z]+)";
    private static final String LETTER = "(?:" + COMMAND
            + "|\\\\(?:ell|(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau"
            + "|upsilon|phi|chi|psi|omega|Gamma|Theta|Lambda|Xi|Phi|Psi|Omega))(?![A-Za-z])|d?[\\p{L}]\\p{M}*)";
    /** The name of a function of something, as in L(w); what it is applied to is told by nothing else. */
    private static final Pattern CALL = Pattern.compile("(" + WORD + "|" + LETTER + ")['′]?\\s*\\([^()=]*\\)");

    private static final Pattern PLAIN = Pattern.compile("(?:[∇Δ](?:" + INDEX + ")?\\s*)?" + WORD + SCRIPTS);
    private static final Pattern LATEX =
            Pattern.compile("(?:\\\\(?:nabla|Delta)(?![A-Za-z])(?:\\s*" + INDEX + ")?\\s*)?" + LETTER + SCRIPTS);
    private static final Pattern QUOTIENT = Pattern.compile("[d∂][^/=]*/\\s*[d∂][^/=+]+");
    private static final String DIFFERENTIAL =
            "\\{\\s*(?:\\\\partial(?![A-Za-z])|∂|d|\\\\mathrm\\s*\\{\\s*d\\s*})(?:[^{}]|" + BRACES + ")*}";
    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\s*" + DIFFERENTIAL + "\\s*" + DIFFERENTIAL);

    /** What is known of a random variable, which is written like a function. */
    private static final Pattern MOMENT = Pattern.compile(
            "(?:Var|Cov|KL|E|\\\\(?:mathrm|mathbb|text|operatorname)\\s*\\{\\s*(?:Var|Cov|KL|E)\\s*})(?:_\\s*(?:"
                    + BRACES + "|[a-z]))?\\s*(?:\\[[^\\[\\]=]*]|\\([^()=]*\\))");

    /** The equation that a text is, if its left side is a name. */
    static Optional<Equation> of(String text, Symbols symbols) {
        String bare = text.strip();
        boolean dollars = bare.length() > 2 && bare.startsWith("$") && bare.endsWith("$");
        String inside = dollars ? bare.substring(1, bare.length() - 1).strip() : bare;
        int sign = Brackets.find(inside, "=");
        if (sign <= 0 || sign == inside.length() - 1 || "<>!=:~".indexOf(inside.charAt(sign - 1)) >= 0) {
            return Optional.empty();
        }
        String left = inside.substring(0, sign).strip();
        String right = inside.substring(sign + 1).strip();
        if (right.isEmpty() || SIGN.matcher(right).find() || !isName(left, Reader.isLatex(bare), symbols)) {
            return Optional.empty();
        }
        return Optional.of(new Equation(left, dollars ? "$" + right + "$" : right));
    }

    /** The right side of a formula of the document, at its place. */
    Node.Scalar node(Node.Scalar whole) {
        return new Node.Scalar(whole.position(), value, false);
    }

    /** Whether a text names one quantity: known to the question or not, and nothing that is computed from others. */
    static boolean isName(String left, boolean latex, Symbols symbols) {
        if (Reader.readPart(left, latex, symbols) instanceof Reading.Read read) {
            return isName(read.expression());
        }
        if (MOMENT.matcher(left).matches()) {
            return true;
        }
        Matcher call = CALL.matcher(left);
        if (call.matches()) {
            // log(g) = … says something of g, and f(x) = … what f(x) is.
            return !(Reader.readPart(
                            call.group(1) + "(1)", latex, Symbols.strict().build())
                    instanceof Reading.Read);
        }
        int bracket = left.indexOf('[');
        boolean applied = bracket > 0
                && Reader.readPart(
                                left.substring(0, bracket) + "(1)",
                                latex,
                                Symbols.strict().build())
                        instanceof Reading.Read;
        if (applied) {
            return false;
        }
        return latex
                ? LATEX.matcher(left).matches() || FRACTION.matcher(left).matches()
                : PLAIN.matcher(left).matches() || QUOTIENT.matcher(left).matches();
    }

    private static boolean isName(Expression left) {
        return left instanceof Expression.Symbol
                || left instanceof Expression.Quantity
                || left instanceof Expression.Derivative
                || left instanceof Expression.Element entry && isName(entry.tensor())
                || left instanceof Expression.Tabulate table && isName(table.body());
    }
}
