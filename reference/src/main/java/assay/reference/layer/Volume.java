package assay.reference.layer;

import assay.reference.expression.ShapeException;
import java.util.List;

/**
 * The size of what one example is between two layers of a convolutional network: several channels of images of one
 * size.
 *
 * @param channels the number of images, at least 1
 * @param height the number of rows, at least 1
 * @param width the number of columns, at least 1
 */
public record Volume(int channels, int height, int width) {

    /**
     * Checks the three numbers.
     *
     * @throws ShapeException if one of them is less than 1
     */
    public Volume {
        WindowGeometry.requireAtLeast(1, channels, "the number of channels");
        WindowGeometry.requireAtLeast(1, height, "the height");
        WindowGeometry.requireAtLeast(1, width, "the width");
    }

    /**
     * Reads three axes in the order of a layout.
     *
     * @throws ShapeException if they are not three positive lengths
     */
    public static Volume of(List<Integer> axes, Layout layout) {
        if (axes.size() != 3) {
            throw new ShapeException("channels, height and width are three axes, but " + axes + " has " + axes.size());
        }
        return switch (layout) {
            case CHANNELS_FIRST -> new Volume(axes.get(0), axes.get(1), axes.get(2));
            case CHANNELS_LAST -> new Volume(axes.get(2), axes.get(0), axes.get(1));
        };
    }

    /** The axes in the order of a layout. */
    public List<Integer> axes(Layout layout) {
        return switch (layout) {
            case CHANNELS_FIRST -> List.of(channels, height, width);
            case CHANNELS_LAST -> List.of(height, width, channels);
        };
    }

    /**
     * The number of entries, as a single number.
     *
     * @throws ArithmeticException if it is 2^63 or more
     */
    public long count() {
        return Math.multiplyExact(Math.multiplyExact((long) channels, height), width);
    }
}
