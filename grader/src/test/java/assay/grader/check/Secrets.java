package assay.grader.check;

import assay.grader.document.Node;
import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.verdict.Remark;
import assay.reference.expression.Expression;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.MathmlPrinter;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import assay.reference.notation.Symbols;
import assay.reference.notation.UnicodePrinter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whatever tells what is right: references and accepted answers in every notation, and all that certificates and details of
 * remarks hold for instructors.
 *
 * <p>A text can show a number by chance if it is short: 8 and 0.5 are points, lines and columns. So a number counts from three
 * significant digits on, in any precision; a list from three entries on, if it has five digits or an entry of two; a formula
 * from three names, numbers and signs on, if a name and a sign are among them. That shorter ones are not told either is shown
 * by {@link SecrecyTest}.
 *
 * @param numbers with the digits to which they are known
 * @param lists as digits
 * @param formulas without spaces
 */
record Secrets(Set<BigDecimal> numbers, Set<List<String>> lists, Set<String> formulas) {
    static final int LEAST_DIGITS = 3;
    private static final int LEAST_ENTRIES = 3;
    private static final int LEAST_LIST_DIGITS = 5;
    private static final int LEAST_TOKENS = 3;

    static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?![\\w.]*\\d)");
    private static final Pattern QUOTIENT = Pattern.compile("(?<![\\w./])(\\d+)/(\\d+)(?![\\w./])");
    private static final Pattern LIST = Pattern.compile("\\[[-\\d.,\\s/\\[\\]]+\\]|\\d+(?:\\s*[×x]\\s*\\d+){2,}");
    private static final Pattern TOKEN = Pattern.compile("\\\\?[A-Za-zα-ωΑ-Ω]+|\\d+(?:\\.\\d+)?|[-+*/^·⊙<>=|!]");

    /** Of all parts of an assignment, by its tasks. */
    static Secrets of(Grader grader) {
        Secrets secrets = new Secrets(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Part part : grader.assignment().parts()) {
            var task = grader.task(part);
            task.solution().forEach(secrets::add);
            task.ownAnswers().forEach(secrets::add);
            part.accept().forEach(secrets::add);
            task.formula().ifPresent(asked -> {
                secrets.add(asked.reference(), asked.symbols());
                for (Node accepted : part.accept()) {
                    if (accepted instanceof Node.Scalar text
                            && Reader.read(text.text(), asked.symbols())
                                    instanceof assay.reference.notation.Reading.Read read) {
                        secrets.add(read.expression(), asked.symbols());
                    }
                }
            });
        }
        return secrets;
    }

    /** These and what the certificates and details of a graded submission hold. */
    Secrets and(GradedSubmission graded) {
        Secrets all =
                new Secrets(new LinkedHashSet<>(numbers), new LinkedHashSet<>(lists), new LinkedHashSet<>(formulas));
        for (GradedPart part : graded.parts()) {
            all.addExpected(part.verdict().certificate().toMap());
            part.verdict().remarks().stream().map(Remark::detail).forEach(all::add);
        }
        return all;
    }

    /** Everything under the names by which certificates tell what is right. */
    private void addExpected(Object content) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (List.of("expected", "rubric", "message").contains(name)) {
                    add(String.valueOf(value));
                } else if (value instanceof Map || value instanceof List) {
                    addExpected(value);
                }
            });
        } else if (content instanceof List<?> list) {
            list.forEach(this::addExpected);
        }
    }

    /** A formula in every notation. */
    private void add(Expression formula, Symbols symbols) {
        addFormula(PlainPrinter.print(formula));
        addFormula(UnicodePrinter.print(formula));
        addFormula(LatexPrinter.print(formula, symbols));
        addFormula(LatexPrinter.print(formula));
        addFormula(body(MathmlPrinter.print(formula)));
    }

    private void add(Node answer) {
        new Answer("", answer).lines().forEach(this::add);
    }

    private void add(String text) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            addNumber(number.group());
        }
        Matcher quotient = QUOTIENT.matcher(text);
        while (quotient.find()) {
            if (quotient.group(2).replace("0", "").length() > 0) {
                addQuotient(quotient.group(1), quotient.group(2));
            }
        }
        Matcher list = LIST.matcher(text);
        while (list.find()) {
            List<String> entries = numbersIn(list.group());
            boolean digits = entries.stream().mapToInt(String::length).sum() >= LEAST_LIST_DIGITS
                    || entries.stream().anyMatch(entry -> entry.length() > 1);
            if (entries.size() >= LEAST_ENTRIES && digits) {
                lists.add(entries);
            }
        }
        String formula = text.replaceFirst("^for example ", "").replaceFirst("^(from|to) ", "");
        addFormula(formula.replace("$", ""));
    }

    private void addNumber(String digits) {
        if (digitsOf(digits) >= LEAST_DIGITS) {
            numbers.add(new BigDecimal(digits));
        }
    }

    private void addQuotient(String above, String below) {
        BigDecimal value = new BigDecimal(above).divide(new BigDecimal(below), 12, java.math.RoundingMode.DOWN);
        if (value.stripTrailingZeros().scale() > 2) {
            numbers.add(value);
        }
        if (above.length() + below.length() >= LEAST_DIGITS) {
            formulas.add(above + "/" + below);
            formulas.add("\\frac{" + above + "}{" + below + "}");
            formulas.add("<mn>" + above + "</mn></mrow><mrow><mn>" + below + "</mn>");
        }
    }

    private void addFormula(String text) {
        String bare = bare(text);
        Matcher token = TOKEN.matcher(bare.replaceAll("<[^>]*>", ""));
        int tokens = 0;
        boolean named = false;
        boolean signed = bare.matches(".*[\\[_\\\\<].*");
        while (token.find()) {
            tokens++;
            signed |= !Character.isLetterOrDigit(token.group().charAt(0));
            named |= Character.isLetter(token.group().charAt(token.group().length() - 1));
        }
        if (tokens >= LEAST_TOKENS && named && signed) {
            formulas.add(bare);
        }
    }

    /** Without spaces, but for a mark between words, and with one sign for each operation. */
    static String bare(String text) {
        return text.replace('−', '-')
                .replace("\\left", "")
                .replace("\\right", "")
                .replaceAll("\\\\[,;! ]", "")
                .replaceAll("(?<=[\\w.])\\s+(?=[\\w.])", "¦")
                .replaceAll("\\s", "");
    }

    static String body(String mathml) {
        return mathml.replaceFirst("^<math[^>]*>", "").replaceFirst("</math>$", "");
    }

    static List<String> numbersIn(String text) {
        List<String> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            found.add(number.group());
        }
        return found;
    }

    /** Significant digits as they are written. */
    static int digitsOf(String number) {
        return number.replace(".", "").replaceFirst("^0+", "").length();
    }
}
