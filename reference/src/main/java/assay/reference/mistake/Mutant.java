package assay.reference.mistake;

import assay.reference.expression.Expression;

/** A right expression with one mistake. @param change what the mistake made of it */
public record Mutant(Mistake mistake, Change change) {

    /** The wrong expression. */
    public Expression expression() {
        return change.expression();
    }

    /** How it came about, for an author. */
    public String words() {
        return change.words().toString();
    }
}
