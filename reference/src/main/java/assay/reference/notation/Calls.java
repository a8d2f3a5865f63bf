package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Shape;
import assay.reference.expression.TensorOperation;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves functions applied to arguments: the question's own, the field's, and constructions written like them. */
final class Calls {
    private final Resolver resolver;

    Calls(Resolver resolver) {
        this.resolver = resolver;
    }

    Expression call(Syntax.Call node) {
        Expression value = node.primes() > 0 ? primed(node) : applied(node);
        if (node.power() == null) {
            return value;
        }
        Expression exponent = resolver.expression(node.power());
        if (exponent instanceof Expression.Negate) {
            throw SyntaxException.malformed(
                    node.power(),
                    "a negative exponent of a function may be its inverse or its reciprocal",
                    "write 1/" + node.function() + "(…), or the inverse by its name");
        }
        return Powers.power(value, exponent, node, resolver);
    }

    /** f'(x) by a variable x that is a number, for any function; at anything, for a function of one number. */
    private Expression primed(Syntax.Call node) {
        List<Expression> arguments = resolver.expressions(node.arguments());
        if (node.primes() == 1
                && node.arguments().get(0) instanceof Syntax.Name
                && arguments.get(0) instanceof Expression.Symbol variable
                && variable.shape().isScalar()
                && arguments.size() == 1) {
            Expression value = applied(node);
            if (value.shape().isScalar()) {
                return new Expression.Derivative(value, variable);
            }
        }
        BuiltIn meaning = resolver.symbols.declares(node.function()) ? null : BuiltIn.of(node.function());
        ElementaryFunction function = meaning == null ? null : meaning.elementary();
        if (function != null && function.takes(1) && arguments.size() == 1) {
            return new PrimedFunction(function, node.primes(), arguments.get(0)).expression();
        }
        throw SyntaxException.malformed(
                node,
                "a prime after a function is read where its argument is a variable number, and after functions of one"
                        + " number such as tanh",
                "write the derivative out, or grad(f, x)");
    }

    private Expression applied(Syntax.Call node) {
        String name = node.function();
        if (resolver.symbols.meaning(name) instanceof Symbols.Function function) {
            return substituted(node, function);
        }
        BuiltIn meaning = BuiltIn.of(name);
        if (meaning == null) {
            throw SyntaxException.malformed(node, name + " is no function", "");
        }
        ProgramCall.requireSameMeaning(node, resolver);
        if (meaning.form() != null) {
            Expression special = form(node, meaning.form());
            if (special != null) {
                return special;
            }
        }
        return function(node, meaning);
    }

    private Expression substituted(Syntax.Call node, Symbols.Function function) {
        List<Expression> arguments = resolver.expressions(node.arguments());
        int wanted = function.parameters().size();
        if (arguments.size() != wanted) {
            throw SyntaxException.malformed(
                    node,
                    node.function() + " takes " + wanted + (wanted == 1 ? " argument" : " arguments") + ", not "
                            + arguments.size(),
                    "");
        }
        resolver.expands();
        return resolver.shaped(node, () -> new Substitution(function.parameters(), arguments).in(function.body()));
    }

    private Expression function(Syntax.Call node, BuiltIn meaning) {
        List<Expression> arguments = resolver.expressions(node.arguments());
        ElementaryFunction elementary = meaning.elementary();
        TensorOperation operation = meaning.operation();
        int count = arguments.size();
        boolean whole =
                operation != null && (elementary == null || count == operation.arity() && !elementary.takes(count));
        if (operation == TensorOperation.DIAGONAL
                && count > 1
                && arguments.stream().allMatch(entry -> entry.shape().isScalar())) {
            return new Expression.Operate(operation, List.of(new Expression.Stack(arguments)));
        }
        if (whole && operation != null) {
            if (count != operation.arity()) {
                throw arity(node, operation.arity() + (operation.arity() == 1 ? " argument" : " arguments"));
            }
            Shape shape = arguments.get(0).shape();
            if (operation == TensorOperation.LOG_SUM_EXP && isRow(shape)) {
                // Of a row, which is a matrix, it is written out.
                Expression powers = new Expression.Apply(ElementaryFunction.EXP, arguments);
                Expression sum = new Expression.Operate(TensorOperation.SUM, List.of(powers));
                return new Expression.Apply(ElementaryFunction.LOG, List.of(sum));
            }
            if (operation == TensorOperation.SOFTMAX
                    && arguments.get(0) instanceof Expression.Element entry
                    && entry.tensor().shape().rank() == 1) {
                return new Expression.Element(
                        new Expression.Operate(operation, List.of(entry.tensor())), entry.indices());
            }
            return operation == TensorOperation.DIAGONAL && isRow(shape)
                    ? diagonal(arguments.get(0), shape.dimension(1))
                    : resolver.shaped(node, () -> new Expression.Operate(operation, arguments));
        }
        if (elementary == null) {
            throw arity(node, "an index and a body, or other arguments");
        }
        if (!elementary.takes(count)) {
            throw arity(node, elementary.arity());
        }
        return resolver.shaped(node, () -> new Expression.Apply(elementary, arguments));
    }

