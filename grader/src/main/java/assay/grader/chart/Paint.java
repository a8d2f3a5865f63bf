package assay.grader.chart;

import java.util.Locale;

/**
 * A colour by its role. Lets-Plot wants a colour as a number, so each role has one that nothing else has; in the picture a
 * custom property of the page stands in its place.
 */
enum Paint {
    TEXT(0x010203),
    GRID(0x010204),
    MARK(0x010205);

    private final int number;

    Paint(int number) {
        this.number = number;
    }

    String placeholder() {
        return String.format(Locale.ROOT, "#%06x", number);
    }

    /** What stands in the picture. */
    String property() {
        return "var(--chart-" + name().toLowerCase(Locale.ROOT) + ")";
    }

    /** The role of a colour as Lets-Plot writes it, or the colour itself. */
    static String resolved(String colour) {
        for (Paint paint : values()) {
            String numbers = "rgb(" + (paint.number >> 16) + "," + (paint.number >> 8 & 0xFF) + ","
                    + (paint.number & 0xFF) + ")";
            if (colour.equals(paint.placeholder()) || colour.equals(numbers)) {
                return paint.property();
            }
        }
        return colour;
    }
}
