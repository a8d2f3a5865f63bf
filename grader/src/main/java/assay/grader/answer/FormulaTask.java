package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.submission.Answer;
import assay.reference.expression.Expression;
import java.util.List;
import java.util.Optional;

/** A task whose answer is a formula, which may have to be of another form than the answers to other parts. */
public interface FormulaTask extends Task {

    /** The ids of the parts whose answers must have another form. */
    List<Node.Scalar> differsFrom();

    /** The formula that an answer states; none if it cannot be read. */
    Optional<Expression> typed(Answer answer);
}
