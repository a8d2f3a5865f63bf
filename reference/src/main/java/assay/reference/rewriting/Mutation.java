package assay.reference.rewriting;

import assay.reference.expression.Expression;
import java.util.List;

/** A kind of mistake: what an expression becomes by it, once for each place where it can be made. */
@FunctionalInterface
public interface Mutation {

    /** The expression with the mistake, in reading order of the places; empty where it cannot be made. */
    List<Variant> of(Expression expression);
}
