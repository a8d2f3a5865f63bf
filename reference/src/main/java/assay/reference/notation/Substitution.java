package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts arguments for the parameters of a function. */
final class Substitution {
    /** What makes the name of a variable that is bound by a derivative differ from all others. */
    static final String BOUND = "~";

    private final List<String> parameters;
    private final List<Expression> arguments;

    Substitution(List<String> parameters, List<Expression> arguments) {
        this.parameters = parameters;
        this.arguments = arguments;
    }

    Expression in(Expression node) {
        if (node instanceof Expression.Symbol symbol) {
            int k = parameters.indexOf(symbol.name());
            return k < 0 ? node : arguments.get(k);
        }
        if (node instanceof Expression.Derivative derivative) {
            return derivative(derivative);
        }
        return Rebuild.parts(node, this::in);
    }

    /**
     * A derivative is taken before arguments are put in: its variable is another one than any symbol of the arguments.
     */
    private Expression derivative(Expression.Derivative node) {
        String name = node.variable().name();
        Expression.Symbol variable = new Expression.Symbol(
                name + BOUND, node.variable().shape(), node.variable().domain());
        int k = parameters.indexOf(name);
        boolean free = k < 0 || arguments.get(k).equals(node.variable());
        boolean captured = false;
        for (int other = 0; other < arguments.size(); other++) {
            captured |= other != k && mentions(arguments.get(other), name);
        }
        if (free && !captured) {
            return Rebuild.parts(node, this::in);
        }
        List<String> inside = new ArrayList<>(parameters);
        List<Expression> values = new ArrayList<>(arguments);
        if (k >= 0) {
            values.set(k, variable);
        } else {
            inside.add(name);
            values.add(variable);
        }
        Expression function = new Substitution(inside, values).in(node.function());
        Expression at = k >= 0 ? arguments.get(k) : node.variable();
        return new Expression.Derivative(
                function, variable, Optional.of(node.at().map(this::in).orElse(at)), node.side());
    }

    /** Whether a symbol is the variable of an integral or a limit in a formula. */
    static boolean binds(Expression node, String name) {
        if (node instanceof Expression.Integral integral
                && integral.variable().name().equals(name)) {
            return true;
        }
        if (node instanceof Expression.Limit limit && limit.variable().name().equals(name)) {
            return true;
        }
        boolean[] found = {false};
        Rebuild.parts(node, part -> {
            found[0] |= binds(part, name);
            return part;
        });
        return found[0];
    }

    /** Whether a formula mentions a symbol. */
    static boolean mentions(Expression node, String name) {
        if (node instanceof Expression.Symbol symbol) {
            return symbol.name().equals(name);
        }
        boolean[] found = {false};
        Rebuild.parts(node, part -> {
            found[0] |= mentions(part, name);
            return part;
        });
        return found[0];
    }
}
