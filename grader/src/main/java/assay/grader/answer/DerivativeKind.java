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
import assay.reference.derivative.DerivativeCheck;
import assay.reference.derivative.DerivativeLayout;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A derivative of a formula of the question by a symbol or a defined quantity. The author states the function; the engine
 * differentiates.
 *
 * @param usual the layout unless another one is asked
 */
record DerivativeKind(String name, DerivativeLayout usual) implements AnswerKind {

    /** Of a number, in the shape of the variable. */
    static final AnswerKind GRADIENT = new DerivativeKind("gradient", DerivativeLayout.AS_PARAMETER);

    /** Of anything, the axes of the function first. */
    static final AnswerKind JACOBIAN = new DerivativeKind("jacobian", DerivativeLayout.NUMERATOR);

    private static final String ANY = "any";

    @Override
    public MappingSchema schema() {
        List<String> layouts = new ArrayList<>(List.of(ANY));
        for (DerivativeLayout layout : DerivativeLayout.values()) {
            layouts.add(layout.spelling());
        }
        return MappingSchema.empty()
                .required("of", Schema.FORMULA, "the function; the engine differentiates it")
                .required("wrt", Schema.TEXT, "the symbol or defined name by which it is differentiated")
                .optional("or", Schema.listOf(Schema.FORMULA), "other functions, as the question can also be read")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the function may use")
                .optional("indices", Schema.mapOf(Schema.TEXT), "the free indices of an index form, {k: K, i: K}")
                .optional("layout", Schema.words(layouts), "how the entries of the derivative are arranged")
                .optional(
                        KinkField.NAME, KinkField.SCHEMA, "what an answer must be where the function changes its piece")
                .optional("require", Schema.words("any", "proof"), "whether only a proof for all sizes counts")
                .and(AllowedForm.SCHEMA);
    }

    /** The function is the question; nobody has written its derivative. */
    @Override
    public Disclosure disclosure() {
        return Disclosure.judging(
                new SealedFormula(),
                "of",
                "wrt",
                "or",
                "symbols",
                "indices",
                "layout",
                KinkField.NAME,
                "require",
                "symbols-allowed",
                "functions-allowed",
                "operators-allowed",
                "must-use");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary names = question.vocabulary().withSymbols(fields.entries("symbols"));
        Vocabulary vocabulary = names.withIndices(fields.entries("indices"));
        Node.Scalar wrt = fields.scalar("wrt");
        List<Derivative> subjects = new ArrayList<>();
        subjects.add(subject(fields.scalar("of"), wrt, names));
        for (Node other : fields.items("or")) {
            subjects.add(subject(Fields.scalar(other, "another function"), wrt, names));
        }
        Optional<DerivativeLayout> layout = layout(fields, subjects.get(0));
        boolean proof = !EqualityPolicy.isFirst(fields, "require", "any", "proof");
        AllowedForm allowed = AllowedForm.read(fields, vocabulary);
        Equality equality = new Equality(question.vocabulary().options(part.id()));
        Optional<KinkPolicy> kinks = KinkField.read(fields);
        List<DerivativeTask> tasks = new ArrayList<>();
        for (Derivative subject : subjects) {
            DerivativeTask task =
                    new DerivativeTask(vocabulary, subject, layout, kinks, equality, proof, allowed, part.accept());
            task.requireFittingIndices(fields);
            tasks.add(task);
        }
        fields.finish();
        return tasks.size() == 1 ? tasks.get(0) : new Readings(tasks);
    }

    private Derivative subject(Node.Scalar of, Node.Scalar wrt, Vocabulary names) throws DocumentException {
        Expression function = names.expression(of);
        if (name.equals("gradient") && !function.shape().isScalar()) {
            throw new DocumentException(
                    of.position(),
                    "a gradient is one of a number, and this has the shape " + function.shape(),
                    "write 'answer: jacobian'");
        }
        Expression variable = names.expression(wrt);
        if (variable instanceof Expression.Symbol symbol) {
            if (symbol.domain() == Domain.Named.INTEGER
                    || symbol.domain() == Domain.Named.POSITIVE_INTEGER
                    || symbol.domain() == Domain.Named.ONE_HOT) {
                throw new DocumentException(
                        wrt.position(), "there is no derivative by " + wrt.text() + ", which takes single values", "");
            }
            return new Derivative(function, symbol);
        }
        if (variable instanceof Expression.Quantity quantity) {
            Optional<Expression> derivative = Derivative.by(quantity, function);
            if (derivative.isPresent() && derivative.get() instanceof Derivative found) {
                return found;
            }
            throw new DocumentException(
                    wrt.position(),
                    "'" + of.text() + "' does not mention " + quantity.name(),
                    "write the function in terms of " + quantity.name());
        }
        throw new DocumentException(
                wrt.position(), "'" + wrt.text() + "' is neither a symbol nor a name that the question defines", "");
    }

    private Optional<DerivativeLayout> layout(Fields fields, Derivative subject) throws DocumentException {
        Optional<Node.Scalar> word = fields.optionalScalar("layout");
        if (word.isPresent() && word.get().text().equals(ANY)) {
            return Optional.empty();
        }
        Set<DerivativeLayout> known = DerivativeCheck.layouts(subject).keySet();
        for (DerivativeLayout layout : known) {
            if (word.map(Node.Scalar::text).orElse(usual.spelling()).equals(layout.spelling())) {
                return Optional.of(layout);
            }
        }
        List<String> spellings = new ArrayList<>(List.of(ANY));
        known.forEach(layout -> spellings.add(layout.spelling()));
        throw new DocumentException(
                word.map(Node.Scalar::position).orElse(fields.position()),
                word.map(given -> "the layout '" + given.text() + "' is not one of this derivative")
                        .orElse("this derivative has no layout '" + usual.spelling() + "'"),
                word.map(given -> Spelling.suggestion(given.text(), spellings))
                        .orElse("write 'layout: " + spellings.get(1) + "'"));
    }
}
