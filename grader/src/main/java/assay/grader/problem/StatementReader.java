package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.expression.ShapeException;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads statements. A text is a comparison such as {@code a == b} or {@code 0 < a <= b}, or texts joined by {@code and},
 * {@code or} and {@code not}; a list holds if all of its items hold; {@code {for-all: {x: [0, 1]}, holds: …}} and
 * {@code for-some} give symbols a few values.
 */
final class StatementReader {
    private static final int MOST_CHOICES = 4096;
    private static final int DEEPEST = 40;

    private final Vocabulary vocabulary;
    private final int depth;

    StatementReader(Vocabulary vocabulary) {
        this(vocabulary, 0);
    }

    private StatementReader(Vocabulary vocabulary, int depth) {
        this.vocabulary = vocabulary;
        this.depth = depth;
    }

    Statement read(Node node) throws DocumentException {
        if (node instanceof Node.Sequence) {
            List<Statement> parts = new ArrayList<>();
            for (Node item : Fields.items(node)) {
                parts.add(read(item));
            }
            return new Statement.All(joined(parts, " and "), parts);
        }
        if (node instanceof Node.Mapping) {
            return quantified(Fields.of(node));
        }
        Node.Scalar text = Fields.scalar(node, "a condition");
        return deeper().text(text, text.text());
    }

    private StatementReader deeper() {
        return new StatementReader(vocabulary, depth + 1);
    }

    private Statement quantified(Fields fields) throws DocumentException {
        boolean every = fields.optional("for-all").isPresent();
        Map<String, Node> names = Fields.entries(fields.required(every ? "for-all" : "for-some"));
        Map<String, List<Tensor<Rational>>> values = new LinkedHashMap<>();
        List<Expression.Symbol> fresh = new ArrayList<>();
        long choices = 1;
        for (Map.Entry<String, Node> name : names.entrySet()) {
            if (!vocabulary.symbols().names().contains(name.getKey())) {
                fresh.add(new Expression.Symbol(name.getKey(), Shape.SCALAR, Domain.REAL));
            }
            List<Tensor<Rational>> range = range(name.getValue());
            choices *= range.size();
            if (choices > MOST_CHOICES || choices == 0) {
                throw new DocumentException(
                        name.getValue().position(),
                        choices == 0
                                ? "there is no value to choose"
                                : "there are more than " + MOST_CHOICES + " choices",
                        "");
            }
            values.put(name.getKey(), range);
        }
        Statement body = new StatementReader(with(fields, fresh), depth + 1).read(fields.required("holds"));
        fields.finish();
        String lead = (every ? "for all " : "for some ") + String.join(", ", values.keySet()) + ": ";
        return new Statement.Quantified(lead + body.text(), every, values, body);
    }

    private Vocabulary with(Fields fields, List<Expression.Symbol> fresh) throws DocumentException {
        try {
            return vocabulary.with(fresh);
        } catch (IllegalArgumentException fault) {
            throw new DocumentException(fields.position(), String.valueOf(fault.getMessage()), "");
        }
    }

    /** A list of values, or whole numbers {@code {from: 1, to: 8}}. */
    private List<Tensor<Rational>> range(Node node) throws DocumentException {
        List<Tensor<Rational>> values = new ArrayList<>();
        try {
            if (node instanceof Node.Mapping) {
                Fields fields = Fields.of(node);
                BigInteger from = whole(fields.scalar("from"));
                BigInteger to = whole(fields.scalar("to"));
                fields.finish();
                if (to.subtract(from).compareTo(BigInteger.valueOf(MOST_CHOICES)) >= 0) {
                    throw new DocumentException(node.position(), "there are more than " + MOST_CHOICES + " values", "");
                }
                for (BigInteger k = from; k.compareTo(to) <= 0; k = k.add(BigInteger.ONE)) {
                    values.add(Tensor.scalar(Rational.of(k)));
                }
                return values;
            }
            for (Node item : Fields.items(node)) {
                values.add(vocabulary.constant(item));
            }
            return values;
        } catch (ComputationException fault) {
            throw new DocumentException(node.position(), fault.getMessage(), "");
        }
    }

    private BigInteger whole(Node.Scalar text) throws DocumentException, ComputationException {
        Tensor<Rational> value = vocabulary.constant(text);
        if (value.rank() != 0 || !value.entry().isInteger()) {
            throw new DocumentException(text.position(), "'" + text.text() + "' is no whole number", "");
        }
        return value.entry().numerator();
    }

