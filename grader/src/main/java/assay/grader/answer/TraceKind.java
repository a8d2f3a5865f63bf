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
import assay.reference.derivative.Mode;
import assay.reference.derivative.TraceQuestion;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.rounding.RoundingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The evaluation trace of a function with its tangents or adjoints, row by row. */
final class TraceKind implements AnswerKind {
    private static final int DECIMALS = 4;

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("of", Schema.FORMULA, "the function")
                .optional("output", Schema.TEXT, "the name of its value in the rows")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the function may use")
                .required("at", Schema.mapOf(Schema.NUMBERS), "the values of its inputs, in the order of the rows")
                .required("mode", Schema.words("forward", "reverse"), "tangents or adjoints")
                .optional("direction", Schema.mapOf(Schema.NUMBERS), "the tangents of the inputs, 0 without it")
                .and(Rounding.SCHEMA);
    }

    /** Nobody has written the rows, but whoever has function and point can let them be printed. */
    @Override
    public Disclosure disclosure() {
        return Disclosure.of(new SealedTrace());
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary().withSymbols(fields.entries("symbols"));
        Node.Scalar of = fields.scalar("of");
        Expression function = vocabulary.expression(of);
        String output = fields.text("output", output(of.text()));
        Map<String, Tensor<Rational>> at = GivenValues.read(vocabulary, Fields.entries(fields.required("at")))
                .values();
        List<Expression.Symbol> inputs = new ArrayList<>();
        List<Rational> point = new ArrayList<>();
        for (Map.Entry<String, Tensor<Rational>> input : at.entrySet()) {
            Expression symbol = vocabulary.expression(new Node.Scalar(of.position(), input.getKey(), false));
            if (!(symbol instanceof Expression.Symbol variable)
                    || input.getValue().rank() != 0) {
                throw new DocumentException(of.position(), input.getKey() + " must be a symbol for a number", "");
            }
            inputs.add(variable);
            point.add(input.getValue().entry());
        }
        Mode mode = mode(fields, vocabulary, inputs);
        Rounding rounding = Rounding.read(fields, RoundingPolicy.Intermediate.FORBIDDEN);
        fields.finish();
        RoundingPolicy policy =
                rounding.policy().orElse(new RoundingPolicy(DECIMALS, RoundingPolicy.Intermediate.FORBIDDEN));
        try {
            return new TraceTask(new TraceQuestion(function, output, inputs, point, mode), policy, rounding.credit());
        } catch (IllegalArgumentException fault) {
            throw new DocumentException(of.position(), String.valueOf(fault.getMessage()), "");
        }
    }

    /** The name of the value of a function: its own if it has one. */
    static String output(String of) {
        return of.matches("[A-Za-z]\\w*") ? of : "y";
    }

    private static Mode mode(Fields fields, Vocabulary vocabulary, List<Expression.Symbol> inputs)
            throws DocumentException {
        Node.Scalar word = fields.scalar("mode");
        Map<String, Tensor<Rational>> direction =
                GivenValues.read(vocabulary, fields.entries("direction")).values();
        return switch (word.text()) {
            case "reverse" -> new Mode.Reverse(Rational.ONE);
            case "forward" -> {
                List<Rational> seed = new ArrayList<>();
                for (Expression.Symbol input : inputs) {
                    Tensor<Rational> tangent = direction.get(input.name());
                    seed.add(tangent == null ? Rational.ZERO : tangent.entry());
                }
                yield new Mode.Forward(seed);
            }
            default ->
                throw new DocumentException(
                        word.position(),
                        "the mode is '" + word.text() + "'",
                        Spelling.suggestion(word.text(), List.of("forward", "reverse")));
        };
    }
}
