package assay.reference.expression;

import java.util.Optional;

/**
 * The length of one axis: a whole number such as {@code 5}, a named size such as {@code K}, or a named size with an
 * offset such as {@code K-1}.
 *
 * @param size the name of the symbolic size, empty for a plain number
 * @param offset the number itself, or what is added to the named size
 */
public record Dimension(Optional<String> size, int offset) {

    /** The axis of length one. */
    public static final Dimension ONE = fixed(1);

    public Dimension {
        if (size.isEmpty() && offset < 0) {
            throw new ShapeException("an axis cannot have the negative length " + offset);
        }
    }

    /** A plain length. */
    public static Dimension fixed(int length) {
        return new Dimension(Optional.empty(), length);
    }

    /** A symbolic length. */
    public static Dimension named(String size) {
        return new Dimension(Optional.of(size), 0);
    }

    /**
     * Reads a length as authors write it.
     *
     * @param text {@code 5}, {@code K}, {@code K-1} or {@code K + 2}
     * @throws ShapeException if it is none of these
     */
    public static Dimension parse(String text) {
        String bare = text.strip();
        int sign = Math.max(bare.lastIndexOf('+'), bare.lastIndexOf('-'));
        String name = sign > 0 ? bare.substring(0, sign).strip() : bare;
        try {
            if (name.matches("[0-9]+") && sign <= 0) {
                return fixed(Integer.parseInt(name));
            }
            if (name.matches("[A-Za-z][A-Za-z0-9_]*")) {
                String rest =
                        sign > 0 ? bare.charAt(sign) + bare.substring(sign + 1).strip() : "0";
                return new Dimension(Optional.of(name), Integer.parseInt(rest));
            }
        } catch (NumberFormatException tooLong) {
            throw new ShapeException("the size '" + text + "' is out of range");
        }
        throw new ShapeException("'" + text + "' is no size; write a number such as 5, a name such as K, or K-1");
    }

    /** Whether this is a plain number. */
    public boolean isFixed() {
        return size.isEmpty();
    }

    /**
     * The length at concrete sizes.
     *
     * @throws ShapeException if the named size has no value there or the length is negative
     */
    public int at(Sizes sizes) {
        int length = size.map(sizes::of).orElse(0) + offset;
        if (length < 0) {
            throw new ShapeException("the axis " + this + " has the negative length " + length);
        }
        return length;
    }

    @Override
    public String toString() {
        if (size.isEmpty()) {
            return Integer.toString(offset);
        }
        return offset == 0 ? size.get() : size.get() + (offset > 0 ? "+" : "") + offset;
    }
}
