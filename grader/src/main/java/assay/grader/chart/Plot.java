package assay.grader.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * What is handed to Lets-Plot, in its own language of layers (a grammar of graphics), and the picture that it makes of it.
 *
 * @param data the columns by name, all of the same length
 * @param layers each with its geometry
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param rules whether lines mark the breaks of the horizontal axis instead of the vertical one
 */
record Plot(Map<String, List<?>> data, List<Map<String, Object>> layers, Object x, Object y, boolean rules) {

    /** A layer: a geometry, the columns that it shows, and its looks. */
    static Map<String, Object> layer(String geometry, Map<String, ?> mapping, Map<String, ?> looks) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("geom", geometry);
        layer.put("stat", "identity");
        layer.put("tooltips", "none");
        layer.put("mapping", new LinkedHashMap<>(mapping));
        layer.put("fill", Paint.MARK.placeholder());
        layer.put("color", Paint.MARK.placeholder());
        layer.putAll(looks);
        return layer;
    }

    /** The picture. @param width of the picture in units of its text, which is 12 high */
    String svg(int width, int height) {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("kind", "plot");
        specification.put("data", new LinkedHashMap<>(data));
        specification.put("layers", layers);
        List<Object> scales = new ArrayList<>();
        scales.add(scale("x", x));
        scales.add(scale("y", y));
        specification.put("scales", scales);
        specification.put("theme", theme());
        String svg = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                specification, new DoubleVector(width, height), new UnsupportedRGBEncoder(), false);
        return SvgCleaning.of(svg);
    }

    private static Map<String, Object> scale(String aesthetic, Object axis) {
        if (axis instanceof Axis numbers) {
            return numbers.scale(aesthetic);
        }
        Map<String, Object> scale = new LinkedHashMap<>();
        scale.put("aesthetic", aesthetic);
        scale.put("name", axis.toString());
        scale.put("discrete", true);
        return scale;
    }

    private Map<String, Object> theme() {
        Map<String, Object> theme = new LinkedHashMap<>();
        theme.put("name", "none");
        for (String blank : List.of(
                "axis_ticks", "axis_line", "panel_grid_minor", "plot_background", "panel_background", "legend")) {
            theme.put(blank.equals("legend") ? "legend_position" : blank, blank.equals("legend") ? "none" : "blank");
        }
        theme.put("axis_title", Map.of("name", "text", "size", 12.0, "color", Paint.TEXT.placeholder()));
        // Labels never lean: the charts are made so that they have room.
        theme.put("axis_text_x", Map.of("name", "text", "size", 12.0, "color", Paint.TEXT.placeholder(), "angle", 0.0));
        theme.put("axis_text_y", Map.of("name", "text", "size", 12.0, "color", Paint.TEXT.placeholder()));
        theme.put("panel_grid_major", Map.of("name", "line", "size", 0.5, "color", Paint.GRID.placeholder()));
        theme.put(rules ? "panel_grid_major_y" : "panel_grid_major_x", "blank");
        return theme;
    }
}
