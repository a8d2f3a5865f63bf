package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indices and variables that are bound around a place of a text, the innermost last. */
final class Scope {

    /** Something bound. */
    sealed interface Binding {
        String name();
    }

    /** The variable of an integral or limit. */
    record Variable(String name, Expression.Symbol symbol) implements Binding {}

    /** An index; the length of its range may still have to be found from its use. */
    static final class Index implements Binding {
        private final String name;
        private final boolean declared;
        private final boolean bounded;
        private @Nullable Dimension range;
        private String owner = "";
        private @Nullable Index partner;

        private Index(String name, boolean declared, boolean bounded, @Nullable Dimension range) {
            this.name = name;
            this.declared = declared;
            this.bounded = bounded;
            this.range = range;
        }

        /** A free index of the answer. */
        static Index free(String name, Dimension range) {
            return new Index(name, true, false, range);
        }

        /** An index with written bounds. */
        static Index bounded(String name) {
            return new Index(name, false, true, null);
        }

        /** An index whose range is that of the axes it is used for. */
        static Index inferred(String name) {
            return new Index(name, false, false, null);
        }

        @Override
        public String name() {
            return name;
        }

        /** The length of the range as far as it is known. */
        @Nullable
        Dimension range() {
            return range == null && partner != null ? partner.range : range;
        }

        /** Remembers that the index is compared with another one. */
        void pair(Index other) {
            if (partner == null && other != this) {
                partner = other;
            }
        }

        /** Whether it can stand for the index of an axis of this length, as far as is known. */
        boolean fits(Dimension axis) {
            return bounded || range == null || range.equals(axis) || declared && within(range, axis);
        }

        private static boolean within(Dimension range, Dimension axis) {
            return range.size().equals(axis.size()) && range.offset() <= axis.offset();
        }

        /** Uses the index for an axis of a tensor; the first use fixes the range. */
        void use(Dimension axis, Syntax at, String tensor) {
            if (!fits(axis)) {
                String because = declared ? "" : " as an index of " + owner;
                throw SyntaxException.misshapen(
                        at,
                        "the index " + name + " runs from 1 to " + range + because + ", but this axis of " + tensor
                                + " has the length " + axis,
                        declared
                                ? ""
                                : "write the bounds, as in sum(" + name + "=1.." + axis + ", …), or use another index");
            }
            if (range == null && !bounded) {
                range = axis;
                owner = tensor;
            }
        }
    }

    private final List<Binding> bindings = new ArrayList<>(4);

    @Nullable
    Binding find(String name) {
        for (int k = bindings.size() - 1; k >= 0; k--) {
            if (bindings.get(k).name().equals(name)) {
                return bindings.get(k);
            }
        }
        return null;
    }

    boolean isIndex(String name) {
        return find(name) instanceof Index;
    }

    void push(Binding binding) {
        bindings.add(binding);
    }

    void pop() {
        bindings.remove(bindings.size() - 1);
    }
}
