package assay.reference.mistake;

import assay.reference.expression.Expression;
import java.util.List;

/** A mistake that people make. To add one is to write its file and a line in {@link Mistakes}. */
public interface Mistake {

    /** A fixed name for scripts, such as {@code sign}. */
    String name();

    /** All ways in which this mistake alone may lead from what is wanted to an answer. */
    List<Trial> trials(Expression answer, Expression wanted);

    /**
     * A sentence for the writer of the answer. It says what kind of thing is wrong and where, not what is right.
     *
     * @param place the part of the answer that is concerned, or empty
     */
    String message(String place);
}
