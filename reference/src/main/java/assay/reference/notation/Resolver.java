package assay.reference.notation;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Shape;
import assay.reference.expression.ShapeException;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a syntax tree into an expression: finds what names mean, binds indices, gives products their kind by the shapes.
 * One run takes one way wherever there are several, as its {@link Choices} say.
 */
final class Resolver implements Syntax.Match<Expression> {
    final String text;
    final Symbols symbols;
    final ReadingBudget budget;
    final Scope scope = new Scope();
    final boolean latex;
    private final Choices choices;
    private final boolean wide;
    final Names names;
    private final Calls calls;
    private final Products products;
    private Map<Syntax, Expression> known = Map.of();
    private @Nullable Dimension identity;
    private @Nullable Syntax root;
    /** The shape of what the present product is added to, if that is known. */
    private @Nullable Shape addend;

    private boolean expanded;

    /**
     * A run.
     *
     * @param wide whether conventions count too that are not the first ones of mathematics: a product from left to right
     *     across ⊙, a row that is a vector, and a condition in parentheses that is a number
     */
    Resolver(String text, boolean latex, Symbols symbols, ReadingBudget budget, Choices choices, boolean wide) {
        this.text = text;
        this.latex = latex;
        this.symbols = symbols;
        this.budget = budget;
        this.choices = choices;
        this.wide = wide;
        this.names = new Names(this);
        this.calls = new Calls(this);
        this.products = new Products(this);
        if (!symbols.freeIndices().isEmpty()) {
            for (Map.Entry<String, Dimension> free : symbols.freeIndices().entrySet()) {
                scope.push(Scope.Index.free(free.getKey(), free.getValue()));
            }
        }
    }

    Expression expression(Syntax syntax) {
        if (!known.isEmpty()) {
            Expression value = known.get(syntax);
            if (value != null) {
                return value;
            }
        }
        return syntax.match(this);
    }

    /** Notes that a function of the question was put in, which may make an expression much larger than its text. */
    void expands() {
        expanded = true;
    }

    /** Whether the wider one of two conventions is taken, where it counts at all. */
    boolean takesWider(Syntax at) {
        return wider(2, at) == 1;
    }

    /** The number of the convention that is taken, 0 for the first one. */
    int wider(int conventions, Syntax at) {
        return wide ? choose(conventions, at.start(), at.end(), () -> source(at) + " can be read in several ways") : 0;
    }

    /** The expression of a whole text, which may not be too large or too deep for what is done with it. */
    Expression whole(Syntax syntax, int tokens) {
        root = syntax;
        Expression expression = expression(syntax);
        boolean measured = expanded || tokens > budget.nesting();
        if (measured && !Extent.isWithin(expression, budget.nodes(), 2 * budget.nesting())) {
            throw SyntaxException.malformed(
                    syntax,
                    "this expression has more than " + budget.nodes() + " operations or more than "
                            + 2 * budget.nesting() + " nested in one another",
                    "");
        }
        return expression;
    }

    /** An expression whose shape is needed before its turn; when its turn comes it is not resolved again. */
    Expression ahead(Syntax syntax) {
        Expression value = expression(syntax);
        know(syntax, value);
        return value;
    }

    /** An expression in which a bare identity matrix or vector of ones has a size by what stands beside it, if that is known. */
    Expression beside(@Nullable Dimension size, Syntax syntax) {
        Dimension outer = identity;
        identity = size == null ? outer : size;
        Expression value = expression(syntax);
        identity = outer;
        return value;
    }

    /** Notes what a piece means, which is not resolved again. */
    void know(Syntax syntax, Expression value) {
        if (known.isEmpty()) {
            known = new IdentityHashMap<>();
        }
        known.put(syntax, value);
    }

    List<Expression> expressions(List<Syntax> list) {
        List<Expression> results = new ArrayList<>(list.size());
        for (Syntax syntax : list) {
            results.add(expression(syntax));
        }
        return results;
    }

    int choose(int alternatives, int start, int end, Supplier<String> message) {
        return choices.choose(alternatives, start, end, message);
    }

    String source(Syntax syntax) {
        return Quotation.of(text, syntax.start(), syntax.end());
    }

    /** Builds a node whose shapes may not fit, and says where. */
    <T> T shaped(int start, int end, Supplier<T> node) {
        try {
            return node.get();
        } catch (ShapeException misfit) {
            throw SyntaxException.misshapen(start, end, String.valueOf(misfit.getMessage()), "");
        }
    }

    <T> T shaped(Syntax at, Supplier<T> node) {
        return shaped(at.start(), at.end(), node);
    }

