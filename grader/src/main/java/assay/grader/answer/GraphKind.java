package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A computational graph: judged by what its outputs compute, and by the operators and the sharing that are asked. */
final class GraphKind implements AnswerKind {

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("inputs", Schema.listOf(Schema.TEXT), "the variables that the graph starts from")
                .required("outputs", Schema.mapOf(Schema.FORMULA), "what the named nodes compute")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the formulas may use")
                .optional("operators", Schema.listOf(Schema.TEXT), "the only operators that nodes may have")
                .optional("fan-in", Schema.TEXT, "the most operands that a node may have")
                .optional("sharing", Schema.words("free", "required"), "whether nothing may be computed twice")
                .optional(
                        "uses",
                        Schema.mapOf(Schema.listOf(Schema.TEXT)),
                        "the outputs from which an output must be computed, {w: [a, b]}");
    }

    /** What the outputs compute is the question; which of them are computed from which can be the answer. */
    @Override
    public Disclosure disclosure() {
        return Disclosure.judging(new SealedGraph(), "inputs", "outputs", "symbols", "operators", "fan-in", "sharing");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary().withSymbols(fields.entries("symbols"));
        Set<String> inputs = new LinkedHashSet<>();
        for (Node node : Fields.items(fields.required("inputs"))) {
            Node.Scalar name = Fields.scalar(node, "an input");
            if (!vocabulary.symbols().names().contains(name.text())) {
                throw new DocumentException(
                        name.position(),
                        "'" + name.text() + "' is not declared",
                        Spelling.suggestion(name.text(), vocabulary.symbols().names()));
            }
            inputs.add(name.text());
        }
        Map<String, Expression> outputs = new LinkedHashMap<>();
        for (Map.Entry<String, Node> output :
                Fields.entries(fields.required("outputs")).entrySet()) {
            Node.Scalar text = Fields.scalar(output.getValue(), "the formula of " + output.getKey());
            outputs.put(output.getKey(), vocabulary.expression(text));
        }
        Set<String> operators = new LinkedHashSet<>();
        for (Node node : fields.items("operators")) {
            Node.Scalar label = Fields.scalar(node, "an operator");
            operators.add(GraphOperators.name(label.text())
                    .orElseThrow(() -> new DocumentException(
                            label.position(), "'" + label.text() + "' is no operator", "write + - * / ^ @ or tanh")));
        }
        Optional<Integer> fanIn = Optional.empty();
        Optional<Node.Scalar> most = fields.optionalScalar("fan-in");
        if (most.isPresent()) {
            Rational number = AnswerText.authored(most.get());
            if (!number.isInteger()
                    || number.signum() <= 0
                    || number.numerator().bitLength() > 30) {
                throw new DocumentException(most.get().position(), "fan-in is a positive whole number", "write 2");
            }
            fanIn = Optional.of(number.numerator().intValueExact());
        }
        boolean shared = Words.of(fields, "sharing", "free", "required").equals("required");
        List<GraphTask.Use> uses = new ArrayList<>();
        for (Map.Entry<String, Node> entry : fields.entries("uses").entrySet()) {
            for (Node node : Fields.items(entry.getValue())) {
                String used = Fields.scalar(node, "an output").text();
                for (String name : List.of(used, entry.getKey())) {
                    if (!outputs.containsKey(name)) {
                        throw new DocumentException(
                                node.position(),
                                "'" + name + "' is no output",
                                Spelling.suggestion(name, outputs.keySet()));
                    }
                }
                uses.add(new GraphTask.Use(entry.getKey(), used));
            }
        }
        fields.finish();
        return new GraphTask(
                vocabulary.symbols(),
                inputs,
                outputs,
                new GraphTask.Form(operators, fanIn, shared, uses),
                new Equality(question.vocabulary().options(part.id())),
                part.accept());
    }
}
