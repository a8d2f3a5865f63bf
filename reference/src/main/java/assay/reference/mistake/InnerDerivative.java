package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A factor of the chain rule is forgotten: the derivative of an inner function, as in (sin 2x)′ = cos 2x, or that of a
 * function on the way, as where ∂E/∂z is taken for ∂E/∂σ(z).
 */
final class InnerDerivative implements Mistake {

    private static final Set<TensorOperation> OPERATIONS = Set.of(
            TensorOperation.SOFTMAX, TensorOperation.LOG_SOFTMAX, TensorOperation.LOG_SUM_EXP, TensorOperation.NORM);

    @Override
    public String name() {
        return "inner-derivative";
    }

    @Override
    public Set<String> covers() {
        return Set.of("missing-factor", "missing-function", "extra-factor");
    }

    /**
     * The argument u(x) of a function becomes u + x′ − x, whose derivative is 1; a function f(u) becomes f + u′ − u, whose
     * derivative is that of u.
     */
    @Override
    public List<Change> made(Expression right) {
        return Chain.changes(right, (chain, node) -> {
            List<Change> changes = new ArrayList<>();
            for (Expression inner : arguments(node)) {
                if (chain.depends(inner) && !isVariable(chain, inner)) {
                    step(chain, inner)
                            .ifPresent(step -> changes.add(chain.with(
                                    inner,
                                    new Add(List.of(chain.still(inner), step)),
                                    Words.of("without the inner derivative of ", inner))));
                }
            }
            if (node instanceof Apply || StatisticConstant.isSoftmax(node)) {
                List<Expression> arguments = arguments(node);
                if (arguments.size() == 1) {
                    Expression u = arguments.get(0);
                    changes.add(chain.with(
                            node,
                            new Add(List.of(chain.still(node), Places.difference(chain.moving(u), chain.still(u)))),
                            Words.of("without the derivative of the function in ", node)));
                }
            }
            return changes;
        });
    }

    /** The arguments of a function, a power or a quotient. */
    static List<Expression> arguments(Expression node) {
        if (node instanceof Apply apply) {
            return apply.arguments();
        }
        if (node instanceof Power power) {
            return List.of(power.base(), power.exponent());
        }
        if (node instanceof Operate operate && OPERATIONS.contains(operate.operation())) {
            return operate.arguments();
        }
        return node instanceof Divide quotient ? List.of(quotient.denominator()) : List.of();
    }

    private static boolean isVariable(Chain chain, Expression inner) {
        return inner.equals(chain.variable())
                || inner instanceof Element element && element.tensor().equals(chain.variable());
    }

    /** x′ − x in the shape of the argument, or of the only entry of x in it; for a number their sum. */
    private static Optional<Expression> step(Chain chain, Expression inner) {
        Symbol x = chain.variable();
        if (x.shape().isScalar() || x.shape().equals(inner.shape())) {
            return Optional.of(Places.difference(chain.moved(), chain.still(x)));
        }
        if (!inner.shape().isScalar()) {
            return Optional.empty();
        }
        Set<Expression> uses = new LinkedHashSet<>();
        uses(inner, x, uses);
        if (uses.size() == 1 && uses.iterator().next() instanceof Element entry) {
            return Optional.of(Places.difference(chain.moving(entry), chain.still(entry)));
        }
        return Optional.of(new Operate(TensorOperation.SUM, List.of(Places.difference(chain.moved(), chain.still(x)))));
    }

    /** The entries of the variable by themselves, or the variable where it is used as a whole or under a sum. */
    private static void uses(Expression node, Symbol x, Set<Expression> uses) {
        if (node instanceof Element element && element.tensor().equals(x)) {
            uses.add(element);
        } else if (node.equals(x) || node instanceof Expression.Reduce) {
            uses.add(x);
        } else {
            Places.parts(node).forEach(part -> uses(part, x, uses));
        }
    }

    /** The answer times the slope of an argument in it, where both are numbers. */
    @Override
    public List<Change> undone(Expression answer) {
        Set<Expression> inner = new LinkedHashSet<>();
        Set<Symbol> symbols = new LinkedHashSet<>();
        collect(answer, inner, symbols);
        List<Change> changes = new ArrayList<>();
        for (Expression function : inner) {
            for (Symbol symbol : symbols) {
                Expression slope = new Expression.Derivative(function, symbol);
                changes.add(new Change(Places.whole(answer, e -> Places.times(slope, e)), function, ""));
            }
        }
        return changes;
    }

    private static void collect(Expression node, Set<Expression> inner, Set<Symbol> symbols) {
        if (node instanceof Symbol symbol && symbol.shape().isScalar()) {
            symbols.add(symbol);
        }
        if (node instanceof Apply || node instanceof Power) {
            for (Expression argument : arguments(node)) {
                if (!(argument instanceof Symbol)
                        && !Places.isConstant(argument)
                        && argument.shape().isScalar()) {
                    inner.add(argument);
                }
            }
        }
        Places.parts(node).forEach(part -> collect(part, inner, symbols));
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "A factor of the chain rule is forgotten: an inner derivative, or that of an activation.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check the inner derivative, that of " + place + ".";
    }
}
