package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A declared name that may be written as a quotient of differentials.
 *
 * @param name the declared name
 * @param of what is differentiated
 * @param by what it is differentiated by
 */
record PartialNotation(String name, Notation of, Notation by) {

    /** The ways that follow from a name such as dl_dW1, where other names may have notations of their own. */
    static List<PartialNotation> implied(String name, List<Notation> known) {
        return of(name, side -> ways(side, known));
    }

    /** The same. @param ways the ways to write a side by itself, which many names may share */
    static List<PartialNotation> of(String name, Function<String, List<Notation>> ways) {
        int middle = name.indexOf("_d");
        if (!name.startsWith("d") || middle < 2 || middle + 2 >= name.length()) {
            return List.of();
        }
        String function = name.substring(1, middle);
        String variable = name.substring(middle + 2);
        if (!Notation.isName(function) || !Notation.isName(variable)) {
            return List.of();
        }
        List<PartialNotation> all = new ArrayList<>();
        List<Notation> below = ways.apply(variable);
        for (Notation of : ways.apply(function)) {
            for (Notation by : below) {
                all.add(new PartialNotation(name, of, by));
            }
        }
        return all;
    }

    /** The ways to write one side, where other names may have notations of their own. */
    static List<Notation> ways(String name, List<Notation> known) {
        List<Notation> ways = new ArrayList<>();
        ways.add(new Notation(name, name, List.of(), List.of(), ""));
        ways.addAll(Notation.implied(name));
        known.stream().filter(notation -> notation.name().equals(name)).forEach(ways::add);
        return ways;
    }
}
