package assay.grader.answer;

import assay.grader.document.Node;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;

/** The forms in which an answer is known to be right. */
final class RightForms {
    private RightForms() {}

    /** The reference, then the formulas of its shape that the author accepts. */
    static List<Expression> of(Expression reference, List<Node> accepted, Symbols symbols) {
        List<Expression> forms = new ArrayList<>(List.of(reference));
        of(accepted, symbols).stream()
                .filter(form -> form.shape().equals(reference.shape()))
                .forEach(forms::add);
        return forms;
    }

    /** The formulas that the author accepts. */
    static List<Expression> of(List<Node> accepted, Symbols symbols) {
        List<Expression> forms = new ArrayList<>();
        for (Node each : accepted) {
            if (each instanceof Node.Scalar text && Reader.read(text.text(), symbols) instanceof Reading.Read read) {
                forms.add(read.expression());
            }
        }
        return forms;
    }
}
