package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.notation.PlainPrinter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The derivative of the inner function is forgotten, as in (sin 2x)′ = cos 2x. */
final class InnerDerivative implements Mistake {

    @Override
    public String name() {
        return "inner-derivative";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        Set<Expression> inner = new LinkedHashSet<>();
        Set<Expression.Symbol> symbols = new LinkedHashSet<>();
        collect(answer, inner, symbols);
        List<Trial> trials = new ArrayList<>();
        for (Expression function : inner) {
            for (Expression.Symbol symbol : symbols) {
                Expression slope = new Expression.Derivative(function, symbol);
                trials.add(new Trial(
                        new Expression.Multiply(List.of(slope, answer)), wanted, PlainPrinter.print(function)));
            }
        }
        return trials;
    }

    private static void collect(Expression node, Set<Expression> inner, Set<Expression.Symbol> symbols) {
        if (node instanceof Expression.Symbol symbol && symbol.shape().isScalar()) {
            symbols.add(symbol);
        }
        List<Expression> arguments = node instanceof Expression.Apply apply
                ? apply.arguments()
                : node instanceof Expression.Power power ? List.of(power.base(), power.exponent()) : List.of();
        for (Expression argument : arguments) {
            boolean composed = !(argument instanceof Expression.Symbol) && !(argument instanceof Expression.Literal);
            if (composed && argument.shape().isScalar()) {
                inner.add(argument);
            }
        }
        Rebuild.parts(node, part -> {
            collect(part, inner, symbols);
            return part;
        });
    }

    @Override
    public String message(String place) {
        return "Check the inner derivative, that of " + place + ".";
    }
}
