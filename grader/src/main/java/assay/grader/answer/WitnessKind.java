package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Statement;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.decide.Equality;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values with a property: every choice that has it is right. */
final class WitnessKind implements AnswerKind {

    private static final MappingSchema IMPOSSIBLE = MappingSchema.empty()
            .required("unknowns", Unknown.SCHEMA, "the values, with their shapes or domains")
            .required("such-that", QuestionSchema.STATEMENT, "the conditions, linear in the values");

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("unknowns", Unknown.SCHEMA, "the values that are asked, with their shapes or domains")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that conditions and values may use")
                .optional("given", Schema.mapOf(Schema.NUMBERS), "values that the question fixes")
                .and(AllowedForm.SCHEMA)
                .required("such-that", QuestionSchema.STATEMENT, "the conditions, such as a == b or s >= k")
                .optional(
                        "impossible",
                        Schema.listOf(IMPOSSIBLE.schema()),
                        "what no values have: it is proved, and shown with the solution")
                .optional("require", Schema.words("any", "proof"), "whether only a proof for all sizes counts");
    }

    /** The property is the question; what it is proved to exclude is part of the solution. */
    @Override
    public Disclosure disclosure() {
        return Disclosure.judging(
                        new SealedWitness(),
                        "unknowns",
                        "symbols",
                        "given",
                        "symbols-allowed",
                        "functions-allowed",
                        "operators-allowed",
                        "must-use",
                        "such-that",
                        "require")
                .but("impossible");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary names = question.vocabulary().withSymbols(fields.entries("symbols"));
        Map<String, Unknown> unknowns = Unknown.read(fields.required("unknowns"), names);
        Vocabulary vocabulary = withUnknowns(names, unknowns, fields);
        Map<String, Tensor<Rational>> given = given(fields, unknowns, names);
        AllowedForm allowed = AllowedForm.read(fields, names).orNumbers();
        Statement conditions = vocabulary.statement(fields.required("such-that"));
        List<Impossibility> impossible = new ArrayList<>();
        for (Node node : fields.items("impossible")) {
            impossible.add(Impossibility.read(node, names, part.id()));
        }
        boolean proof = Words.of(fields, "require", "any", "proof").equals("proof");
        fields.finish();
        for (String joined : part.joint().values()) {
            if (!unknowns.containsKey(joined)) {
                throw new DocumentException(
                        part.position(),
                        "'" + joined + "' is joined but is no unknown",
                        Spelling.suggestion(joined, unknowns.keySet()));
            }
        }
        return new WitnessTask(
                List.copyOf(unknowns.values()),
                given,
                allowed,
                parts(conditions),
                impossible,
                new Equality(question.vocabulary().options(part.id())),
                proof,
                part.accept());
    }

    /** The names of a question and those of unknowns, as symbols without values. */
    static Vocabulary withUnknowns(Vocabulary names, Map<String, Unknown> unknowns, Fields fields)
            throws DocumentException {
        List<assay.reference.expression.Expression.Symbol> symbols =
                unknowns.values().stream().map(Unknown::symbol).toList();
        try {
            return names.with(symbols);
        } catch (IllegalArgumentException fault) {
            throw new DocumentException(fields.position(), String.valueOf(fault.getMessage()), "rename the unknown");
        }
    }

    static Map<String, Tensor<Rational>> given(Fields fields, Map<String, Unknown> unknowns, Vocabulary vocabulary)
            throws DocumentException {
        Map<String, Tensor<Rational>> given = new LinkedHashMap<>();
        for (Map.Entry<String, Node> value : fields.entries("given").entrySet()) {
            Node node = value.getValue();
            if (!unknowns.containsKey(value.getKey())) {
                throw new DocumentException(
                        node.position(),
                        "'" + value.getKey() + "' is given but is no unknown",
                        Spelling.suggestion(value.getKey(), unknowns.keySet()));
            }
            try {
                given.put(value.getKey(), vocabulary.constant(node));
            } catch (ComputationException fault) {
                throw new DocumentException(node.position(), fault.getMessage(), "");
            }
        }
        return given;
    }

    /** The conditions one by one, so that each is reported by itself. */
    private static List<Statement> parts(Statement statement) {
        if (statement instanceof Statement.All all) {
            return all.parts().stream().flatMap(part -> parts(part).stream()).toList();
        }
        return List.of(statement);
    }
}
