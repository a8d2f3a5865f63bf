package assay.reference.certify.smallmodel;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Rebuild;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renames indices in the order of their appearance, so that expressions that differ in such names only become equal.
 * Indices that are bound around the expression become its parameters; fixed indices keep their names.
 */
final class CanonicalNames {
    private final Map<String, Dimension> ranges;
    private final Set<String> fixed;
    private final Map<String, IndexVariable> names = new HashMap<>();
    private final List<String> parameters = new ArrayList<>();
    /** How many names were given. A copy of a sum binds the same index again, so that the map may have fewer. */
    private int given;

    /**
     * A renaming.
     *
     * @param ranges the axis of every index
     * @param fixed the indices that keep their names
     */
    CanonicalNames(Map<String, Dimension> ranges, Set<String> fixed) {
        this.ranges = ranges;
        this.fixed = fixed;
    }

    /** The indices that became parameters, in the order of their appearance. */
    List<String> parameters() {
        return parameters;
    }

    /** The canonical names of the parameters, in the same order. */
    List<String> canonicalParameters() {
        List<String> canonical = new ArrayList<>();
        for (String parameter : parameters) {
            canonical.add(renamed(new IndexVariable(parameter)).name());
        }
        return canonical;
    }

    /** The expression with canonical names. A parameter's name tells its axis. */
    Expression rename(Expression e) {
        if (e instanceof IndexVariable variable) {
            return renamed(variable);
        }
        if (e instanceof Reduce reduce) {
            IndexVariable name = new IndexVariable("%" + given++);
            IndexVariable outer = names.put(reduce.index(), name);
            Expression body = rename(reduce.body());
            if (outer == null) {
                names.remove(reduce.index());
            } else {
                names.put(reduce.index(), outer);
            }
            return new Reduce(reduce.reduction(), name.name(), reduce.from(), reduce.to(), body);
        }
        return Rebuild.parts(e, this::rename);
    }

    private IndexVariable renamed(IndexVariable variable) {
        String name = variable.name();
        if (fixed.contains(name)) {
            return variable;
        }
        if (!names.containsKey(name)) {
            parameters.add(name);
        }
        return names.computeIfAbsent(name, any -> new IndexVariable("%" + given++ + " in " + ranges.get(name)));
    }
}
