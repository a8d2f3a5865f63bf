package assay.reference.notation;

/**
 * Characters that a reader of a text does not see, or that change how the others are shown: controls, marks of direction,
 * joiners, private and broken ones. The ranges are written out, so that every Java has the same ones.
 */
public final class Invisible {
    private static final int[] RANGES = {
        0x0000, 0x001F, 0x007F, 0x009F, 0x00AD, 0x00AD, 0x034F, 0x034F, 0x0600, 0x0605, 0x061C, 0x061C, 0x06DD, 0x06DD,
        0x070F, 0x070F, 0x0890, 0x0891, 0x08E2, 0x08E2, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
        0x2028, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xD800, 0xF8FF, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0,
        0xFFF0, 0xFFFB, 0xFFFE, 0xFFFF, 0x110BD, 0x110BD, 0x110CD, 0x110CD, 0x13430, 0x1345F, 0x1BCA0, 0x1BCA3, 0x1D173,
        0x1D17A, 0x1FFFE, 0x1FFFF, 0x2FFFE, 0x2FFFF, 0xE0000, 0x10FFFF
    };

    private Invisible() {}

    /** Whether a code point is one. */
    public static boolean is(int codePoint) {
        for (int k = 0; k < RANGES.length && RANGES[k] <= codePoint; k += 2) {
            if (codePoint <= RANGES[k + 1]) {
                return true;
            }
        }
        return false;
    }

    /** For example {@code U+202E RIGHT-TO-LEFT OVERRIDE}; the name only where every Java knows it. */
    static String told(int codePoint) {
        boolean old = codePoint >= 0xA0 && codePoint < 0x2070 && codePoint != 0x0890 && codePoint != 0x0891
                || codePoint == 0xFEFF;
        String name = old && codePoint != 0x180F ? Character.getName(codePoint) : null;
        return String.format("U+%04X", codePoint) + (name == null ? "" : " " + name);
    }
}
