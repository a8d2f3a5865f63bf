package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.reference.expression.Expression;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Symbols;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers that the program writes itself, in the form in which they would stand in a submission. */
public final class WrittenAnswer {
    private static final Position NOWHERE = Position.startOf("generated");

    private WrittenAnswer() {}

    /** A formula in plain notation and in LaTeX. */
    public static List<Node> formula(Expression expression, Symbols symbols) {
        return List.of(plain(expression), latex(expression, symbols));
    }

    /** A formula in plain notation. */
    public static Node plain(Expression expression) {
        return text(PlainPrinter.print(expression));
    }

    /** A formula in LaTeX. */
    public static Node latex(Expression expression, Symbols symbols) {
        return text("$" + LatexPrinter.print(expression, symbols) + "$");
    }

    /** A single value. */
    static Node text(String text) {
        return new Node.Scalar(NOWHERE, text, false);
    }

    /** A list of single values. */
    static Node list(List<String> texts) {
        return sequence(texts.stream().map(WrittenAnswer::text).toList());
    }

    /** A list. */
    static Node sequence(List<Node> items) {
        return new Node.Sequence(NOWHERE, items);
    }

    /** A mapping. */
    static Node mapping(Map<String, Node> values) {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(name, new Node.Field(NOWHERE, value)));
        return new Node.Mapping(NOWHERE, fields);
    }

    /** The entries of a tensor in nested lists; of a scalar its entry. */
    static Node entries(Tensor<String> tensor) {
        if (tensor.rank() == 0) {
            return text(tensor.entry());
        }
        List<Node> items = new ArrayList<>();
        for (int k = 0; k < tensor.dimensions().get(0); k++) {
            items.add(entries(tensor.part(k)));
        }
        return sequence(items);
    }
}
