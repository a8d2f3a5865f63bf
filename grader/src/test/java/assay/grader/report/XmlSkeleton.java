package assay.grader.report;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A text in XML without its texts: elements and the names of their attributes. */
final class XmlSkeleton {
    private XmlSkeleton() {}

    static Document read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException fault) {
            throw new AssertionError(xml, fault);
        }
    }

    static String of(String xml) {
        StringBuilder form = new StringBuilder();
        walk(read(xml).getDocumentElement(), form);
        return form.toString();
    }

    private static void walk(Element element, StringBuilder form) {
        form.append('<').append(element.getTagName());
        for (int k = 0; k < element.getAttributes().getLength(); k++) {
            form.append(' ').append(element.getAttributes().item(k).getNodeName());
        }
        form.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, form);
            }
        }
        form.append("</>");
    }
}
