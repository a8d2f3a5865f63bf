package assay.reference.notation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people write who copy a formula from a program in Python: modules before functions, and functions after tensors. */
final class ProgramNames {
    private static final Set<String> MODULES = Set.of(
            "np", "numpy", "jnp", "jax", "torch", "tf", "math", "scipy", "special", "linalg", "nn", "functional", "F");
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("maximum", "max"),
            Map.entry("amax", "max"),
            Map.entry("minimum", "min"),
            Map.entry("amin", "min"),
            Map.entry("where", "if"),
            Map.entry("absolute", "abs"),
            Map.entry("fabs", "abs"),
            Map.entry("power", "pow"),
            Map.entry("dot", "matmul"),
            Map.entry("mm", "matmul"),
            Map.entry("mv", "matmul"),
            Map.entry("trace", "tr"),
            Map.entry("expit", "sigmoid"),
            Map.entry("arcsin", "asin"),
            Map.entry("arccos", "acos"),
            Map.entry("arctan", "atan"),
            Map.entry("arctanh", "atanh"));
    private static final Set<String> METHODS = Set.of(
            "dot", "matmul", "sum", "mean", "max", "min", "prod", "transpose", "exp", "log", "sqrt", "abs", "var");

    private ProgramNames() {}

    /** Whether a name that a point follows is that of a module. */
    static boolean isModule(String name) {
        return MODULES.contains(name);
    }

    /** The name that a function of a module has here. */
    static String function(String name) {
        return FUNCTIONS.getOrDefault(name, name);
    }

    /** The function that is written after its first argument and a point, as in {@code X.dot(w)}, if it is one. */
    static Optional<String> method(String name) {
        return METHODS.contains(name) ? Optional.of(function(name)) : Optional.empty();
    }
}
