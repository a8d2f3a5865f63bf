package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Value;
import assay.grader.problem.Vocabulary;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.submission.Answer;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A function of the symbols: any form that is equal to the reference. */
final class ExpressionKind implements AnswerKind {

    @Override
    public String name() {
        return "expression";
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("reference", Schema.FORMULA, "what is right; any formula that is equal to it is accepted")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the formula may use")
                .optional("indices", Schema.mapOf(Schema.TEXT), "the free indices of an index form, {k: K, i: K-1}")
                .and(EqualityPolicy.SCHEMA)
                .and(AllowedForm.SCHEMA)
                .optional(
                        "differs-from",
                        Schema.listOf(Schema.TEXT),
                        "the ids of parts whose answers must have another form than this one")
                .optional("where", Schema.TEXT, "the condition under which it is compared, such as k != i");
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.of(new SealedFormula(), "reference");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary =
                question.vocabulary().withSymbols(fields.entries("symbols")).withIndices(fields.entries("indices"));
        Node.Scalar text = fields.scalar("reference");
        Expression reference = vocabulary.expression(text);
        EqualityPolicy policy = EqualityPolicy.read(fields);
        AllowedForm allowed = AllowedForm.read(fields, vocabulary);
        Optional<Restriction> where = Restriction.read(fields, vocabulary);
        List<Node.Scalar> differsFrom = new ArrayList<>();
        for (Node item : fields.items("differs-from")) {
            differsFrom.add(Fields.scalar(item, "the id of a part"));
        }
        fields.finish();
        Equality equality = new Equality(question.vocabulary().options(part.id()));
        Meant meant =
                Meant.of(vocabulary.symbols(), RightForms.of(reference, part.accept(), vocabulary.symbols()), policy);
        return new ExpressionTask(
                vocabulary,
                reference,
                text.text(),
                equality,
                policy,
                allowed,
                where,
                differsFrom,
                part.accept(),
                meant);
    }

