package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.problem.Reveal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** JUnit XML with the elements and attributes that the readers of build servers document. */
class JunitFormatTest {
    /** What may stand in each element: attributes that must, attributes that may, and elements. */
    private static final Map<String, List<Set<String>>> KNOWN = Map.of(
            "testsuites",
                    List.of(
                            Set.of("tests", "failures", "errors", "skipped"),
                            Set.of("name", "time"),
                            Set.of("testsuite")),
            "testsuite",
                    List.of(
                            Set.of("name", "tests", "failures", "errors", "skipped"),
                            Set.of("time"),
                            Set.of("testcase")),
            "testcase",
                    List.of(
                            Set.of("name", "classname", "file", "time"),
                            Set.of("line"),
                            Set.of("failure", "error", "skipped")),
            "failure", List.of(Set.of("message", "type"), Set.of(), Set.of()),
            "error", List.of(Set.of("message", "type"), Set.of(), Set.of()),
            "skipped", List.of(Set.of("message"), Set.of(), Set.of()));

    @Test
    void onlyWhatIsDocumentedStandsThere() {
        for (var result : List.of(SmallHomework.checked(Reveal.FORM), SmallHomework.unread())) {
            NodeList all = read(result).getElementsByTagName("*");
            for (int k = 0; k < all.getLength(); k++) {
                Element element = (Element) all.item(k);
                List<Set<String>> known = KNOWN.get(element.getTagName());
                assertTrue(known != null, element.getTagName());
                List<String> attributes = new ArrayList<>();
                for (int a = 0; a < element.getAttributes().getLength(); a++) {
                    attributes.add(element.getAttributes().item(a).getNodeName());
                }
                assertTrue(attributes.containsAll(known.get(0)), element.getTagName() + " " + attributes);
                attributes.removeAll(known.get(0));
                attributes.removeAll(known.get(1));
                assertEquals(List.of(), attributes);
                if (element.getParentNode() instanceof Element parent) {
                    assertTrue(KNOWN.get(parent.getTagName()).get(2).contains(element.getTagName()));
                }
            }
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
