package assay.reference.decide;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Operands;
import assay.reference.expression.Shape;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The symbolic sizes that expressions mention, with the least value that every axis allows. */
final class SizeNames {
    private final Map<String, Integer> least = new HashMap<>();
    private final Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private SizeNames() {}

    /** The names in alphabetical order, each with the value at which its shortest axis has length one. */
    static SortedMap<String, Integer> of(Expression... expressions) {
        SizeNames names = new SizeNames();
        for (Expression expression : expressions) {
            names.visit(expression);
        }
        return new TreeMap<>(names.least);
    }

    /** The common nodes of scalar formulas first, without rebuilding them. */
    private Expression visit(Expression node) {
        if (node instanceof Expression.Literal) {
            return node;
        }
        if (node instanceof Expression.Symbol symbol) {
            add(symbol.shape());
            return node;
        }
        if (node instanceof Expression.Negate negate) {
            return visit(negate.operand());
        }
        if (!seen.add(node)) {
            return node;
        }
        if (node instanceof Expression.Add add) {
            visitAll(add.terms());
        } else if (node instanceof Expression.Multiply multiply) {
            visitAll(multiply.factors());
        } else if (node instanceof Expression.Apply apply) {
            visitAll(apply.arguments());
        } else if (node instanceof Expression.Divide divide) {
            visit(divide.numerator());
            visit(divide.denominator());
        } else {
            visitOther(node);
        }
        return node;
    }

    private void visitAll(List<Expression> parts) {
        for (Expression part : parts) {
            visit(part);
        }
    }

    private void visitOther(Expression node) {
        if (node instanceof Expression.Tabulate table) {
            add(table.axes());
        } else if (node instanceof Expression.Fill fill) {
            add(fill.shape());
        } else if (node instanceof Expression.Identity identity) {
            add(identity.dimension());
        } else if (node instanceof Expression.Size size) {
            add(size.dimension());
        } else if (node instanceof Expression.Derivative derivative) {
            add(derivative.variable().shape());
        }
        Operands.of(node).forEach(this::visit);
    }

    private void add(Shape shape) {
        shape.dimensions().forEach(this::add);
    }

    private void add(Dimension dimension) {
        dimension.size().ifPresent(name -> least.merge(name, 1 - dimension.offset(), Math::max));
    }
}
