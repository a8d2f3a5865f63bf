package assay.grader.report;

import assay.grader.check.CheckResult;
import assay.grader.check.CheckStatus;
import assay.grader.check.CheckedPart;
import assay.grader.check.CheckedSubmission;
import assay.grader.check.Unread;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML, as build servers show test results: a suite for each submission, a case for each part. What is wrong is a
 * failure, what cannot be read an error, what is missing, open or not told is skipped.
 */
public final class JunitFormat implements CheckFormat {

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String write(CheckResult result, Style style) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            attribute(xml, "name", "assay");
            List<CheckedPart> parts = result.submissions().stream()
                    .flatMap(checked -> checked.parts().stream())
                    .toList();
            counts(xml, parts, result.unread().size());
            xml.writeCharacters("\n");
            for (Unread unread : result.unread()) {
                unread(xml, unread);
            }
            for (CheckedSubmission checked : result.submissions()) {
                suite(xml, checked);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException onlyToMemory) {
            throw new IllegalStateException(onlyToMemory);
        }
        return text.toString();
    }

    private static void counts(XMLStreamWriter xml, List<CheckedPart> parts, int unread) throws XMLStreamException {
        attribute(xml, "tests", Integer.toString(parts.size() + unread));
        attribute(xml, "failures", Long.toString(count(parts, JunitFormat::isFailure)));
        attribute(xml, "errors", Long.toString(count(parts, status -> status == CheckStatus.UNREADABLE) + unread));
        attribute(xml, "skipped", Long.toString(count(parts, JunitFormat::isSkipped)));
        attribute(xml, "time", "0");
    }

    private static long count(List<CheckedPart> parts, Predicate<CheckStatus> status) {
        return parts.stream().map(CheckedPart::status).filter(status).count();
    }

    private static boolean isFailure(CheckStatus status) {
        return status == CheckStatus.INCORRECT || status == CheckStatus.PARTIAL;
    }

    private static boolean isSkipped(CheckStatus status) {
        return status == CheckStatus.MISSING || status == CheckStatus.ANSWERED || status.needsPerson();
    }

    private static void unread(XMLStreamWriter xml, Unread unread) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute(xml, "name", unread.place().file());
        counts(xml, List.of(), 1);
        xml.writeStartElement("testcase");
        attribute(xml, "name", "the file can be read");
        attribute(xml, "classname", "submission");
        attribute(xml, "file", unread.place().file());
        attribute(xml, "line", Integer.toString(unread.place().fileLine()));
        attribute(xml, "time", "0");
        finding(xml, "error", "unreadable", unread.message());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void suite(XMLStreamWriter xml, CheckedSubmission checked) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute(xml, "name", checked.assignment() + " " + checked.student());
        counts(xml, checked.parts(), 0);
        xml.writeCharacters("\n");
        for (CheckedPart part : checked.parts()) {
            testCase(xml, checked, part);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void testCase(XMLStreamWriter xml, CheckedSubmission checked, CheckedPart part)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "name", part.id());
        attribute(xml, "classname", checked.assignment() + "." + part.question());
        attribute(xml, "file", part.place().map(place -> place.file()).orElse(checked.file()));
        if (part.place().isPresent()) {
            attribute(xml, "line", Integer.toString(part.place().get().fileLine()));
        }
        attribute(xml, "time", "0");
        CheckStatus status = part.status();
        if (isSkipped(status)) {
            xml.writeStartElement("skipped");
            attribute(xml, "message", PartText.headline(part));
            xml.writeEndElement();
        } else if (status != CheckStatus.CORRECT) {
            finding(
                    xml,
                    isFailure(status) ? "failure" : "error",
                    status.spelling(),
                    PartText.headline(part) + "\n\npoints: " + Tally.points(part) + "\n" + PartText.of(part));
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** A finding with its first line as its message. */
    private static void finding(XMLStreamWriter xml, String element, String type, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        attribute(xml, "type", type.toLowerCase(Locale.ROOT));
        attribute(xml, "message", text.lines().findFirst().orElse(""));
        xml.writeCharacters(PlainText.safeLines(text));
        xml.writeEndElement();
    }

    /** What passes here has no character that XML does not know; the writer takes care of its signs. */
    private static void attribute(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeAttribute(name, PlainText.safeLines(text).replace('\n', ' '));
    }
}
