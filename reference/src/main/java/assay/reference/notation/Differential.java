package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a quotient of differentials: a name with what is below, above and in brackets after it.
 *
 * @param bracket what stands in brackets, without spaces, or the empty text: a part of the name, or indices
 * @param items what stands in brackets, item by item
 */
record Differential(
        String base, List<Syntax.Script> below, List<Syntax.Script> above, String bracket, List<Syntax.Script> items) {

    /** The parts of such a side, or null if it is more than a name. */
    static @Nullable Differential of(Syntax syntax, String text) {
        if (syntax instanceof Syntax.Name name) {
            return new Differential(name.name(), List.of(), List.of(), "", List.of());
        }
        if (syntax instanceof Syntax.Bracketed brackets && brackets.items().size() == 1) {
            return of(brackets.items().get(0), text);
        }
        if (syntax instanceof Syntax.Indexed indexed) {
            return withIndices(of(indexed.target(), text), scripts(indexed.indices()), List.of());
        }
        if (syntax instanceof Syntax.Scripted scripted) {
            return withIndices(of(scripted.base(), text), scripted.below(), scripted.above());
        }
        boolean side = syntax instanceof Syntax.Product product
                && product.operators().equals(List.of(Syntax.Operator.JUXTAPOSED));
        if (!side || !(((Syntax.Product) syntax).factors().get(1) instanceof Syntax.Bracketed brackets)) {
            return null;
        }
        Differential bare = of(((Syntax.Product) syntax).factors().get(0), text);
        String inside = text.substring(brackets.start(), Math.max(brackets.start(), brackets.end()));
        boolean whole = inside.startsWith("[") && inside.endsWith("]");
        return bare == null || !whole || !bare.bracket.isEmpty()
                ? null
                : new Differential(
                        bare.base,
                        bare.below,
                        bare.above,
                        inside.substring(1, inside.length() - 1).replace(" ", ""),
                        scripts(brackets.items()));
    }

    /** What stands above twice, or after brackets, is no name with indices. */
    private static @Nullable Differential withIndices(
            @Nullable Differential side, List<Syntax.Script> below, List<Syntax.Script> above) {
        if (side == null || !side.bracket.isEmpty() || !side.above.isEmpty() && !above.isEmpty()) {
            return null;
        }
        List<Syntax.Script> all = new ArrayList<>(side.below);
        all.addAll(below);
        return new Differential(side.base, all, above.isEmpty() ? side.above : above, "", List.of());
    }

    private static List<Syntax.Script> scripts(List<Syntax> indices) {
        return indices.stream()
                .map(index -> new Syntax.Script(Scripts.textOf(index), index))
                .toList();
    }
}
