package assay.reference.decide;

import assay.reference.expression.Sizes;
import java.util.List;
import java.util.Map;

/**
 * How to decide.
 *
 * @param budget what it may cost
 * @param sizes the choices of sizes to decide at; empty to choose them, which can prove for all sizes
 * @param least the least value of a symbolic size where it is not 2
 * @param seed the text that chooses the points, such as the name of the question
 */
public record Options(Budget budget, List<Sizes> sizes, Map<String, Integer> least, String seed) {

    /** The usual budget, sizes of at least 2, no seed. */
    public static final Options DEFAULT = new Options(Budget.DEFAULT, List.of(), Map.of(), "");

    public Options {
        sizes = List.copyOf(sizes);
        least = Map.copyOf(least);
    }

    /** The same with another seed. */
    public Options withSeed(String text) {
        return new Options(budget, sizes, least, text);
    }

    /** The same with another budget. */
    public Options with(Budget other) {
        return new Options(other, sizes, least, seed);
    }

    /** The same at explicit choices of sizes. */
    public Options at(List<Sizes> choices) {
        return new Options(budget, choices, least, seed);
    }

    /** The least value of a symbolic size. */
    public int least(String size) {
        return least.getOrDefault(size, 2);
    }
}
