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
import assay.reference.decide.Equality;
import assay.reference.derivation.DerivationQuestion;
import assay.reference.derivation.Step;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A derivation without its end. Whether a line follows from the one before needs no key, and is judged where the start is
 * known; without it lines are only read.
 */
final class SealedDerivation implements SealedForm {
    private static final Set<String> FORMULAS = Set.of("from", "define", "steps");

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .optional("from", Schema.FORMULA, "what the first line is")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that lines may use")
                .optional("define", QuestionSchema.DEFINITIONS, "further names that lines may use")
                .optional("indices", Schema.mapOf(Schema.TEXT), "the free indices of lines in index form, {k: K}")
                .optional("steps", Schema.mapOf(Schema.FORMULA), "steps by name, what they make of the 'line' before")
                .optional("layout", Schema.words("strict", "ignore"), "whether a transposed line follows")
                .optional("lines", DerivationKind.LINES.schema(), "how many lines are asked")
                .optional("partial", Schema.words(DerivationCredit.spellings()), "what part of the points is earned")
                .and(EqualityPolicy.SCHEMA);
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) {
        return SealedFormula.kept(
                part,
                List.of(
                        "from", "symbols", "define", "indices", "steps", "layout", "lines", "partial", "kinks",
                        "domain", "require"));
    }

    @Override
    public Set<String> formulas() {
        return FORMULAS;
    }

    /** A line that uses a name or a step of the part cannot be read without it. */
    @Override
    public Optional<Map<String, Node>> withoutFormulas(Map<String, Node> fields) {
        if (fields.containsKey("define") || fields.containsKey("steps")) {
            return Optional.empty();
        }
        Map<String, Node> rest = new LinkedHashMap<>(fields);
        rest.keySet().retainAll(Set.of("symbols", "indices"));
        return Optional.of(rest);
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary()
                .withSymbols(fields.entries("symbols"))
                .withDefinitions(fields.entries("define"))
                .withIndices(fields.entries("indices"));
        Optional<Node.Scalar> from = fields.optionalScalar("from");
        EqualityPolicy policy = EqualityPolicy.read(fields);
        boolean layouts = DerivationKind.layouts(fields);
        int least = DerivationKind.least(fields);
        DerivationCredit credit = DerivationCredit.read(fields);
        Map<String, Node> named = fields.entries("steps");
        if (from.isEmpty()) {
            fields.finish();
            return new SealedTask(
                    form(vocabulary),
                    answer -> Optional.of(DerivationSteps.read(lines(answer, vocabulary, named))),
                    answer -> lines(answer, vocabulary, named).understood(vocabulary.symbols()));
        }
        Expression start = vocabulary.expression(from.get());
        Map<String, Step> steps = new LinkedHashMap<>();
        for (Map.Entry<String, Node> step : named.entrySet()) {
            steps.put(step.getKey(), DerivationKind.step(vocabulary, start, Fields.scalar(step.getValue(), "a step")));
        }
        fields.finish();
        DerivationSteps judging = new DerivationSteps(
                vocabulary,
                new DerivationQuestion(start, List.of(), steps),
                new Equality(question.vocabulary().options(part.id())),
                policy,
                credit,
                least,
                layouts);
        return new SealedTask(
                form(vocabulary),
                answer -> Optional.of(judging.judge(answer)),
                answer -> lines(answer, vocabulary, named).understood(vocabulary.symbols()));
    }

    private static DerivationLines lines(Answer answer, Vocabulary vocabulary, Map<String, Node> steps) {
        return DerivationLines.read(answer.content(), vocabulary.symbols(), new TreeSet<>(steps.keySet()));
    }

    private static String form(Vocabulary vocabulary) {
        List<String> names = new ArrayList<>(vocabulary.symbols().names());
        names.removeAll(vocabulary.symbols().freeIndices().keySet());
        return "lines, each equal to the one before, in " + String.join(", ", names);
    }
}
