package assay.reference.notation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a quotient of differentials: a name with what is below, above and in brackets after it.
 *
 * @param bracket what stands in brackets, without spaces, or the empty text
 */
record Differential(String base, List<Syntax.Script> below, List<Syntax.Script> above, String bracket) {

    /** The parts of such a side, or null if it is more than a name. */
    static @Nullable Differential of(Syntax syntax, String text) {
        if (syntax instanceof Syntax.Name name) {
            return new Differential(name.name(), List.of(), List.of(), "");
        }
        if (syntax instanceof Syntax.Indexed indexed && indexed.target() instanceof Syntax.Name name) {
            List<Syntax.Script> below = indexed.indices().stream()
                    .map(index -> new Syntax.Script(Scripts.textOf(index), index))
                    .toList();
            return new Differential(name.name(), below, List.of(), "");
        }
        if (syntax instanceof Syntax.Product product
                && product.operators().equals(List.of(Syntax.Operator.JUXTAPOSED))
                && product.factors().get(1) instanceof Syntax.Bracketed brackets) {
            Differential bare = of(product.factors().get(0), text);
            String inside = text.substring(brackets.start(), Math.max(brackets.start(), brackets.end()));
            boolean whole = inside.startsWith("[") && inside.endsWith("]");
            return bare == null || !whole
                    ? null
                    : new Differential(
                            bare.base,
                            bare.below,
                            bare.above,
                            inside.substring(1, inside.length() - 1).replace(" ", ""));
        }
        return syntax instanceof Syntax.Scripted scripted && scripted.base() instanceof Syntax.Name name
                ? new Differential(name.name(), scripted.below(), scripted.above(), "")
                : null;
    }
}
