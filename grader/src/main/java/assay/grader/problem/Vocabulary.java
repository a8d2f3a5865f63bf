package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.limit.Limits;
import assay.reference.decide.Options;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.expression.ShapeException;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.rounding.RationalRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a question: its symbols, and what it defines from them. It reads what the author wrote; students' answers
 * are read with its {@link #symbols}.
 */
public final class Vocabulary {
    private final Map<String, Computation> computations;
    private final Symbols symbols;
    private final Map<String, Term.Computed> calls;
    private final Map<String, RationalRange> ranges;
    private final Options options;

    private Vocabulary(
            Map<String, Computation> computations,
            Symbols symbols,
            Map<String, Term.Computed> calls,
            Map<String, RationalRange> ranges,
            Options options) {
        this.computations = computations;
        this.symbols = symbols;
        this.calls = calls;
        this.ranges = Map.copyOf(ranges);
        this.options = options;
    }

    /** No names yet, only computations that can be called. */
    static Vocabulary of(Map<String, Computation> computations) {
        return of(computations, Limits.USUAL);
    }

    /** The same where answers may cost something else than usual. */
    static Vocabulary of(Map<String, Computation> computations, Limits limits) {
        Symbols none = Symbols.strict().budget(limits.reading()).build();
        return new Vocabulary(computations, none, Map.of(), Map.of(), Options.DEFAULT.with(limits.decisions()));
    }

    private Vocabulary with(Symbols other) {
        return new Vocabulary(computations, other, calls, ranges, options);
    }

    /** How to decide about answers with these names. @param seed the text that chooses points, such as a part's id */
    public Options options(String seed) {
        return options.withSeed(seed);
    }

    /** These names and further definitions, each of which may use the ones before. */
    public Vocabulary withDefinitions(Map<String, Node> define) throws DocumentException {
        Vocabulary vocabulary = this;
        for (Map.Entry<String, Node> definition : define.entrySet()) {
            vocabulary = vocabulary.withDefinition(definition.getKey(), definition.getValue());
        }
        return vocabulary;
    }

    /** The names with which answers are read. */
    public Symbols symbols() {
        return symbols;
    }

    /** These names and further symbols, as a question or part declares them. */
    public Vocabulary withSymbols(Map<String, Node> declarations) throws DocumentException {
        Symbols.Builder builder = symbols.toBuilder();
        for (Map.Entry<String, Node> declaration : declarations.entrySet()) {
            declare(builder, declaration.getKey(), declaration.getValue());
        }
        return with(builder.build());
    }

    /**
     * These names and further symbols.
     *
     * @throws IllegalArgumentException if a name is taken
     */
    public Vocabulary with(List<Expression.Symbol> further) {
        Symbols.Builder builder = symbols.toBuilder();
        further.forEach(symbol -> builder.symbol(symbol.name(), symbol.shape(), symbol.domain()));
        return with(builder.build());
    }

    /** These names and one more symbol. */
    public Vocabulary withSymbol(String name, Shape shape) {
        return with(List.of(new Expression.Symbol(name, shape, Domain.REAL)));
    }

    /** These names and the free indices of an answer in index form, {@code {k: K, i: K-1}}, in axis order. */
    public Vocabulary withIndices(Map<String, Node> indices) throws DocumentException {
        Symbols.Builder builder = symbols.toBuilder();
        for (Map.Entry<String, Node> index : indices.entrySet()) {
            Node.Scalar size = Fields.scalar(index.getValue(), "the range of the index " + index.getKey());
            try {
                builder.freeIndex(index.getKey(), Dimension.parse(size.text()));
            } catch (IllegalArgumentException fault) {
                throw new DocumentException(size.position(), String.valueOf(fault.getMessage()), "");
            }
        }
        return with(builder.build());
    }

    private static void declare(Symbols.Builder builder, String name, Node node) throws DocumentException {
        List<Dimension> axes = new ArrayList<>();
        Domain domain = Domain.REAL;
        Optional<Node.Scalar> latex = Optional.empty();
        Position position = node.position();
        try {
            if (node instanceof Node.Scalar text) {
                domain = text.empty() ? Domain.REAL : Domain.parse(text.text());
            } else {
                Fields fields = Fields.of(node);
                for (Node axis : fields.items("shape")) {
                    axes.add(Dimension.parse(Fields.scalar(axis, "a size").text()));
                }
                domain = Domain.parse(fields.text("domain", Domain.REAL.toString()));
                latex = fields.optionalScalar("latex");
                fields.finish();
            }
            builder.symbol(name, new Shape(axes), domain);
            if (latex.isPresent()) {
                builder.latex(name, latex.get().text());
            }
        } catch (IllegalArgumentException fault) {
            throw new DocumentException(position, String.valueOf(fault.getMessage()), "");
        }
    }

    /**
     * {@code y: formula}, {@code a: [1, 2]}, or with more to say {@code var: {value: formula, latex: "\\sigma^2"}} and
     * {@code u: {value: "x[i]^2", indices: {i: D}}} for a formula in index form.
     */
    Vocabulary withDefinition(String name, Node node) throws DocumentException {
        Expression value;
        if (node instanceof Node.Mapping) {
            Fields fields = Fields.of(node);
            Node content = fields.required("value");
            Map<String, Node> indices = fields.entries("indices");
            fields.optionalScalar("latex");
            fields.finish();
            value = indices.isEmpty()
                    ? meant(content)
                    : withIndices(indices).expression(Fields.scalar(content, "a formula in index form"));
        } else {
            value = meant(node);
        }
        return named(name, node, value, callsWith(name, node), ranges);
    }

    /** These names and a definition of which only the name is as the author wrote it. */
    Vocabulary withValue(String name, Node node, Value value) throws DocumentException {
        Map<String, RationalRange> more = new HashMap<>(ranges);
        more.putAll(value.ranges());
        return named(name, node, value.formula(), calls, more);
    }

    private Vocabulary named(
            String name,
            Node node,
            Expression value,
            Map<String, Term.Computed> allCalls,
            Map<String, RationalRange> allRanges)
            throws DocumentException {
        Optional<Node.Scalar> latex =
                node instanceof Node.Mapping ? Fields.of(node).optionalScalar("latex") : Optional.empty();
        int open = name.indexOf('(');
        boolean function = open > 0 && name.endsWith(")");
        try {
            Symbols.Builder builder = symbols.toBuilder();
            if (function) {
                builder.function(name.substring(0, open), parameters(name, open, node), value);
            } else {
                builder.quantity(name, value);
            }
            latex.ifPresent(text -> builder.latex(name, text.text()));
            return new Vocabulary(computations, builder.build(), allCalls, allRanges, options);
        } catch (IllegalArgumentException fault) {
            throw new DocumentException(node.position(), String.valueOf(fault.getMessage()), "");
        }
    }

    /** The symbols that stand for numbers that somebody rounded, with all numbers that they may be. */
    public Map<String, RationalRange> ranges() {
        return ranges;
    }

    /** The computation that a text calls, or that a definition calls whose name it is. */
    public Optional<Term.Computed> call(Node.Scalar text) throws DocumentException {
        Term.Computed named = calls.get(text.text().strip());
        return named != null
                ? Optional.of(named)
                : Optional.of(term(text))
                        .filter(Term.Computed.class::isInstance)
                        .map(Term.Computed.class::cast);
    }

    /** The call of a computation that a definition is. */
    private Map<String, Term.Computed> callsWith(String name, Node content) throws DocumentException {
        Map<String, Term.Computed> more = new HashMap<>(calls);
        if (content instanceof Node.Scalar text && term(text) instanceof Term.Computed call) {
            more.put(name, call);
        }
        return more;
    }

    /** Where a text is the call of a computation, or a name for one: the same call with mistakes. */
    public List<WrongCall> wrongCalls(Node.Scalar text) throws DocumentException {
        return call(text).map(WrongCall::of).orElse(List.of());
    }

    private Expression meant(Node content) throws DocumentException {
        return content instanceof Node.Scalar text ? value(text) : list(content);
    }

    /** The parameters of a definition such as {@code S(x)}: symbols, whose shapes the arguments have. */
    private List<String> parameters(String name, int open, Node node) throws DocumentException {
        List<String> parameters = new ArrayList<>();
        for (String parameter : Brackets.split(name.substring(open + 1, name.length() - 1), ',')) {
            if (!symbols.names().contains(parameter.strip())) {
                throw new DocumentException(
                        node.position(),
                        "the parameter '" + parameter.strip() + "' of " + name + " is no symbol",
                        "declare it under symbols; its shape is that of the argument");
            }
            parameters.add(parameter.strip());
        }
        return parameters;
    }

    /** What an author wrote as a formula, or the result of the computation that the author called. */
    public Expression value(Node.Scalar text) throws DocumentException {
        Term term = term(text);
        return term instanceof Term.Formula formula ? formula.expression() : WrittenOut.result(term, text.position());
    }

    private Expression list(Node node) throws DocumentException {
        if (node instanceof Node.Scalar text) {
            return expression(text);
        }
        List<Expression> items = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            items.add(list(item));
        }
        try {
            return new Expression.Stack(items);
        } catch (ShapeException fault) {
            throw new DocumentException(node.position(), fault.getMessage(), "");
        }
    }

    /** The rational entries of a number or list that an author wrote. */
    public Tensor<Rational> constant(Node node) throws DocumentException, ComputationException {
        return new Term.Formula("the value", list(node)).value(Map.of());
    }

    /** What an author wrote as a formula. */
    public Expression expression(Node.Scalar text) throws DocumentException {
        return meaning(text, Reader.read(text.text(), symbols));
    }

    /** The indicator of a condition that an author wrote, over the free indices if there are any. */
    public Expression condition(Node.Scalar text) throws DocumentException {
        return meaning(text, Reader.readCondition(text.text(), symbols));
    }

    /** What an author wrote as a formula or as the call of a computation. */
    public Term term(Node.Scalar text) throws DocumentException {
        return new TermReader(this, computations).read(text);
    }

    /** A condition, or several joined ones; see {@link StatementReader}. */
    public Statement statement(Node node) throws DocumentException {
        return new StatementReader(this).read(node);
    }

    /** An author's text must have exactly one meaning. */
    private static Expression meaning(Node.Scalar text, Reading reading) throws DocumentException {
        if (reading instanceof Reading.Read read) {
            return read.expression();
        }
        if (reading instanceof Reading.Malformed fault) {
            throw fault(text, fault.position(), fault.message(), fault.hint());
        }
        if (reading instanceof Reading.Misshapen fault) {
            throw fault(text, fault.position(), fault.message(), fault.hint());
        }
        Reading.Ambiguous fault = (Reading.Ambiguous) reading;
        throw fault(text, fault.position(), fault.message(), "");
    }

    private static DocumentException fault(
            Node.Scalar text, assay.reference.notation.Position place, String message, String hint) {
        String marked = place.caret(text.text()).indent(2).stripTrailing();
        return new DocumentException(text.position(), message + "\n" + marked, hint);
    }
}