    private static boolean isRow(Shape shape) {
        return shape.rank() == 2
                && shape.dimension(0).equals(Dimension.ONE)
                && !shape.dimension(1).equals(Dimension.ONE);
    }

    /** The diagonal matrix of a 1×n row: its copies below one another, masked by the identity matrix. */
    private static Expression diagonal(Expression row, Dimension size) {
        Expression copies = new Expression.MatrixProduct(new Expression.Fill(Rational.ONE, Shape.of(size)), row);
        return new Expression.Multiply(List.of(new Expression.Identity(size), copies));
    }

    private static SyntaxException arity(Syntax.Call node, String wanted) {
        return SyntaxException.malformed(
                node,
                node.function() + " takes " + wanted + ", not "
                        + node.arguments().size(),
                "");
    }

    private @Nullable Expression form(Syntax.Call node, BuiltIn.Form form) {
        return switch (form) {
            case SUM, PRODUCT, MAXIMUM, MINIMUM -> reduction(node, form);
            case IF -> {
                require(node, 3);
                yield cases(
                        node,
                        List.of(
                                new Syntax.Branch(argument(node, 0), argument(node, 1)),
                                new Syntax.Branch(null, argument(node, 2))));
            }
            case CASES -> cases(node, branches(node));
            case DELTA -> delta(node);
            case ONES -> fill(node, Rational.ONE, 0);
            case ZEROS -> fill(node, Rational.ZERO, 0);
            case FILL -> fill(node, value(node), 1);
            case IDENTITY -> {
                if (node.arguments().size() == 2 && areIndices(node.arguments())) {
                    yield delta(node);
                }
                require(node, 1);
                yield identity(argument(node, 0));
            }
            case TRANSPOSE -> {
                require(node, 1);
                yield resolver.transpose(resolver.expression(argument(node, 0)), node);
            }
            case MATRIX_PRODUCT -> {
                require(node, 2);
                Expression left = resolver.expression(argument(node, 0));
                Expression right = resolver.expression(argument(node, 1));
                yield resolver.shaped(node, () -> new Expression.MatrixProduct(left, right));
            }
            case GRADIENT, JACOBIAN -> gradient(node);
            case INTEGRAL -> integral(node);
            case LIMIT -> limit(node);
            case TABULATE -> tabulate(node);
            case EVALUATE -> evaluated(node);
            case BINOMIAL -> {
                require(node, 2);
                Expression all = resolver.scalar(argument(node, 0), "the upper number");
                yield Binomials.of(all, resolver.scalar(argument(node, 1), "the lower number"), argument(node, 1));
            }
            case POWER -> {
                require(node, 2);
                Expression base = resolver.expression(argument(node, 0));
                Expression exponent = resolver.expression(argument(node, 1));
                yield resolver.shaped(node, () -> new Expression.Power(base, exponent));
            }
            case SQUARE -> {
                require(node, 1);
                yield new Expression.Power(resolver.expression(argument(node, 0)), new Literal(Rational.TWO));
            }
        };
    }

    private static void require(Syntax.Call node, int count) {
        if (node.arguments().size() != count) {
            throw arity(node, count + (count == 1 ? " argument" : " arguments"));
        }
    }

    private static Syntax argument(Syntax.Call node, int k) {
        return node.arguments().get(k);
    }

    private Expression cases(Syntax.Call node, List<Syntax.Branch> branches) {
        return resolver.expression(new Syntax.Branches(branches, node.start(), node.end()));
    }

    private static List<Syntax.Branch> branches(Syntax.Call node) {
        List<Syntax.Branch> branches = new ArrayList<>();
        for (Syntax argument : node.arguments()) {
            if (!(argument instanceof Syntax.Branches branch)) {
                throw SyntaxException.malformed(
                        argument, "a case needs a condition, a colon and a value", "write cases(x>0: x, else: 0)");
            }
            branches.addAll(branch.branches());
        }
        return branches;
    }