    /** An expression that must be a number. */
    Expression scalar(Syntax syntax, String role) {
        Expression value = expression(syntax);
        if (!value.shape().isScalar()) {
            throw SyntaxException.misshapen(
                    syntax, role + " must be a number, but " + source(syntax) + " is " + value.shape(), "");
        }
        return value;
    }

    @Override
    public Expression number(Syntax.Number node) {
        return new Literal(node.value());
    }

    @Override
    public Expression name(Syntax.Name node) {
        return names.name(node);
    }

    @Override
    public Expression scripted(Syntax.Scripted node) {
        return names.scripted(node);
    }

    @Override
    public Expression sum(Syntax.Sum node) {
        List<Syntax> parts = node.terms();
        Expression[] terms = new Expression[parts.size()];
        boolean deferred = false;
        int shaped = -1;
        for (int k = 0; k < terms.length; k++) {
            if (products.mentionsUnsized(parts.get(k))) {
                deferred = true;
                continue;
            }
            terms[k] = expression(parts.get(k));
            shaped = checked(node, terms, shaped, k);
        }
        if (deferred) {
            Dimension outer = identity;
            Shape outerAddend = addend;
            for (int k = 0; k < terms.length; k++) {
                if (products.mentionsUnsized(parts.get(k))) {
                    if (shaped >= 0) {
                        addend = terms[shaped].shape();
                        identity = addend.dimension(Products.isRow(parts.get(k)) ? addend.rank() - 1 : 0);
                    }
                    terms[k] = expression(parts.get(k));
                    shaped = checked(node, terms, shaped, k);
                }
            }
            identity = outer;
            addend = outerAddend;
        }
        return new Expression.Add(List.of(terms));
    }

    /** Checks a term against the first one that is no number; gives the place of that one. */
    private int checked(Syntax.Sum node, Expression[] terms, int first, int k) {
        Shape shape = terms[k].shape();
        if (shape.isScalar()) {
            return first;
        }
        if (first < 0) {
            return k;
        }
        if (!shape.equals(terms[first].shape())) {
            throw Mend.sum(
                    text,
                    node.terms().get(first),
                    terms[first].shape(),
                    node.terms().get(k),
                    shape);
        }
        return first;
    }

    /** The size that a bare identity matrix or vector of ones takes from what it is added to, or null. */
    @Nullable
    Dimension identity() {
        return identity;
    }

    /** The length of the rows of the matrix that the present product is added to, or null. */
    @Nullable
    Dimension rowsBeside() {
        return addend != null && addend.rank() == 2 ? addend.dimension(1) : null;
    }

    /** The identity matrix of a written size, or its entry at two indices. */
    Expression identity(Syntax size) {
        return calls.identity(size);
    }

    @Override
    public Expression product(Syntax.Product node) {
        return products.product(node);
    }

    @Override
    public Expression negated(Syntax.Negated node) {
        return new Negate(expression(node.operand()));
    }

    @Override
    public Expression power(Syntax.Power node) {
        return Powers.power(node, this);
    }

    @Override
    public Expression prime(Syntax.Prime node) {
        Expression operand = expression(node.operand());
        if (operand.shape().isScalar()) {
            throw SyntaxException.malformed(
                    node,
                    "the prime is a transpose, but " + source(node.operand()) + " is a number",
                    "write a derivative as grad(f, x)");
        }
        return transpose(operand, node);
    }

    @Override
    public Expression transposed(Syntax.Transposed node) {
        return transpose(expression(node.operand()), node);
    }

    /** The transpose; that of a row of a matrix is a vector, as a column is. */
    Expression transpose(Expression operand, Syntax at) {
        Optional<Slice> row = Slice.in(operand).filter(Slice::isRow);
        if (row.isPresent()) {
            return row.get().flat();
        }
        return shaped(at, () -> new Expression.Transpose(operand));
    }

    /** The inverse of a matrix. */
    Expression inverse(Expression operand, Syntax at) {
        return shaped(at, () -> new Expression.Operate(TensorOperation.INVERSE, List.of(operand)));
    }

    @Override
    public Expression call(Syntax.Call node) {
        return calls.call(node);
    }

    /** Whether a letter means nothing here. */
    boolean isUnbound(String name) {
        return names.isUnbound(name);
    }

    @Override
    public Expression indexed(Syntax.Indexed node) {
        return Entries.indexed(node, this);
    }

    @Override
    public Expression bracketed(Syntax.Bracketed node) {
        if (node.items().size() == 1) {
            return expression(node.items().get(0));
        }
        return stack(node.items(), node);
    }

