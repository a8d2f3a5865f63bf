package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Operands;
import assay.reference.notation.PlainPrinter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part of an answer. It is the only kind of formula that a message to the writer of the answer can hold, so that such a
 * message cannot tell what the writer did not write.
 */
public final class OwnPart {
    private static final int LONGEST = 60;
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private final Expression part;
    private final Optional<String> term;

    private OwnPart(Expression part, Optional<String> term) {
        this.part = part;
        this.term = term;
    }

    /** The part of an answer; empty if the answer has no such part, or is nothing but this part. */
    public static Optional<OwnPart> of(Expression part, Expression answer) {
        return !part.equals(answer) && occurs(part, answer)
                ? Optional.of(new OwnPart(part, term(part, answer)))
                : Optional.empty();
    }

    /** The only term of an answer in which a part occurs, if that is more than the part itself. */
    private static Optional<String> term(Expression part, Expression answer) {
        if (answer instanceof Expression.Tabulate table) {
            return term(part, table.body());
        }
        if (!(answer instanceof Expression.Add sum)) {
            return Optional.empty();
        }
        List<Integer> places = IntStream.range(0, Math.min(sum.terms().size(), ORDINALS.size()))
                .filter(k -> occurs(part, sum.terms().get(k)))
                .boxed()
                .toList();
        return places.size() == 1 && !isWhole(part, sum.terms().get(places.get(0)))
                ? Optional.of(ORDINALS.get(places.get(0)))
                : Optional.empty();
    }

    private static boolean isWhole(Expression part, Expression term) {
        return part.equals(term) || term instanceof Expression.Negate negated && part.equals(negated.operand());
    }

    /** A sentence about this part, with the term of the answer in which it stands. */
    String introduce(String sentence) {
        return term.map(ordinal -> "In your " + ordinal + " term: "
                        + sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1))
                .orElse(sentence);
    }

    /** Whether an expression has a part, or all factors of a part that is a product. */
    static boolean has(Expression part, Expression answer) {
        return occurs(part, answer)
                || part instanceof Expression.Multiply product
                        && product.factors().stream().allMatch(factor -> occurs(factor, answer));
    }

    private static boolean occurs(Expression part, Expression node) {
        if (node.equals(part)) {
            return true;
        }
        if (node instanceof Expression.Quantity) {
            return false;
        }
        return Operands.of(node).stream().anyMatch(child -> occurs(part, child));
    }

    /** The part in plain notation, shortened if it is long. */
    @Override
    public String toString() {
        String text = PlainPrinter.print(part);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
