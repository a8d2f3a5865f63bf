package assay.reference.notation;

import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Shape;
import assay.reference.expression.ShapeException;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
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
    private final Names names;
    private final Calls calls;
    private final Products products;
    private final Map<Syntax, Expression> known = new IdentityHashMap<>(0);
    private @Nullable Dimension identity;
    private boolean expanded;

    Resolver(String text, Symbols symbols, ReadingBudget budget, Choices choices) {
        this.text = text;
        this.latex = Reader.isLatex(text);
        this.symbols = symbols;
        this.budget = budget;
        this.choices = choices;
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

    /** The expression of a whole text, which may not be too large or too deep for what is done with it. */
    Expression whole(Syntax syntax, int tokens) {
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
        known.put(syntax, value);
        return value;
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
        return text.substring(syntax.start(), syntax.end()).strip();
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
            if (products.mentionsIdentity(parts.get(k))) {
                deferred = true;
                continue;
            }
            terms[k] = expression(parts.get(k));
            shaped = checked(node, terms, shaped, k);
        }
        if (deferred) {
            Dimension outer = identity;
            identity = shaped >= 0 ? terms[shaped].shape().dimension(0) : identity;
            for (int k = 0; k < terms.length; k++) {
                if (products.mentionsIdentity(parts.get(k))) {
                    terms[k] = expression(parts.get(k));
                    shaped = checked(node, terms, shaped, k);
                }
            }
            identity = outer;
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

    /** The size that a bare identity matrix takes from what it is added to, or null. */
    @Nullable
    Dimension identity() {
        return identity;
    }

    /** The identity matrix of a written size. */
    Expression identity(Syntax size) {
        return new Expression.Identity(calls.dimension(size));
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
        Expression base = expression(node.base());
        // A number has no transpose: with a scalar base T is a variable like any other.
        if (node.exponent() instanceof Syntax.Name name
                && isTransposition(name.name())
                && !base.shape().isScalar()) {
            boolean named = scope.find(name.name()) != null || symbols.declares(name.name());
            if (!named || chooseTranspose(node)) {
                return transpose(base, node);
            }
        }
        Expression exponent = expression(node.exponent());
        boolean euler =
                node.base() instanceof Syntax.Name name && name.name().equals("e") && base.equals(Names.euler());
        return euler ? new Expression.Apply(ElementaryFunction.EXP, List.of(exponent)) : power(base, exponent, node);
    }

    private boolean chooseTranspose(Syntax.Power node) {
        return choose(
                        2,
                        node.start(),
                        node.end(),
                        () -> source(node) + " may be a transpose or a power: write ' for the transpose")
                == 0;
    }

    static boolean isTransposition(String name) {
        return name.equals("T") || name.equals("top") || name.equals("intercal") || name.equals("t");
    }

    /** A power; of a square matrix it might be meant as a product with itself. */
    Expression power(Expression base, Expression exponent, Syntax at) {
        Shape shape = base.shape();
        if (!exponent.shape().isScalar()
                && !shape.isScalar()
                && !exponent.shape().equals(shape)) {
            throw SyntaxException.misshapen(
                    at, "the base is " + shape + " and the exponent is " + exponent.shape() + " in " + source(at), "");
        }
        if (shape.rank() == 2
                && shape.dimension(0).equals(shape.dimension(1))
                && exponent.shape().isScalar()) {
            Expression matrix = matrixPower(base, exponent);
            if (matrix != null) {
                String message = source(at) + " may be a power of the matrix or of its entries: write "
                        + (exponent instanceof Literal ? "A @ A or A .* A" : "inv(A) or 1/A");
                if (choose(2, at.start(), at.end(), () -> message) == 0) {
                    return matrix;
                }
            }
        }
        return new Expression.Power(base, exponent);
    }

    private static @Nullable Expression matrixPower(Expression base, Expression exponent) {
        if (exponent instanceof Negate negate
                && negate.operand() instanceof Literal one
                && one.value().isOne()) {
            return new Expression.Operate(TensorOperation.INVERSE, List.of(base));
        }
        if (exponent instanceof Literal literal && literal.value().isInteger()) {
            int times = literal.value().bitLength() > 3
                    ? 0
                    : literal.value().numerator().intValue();
            Expression product = base;
            for (int k = 1; k < times; k++) {
                product = new Expression.MatrixProduct(product, base);
            }
            return times > 1 ? product : null;
        }
        return null;
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

    Expression transpose(Expression operand, Syntax at) {
        return shaped(at, () -> new Expression.Transpose(operand));
    }

    @Override
    public Expression call(Syntax.Call node) {
        return calls.call(node);
    }

    @Override
    public Expression indexed(Syntax.Indexed node) {
        return element(expression(node.target()), node.target(), node.indices(), node);
    }

    /** An entry of a tensor, with a check of the indices as far as they are known. */
    Expression element(Expression tensor, Syntax target, List<Syntax> indices, Syntax at) {
        Shape shape = tensor.shape();
        if (shape.isScalar()) {
            throw SyntaxException.misshapen(
                    at,
                    source(target) + " is a number and has no entries",
                    indices.size() == 1 ? "write " + source(target) + "*(…) for a product" : "");
        }
        if (shape.rank() != indices.size()) {
            throw SyntaxException.misshapen(
                    at,
                    source(target) + " is " + shape + " and takes " + shape.rank()
                            + (shape.rank() == 1 ? " index, not " : " indices, not ") + indices.size(),
                    "");
        }
        List<Expression> values = new ArrayList<>(indices.size());
        for (int k = 0; k < indices.size(); k++) {
            values.add(index(indices.get(k), shape.dimension(k), target));
        }
        return new Expression.Element(tensor, values);
    }

    private Expression index(Syntax syntax, Dimension axis, Syntax target) {
        if (syntax instanceof Syntax.Name name && names.isUnbound(name.name())) {
            throw SyntaxException.unbound(
                    syntax,
                    "the index " + name.name() + " of " + source(target) + " is bound nowhere: no sum runs over it,"
                            + " and it is no free index of the answer",
                    symbols.freeIndices().isEmpty()
                            ? "write sum(" + name.name() + ", …) around it"
                            : "free indices are "
                                    + String.join(", ", symbols.freeIndices().keySet()),
                    new Reading.Unbound(name.name(), axis));
        }
        Expression index = scalar(syntax, "an index");
        if (index instanceof IndexVariable variable && scope.find(variable.name()) instanceof Scope.Index bound) {
            bound.use(axis, syntax, source(target));
        }
        if (index instanceof Literal literal) {
            boolean whole = literal.value().isInteger() && literal.value().signum() > 0;
            boolean inside = !axis.isFixed() || literal.value().compareTo(Rational.of(axis.offset())) <= 0;
            if (!whole || !inside) {
                throw SyntaxException.misshapen(
                        syntax,
                        "the index " + source(syntax) + " is outside: this axis of " + source(target)
                                + " runs from 1 to " + axis,
                        literal.value().isZero() ? "indices count from 1" : "");
            }
        }
        return index;
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
        Expression from = node.from() == null ? null : scalar(node.from(), "a bound");
        Expression to = node.to() == null ? null : scalar(node.to(), "a bound");
        String name = node.index().name();
        requireUnbound(node.index());
        Scope.Index index = to == null ? Scope.Index.inferred(name) : Scope.Index.bounded(name);
        scope.push(index);
        Expression body = expression(node.body());
        if (node.restriction() != null) {
            Condition restriction = condition(node.restriction());
            Expression neutral =
                    new Literal(node.reduction() == Expression.Reduction.PRODUCT ? Rational.ONE : Rational.ZERO);
            body = new Expression.Cases(List.of(new Expression.Branch(restriction, body)), Optional.of(neutral));
        }
        scope.pop();
        Expression first = from == null ? new Literal(Rational.ONE) : from;
        if (to != null) {
            return new Reduce(node.reduction(), name, first, to, body);
        }
        Dimension range = index.range();
        if (range == null) {
            throw SyntaxException.malformed(
                    node.index(),
                    "the range of the index " + name + " is not clear: it is not used as an index of a tensor",
                    "write the bounds, as in " + node.reduction().spelling() + "(" + name + "=1..n, …)");
        }
        Reduce whole = Reduce.over(node.reduction(), name, range, body);
        return from == null ? whole : new Reduce(node.reduction(), name, from, whole.to(), body);
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
        throw notNumber(node);
    }

    @Override
    public Expression logic(Syntax.Logic node) {
        throw notNumber(node);
    }

    @Override
    public Expression not(Syntax.Not node) {
        throw notNumber(node);
    }

    private SyntaxException notNumber(Syntax node) {
        return SyntaxException.malformed(
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
    public Expression range(Syntax.Range node) {
        throw SyntaxException.malformed(node, "a range stands where an expression is expected", "");
    }

    @Override
    public Expression partial(Syntax.Partial node) {
        return Partials.partial(node, this);
    }
}
