package assay.reference.notation;

import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import java.util.List;

/** Puts arguments for the parameters of a function. */
final class Substitution {
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
        return Rebuild.parts(node, this::in);
    }
}
