package assay.grader.gradebook;

import assay.grader.report.Points;
import assay.reference.number.Rational;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XML that Moodle's grade import takes. The assignment is named by the id number of the grade item, the student by the id
 * number in the profile. Students without a grade are left out: a result without a score would delete a grade.
 */
public final class MoodleXmlGradebook implements GradebookFormat {

    @Override
    public String name() {
        return "moodle-xml";
    }

    @Override
    public String purpose() {
        return "for the XML import of Moodle";
    }

    @Override
    public void write(Gradebook book, GradebookOptions options, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("results");
            GradebookFormat.forEachStudent(book, row -> {
                Optional<Rational> points = row.settled(options.waiting());
                if (points.isPresent()) {
                    result(
                            xml,
                            options.item(),
                            row.person().id(),
                            Points.of(points.get()).toPlainString());
                }
            });
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IOException(fault);
        }
    }

    private static void result(XMLStreamWriter xml, String item, String student, String score) throws IOException {
        try {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("result");
            element(xml, "assignment", item);
            element(xml, "student", student);
            element(xml, "score", score);
            xml.writeEndElement();
        } catch (XMLStreamException fault) {
            throw new IOException(fault);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.codePoints()
                .filter(MoodleXmlGradebook::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        xml.writeEndElement();
    }

    /** Whether XML 1.0 can hold a character at all. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
