package assay.reference.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All ways to write declared names other than the names themselves. */
final class Notations {
    private final Map<String, Set<Notation>> byBase = new LinkedHashMap<>();
    private final List<PartialNotation> partials = new ArrayList<>();

    /**
     * The ways that follow from the names and those that are given in LaTeX.
     *
     * @param names the declared names
     * @param spellings LaTeX by declared name
     * @throws IllegalArgumentException if one cannot be read as a name
     */
    Notations(Set<String> names, Map<String, List<String>> spellings) {
        spellings.forEach((name, list) -> list.forEach(spelling -> read(name, spelling)));
        List<Notation> given = byBase.values().stream().flatMap(Set::stream).toList();
        Map<String, List<Notation>> sides = new HashMap<>();
        for (String name : names) {
            Notation.implied(name).forEach(this::add);
            partials.addAll(PartialNotation.of(
                    name, side -> sides.computeIfAbsent(side, any -> PartialNotation.ways(side, given))));
        }
    }

    private void add(Notation notation) {
        byBase.computeIfAbsent(notation.base(), any -> new LinkedHashSet<>()).add(notation);
    }

    /** The notations with a base. */
    Map<String, List<Notation>> byBase() {
        Map<String, List<Notation>> copy = new LinkedHashMap<>();
        byBase.forEach((base, set) -> copy.put(base, List.copyOf(set)));
        return Map.copyOf(copy);
    }

    /** The notations as quotients of differentials. */
    List<PartialNotation> partials() {
        return List.copyOf(partials);
    }

    private void read(String name, String spelling) {
        int open = spelling.indexOf('[');
        boolean bracketed = open > 0 && spelling.strip().endsWith("]") && !spelling.contains("\\sqrt");
        try {
            if (bracketed && !spelling.contains("\\frac")) {
                Notation base = notation(name, syntax(spelling.substring(0, open)), spelling);
                String inside = spelling.substring(open + 1, spelling.lastIndexOf(']'));
                add(new Notation(name, base.base(), base.below(), base.above(), inside.replace(" ", "")));
            } else if (syntax(spelling) instanceof Syntax.Partial partial && partial.of() != null) {
                partials.add(new PartialNotation(
                        name, notation(name, partial.of(), spelling), notation(name, partial.by(), spelling)));
            } else {
                add(notation(name, syntax(spelling), spelling));
            }
        } catch (SyntaxException fault) {
            throw new IllegalArgumentException("'" + spelling + "' is no way to write a name: " + fault.getMessage());
        }
    }

    private static Syntax syntax(String spelling) {
        return Reader.latex(spelling, Symbols.bare(), ReadingBudget.DEFAULT).whole();
    }

    private static Notation notation(String name, Syntax syntax, String spelling) {
        Differential parts = Differential.of(syntax, spelling);
        if (parts != null) {
            return new Notation(name, parts.base(), texts(parts.below()), texts(parts.above()), parts.bracket());
        }
        throw new IllegalArgumentException("'" + spelling
                + "' is no way to write a name; it is a letter or word, perhaps with something below or above");
    }

    private static List<String> texts(List<Syntax.Script> scripts) {
        return scripts.stream().map(Syntax.Script::text).toList();
    }
}
