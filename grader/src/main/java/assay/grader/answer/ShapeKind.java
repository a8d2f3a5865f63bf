package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Term;
import assay.grader.problem.Value;
import assay.grader.problem.Vocabulary;
import assay.grader.problem.WrongCall;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Options;
import assay.reference.expression.Expression;
import assay.reference.mistake.Confirmation;
import assay.reference.mistake.Diagnostician;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The shape of a tensor: the lengths of its axes in order, as numbers or as formulas in symbolic sizes. The reference is
 * a list that a computation gives, or the shape of a formula, {@code of: W @ x}.
 */
final class ShapeKind implements AnswerKind {

    @Override
    public String name() {
        return "shape";
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .optional("reference", Schema.FORMULA, "the lengths of the axes, or the computation that gives them")
                .optional("of", Schema.FORMULA, "instead of a reference: the formula whose shape is asked")
                .optional("or", Schema.listOf(Schema.FORMULA), "other readings of the question, each right as a whole")
                .optional("symbols", QuestionSchema.SYMBOLS, "further variables that the formula may use")
                .optional(
                        "unit-axes",
                        Schema.words("needed", "optional"),
                        "whether axes of the length 1 may be left out");
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.of(new SealedShape(), "reference", "or");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Vocabulary vocabulary = question.vocabulary().withSymbols(fields.entries("symbols"));
        Optional<Node.Scalar> of = fields.optionalScalar("of");
        List<Expression> reference = of.isPresent()
                ? vocabulary.expression(of.get()).shape().dimensions().stream()
                        .<Expression>map(Expression.Size::new)
                        .toList()
                : lengths(vocabulary, fields.scalar("reference"));
        Node.Scalar units =
                fields.optionalScalar("unit-axes").orElse(new Node.Scalar(part.position(), "needed", false));
        if (!List.of("needed", "optional").contains(units.text())) {
            throw new DocumentException(
                    units.position(),
                    "unit-axes is '" + units.text() + "'",
                    Spelling.suggestion(units.text(), List.of("needed", "optional")));
        }
        // A definition may be the very shape that is asked.
        Symbols names = vocabulary.symbols().toBuilder().withoutQuantities().build();
        Equality equality = new Equality(Options.DEFAULT.withSeed(part.id()));
        boolean unitAxesOptional = units.text().equals("optional");
        List<ShapeTask> readings = new ArrayList<>();
        readings.add(new ShapeTask(reference, source(vocabulary, fields), names, equality, unitAxesOptional));
        for (Node other : fields.items("or")) {
            List<Expression> another = lengths(vocabulary, Fields.scalar(other, "another reference"));
            readings.add(new ShapeTask(another, Optional.empty(), names, equality, unitAxesOptional));
        }
        fields.finish();
        return readings.size() == 1 ? readings.get(0) : new Readings(readings);
    }

    /** What is computed, and the same with mistakes. */
    private record Source(Term term, List<WrongCall> wrongCalls) {}

    /** Where the lengths come from, if they are numbers that are computed. */
    private static Optional<Source> source(Vocabulary vocabulary, Fields fields) throws DocumentException {
        Optional<Node.Scalar> text = fields.optionalScalar("reference");
        if (text.isEmpty() || fields.optional("of").isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Source(vocabulary.term(text.get()), vocabulary.wrongCalls(text.get())));
    }

    private static List<Expression> lengths(Vocabulary vocabulary, Node.Scalar text) throws DocumentException {
        Term term = vocabulary.term(text);
        if (term instanceof Term.Formula formula && formula.expression() instanceof Expression.Stack list) {
            return list.items();
        }
        try {
            Tensor<Rational> value = term.value(Map.of());
            if (value.rank() > 1 || !value.entries().stream().allMatch(axis -> axis.isInteger() && axis.signum() > 0)) {
                throw new DocumentException(text.position(), "a shape is a list of positive whole numbers", "");
            }
            return value.entries().stream()
                    .<Expression>map(Expression.Literal::new)
                    .toList();
        } catch (ComputationException fault) {
            throw new DocumentException(text.position(), fault.getMessage(), "");
        }
    }