    private Statement text(Node.Scalar place, String text) throws DocumentException {
        if (depth > DEEPEST) {
            throw new DocumentException(place.position(), "conditions are nested too deeply", "write a list");
        }
        String bare = text.strip();
        List<String> choices = split(bare, "or");
        if (choices.size() > 1) {
            return new Statement.Any(bare, texts(place, choices));
        }
        List<String> parts = split(bare, "and");
        if (parts.size() > 1) {
            return new Statement.All(bare, texts(place, parts));
        }
        if (bare.startsWith("not ") || bare.startsWith("not(")) {
            return new Statement.Not(bare, deeper().text(place, bare.substring(3)));
        }
        List<Sign> signs = signs(bare);
        if (signs.isEmpty()) {
            if (bare.startsWith("(") && bare.endsWith(")")) {
                return deeper().text(place, bare.substring(1, bare.length() - 1));
            }
            throw new DocumentException(
                    place.position(), "'" + bare + "' is no condition", "write for example a == b or s >= k");
        }
        return chain(place, bare, signs);
    }

    private List<Statement> texts(Node.Scalar place, List<String> texts) throws DocumentException {
        List<Statement> parts = new ArrayList<>();
        for (String part : texts) {
            parts.add(deeper().text(place, part));
        }
        return parts;
    }

    /** {@code a < b <= c} is {@code a < b} and {@code b <= c}. */
    private Statement chain(Node.Scalar place, String text, List<Sign> signs) throws DocumentException {
        List<Statement> links = new ArrayList<>();
        int start = 0;
        for (int k = 0; k < signs.size(); k++) {
            Sign sign = signs.get(k);
            int end = k + 1 < signs.size() ? signs.get(k + 1).start() : text.length();
            Term left = piece(place, text.substring(start, sign.start()));
            Term right = piece(place, text.substring(sign.end(), end));
            String link = signs.size() == 1 ? text : text.substring(start, end).strip();
            links.add(new Statement.Compared(conforming(place, new Relation(link, left, sign.comparison(), right))));
            start = sign.end();
        }
        return links.size() == 1 ? links.get(0) : new Statement.All(text, links);
    }

    /** Formulas that can never be compared are a mistake of the author, not of an answer. */
    private static Relation conforming(Node.Scalar place, Relation relation) throws DocumentException {
        if (relation.left() instanceof Term.Formula left && relation.right() instanceof Term.Formula right) {
            try {
                left.expression().shape().with(right.expression().shape());
            } catch (ShapeException fault) {
                throw new DocumentException(place.position(), relation.text() + ": " + fault.getMessage(), "");
            }
        }
        return relation;
    }

    /** A sign of comparison outside of brackets. */
    private record Sign(int start, int end, Relation.Comparison comparison) {}

    private static List<Sign> signs(String text) {
        List<Sign> signs = new ArrayList<>();
        int k = 0;
        while (k < text.length()) {
            int at = k;
            Optional<Sign> sign = java.util.Arrays.stream(Relation.Comparison.values())
                    .filter(comparison -> Brackets.isOutside(text, at) && text.startsWith(comparison.spelling(), at))
                    .map(comparison -> new Sign(at, at + comparison.spelling().length(), comparison))
                    .findFirst()
                    .or(() -> Optional.of(new Sign(at, at + 1, Relation.Comparison.EQUAL))
                            .filter(single -> text.charAt(at) == '=' && Brackets.isOutside(text, at)));
            sign.ifPresent(signs::add);
            k = sign.map(Sign::end).orElse(k + 1);
        }
        return signs;
    }

    /** The pieces between a word that stands outside of brackets between spaces or brackets. */
    private static List<String> split(String text, String word) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int k = 1; k + word.length() < text.length(); k++) {
            boolean bounded = !Character.isLetterOrDigit(text.charAt(k - 1))
                    && !Character.isLetterOrDigit(text.charAt(k + word.length()));
            if (bounded && text.startsWith(word, k) && Brackets.isOutside(text, k)) {
                pieces.add(text.substring(start, k));
                start = k + word.length();
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static String joined(List<Statement> parts, String sign) {
        return String.join(sign, parts.stream().map(Statement::text).toList());
    }

    private Term piece(Node.Scalar place, String text) throws DocumentException {
        return vocabulary.term(new Node.Scalar(place.position(), text, false));
    }
}
