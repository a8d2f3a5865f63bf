package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that a witness gives.
 *
 * @param shape the shape of the value
 * @param domain where its entries lie
 * @param names the names with which its value is read; they hold the free indices of a value in index form
 */
record Unknown(String name, Shape shape, Domain domain, Symbols names) {

    private static final MappingSchema FIELDS = MappingSchema.empty()
            .optional("shape", Schema.SHAPE, "the length of each axis")
            .optional("domain", QuestionSchema.DOMAIN, "the values that the entries take")
            .optional("indices", Schema.mapOf(Schema.TEXT), "the free indices of a value in index form, {k: K}");

    /** Names with domains, shapes or both. */
    static final Schema SCHEMA = Schema.mapOf(Schema.either(QuestionSchema.DOMAIN, Schema.SHAPE, FIELDS.schema()));

    /**
     * Reads {@code {k: positive-integer, v: [K, M], b: {shape: [K], domain: real, indices: {k: K}}}}.
     *
     * @throws DocumentException for an author's fault
     */
    static Map<String, Unknown> read(Node node, Vocabulary vocabulary) throws DocumentException {
        Map<String, Unknown> unknowns = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : Fields.entries(node).entrySet()) {
            unknowns.put(entry.getKey(), of(entry.getKey(), entry.getValue(), vocabulary));
        }
        return unknowns;
    }

    private static Unknown of(String name, Node node, Vocabulary vocabulary) throws DocumentException {
        List<Dimension> axes = new ArrayList<>();
        Domain domain = Domain.REAL;
        Vocabulary names = vocabulary;
        try {
            if (node instanceof Node.Scalar text) {
                domain = text.empty() ? Domain.REAL : Domain.parse(text.text());
            } else if (node instanceof Node.Sequence list) {
                axes(list.items(), axes);
            } else {
                Fields fields = Fields.of(node);
                axes(fields.items("shape"), axes);
                domain = Domain.parse(fields.text("domain", Domain.REAL.toString()));
                names = vocabulary.withIndices(fields.entries("indices"));
                fields.finish();
            }
            return new Unknown(name, new Shape(axes), domain, names.symbols());
        } catch (IllegalArgumentException fault) {
            throw new DocumentException(node.position(), String.valueOf(fault.getMessage()), "");
        }
    }

    private static void axes(List<Node> nodes, List<Dimension> axes) throws DocumentException {
        for (Node axis : nodes) {
            axes.add(Dimension.parse(Fields.scalar(axis, "a size").text()));
        }
    }

    /** The symbol that stands for it in conditions. */
    Expression.Symbol symbol() {
        return new Expression.Symbol(name, shape, domain);
    }

    /** All lengths of its axes, if they are numbers. */
    Optional<List<Integer>> lengths() {
        return shape.dimensions().stream().allMatch(Dimension::isFixed)
                ? Optional.of(shape.dimensions().stream().map(Dimension::offset).toList())
                : Optional.empty();
    }

    /** Such as {@code k}, or {@code v (K×M)}. */
    @Override
    public String toString() {
        return shape.isScalar() ? name : name + " (" + shape + ")";
    }
}