    /** A reduction over one or more indices, or null if the name is meant as a function of its arguments. */
    private @Nullable Expression reduction(Syntax.Call node, BuiltIn.Form form) {
        int count = node.arguments().size();
        Reduction reduction = Grammar.reduction(form);
        if (reduction == null || count < 2) {
            return null;
        }
        Syntax body = argument(node, count - 1);
        for (int k = 0; k < count - 1; k++) {
            boolean index = argument(node, k) instanceof Syntax.Range
                    || argument(node, k) instanceof Syntax.Name name && isIndexOf(name.name(), body, form);
            if (!index) {
                if (form == BuiltIn.Form.SUM || form == BuiltIn.Form.PRODUCT) {
                    throw SyntaxException.malformed(
                            argument(node, k),
                            "an index or a range is expected before the body of " + form.spelling(),
                            "write " + form.spelling() + "(i, …) or " + form.spelling() + "(i=1..n, …)");
                }
                return null;
            }
        }
        for (int k = count - 2; k >= 0; k--) {
            body = argument(node, k) instanceof Syntax.Range range
                    ? new Syntax.Reduced(
                            reduction, range.index(), range.from(), range.to(), null, body, node.start(), node.end())
                    : new Syntax.Reduced(
                            reduction,
                            (Syntax.Name) argument(node, k),
                            null,
                            null,
                            null,
                            body,
                            node.start(),
                            node.end());
        }
        return resolver.expression(body);
    }

    private boolean isIndexOf(String name, Syntax body, BuiltIn.Form form) {
        if (form == BuiltIn.Form.SUM
                || form == BuiltIn.Form.PRODUCT
                || IndexUse.of(name).in(body)) {
            return true;
        }
        return resolver.symbols.isStrict()
                && !resolver.symbols.declares(name)
                && resolver.scope.find(name) == null
                && !name.equals("e")
                && !name.equals("pi");
    }

    private Expression delta(Syntax.Call node) {
        if (node.arguments().size() == 1 && argument(node, 0) instanceof Syntax.Name pair) {
            List<Syntax> letters = Scripts.letters(new Syntax.Script(pair.name(), pair), 2, pair);
            return delta(new Syntax.Call("delta", letters, null, 0, false, node.start(), node.end()), letters.size());
        }
        return delta(node, node.arguments().size());
    }

    private Expression delta(Syntax.Call node, int count) {
        if (count != 2) {
            throw arity(node, "two indices");
        }
        Expression left = resolver.scalar(argument(node, 0), "an index");
        Expression right = resolver.scalar(argument(node, 1), "an index");
        Conditions.pair(left, right, resolver);
        return new Expression.Delta(left, right);
    }

    /** The identity matrix of a size; with two indices, as in {@code I_{ij}}, its entry. */
    Expression identity(Syntax below) {
        List<Syntax> letters = below instanceof Syntax.Product product
                ? product.factors()
                : below instanceof Syntax.Name name && name.name().length() == 2 && resolver.isUnbound(name.name())
                        ? Scripts.letters(new Syntax.Script(name.name(), name), 2, name)
                        : List.of();
        boolean entry = letters.size() == 2 && areIndices(letters);
        return entry
                ? delta(new Syntax.Call("delta", letters, null, 0, false, below.start(), below.end()), 2)
                : new Expression.Identity(dimension(below));
    }

    private boolean areIndices(List<Syntax> letters) {
        return letters.stream()
                .allMatch(letter -> letter instanceof Syntax.Name name && resolver.scope.isIndex(name.name()));
    }

    private static Rational value(Syntax.Call node) {
        return node.arguments().stream()
                .findFirst()
                .flatMap(Numbers::of)
                .map(Decimal::value)
                .orElseThrow(
                        () -> SyntaxException.malformed(node, "fill takes a number and sizes", "write fill(1/2, n)"));
    }

    private Expression fill(Syntax.Call node, Rational value, int from) {
        List<Dimension> axes = new ArrayList<>();
        for (Syntax axis : node.arguments().subList(from, node.arguments().size())) {
            axes.add(dimension(axis));
        }
        if (axes.isEmpty()) {
            Optional.ofNullable(resolver.identity())
                    .or(resolver.symbols::identity)
                    .ifPresent(axes::add);
        }
        if (axes.isEmpty()) {
            throw SyntaxException.malformed(
                    node,
                    "how many entries " + resolver.source(node) + " has is told by nothing beside it",
                    resolver.latex
                            ? "write \\mathbf{1}_n, or a condition for an indicator"
                            : "write " + node.function() + "(n)");
        }
        return new Expression.Fill(value, new Shape(axes));
    }

    /** A size: a whole number, a size name, or one with a whole number added. */
    Dimension dimension(Syntax syntax) {
        return Sizing.of(resolver.expression(syntax))
                .orElseThrow(() -> SyntaxException.malformed(
                        syntax,
                        resolver.source(syntax) + " is no size",
                        "a size is a whole number, a size of the question, or such a size plus or minus a number"));
    }

    private Expression gradient(Syntax.Call node) {
        require(node, 2);
        Expression function = resolver.expression(argument(node, 0));
        Syntax by = argument(node, 1);
        return Partials.derivative(function, argument(node, 0), resolver.expression(by), by, resolver);
    }

