package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Brackets;
import assay.reference.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of an answer without what people write around them: a name before an equals sign, a sign for "about", an exact
 * computation before its result, the transpose of a vector, and a vector without brackets.
 */
final class StatedNumbers {
    private static final Pattern ABOUT =
            Pattern.compile("\\s*(?:≈|≃|≅|\\\\approx(?![A-Za-z])|\\\\simeq(?![A-Za-z])|~(?=\\s*[-−\\d.])|=(?!=))\\s*");
    private static final Pattern ABOUT_BETWEEN = Pattern.compile("≈|≃|≅|\\\\approx(?![A-Za-z])|\\\\simeq(?![A-Za-z])");
    private static final Pattern TRANSPOSED = Pattern.compile(
            "(?<=[\\])])\\s*(?:\\^\\s*\\{?\\s*(?:T|\\\\top|\\\\intercal|\\\\mathsf\\s*\\{?T}?)\\s*}?|\\.T|ᵀ|')$");
    /** Such as 0,76: the comma may be that of a decimal. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[^.]*\\d,\\d[^.]*");

    /** A name that ends in a number. */
    private static final Pattern NUMBERED = Pattern.compile("[^=≈0-9]*(\\d{1,9})[\\s})\\]]*(?:=|≈|\\\\approx)");

    private StatedNumbers() {}

    /**
     * The numbers.
     *
     * @param axes how many axes are asked for
     */
    static Node of(Node node, int axes) {
        if (!(node instanceof Node.Scalar whole)) {
            return node instanceof Node.Sequence list && axes == 1 ? numbered(list) : node;
        }
        String text = whole.text().strip();
        boolean dollars = text.length() > 2
                && text.startsWith("$")
                && text.endsWith("$")
                && text.indexOf('$', 1) == text.length() - 1;
        String bare = dollars ? text.substring(1, text.length() - 1).strip() : text;
        boolean several = axes == 1 && isRow(bare) && Brackets.split(bare, '=').size() > 2;
        String named = several ? bare : withoutName(bare, dollars);
        String rest = axes == 0 ? lastOfEqual(named) : withoutTranspose(named);
        if (axes == 1 && isRow(rest)) {
            return numbered(new Node.Sequence(
                    whole.position(),
                    Brackets.split(rest, ',').stream()
                            .<Node>map(item -> new Node.Scalar(whole.position(), item.strip(), item.isBlank()))
                            .toList()));
        }
        return rest.equals(bare)
                ? whole
                : new Node.Scalar(whole.position(), dollars && rest.contains("\\") ? "$" + rest + "$" : rest, false);
    }

    /** The entries without their names, if these are numbered in the order in which they stand: h1 = 0.76, h2 = -0.55. */
    private static Node numbered(Node.Sequence list) {
        List<Node> values = new ArrayList<>();
        BigInteger last = BigInteger.ONE.negate();
        for (Node item : list.items()) {
            Matcher name = item instanceof Node.Scalar text ? NUMBERED.matcher(text.text()) : NUMBERED.matcher("");
            Node value = of(item, 0);
            if (!name.lookingAt() || value == item || last.compareTo(new BigInteger(name.group(1))) >= 0) {
                return list;
            }
            last = new BigInteger(name.group(1));
            values.add(value);
        }
        return new Node.Sequence(list.position(), values);
    }

    private static String withoutName(String text, boolean dollars) {
        String equation = ABOUT_BETWEEN.matcher(text).replaceAll("=");
        int sign = Brackets.find(equation, "=");
        boolean named = sign > 0 && Equation.isName(equation.substring(0, sign).strip(), dollars, AnswerText.NO_NAMES);
        String value = named ? equation.substring(sign + 1).strip() : text;
        return ABOUT.matcher(value).lookingAt() ? ABOUT.matcher(value).replaceFirst("") : value;
    }

    /** What follows the last equals sign, if everything before it is exactly the same number. */
    private static String lastOfEqual(String text) {
        List<String> members = Brackets.split(text, '=');
        if (members.size() < 2) {
            return text;
        }
        List<Rational> values = new ArrayList<>();
        for (String member : members) {
            Optional<Rational> value = member.isBlank()
                    ? Optional.empty()
                    : AnswerText.number((Node.Scalar) WrittenAnswer.text(member.strip()))
                            .rational();
            value.ifPresent(values::add);
        }
        boolean same =
                values.size() == members.size() && values.stream().distinct().count() == 1;
        return same ? members.get(members.size() - 1).strip() : text;
    }

    private static String withoutTranspose(String text) {
        return TRANSPOSED.matcher(text).replaceFirst("");
    }

    private static boolean isRow(String text) {
        return Brackets.split(text, ',').size() > 1
                && !DECIMAL_COMMA.matcher(text).matches();
    }
}
