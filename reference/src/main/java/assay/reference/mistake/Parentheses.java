package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was typed against what may be meant: a text with one more pair of parentheses, as after {@code -4^2} for (−4)² or
 * {@code 1/K*a + b} for (a + b)/K. It is a mistake of the text and not of an expression, so it is no line of
 * {@link Mistakes}.
 *
 * @param text the text with the parentheses
 * @param typed what the text means without them
 * @param meaning what it means with them
 */
public record Parentheses(String text, Expression typed, Expression meaning) implements Mistake {

    private static final int MOST_READINGS = 150;

    /** The different meanings that a text has with one more pair of parentheses, the first from the left first. */
    public static List<Parentheses> in(String text, boolean latex, Symbols symbols, Expression typed) {
        List<Parentheses> found = new ArrayList<>();
        Set<Expression> seen = new HashSet<>(Set.of(typed));
        for (Groupings.Grouping place : new Groupings(text, Reader.words(text, latex, symbols), symbols).all()) {
            String other = place.of(text);
            if (found.size() < MOST_READINGS
                    && Reader.readPart(other, latex, symbols) instanceof Reading.Read read
                    && read.expression().shape().equals(typed.shape())
                    && seen.add(read.expression())) {
                found.add(new Parentheses(other, typed, read.expression()));
            }
        }
        return found;
    }

    /** What the text should be, for an instructor. */
    public String meant() {
        return "With one more pair of parentheses it is right: " + text;
    }

    @Override
    public String name() {
        return "parentheses";
    }

    @Override
    public String message() {
        return "As typed it means " + PlainPrinter.print(typed) + ", which is wrong. A pair of parentheses is missing.";
    }
}
