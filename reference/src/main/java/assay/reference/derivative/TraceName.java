package assay.reference.derivative;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a row: a role and a quantity, for example the adjoint of {@code v_{-1}}.
 *
 * @param role what the row is about
 * @param quantity the quantity in its one spelling: {@code v_{-1}}, {@code v0}, {@code v3}, or the name of an input or of
 *     the output without underscores and braces
 */
public record TraceName(Role role, String quantity) {
    private static final Pattern INTERMEDIATE = Pattern.compile("([db]?)v(-?[0-9]{1,9})");

    /** The intermediate quantity of a number; the inputs have numbers up to 0. */
    static String intermediate(int number) {
        return number < 0 ? "v_{" + number + "}" : "v" + number;
    }

    /**
     * Reads {@code v1}, {@code v_{-1}}, {@code v_1}, {@code dv1}, {@code bv_{-1}}, {@code dx1}, {@code by}. Any other
     * name is the value of a quantity of that name.
     *
     * @param quantities the names of the inputs and of the output
     */
    public static TraceName parse(String text, Collection<String> quantities) {
        String bare = plain(text);
        for (Role role : Role.values()) {
            for (String quantity : quantities) {
                if (bare.equals(role.prefix() + plain(quantity))) {
                    return new TraceName(role, plain(quantity));
                }
            }
        }
        Matcher matcher = INTERMEDIATE.matcher(bare);
        if (matcher.matches()) {
            return new TraceName(role(matcher.group(1)), intermediate(Integer.parseInt(matcher.group(2))));
        }
        return new TraceName(Role.VALUE, bare);
    }

    /** Whether this is the name of a numbered quantity or of one of these, or of a derivative of one. */
    public boolean isKnown(Collection<String> quantities) {
        return role != Role.VALUE
                || isIntermediate(quantity)
                || quantities.stream().anyMatch(known -> plain(known).equals(quantity));
    }

    /** Whether a quantity is v with a number. */
    static boolean isIntermediate(String quantity) {
        return INTERMEDIATE.matcher(plain(quantity)).matches() && quantity.startsWith("v");
    }

    /** Whether a name is that of a numbered quantity, or of its tangent or adjoint. */
    static boolean isNumbered(String text) {
        return INTERMEDIATE.matcher(plain(text)).matches();
    }

    private static Role role(String prefix) {
        for (Role role : Role.values()) {
            if (role.prefix().equals(prefix)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role has the prefix " + prefix);
    }

    /** A name without the marks of its subscript. */
    static String plain(String text) {
        return text.replaceAll("[\\s_{}]", "");
    }

    /** For example {@code bv_{-1}}. */
    @Override
    public String toString() {
        return role.prefix() + quantity;
    }
}
