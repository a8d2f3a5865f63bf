package assay.reference.control;

import java.util.ArrayList;
import java.util.List;

/**
 * A layer with claims about its gradient, as it stands in {@code gradient-controls.txt}; the file says what the lines
 * mean.
 *
 * @param name the layer and by what the derivative is taken
 * @param variables the symbols
 * @param lets the names in the function and in the claim
 * @param function the function
 * @param by the operand, perhaps with indices
 * @param claims the right claim first
 * @param regions where points are taken besides the common regions
 */
record Control(
        String name,
        List<String> variables,
        List<String> lets,
        String function,
        String by,
        List<Claim> claims,
        List<Region> regions) {

    /** What a claim is. */
    enum Truth {
        /** The gradient wherever there is one. */
        RIGHT("right"),
        /** Not the gradient. */
        WRONG("wrong"),
        /** Not the gradient at a single point, where smooth pieces meet. */
        WRONG_AT_A_JOINT("wrong at one point");

        private final String spelling;

        Truth(String spelling) {
            this.spelling = spelling;
        }

        String spelling() {
            return spelling;
        }
    }

    /**
     * A claimed gradient.
     *
     * @param name what is right or wrong about it
     * @param truth what it is
     * @param steps the names that it uses
     * @param formula the claim
     * @param indices the free indices with their sizes, if they are not those of the layer
     */
    record Claim(String name, Truth truth, List<String> steps, String formula, String indices) {

        /** The same with B for A, which must stand in it once. */
        Claim altered(String name, Truth truth, String a, String b) {
            List<String> changed = new ArrayList<>(steps);
            changed.add(formula);
            int count = 0;
            for (int k = 0; k < changed.size(); k++) {
                String text = changed.get(k);
                int at = text.indexOf(a);
                if (at >= 0) {
                    count += text.indexOf(a, at + 1) >= 0 ? 2 : 1;
                    changed.set(k, text.substring(0, at) + b + text.substring(at + a.length()));
                }
            }
            if (count != 1) {
                throw new AssertionError("'" + a + "' stands " + count + " times in " + this);
            }
            return new Claim(name, truth, changed.subList(0, steps.size()), changed.get(steps.size()), indices);
        }
    }

    /**
     * Points whose entries of a symbol lie in centre ± spread.
     *
     * @param name for people
     */
    record Region(String name, String symbol, String centre, String spread) {}

    /** The symbol of which the derivative is taken. */
    String variable() {
        return by.replaceFirst("\\[.*", "");
    }
}
