package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Vocabulary;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of symbols at which an author asks for numbers, {@code {x1: 3, X: [[1, 2], [3, 4]]}}.
 *
 * @param values the values by the names of the symbols
 * @param sizes the symbolic sizes that the values have, or that are given by their names
 */
record GivenValues(Map<String, Tensor<Rational>> values, Sizes sizes) {

    /**
     * Reads the values.
     *
     * @throws DocumentException if a name is not declared, or a value does not fit its shape or another value
     */
    static GivenValues read(Vocabulary vocabulary, Map<String, Node> nodes) throws DocumentException {
        Map<String, Tensor<Rational>> values = new LinkedHashMap<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            String name = entry.getKey();
            Node node = entry.getValue();
            if (!vocabulary.symbols().names().contains(name)) {
                throw new DocumentException(
                        node.position(),
                        "'" + name + "' is not declared",
                        Spelling.suggestion(name, vocabulary.symbols().names()));
            }
            Tensor<Rational> value = value(vocabulary, node);
            Expression meaning = vocabulary.expression(new Node.Scalar(node.position(), name, false));
            if (meaning instanceof Expression.Size size && value.rank() == 0) {
                int length = length(node, value.entry());
                Integer known = sizes.putIfAbsent(size.dimension().toString(), length);
                if (known != null && known != length) {
                    throw new DocumentException(
                            node.position(),
                            name + " is " + length + ", but the other values have " + name + " = " + known,
                            "");
                }
            } else {
                values.put(name, value);
                Shape shape = meaning.shape();
                fit(name, node, shape.dimensions(), value.dimensions(), sizes);
            }
        }
        return new GivenValues(values, new Sizes(sizes));
    }

    private static Tensor<Rational> value(Vocabulary vocabulary, Node node) throws DocumentException {
        try {
            return vocabulary.constant(node);
        } catch (ComputationException fault) {
            throw new DocumentException(node.position(), String.valueOf(fault.getMessage()), "");
        }
    }

    private static int length(Node node, Rational value) throws DocumentException {
        if (!value.isInteger() || value.signum() <= 0 || value.bitLength() > 20) {
            throw new DocumentException(node.position(), "a size is a whole number from 1 on", "");
        }
        return value.numerator().intValueExact();
    }

    private static void fit(
            String name, Node node, List<Dimension> axes, List<Integer> lengths, Map<String, Integer> sizes)
            throws DocumentException {
        boolean fits = axes.size() == lengths.size();
        for (int k = 0; fits && k < axes.size(); k++) {
            int length = lengths.get(k) - axes.get(k).offset();
            fits = axes.get(k).isFixed()
                    ? length == 0
                    : sizes.merge(axes.get(k).size().orElseThrow(), length, (old, next) -> old.equals(next) ? old : -1)
                            > 0;
        }
        if (!fits) {
            throw new DocumentException(
                    node.position(),
                    "the value of " + name + " has the lengths " + lengths + " and is declared " + new Shape(axes)
                            + "; this does not fit, alone or with the other values",
                    "");
        }
    }
}