    private record ExpressionTask(
            Vocabulary vocabulary,
            Expression reference,
            String written,
            Equality equality,
            EqualityPolicy policy,
            AllowedForm allowed,
            Optional<Restriction> where,
            List<Node.Scalar> differsFrom,
            List<Node> examples,
            Meant meant)
            implements Followable, Follower, FormulaTask {

        @Override
        public Verdict judge(Answer answer) {
            return judge(answer, true);
        }

        @Override
        public Status status(Answer answer) {
            return judge(answer, false).status();
        }

        /** @param explained whether it is told what went wrong */
        private Verdict judge(Answer answer, boolean explained) {
            if (!(AnswerText.bracketed(answer.content()) instanceof Node.Scalar text)) {
                return Verdict.unreadable(Remark.form(
                        "form",
                        answer.content().position().inFile() + ": expected a formula, found "
                                + answer.content().description() + "; put quotes around it."));
            }
            AnswerText.Formula formula = AnswerText.formula(text, vocabulary.symbols(), reference.shape());
            return formula.verdict()
                    .or(() -> formula.expression().flatMap(allowed::violation))
                    .orElseGet(() -> judge(text.text(), formula.expression().orElseThrow(), explained));
        }

        private Verdict judge(String text, Expression typed, boolean explained) {
            Decision decision = decide(typed);
            Verdict verdict = DecisionVerdict.of(decision, policy);
            boolean exact = verdict.status() != Status.INCORRECT || decision instanceof Decision.Equal;
            return exact || !explained || where.isPresent()
                    ? verdict
                    : verdict.with(meant.of(text, Reader.isLatex(text), typed));
        }

        private Decision decide(Expression answer) {
            Claim claim = claim(answer);
            return equality.decide(claim.left(), claim.right());
        }

        @Override
        public List<Claim> claims(Answer answer) {
            return AnswerText.bracketed(answer.content()) instanceof Node.Scalar text
                    ? AnswerText.formula(text, vocabulary.symbols(), reference.shape()).expression().stream()
                            .map(this::claim)
                            .toList()
                    : List.of();
        }

        private Claim claim(Expression answer) {
            return where.isPresent() && answer.shape().equals(reference.shape())
                    ? new Claim("", where.get().of(answer), where.get().of(reference))
                    : new Claim("", answer, reference);
        }

        @Override
        public List<Understood> understood(Answer answer) {
            return AnswerText.understood(
                    "", AnswerText.bracketed(answer.content()), vocabulary.symbols(), reference.shape());
        }

        @Override
        public boolean asksFor(Expression definition) {
            return definition.shape().equals(reference.shape())
                    && decide(definition).verdict() == Decision.Verdict.EQUAL;
        }

        @Override
        public Optional<Expression> typed(Answer answer) {
            return AnswerText.bracketed(answer.content()) instanceof Node.Scalar text
                    ? AnswerText.formula(text, vocabulary.symbols(), "").expression()
                    : Optional.empty();
        }

        @Override
        public Optional<Standing> standing(Answer answer) {
            return typed(answer)
                    .filter(formula -> formula.shape().equals(reference.shape()))
                    .filter(formula -> allowed.violation(formula).isEmpty())
                    .map(formula -> Standing.of(Value.of(formula), saysLess(formula)));
        }

        @Override
        public boolean asksAsMuchAs(Task original) {
            return original instanceof ExpressionTask first
                    && reference.shape().equals(first.reference.shape())
                    && !first.saysLess(reference);
        }

        /** Whether a formula may be zero, or is a constant though the reference is none. */
        private boolean saysLess(Expression formula) {
            Expression nothing = new Expression.Multiply(List.of(new Expression.Literal(Rational.ZERO), reference));
            return equality.decide(formula, nothing).verdict() != Decision.Verdict.DIFFERENT
                    || (FreeSymbols.of(formula).isEmpty()
                            && !FreeSymbols.of(reference).isEmpty());
        }

        @Override
        public List<Node> ownAnswers() {
            return allowed.violation(reference).isPresent()
                    ? List.of()
                    : WrittenAnswer.formula(reference, vocabulary.symbols());
        }

        @Override
        public Optional<AskedFormula> formula() {
            return Optional.of(new AskedFormula(
                    reference,
                    vocabulary.symbols(),
                    form -> allowed.violation(form).isEmpty()));
        }

        @Override
        public Optional<Shape> shape() {
            return Optional.of(reference.shape());
        }

        @Override
        public List<String> solution() {
            List<String> lines = new ArrayList<>();
            lines.add(PlainPrinter.print(reference));
            for (Node example : examples) {
                lines.add("for example " + String.join(" ", new Answer("", example).lines()));
            }
            return lines;
        }

        @Override
        public String form() {
            Map<String, Dimension> indices = vocabulary.symbols().freeIndices();
            List<String> names = new ArrayList<>(allowed.symbols()
                    .map(List::copyOf)
                    .orElse(vocabulary.symbols().names()));
            names.removeAll(indices.keySet());
            String range = indices.entrySet().stream()
                    .map(index -> index.getKey() + " = 1…" + index.getValue())
                    .collect(Collectors.joining(", "));
            Shape shape = reference.shape();
            return "a formula in " + String.join(", ", names)
                    + (range.isEmpty() ? (shape.isScalar() ? "" : " of the shape " + shape) : ", for " + range);
        }

        @Override
        public List<String> policies() {
            List<String> lines = new ArrayList<>(policy.descriptions());
            where.ifPresent(restriction -> lines.add("compared only where " + restriction.text()));
            lines.addAll(allowed.descriptions());
            if (!differsFrom.isEmpty()) {
                lines.add("it must have another form than the answer to "
                        + differsFrom.stream().map(Node.Scalar::text).collect(Collectors.joining(" and "))
                        + ", not only another order, other parentheses or other numbers");
            }
            return lines;
        }
    }
}
