package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A graph that is read; what its outputs compute is not known. */
final class SealedGraph implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("inputs", Schema.listOf(Schema.TEXT), "the variables that the graph starts from")
                .required("outputs", Schema.listOf(Schema.TEXT), "the nodes that are asked")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the graph may use");
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) throws DocumentException {
        Map<String, Node> fields = new LinkedHashMap<>(SealedFormula.kept(part, List.of("inputs", "symbols")));
        List<Node> names = new ArrayList<>();
        Fields.entries(Fields.of(part.specification()).required("outputs"))
                .keySet()
                .forEach(name -> names.add(WrittenAnswer.text(name)));
        fields.put("outputs", new Node.Sequence(part.position(), names));
        return fields;
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary().withSymbols(fields.entries("symbols"));
        Set<String> inputs = names(fields, "inputs");
        Set<String> outputs = names(fields, "outputs");
        fields.finish();
        String form = "a graph in DOT, digraph { x -> mul; … }, or assignments t = x*y, with nodes named "
                + String.join(", ", outputs) + " and the inputs " + String.join(", ", inputs);
        return new SealedTask(
                form,
                answer -> fault(reading(answer, vocabulary, inputs, outputs, form), outputs),
                answer -> reading(answer, vocabulary, inputs, outputs, form).understood());
    }

    private static Set<String> names(Fields fields, String field) throws DocumentException {
        Set<String> names = new LinkedHashSet<>();
        for (Node node : Fields.items(fields.required(field))) {
            names.add(Fields.scalar(node, "a name").text());
        }
        return names;
    }

    private static GraphReading reading(
            Answer answer, Vocabulary vocabulary, Set<String> inputs, Set<String> outputs, String form) {
        return GraphReading.of(answer.content(), new GraphAssembly(vocabulary.symbols(), inputs), outputs, form);
    }

    private static Optional<Verdict> fault(GraphReading reading, Set<String> outputs) {
        if (reading.fault().isPresent()) {
            return reading.fault();
        }
        return outputs.stream()
                .filter(name -> !reading.names().containsKey(name))
                .findFirst()
                .map(name -> Verdict.incorrect(
                        new Certificate.Property(
                                Map.of(),
                                List.of(new Certificate.Property.Finding(
                                        "a node computes " + name, false, "no node has the name " + name))),
                        Remark.form(
                                "graph",
                                "This fails: a node computes " + name + "; no node has the name " + name + ".")));
    }
}
