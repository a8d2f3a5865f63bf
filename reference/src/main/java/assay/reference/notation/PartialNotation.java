package assay.reference.notation;

import java.util.ArrayList;
import java.util.List;

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
        for (Notation of : ways(function, known)) {
            for (Notation by : ways(variable, known)) {
                all.add(new PartialNotation(name, of, by));
            }
        }
        return all;
    }

    private static List<Notation> ways(String name, List<Notation> known) {
        List<Notation> ways = new ArrayList<>();
        ways.add(new Notation(name, name, List.of(), List.of(), ""));
        ways.addAll(Notation.implied(name));
        known.stream().filter(notation -> notation.name().equals(name)).forEach(ways::add);
        return ways;
    }
}