    private Expression integral(Syntax.Call node) {
        require(node, 4);
        Expression from = resolver.scalar(argument(node, 1), "a bound");
        Expression to = resolver.scalar(argument(node, 2), "a bound");
        Expression.Symbol variable = bind(argument(node, 0));
        Expression body = resolver.scalar(argument(node, 3), "an integrand");
        resolver.scope.pop();
        return new Expression.Integral(variable, from, to, body);
    }

    private Expression.Symbol bind(Syntax syntax) {
        if (!(syntax instanceof Syntax.Name name)) {
            throw SyntaxException.malformed(syntax, "a variable is expected, not " + resolver.source(syntax), "");
        }
        Expression.Symbol variable = resolver.symbols.meaning(name.name()) instanceof Symbols.Value value
                        && value.expression() instanceof Expression.Symbol symbol
                        && symbol.shape().isScalar()
                ? symbol
                : new Expression.Symbol(name.name(), Shape.SCALAR, Domain.REAL);
        resolver.scope.push(new Scope.Variable(name.name(), variable));
        return variable;
    }

    /** {@code lim(k, target, f)}, and {@code lim(k, target, f, left)} or {@code right} from one side. */
    private Expression limit(Syntax.Call node) {
        Optional<Expression.Side> side = node.arguments().size() == 4 ? side(argument(node, 3)) : Optional.empty();
        if (side.isEmpty()) {
            require(node, 3);
        }
        Expression target = resolver.scalar(argument(node, 1), "the target of a limit");
        Expression.Symbol variable = bind(argument(node, 0));
        Expression body = resolver.expression(argument(node, 2));
        resolver.scope.pop();
        return new Expression.Limit(variable, target, side.orElse(Expression.Side.BOTH), body);
    }

    private static Optional<Expression.Side> side(Syntax syntax) {
        if (!(syntax instanceof Syntax.Name name)) {
            return Optional.empty();
        }
        return switch (name.name()) {
            case "left" -> Optional.of(Expression.Side.LEFT);
            case "right" -> Optional.of(Expression.Side.RIGHT);
            default -> Optional.empty();
        };
    }

    /** {@code evaluate(f, x, 3)}: f where x is 3; a derivative in it is taken before. */
    private Expression evaluated(Syntax.Call node) {
        if (node.arguments().size() < 3 || node.arguments().size() % 2 == 0) {
            throw arity(node, "a formula, and variables with their values");
        }
        Expression formula = resolver.expression(argument(node, 0));
        List<String> variables = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int k = 1; k < node.arguments().size(); k += 2) {
            Syntax variable = argument(node, k);
            Expression value = resolver.expression(argument(node, k + 1));
            if (!(resolver.expression(variable) instanceof Expression.Symbol symbol)
                    || variables.contains(symbol.name())) {
                throw SyntaxException.malformed(
                        variable,
                        resolver.source(variable) + " is no variable that a value can be put in for",
                        "write a variable of the formula, once, and its value");
            }
            if (!value.shape().equals(symbol.shape())) {
                throw SyntaxException.misshapen(
                        argument(node, k + 1),
                        resolver.source(variable) + " is " + symbol.shape() + ", and its value is " + value.shape(),
                        "");
            }
            if (Substitution.binds(formula, symbol.name())) {
                throw SyntaxException.malformed(
                        variable,
                        resolver.source(variable) + " is the variable of an integral or a limit here",
                        "use another letter there");
            }
            variables.add(symbol.name());
            values.add(value);
        }
        resolver.expands();
        return resolver.shaped(node, () -> new Substitution(variables, values).in(formula));
    }

    /** {@code tabulate(i=1..n, …, body)}: the tensor of the bodies. */
    private Expression tabulate(Syntax.Call node) {
        int count = node.arguments().size() - 1;
        List<String> indices = new ArrayList<>();
        List<Dimension> axes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (!(argument(node, k) instanceof Syntax.Range range)
                    || !(range.from() instanceof Syntax.Number one
                            && one.value().isOne())) {
                throw SyntaxException.malformed(argument(node, k), "a range from 1 is expected", "write i=1..n");
            }
            Dimension axis = dimension(range.to());
            resolver.requireUnbound(range.index());
            resolver.scope.push(Scope.Index.free(range.index().name(), axis));
            indices.add(range.index().name());
            axes.add(axis);
        }
        if (count < 1) {
            throw arity(node, "a range and a body");
        }
        Expression body = resolver.expression(argument(node, count));
        for (int k = 0; k < count; k++) {
            resolver.scope.pop();
        }
        return resolver.shaped(node, () -> new Expression.Tabulate(indices, new Shape(axes), body));
    }
}