    /**
     * A shape to be named.
     *
     * @param unitAxesOptional whether axes of the length 1 may be left out
     */
    private record ShapeTask(
            List<Expression> reference,
            Optional<Source> source,
            Symbols symbols,
            Equality equality,
            boolean unitAxesOptional)
            implements Followable, Follower {

        @Override
        public Verdict judge(Answer answer) {
            ShapeText shape = ShapeText.of(answer.content());
            if (shape.fault().isPresent()) {
                return Verdict.unreadable(shape.fault().get());
            }
            List<Expression> axes = new ArrayList<>();
            for (Node.Scalar text : shape.axes()) {
                AnswerText.Formula axis = AnswerText.formula(text, symbols, "a number");
                if (axis.verdict().isPresent()) {
                    return axis.verdict().get();
                }
                Expression length = axis.expression().orElseThrow();
                if (!length.shape().isScalar()) {
                    return Verdict.unreadable(
                            ShapeText.fault(text, "'" + text.text() + "' has the shape " + length.shape()));
                }
                axes.add(length);
            }
            List<Expression> yours = counted(axes);
            List<Expression> asked = counted(reference);
            Certificate certificate = new Certificate.Shape(spelled(axes), spelled(reference));
            if (yours.size() != asked.size()) {
                return Verdict.incorrect(
                        certificate,
                        Remark.form(
                                "axes-count",
                                "Your shape has " + number(yours.size()) + "; " + number(asked.size())
                                        + (asked.size() == 1 ? " is" : " are") + " asked."
                                        + (unitAxesOptional ? " Axes of the length 1 are not counted." : "")));
            }
            List<String> wrong = new ArrayList<>();
            List<String> open = new ArrayList<>();
            for (int k = 0; k < yours.size(); k++) {
                switch (same(yours.get(k), asked.get(k))) {
                    case EQUAL -> {}
                    case DIFFERENT -> wrong.add(Integer.toString(k + 1));
                    case UNDECIDED -> open.add(Integer.toString(k + 1));
                }
            }
            if (wrong.isEmpty() && !open.isEmpty()) {
                return Verdict.undecided("axis " + open.get(0) + " could not be compared");
            }
            if (wrong.isEmpty()) {
                return Verdict.correct(new Certificate.Exhaustive(reference.size(), List.of()));
            }
            if (permuted(yours, asked)) {
                return Verdict.incorrect(
                        certificate, Remark.verdict("axes-order", "The axes are right but stand in another order."));
            }
            return Verdict.incorrect(
                            certificate,
                            Remark.verdict(
                                    "axes-wrong",
                                    (wrong.size() == 1 ? "Axis " : "Axes ")
                                            + String.join(", ", wrong)
                                            + (wrong.size() == 1 ? " is wrong." : " are wrong.")))
                    .with(diagnosis(yours, asked, wrong));
        }

        @Override
        public List<Understood> understood(Answer answer) {
            return ShapeText.understood(answer.content(), symbols);
        }

        /** What went wrong in the axes that are asked as formulas; each mistake is told once. */
        private static List<Remark> diagnosis(List<Expression> yours, List<Expression> asked, List<String> wrong) {
            List<Remark> remarks = new ArrayList<>();
            for (String axis : wrong) {
                int k = Integer.parseInt(axis) - 1;
                if (!FreeSymbols.of(asked.get(k)).isEmpty()) {
                    Confirmation equal = Confirmation.by(decision -> decision.verdict() == Decision.Verdict.EQUAL);
                    Meant.remarks(new Diagnostician(List.of(asked.get(k)), equal).of(yours.get(k))).stream()
                            .filter(remark -> remarks.stream()
                                    .noneMatch(known -> known.code().equals(remark.code())))
                            .forEach(remarks::add);
                }
            }
            return remarks;
        }

        /** The axes that count. */
        private List<Expression> counted(List<Expression> axes) {
            Expression one = new Expression.Literal(Rational.ONE);
            return unitAxesOptional
                    ? axes.stream()
                            .filter(axis -> same(axis, one) != Decision.Verdict.EQUAL)
                            .toList()
                    : axes;
        }

        private Decision.Verdict same(Expression first, Expression second) {
            return equality.decide(first, second).verdict();
        }

        private boolean permuted(List<Expression> yours, List<Expression> asked) {
            List<Expression> open = new ArrayList<>(asked);
            for (Expression axis : yours) {
                Optional<Expression> found = open.stream()
                        .filter(other -> same(axis, other) == Decision.Verdict.EQUAL)
                        .findFirst();
                if (found.isEmpty()) {
                    return false;
                }
                open.remove(found.get());
            }
            return true;
        }

        private static String number(int axes) {
            return axes + (axes == 1 ? " axis" : " axes");
        }

        private static String spelled(List<Expression> axes) {
            return axes.isEmpty()
                    ? "a single number"
                    : axes.stream().map(PlainPrinter::print).collect(Collectors.joining("×"));
        }

        @Override
        public boolean asksFor(Expression definition) {
            return !reference.isEmpty()
                    && definition.shape().equals(new Expression.Stack(reference).shape())
                    && same(definition, new Expression.Stack(reference)) == Decision.Verdict.EQUAL;
        }

        @Override
        public Optional<Standing> standing(Answer answer) {
            List<Expression> axes = new ArrayList<>();
            List<Node.Scalar> texts = ShapeText.of(answer.content()).axes();
            for (Node.Scalar text : texts) {
                AnswerText.number(text)
                        .rational()
                        .filter(length -> length.isInteger() && length.signum() > 0)
                        .ifPresent(length -> axes.add(new Expression.Literal(length)));
            }
            return !axes.isEmpty() && axes.size() == reference.size() && texts.size() == axes.size()
                    ? Optional.of(Standing.of(Value.of(new Expression.Stack(axes)), isSmallest(axes)))
                    : Optional.empty();
        }

        @Override
        public boolean asksAsMuchAs(Task original) {
            return original instanceof ShapeTask first
                    && reference.size() == first.reference.size()
                    && !isSmallest(reference);
        }

        /** Whether all axes have the length 1: from there nothing changes any more. */
        private boolean isSmallest(List<Expression> axes) {
            Expression one = new Expression.Literal(Rational.ONE);
            return axes.stream().allMatch(axis -> same(axis, one) == Decision.Verdict.EQUAL);
        }

        @Override
        public List<Node> ownAnswers() {
            List<String> plain = reference.stream().map(PlainPrinter::print).toList();
            return List.of(
                    WrittenAnswer.list(plain),
                    WrittenAnswer.list(reference.stream()
                            .map(axis -> "$" + LatexPrinter.print(axis) + "$")
                            .toList()));
        }

        @Override
        public Optional<AskedValues> values() {
            return source.map(asked ->
                    new AskedValues(AskedValues.formulaOf(asked.term()), Map.of(), asked.wrongCalls(), this::passes));
        }

        private boolean passes(Term other) {
            try {
                return other.value(Map.of()).entries().stream()
                        .<Expression>map(Expression.Literal::new)
                        .toList()
                        .equals(reference);
            } catch (ComputationException | BudgetException noShape) {
                return false;
            }
        }

        @Override
        public List<String> solution() {
            return List.of(spelled(reference));
        }

        @Override
        public String form() {
            return "a list of " + number(reference.size()) + ", for example ["
                    + reference.stream().map(axis -> "…").collect(Collectors.joining(", ")) + "]";
        }

        @Override
        public List<String> policies() {
            return List.of(
                    unitAxesOptional
                            ? "every axis must be right, in order; axes of the length 1 may be left out"
                            : "every axis must be right, in order");
        }
    }
}
