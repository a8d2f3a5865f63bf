package assay.reference.mistake;

import assay.reference.expression.Expression;
import java.util.List;
import java.util.Set;

/**
 * A mistake that people make: what it makes of a right expression, and what an expression was before it. To add one is to
 * write its file and a line in {@link Mistakes}.
 */
public interface Mistake {

    /** A fixed name for scripts, such as {@code sign}. */
    String name();

    /** A right expression with this mistake, once for each place. A change may leave it equal to what it was. */
    default List<Change> made(Expression right) {
        return List.of();
    }

    /** An expression with this mistake taken back, once for each place. */
    default List<Change> undone(Expression answer) {
        return List.of();
    }

    /** Whether a change that this mistake makes can be what happened in an answer that is equal to it. */
    default boolean fits(Change change, Expression answer) {
        return true;
    }

    /** The names of mistakes that say the same in a less exact way. */
    default Set<String> covers() {
        return Set.of();
    }

    /**
     * Whether it may be one of two mistakes that were made together. It must not throw anything away: after that almost
     * anything could be explained.
     */
    default boolean joins() {
        return false;
    }

    /** A sentence for the writer of the answer where the place is not known: what kind of thing is wrong, not what is right. */
    String message();

    /** The same where the place is known. @param place a part of the answer, as its writer wrote it */
    default String message(OwnPart place) {
        return message();
    }
}
