package assay.grader.chart;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes out of a picture what a page does not need: names that are drawn at random, styles of its own, clipping where nothing
 * sticks out, digits that nobody sees. Colours become roles, and the size becomes a proportion, so that the picture fills the
 * width that the page gives it.
 */
final class SvgCleaning {
    private static final Set<String> LEFT_OUT = Set.of("style", "defs");
    private static final Set<String> NAMES = Set.of("id", "class", "clip-path", "clip-bounds-jfx", "xlink", "xmlns");
    private static final Map<String, String> DEFAULTS =
            Map.of("stroke-opacity", "1", "fill-opacity", "1", "stroke-width", "1", "y", "0", "x1", "0", "y1", "0");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");
    private static final Pattern NOTHING = Pattern.compile("<(g|path)>(</\\1>)");

    private SvgCleaning() {}

    /** The picture for a page. */
    static String of(String svg) {
        StringBuilder clean = new StringBuilder();
        try {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(svg));
            int hidden = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    hidden += hidden > 0 || LEFT_OUT.contains(xml.getLocalName()) ? 1 : 0;
                    if (hidden == 0) {
                        start(xml, clean);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (hidden == 0) {
                        clean.append("</").append(xml.getLocalName()).append('>');
                    }
                    hidden -= hidden > 0 ? 1 : 0;
                } else if (event == XMLStreamConstants.CHARACTERS && hidden == 0) {
                    clean.append(escaped(xml.getText().strip()));
                }
            }
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("Lets-Plot made no XML", fault);
        }
        return withoutNothing(clean.toString());
    }

    private static void start(XMLStreamReader xml, StringBuilder clean) {
        boolean root = xml.getLocalName().equals("svg");
        clean.append('<').append(xml.getLocalName());
        for (int k = 0; k < xml.getAttributeCount(); k++) {
            String name = xml.getAttributeLocalName(k);
            String value = rounded(Paint.resolved(xml.getAttributeValue(k)));
            boolean size = root && (name.equals("width") || name.equals("height"));
            // A line has no inside, though the library gives it a colour.
            boolean inside = xml.getLocalName().equals("line") && name.equals("fill");
            if (!size && !inside && !NAMES.contains(name) && !value.equals(DEFAULTS.get(name))) {
                clean.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
        }
        if (root) {
            clean.append(" viewBox=\"0 0 ").append(beyond(xml, "width", 14)).append(' ');
            clean.append(beyond(xml, "height", 4)).append('"');
            clean.append(" aria-hidden=\"true\" focusable=\"false\"");
        }
        if (xml.getLocalName().equals("text")) {
            clean.append(" fill=\"").append(Paint.TEXT.property()).append('"');
        }
        clean.append('>');
    }

    /** A size with some room for the half of a label that reaches beyond the end of its axis. */
    private static String beyond(XMLStreamReader xml, String size, int room) {
        return rounded(Double.toString(Double.parseDouble(xml.getAttributeValue(null, size)) + room));
    }

    private static String rounded(String value) {
        return NUMBER.matcher(value)
                .replaceAll(match -> {
                    BigDecimal number = new BigDecimal(match.group())
                            .setScale(2, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros();
                    return (number.signum() == 0 ? BigDecimal.ZERO : number).toPlainString();
                })
                .strip();
    }

    private static String withoutNothing(String svg) {
        String before = svg;
        String after = NOTHING.matcher(svg).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = NOTHING.matcher(before).replaceAll("");
        }
        return after.replaceAll("<g transform=\"[^\"]*\"></g>", "");
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> Character.toString(c);
                })
                .collect(Collectors.joining());
    }
}
