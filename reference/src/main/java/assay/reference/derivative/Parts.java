package assay.reference.derivative;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Rebuild;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of a function that a right trace may compute on its way: every sub-expression, every sum of some of the
 * terms of a sum and every product of some of the factors of a product, and the negative of each.
 */
final class Parts {
    private static final int MAX_OPERANDS = 6;

    private final Sheet sheet;
    private final Set<Instruction> found = new LinkedHashSet<>();

    private Parts(Sheet sheet) {
        this.sheet = sheet;
    }

    static Set<Instruction> of(Sheet sheet) {
        Parts parts = new Parts(sheet);
        try {
            parts.collect(sheet.question().function());
        } catch (BudgetException enough) {
            // Fewer parts are recognised; nothing becomes wrong by that.
            return parts.found;
        }
        return parts.found;
    }

    private void collect(Expression node) {
        if (node.shape().isScalar()) {
            add(node);
        }
        if (node instanceof Add sum) {
            some(sum.terms()).forEach(terms -> add(new Add(terms)));
        }
        if (node instanceof Multiply product) {
            some(product.factors()).forEach(factors -> add(new Multiply(factors)));
        }
        if (!binds(node)) {
            Rebuild.parts(node, part -> {
                collect(part);
                return part;
            });
        }
    }

    /** Below these nodes stand indices and variables that mean nothing outside. */
    private static boolean binds(Expression node) {
        return node instanceof Expression.Reduce
                || node instanceof Expression.Tabulate
                || node instanceof Expression.Integral
                || node instanceof Expression.Limit
                || node instanceof Expression.Derivative;
    }

    private void add(Expression node) {
        Instruction instruction = sheet.lower(node);
        found.add(instruction);
        found.add(sheet.builder().negate(instruction));
    }

    /** All choices of at least two, but not all operands. */
    private static List<List<Expression>> some(List<Expression> operands) {
        List<List<Expression>> choices = new ArrayList<>();
        if (operands.size() <= MAX_OPERANDS) {
            for (int choice = 1; choice < (1 << operands.size()) - 1; choice++) {
                List<Expression> chosen = new ArrayList<>();
                for (int k = 0; k < operands.size(); k++) {
                    if ((choice >> k & 1) == 1) {
                        chosen.add(operands.get(k));
                    }
                }
                if (chosen.size() >= 2) {
                    choices.add(chosen);
                }
            }
        }
        return choices;
    }
}
