package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation that states a value without working it out. */
enum Operator {
    DERIVATIVE("a derivative"),
    /** The derivative of a function of one number at some argument, as in σ′(z). */
    PRIME("the derivative of a function, such as σ′(z)"),
    INTEGRAL("an integral"),
    LIMIT("a limit");

    private final String noun;

    Operator(String noun) {
        this.noun = noun;
    }

    /** The word for it in a message. */
    String noun() {
        return noun;
    }

    /** The word for it in a question file. */
    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for all of them. */
    static List<String> spellings() {
        return Stream.of(values()).map(Operator::spelling).toList();
    }

    /** The operator of a word. */
    static Optional<Operator> named(String word) {
        return Stream.of(values())
                .filter(operator -> operator.spelling().equals(word))
                .findFirst();
    }

    /** Reads a word. */
    static Operator read(Node.Scalar word) throws DocumentException {
        Optional<Operator> operator = named(word.text());
        if (operator.isEmpty()) {
            throw new DocumentException(
                    word.position(),
                    "'" + word.text() + "' is no operator",
                    Spelling.suggestion(word.text(), spellings()));
        }
        return operator.get();
    }
}