    @Override
    public Expression reduced(Syntax.Reduced node) {
        return Reductions.reduced(node, this);
    }

    void requireUnbound(Syntax.Name index) {
        Scope.Binding outer = scope.find(index.name());
        if (outer != null) {
            boolean free = symbols.freeIndices().containsKey(index.name());
            throw SyntaxException.malformed(
                    index,
                    "the index " + index.name() + " is bound twice: "
                            + (free ? "it is a free index of the answer" : "a sum around this one uses it too"),
                    "use another letter here");
        }
    }

    @Override
    public Expression list(Syntax.ListOf node) {
        if (node.items().isEmpty()) {
            throw SyntaxException.malformed(node, "empty brackets", "write at least one entry");
        }
        return stack(node.items(), node);
    }

    Expression stack(List<Syntax> items, Syntax at) {
        List<Expression> values = expressions(items);
        return shaped(at, () -> new Expression.Stack(values));
    }

    @Override
    public Expression comparison(Syntax.Comparison node) {
        if (node.equation()) {
            throw SyntaxException.malformed(
                    node, "an equation stands where an expression is expected", "write only one side of it");
        }
        return truth(node);
    }

    @Override
    public Expression logic(Syntax.Logic node) {
        return truth(node);
    }

    @Override
    public Expression not(Syntax.Not node) {
        return truth(node);
    }

    /** A condition in parentheses is 1 where it holds and 0 elsewhere, as in programs; alone it is no number. */
    private Expression truth(Syntax node) {
        if (node != root && takesWider(node)) {
            return new Expression.Indicator(condition(node));
        }
        throw SyntaxException.malformed(
                node,
                "a condition stands where a number is expected",
                "write 1[" + source(node) + "] for 1 where it holds and 0 elsewhere");
    }

    Condition condition(Syntax syntax) {
        return Conditions.condition(syntax, this);
    }

    @Override
    public Expression branches(Syntax.Branches node) {
        List<Expression.Branch> branches = new ArrayList<>();
        Optional<Expression> otherwise = Optional.empty();
        for (Syntax.Branch branch : node.branches()) {
            if (otherwise.isPresent()) {
                throw SyntaxException.malformed(branch.value(), "a case after the last one, else", "");
            }
            if (branch.condition() == null) {
                otherwise = Optional.of(expression(branch.value()));
            } else {
                branches.add(new Expression.Branch(condition(branch.condition()), expression(branch.value())));
            }
        }
        if (branches.isEmpty()) {
            throw SyntaxException.malformed(node, "no case has a condition", "write cases(x>0: x, else: 0)");
        }
        Optional<Expression> last = otherwise;
        return shaped(node, () -> new Expression.Cases(branches, last));
    }

    @Override
    public Expression indicated(Syntax.Indicated node) {
        Condition condition = condition(node.condition());
        return new Expression.Indicator(condition);
    }

    @Override
    public Expression magnitude(Syntax.Magnitude node) {
        Expression operand = expression(node.operand());
        Expression absolute = new Expression.Apply(ElementaryFunction.ABS, List.of(operand));
        if (operand.shape().isScalar()) {
            return absolute;
        }
        Expression norm = new Expression.Operate(TensorOperation.NORM, List.of(operand));
        String message = source(node) + " may be a norm or the absolute values of the entries: write norm("
                + source(node.operand()) + ") or abs(" + source(node.operand()) + ")";
        return node.norm() || choose(2, node.start(), node.end(), () -> message) == 0 ? norm : absolute;
    }

    @Override
    public Expression quotient(Syntax.Quotient node) {
        Expression numerator = expression(node.numerator());
        Expression denominator = expression(node.denominator());
        Shape a = numerator.shape();
        Shape b = denominator.shape();
        if (!a.isScalar() && !b.isScalar() && !a.equals(b)) {
            throw Mend.entrywise(
                    text, node.numerator().start(), node.numerator().end(), node.denominator(), a, b);
        }
        return new Expression.Divide(numerator, denominator);
    }

    @Override
    public Expression axis(Syntax.Axis node) {
        throw SyntaxException.malformed(
                node, "a colon among indices stands for a whole axis of a tensor", "write it as in X[i, :]");
    }

    @Override
    public Expression range(Syntax.Range node) {
        throw SyntaxException.malformed(node, "a range stands where an expression is expected", "");
    }

    @Override
    public Expression partial(Syntax.Partial node) {
        return Partials.partial(node, this);
    }
}
