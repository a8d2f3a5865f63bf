package assay.reference.notation;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.TensorOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a built-in function name stands for. A name may be several things, told apart by the number of arguments: max of
 * two numbers, of a vector, over an index.
 */
record BuiltIn(
        @Nullable ElementaryFunction elementary,
        @Nullable TensorOperation operation,
        @Nullable Form form) {

    /** The constructions that are written like functions. */
    enum Form {
        SUM("sum"),
        PRODUCT("prod"),
        MAXIMUM("max"),
        MINIMUM("min"),
        IF("if"),
        CASES("cases"),
        DELTA("delta"),
        ONES("ones"),
        ZEROS("zeros"),
        FILL("fill"),
        IDENTITY("eye", "I", "identity"),
        TRANSPOSE("transpose"),
        MATRIX_PRODUCT("matmul"),
        GRADIENT("grad"),
        JACOBIAN("jacobian"),
        INTEGRAL("integral"),
        LIMIT("lim", "limit"),
        TABULATE("tabulate"),
        EVALUATE("evaluate"),
        BINOMIAL("binom"),
        POWER("pow"),
        SQUARE("square");

        private final List<String> names;

        Form(String... names) {
            this.names = List.of(names);
        }

        /** The name that is printed. */
        String spelling() {
            return names.get(0);
        }
    }

    private static final BuiltIn NOTHING = new BuiltIn(null, null, null);
    private static final Map<String, BuiltIn> ALL = all();

    private static Map<String, BuiltIn> all() {
        Map<String, BuiltIn> all = new HashMap<>();
        for (ElementaryFunction function : ElementaryFunction.values()) {
            for (String name : function.names()) {
                all.put(name, new BuiltIn(function, null, null));
            }
        }
        for (TensorOperation operation : TensorOperation.values()) {
            for (String name : operation.names()) {
                BuiltIn known = all.getOrDefault(name, NOTHING);
                all.put(name, new BuiltIn(known.elementary, operation, null));
            }
        }
        for (Form form : Form.values()) {
            for (String name : form.names) {
                BuiltIn known = all.getOrDefault(name, NOTHING);
                all.put(name, new BuiltIn(known.elementary, known.operation, form));
            }
        }
        return Map.copyOf(all);
    }

    /** The meaning of a name, capitals or not unless that makes another letter of it; null if it has none. */
    static @Nullable BuiltIn of(String name) {
        BuiltIn exact = ALL.get(name);
        if (exact != null || name.length() < 3 || !hasCapital(name)) {
            return exact;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return Greek.isName(lower) ? null : ALL.get(lower);
    }

    private static boolean hasCapital(String name) {
        for (int k = 0; k < name.length(); k++) {
            if (Character.isUpperCase(name.charAt(k))) {
                return true;
            }
        }
        return false;
    }

    /** All names in alphabetical order. */
    static List<String> names() {
        List<String> names = new ArrayList<>(ALL.keySet());
        Collections.sort(names);
        return names;
    }

    /** Whether an argument may follow without parentheses, as in {@code log x}. */
    static boolean opens(String name, BuiltIn meaning) {
        return name.length() > 1
                && meaning.form == null
                && (meaning.elementary == null || meaning.elementary.takes(1))
                && (meaning.operation == null || meaning.operation.arity() == 1);
    }
}
