package assay.grader.answer;

import assay.grader.submission.Answer;
import assay.reference.expression.Expression;
import java.util.Optional;

/** A task whose answer is a value, so that later parts can be judged from it. */
public interface Followable extends Task {

    /** Whether it asks for what a definition is. */
    boolean asksFor(Expression definition);

    /** What an answer stands for; nothing if it is no value of the shape that is asked. */
    Optional<Standing> standing(Answer answer);
}
