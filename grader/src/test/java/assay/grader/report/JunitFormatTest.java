package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.problem.Reveal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** JUnit XML, valid against a schema of the elements and attributes that the readers of build servers document. */
class JunitFormatTest {
    /** The schema is ours, written from the documented fields; its own comment says from which. */
    private static void validate(String xml) throws SAXException {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema = schemas.newSchema(Objects.requireNonNull(JunitFormatTest.class.getResource("junit.xsd")));
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void itIsValidAgainstTheSchema() throws SAXException {
        for (Reveal least : Reveal.values()) {
            validate(new JunitFormat().write(SmallHomework.checked(least), Style.PLAIN));
        }
        validate(new JunitFormat().write(SmallHomework.unread(), Style.PLAIN));
    }

    /** The schema is no mere form: what a reader would not take is not valid. */
    @Test
    void theSchemaRefusesWhatReadersDoNotKnow() {
        String right = new JunitFormat().write(SmallHomework.checked(Reveal.FORM), Style.PLAIN);
        for (String[] change : new String[][] {
            {" classname=", " class="},
            {"<failure ", "<failed "},
            {"</failure>", "</failure><failure message=\"m\" type=\"t\"/>"},
            {" errors=\"1\"", " errors=\"one\""},
            {" line=\"", " line=\"-"},
            {"<testcase ", "<testcase score=\"1\" "}
        }) {
            String wrong = right.replace("</failed>", "").replace(change[0], change[1]);
            assertNotEquals(right, wrong, change[0]);
            assertThrows(SAXException.class, () -> validate(wrong), change[1]);
        }
    }

    @Test
    void theCountsAreThoseOfTheCases() {
        Document xml = read(SmallHomework.checked(Reveal.FORM));
        for (String element : List.of("testsuites", "testsuite")) {
            Element suite = (Element) xml.getElementsByTagName(element).item(0);
            Map.of("tests", "testcase", "failures", "failure", "errors", "error", "skipped", "skipped")
                    .forEach((count, of) -> assertEquals(
                            suite.getElementsByTagName(of).getLength(),
                            Integer.parseInt(suite.getAttribute(count)),
                            element + " " + count));
        }
    }

    @Test
    void aCaseNamesItsPartItsQuestionAndItsPlace() {
        Element wrong = (Element) read(SmallHomework.checked(Reveal.FORM))
                .getElementsByTagName("testcase")
                .item(1);
        assertEquals("1.wrong", wrong.getAttribute("name"));
        assertEquals("small.1", wrong.getAttribute("classname"));
        assertEquals("work/submission.yaml", wrong.getAttribute("file"));
        assertEquals("5", wrong.getAttribute("line"));
        Element failure = (Element) wrong.getElementsByTagName("failure").item(0);
        assertEquals("incorrect", failure.getAttribute("type"));
        assertTrue(failure.getTextContent().contains("Check the sign of x[2]."), failure.getTextContent());
    }

    private static Document read(assay.grader.check.CheckResult result) {
        return XmlSkeleton.read(new JunitFormat().write(result, Style.PLAIN));
    }
}
