package assay.reference.derivative;

import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.List;

/**
 * Formulas for the tests of this package: {@code + - * / ^}, functions of one argument, names such as {@code v_{-1}},
 * and {@code D(v3,v1)} for a partial derivative.
 */
final class Formula {
    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text.replace(" ", "");
    }

    static Expression read(String text) {
        Formula formula = new Formula(text);
        Expression result = formula.sum();
        if (formula.at != formula.text.length()) {
            throw new IllegalArgumentException("left over: " + formula.text.substring(formula.at));
        }
        return result;
    }

    static Expression.Symbol symbol(String name) {
        return new Expression.Symbol(name, Shape.SCALAR, Domain.REAL);
    }

    private boolean take(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private Expression sum() {
        Expression result = product();
        while (true) {
            if (take("+")) {
                result = new Expression.Add(List.of(result, product()));
            } else if (take("-")) {
                result = new Expression.Add(List.of(result, new Expression.Negate(product())));
            } else {
                return result;
            }
        }
    }

    private Expression product() {
        if (take("-")) {
            return new Expression.Negate(product());
        }
        Expression result = power();
        while (true) {
            if (take("*")) {
                result = new Expression.Multiply(List.of(result, power()));
            } else if (take("/")) {
                result = new Expression.Divide(result, power());
            } else {
                return result;
            }
        }
    }

    private Expression power() {
        Expression base = atom();
        return take("^") ? new Expression.Power(base, atom()) : base;
    }

    private Expression atom() {
        if (take("(")) {
            Expression inner = sum();
            take(")");
            return inner;
        }
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at > start) {
            return new Expression.Literal(Rational.parse(text.substring(start, at)));
        }
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || subscript())) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("nothing at " + start + " of " + text);
        }
        if (!take("(")) {
            return symbol(name);
        }
        Expression first = sum();
        Expression result;
        if (name.equals("D")) {
            take(",");
            result = new Expression.Derivative(first, (Expression.Symbol) sum());
        } else {
            result = new Expression.Apply(
                    ElementaryFunction.valueOf(name.toUpperCase(java.util.Locale.ROOT)), List.of(first));
        }
        take(")");
        return result;
    }

    /** Whether the next character belongs to a subscript such as {@code _{-1}}. */
    private boolean subscript() {
        char c = text.charAt(at);
        boolean inBraces = text.lastIndexOf('{', at) > text.lastIndexOf('}', at);
        return c == '_' || c == '{' || c == '}' || (c == '-' && inBraces);
    }
}
