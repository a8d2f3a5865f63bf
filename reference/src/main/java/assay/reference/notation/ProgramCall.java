package assay.reference.notation;

import java.util.Set;

/** A call copied from a program whose meaning there differs from that of the same name here. */
final class ProgramCall {
    private static final Set<String> EXTREMA = Set.of("max", "min", "amax", "amin");

    private ProgramCall() {}

    /** Refuses an axis as the second argument of a maximum, and a variance of a library that divides by n − 1. */
    static void requireSameMeaning(Syntax.Call node, Resolver resolver) {
        if (resolver.latex || node.arguments().isEmpty()) {
            return;
        }
        boolean method = node.arguments().get(0).start() == node.start();
        String module = method ? "" : module(resolver.text, node.start());
        if (!method && module.isEmpty()) {
            return;
        }
        if (isExtremum(node, method, resolver.text)
                && node.arguments().stream().skip(1).anyMatch(ProgramCall::isAxis)) {
            String entrywise = node.function().startsWith("max") ? "maximum" : "minimum";
            String second = resolver.source(node.arguments().get(1));
            throw SyntaxException.malformed(
                    node,
                    "the argument " + second + " is an axis in programs; reductions along an axis are not read",
                    "write np." + entrywise + "(x, " + second + ") entry by entry, or " + node.function()
                            + "(i, X[i, j]) over an index");
        }
        if (node.function().equals("var") && (method || module.equals("torch"))) {
            throw SyntaxException.malformed(
                    node,
                    "a variance of torch divides by n - 1, and var here by n",
                    "write var(x), or n/(n - 1)*var(x) with the length n");
        }
    }

    /** Whether it is written as the maximum or minimum of a whole tensor, and not as that of two. */
    private static boolean isExtremum(Syntax.Call node, boolean method, String text) {
        if (!node.function().equals("max") && !node.function().equals("min")) {
            return false;
        }
        int end = node.start();
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return method || EXTREMA.contains(text.substring(node.start(), end));
    }

    private static boolean isAxis(Syntax argument) {
        Syntax number = argument instanceof Syntax.Negated negated ? negated.operand() : argument;
        return number instanceof Syntax.Number whole
                && whole.decimals() == 0
                && whole.value().isInteger();
    }

    /** The module that is written before a place, with a point between; or nothing. */
    private static String module(String text, int place) {
        int end = place - 1;
        if (end < 1 || text.charAt(end) != '.') {
            return "";
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String name = text.substring(start, end);
        return ProgramNames.isModule(name) ? name : "";
    }
}
