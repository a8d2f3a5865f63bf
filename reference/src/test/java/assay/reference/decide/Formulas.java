package assay.reference.decide;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Reads formulas for tests. Variables are {@code NAME:SHAPE:DOMAIN}, free indices {@code NAME:SIZE:index}. */
public final class Formulas {
    private final Symbols symbols;

    public Formulas(String variables) {
        Symbols.Builder builder = Symbols.lenient();
        for (String variable : variables.strip().split(" +")) {
            if (variable.isEmpty()) {
                continue;
            }
            String[] parts = variable.split(":", 3);
            List<Dimension> axes = new ArrayList<>();
            if (!parts[1].isEmpty()) {
                for (String axis : parts[1].split("x")) {
                    axes.add(Dimension.parse(axis));
                }
            }
            String domain = parts.length > 2 ? parts[2] : "real";
            if (domain.equals("index")) {
                builder.freeIndex(parts[0], axes.get(0));
            } else {
                builder.symbol(parts[0], new Shape(axes), Domain.parse(domain));
            }
        }
        this.symbols = builder.build();
    }

    public Expression read(String text) {
        Reading reading = Reader.read(text, symbols);
        if (reading instanceof Reading.Read read) {
            return read.expression();
        }
        throw new AssertionError(text + ": " + reading);
    }

    public static Decision decide(String variables, String left, String right) {
        Formulas formulas = new Formulas(variables);
        return new Equality().decide(formulas.read(left), formulas.read(right));
    }
}
