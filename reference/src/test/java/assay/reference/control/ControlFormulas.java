package assay.reference.control;

import assay.reference.control.Control.Claim;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formulas of a control as expressions. */
final class ControlFormulas {
    private final Control control;
    private final Map<String, Expression.Symbol> variables = new LinkedHashMap<>();
    private final Symbols symbols;

    ControlFormulas(Control control) {
        this.control = control;
        Symbols.Builder builder = Symbols.strict();
        for (String variable : control.variables()) {
            String[] parts = variable.split(":", 3);
            List<Dimension> axes = new ArrayList<>();
            for (String axis : parts[1].split("x")) {
                axes.add(Dimension.parse(axis));
            }
            Domain domain = parts.length > 2 ? Domain.parse(parts[2]) : Domain.REAL;
            builder.symbol(parts[0], new Shape(axes), domain);
            variables.put(parts[0], new Expression.Symbol(parts[0], new Shape(axes), domain));
        }
        Symbols all = builder.build();
        for (String let : control.lets()) {
            all = defined(all, let);
        }
        this.symbols = all;
    }

    /** The symbols in their order. */
    List<Expression.Symbol> variables() {
        return List.copyOf(variables.values());
    }

    Expression.Symbol variable(String name) {
        Expression.Symbol found = variables.get(name);
        if (found == null) {
            throw new AssertionError(name);
        }
        return found;
    }

    Expression function() {
        return read(control.function(), symbols);
    }

    /** The gradient by the rules of differentiation. */
    Expression gradient() {
        return new Expression.Derivative(function(), variable(control.variable()));
    }

    Expression claim(Claim claim) {
        Symbols steps = symbols;
        for (String step : claim.steps()) {
            steps = defined(steps, step);
        }
        return read(claim.formula(), withIndices(steps, claim));
    }

    /** A claim times a factor that may use the entry {@code e} of the operand and its indices {@code z1, z2, …}. */
    Expression times(Claim claim, String factor) {
        Shape shape = variable(control.variable()).shape();
        Symbols.Builder builder = symbols.toBuilder().quantity("zc", claim(claim));
        List<String> names = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            names.add("z" + (axis + 1));
            builder.freeIndex(names.get(axis), shape.dimension(axis));
        }
        String indices = "[" + String.join(",", names) + "]";
        return read("zc" + indices + "*" + factor.replace("entry", control.variable() + indices), builder.build());
    }

    private Symbols withIndices(Symbols steps, Claim claim) {
        int bracket = control.by().indexOf('[');
        if (!claim.indices().isEmpty()) {
            return indexed(steps, claim.indices());
        }
        if (bracket < 0) {
            return steps;
        }
        Shape shape = variable(control.variable()).shape();
        String[] names =
                control.by().substring(bracket + 1, control.by().length() - 1).split(",");
        Symbols.Builder builder = steps.toBuilder();
        for (int axis = 0; axis < names.length; axis++) {
            builder.freeIndex(names[axis], shape.dimension(axis));
        }
        return builder.build();
    }

    /** Reads {@code s:3,k:4}. */
    private static Symbols indexed(Symbols symbols, String indices) {
        Symbols.Builder builder = symbols.toBuilder();
        for (String index : indices.split(",")) {
            String[] parts = index.split(":");
            builder.freeIndex(parts[0], Dimension.parse(parts[1]));
        }
        return builder.build();
    }

    /** Reads {@code NAME[i:N] = …}. */
    private static Symbols defined(Symbols symbols, String definition) {
        int equals = definition.indexOf(" = ");
        String left = definition.substring(0, equals);
        String right = definition.substring(equals + 3);
        int bracket = left.indexOf('[');
        if (bracket < 0) {
            return symbols.toBuilder().quantity(left, read(right, symbols)).build();
        }
        Expression value = read(right, indexed(symbols, left.substring(bracket + 1, left.length() - 1)));
        return symbols.toBuilder().quantity(left.substring(0, bracket), value).build();
    }

    private static Expression read(String text, Symbols symbols) {
        Reading reading = Reader.read(text, symbols);
        if (reading instanceof Reading.Read read) {
            return read.expression();
        }
        throw new AssertionError(text + ": " + reading);
    }
}
