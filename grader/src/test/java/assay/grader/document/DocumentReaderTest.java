package assay.grader.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
    private final DocumentReader reader = new DocumentReader(DocumentBudget.DEFAULT);

    private Node read(String file, String text) throws DocumentException {
        return reader.read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private DocumentException refused(String file, String text) {
        return assertThrows(DocumentException.class, () -> read(file, text));
    }

    @Test
    void decimalsKeepTheirDigits() throws DocumentException {
        Fields fields = Fields.of(read("a.yaml", "a: 0.10\nb: 1e-3\nc: 007\nd: yes\ne: 1_000\n"));
        assertEquals("0.10", fields.scalar("a").text());
        assertEquals("1e-3", fields.scalar("b").text());
        assertEquals("007", fields.scalar("c").text());
        assertEquals("yes", fields.scalar("d").text());
        assertEquals("1_000", fields.scalar("e").text());
    }

    @Test
    void jsonIsReadTheSameWay() throws DocumentException {
        assertEquals(
                "0.10", Fields.of(read("a.json", "{\"a\": 0.10}")).scalar("a").text());
    }

    @Test
    void everyNodeKnowsItsPlace() throws DocumentException {
        Node node = read("a.yaml", "answers:\n  5.full: [1, 2]\n  k: x\n");
        Fields answers = Fields.of(node).mapping("answers");
        assertEquals("a.yaml:2:11", answers.required("5.full").position().toString());
        assertEquals("a.yaml:3:6", answers.required("k").position().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            duplicate key   | a.yaml | 'a: 1\\nb: 2\\na: 3'          | 3 | twice
            duplicate key   | a.json | '{"a": 1,\\n "a": 2}'         | 2 | twice
            alias           | a.yaml | 'a: &x 1\\nb: *x'             | 1 | anchor
            alias only      | a.yaml | 'a: *b'                       | 1 | alias
            tag             | a.yaml | 'a: !!int 1'                  | 1 | tag
            two documents   | a.yaml | 'a: 1\\n---\\nb: 2'           | 3 | second document
            open bracket    | a.yaml | 'a: [1, 2\\nb: 3'             | 2 | not YAML
            tab             | a.yaml | 'a:\\n\\tb: 1'                | 2 | not YAML
            cut off         | a.json | '{"a": [1,'                   | 1 | not JSON
            more after      | a.json | '{"a": 1} {'                  | 1 | after the end
            NUL             | a.yaml | 'a: 1\\nb: x\\0y'             | 2 | NUL
            empty           | a.yaml | ''                            | 1 | empty
            """)
    void faultsHaveAPlaceAndAHint(String name, String file, String text, int line, String fragment) {
        String real = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");
        DocumentException fault = refused(file, real);
        assertEquals(line, fault.position().line(), fault.getMessage());
        assertTrue(fault.problem().contains(fragment), fault.problem());
        assertTrue(!fault.hint().isEmpty(), "no hint: " + fault.getMessage());
    }

    @Test
    void bytesThatAreNoUtf8AreReportedWithTheirPlace() {
        byte[] bytes = {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xC3, (byte) 0x28};
        DocumentException fault = assertThrows(DocumentException.class, () -> reader.read("a.yaml", bytes));
        assertEquals(new Position("a.yaml", 2, 4), fault.position());
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws DocumentException {
        assertEquals("1", Fields.of(read("a.yaml", "\uFEFFa: 1")).scalar("a").text());
    }

    @Test
    void deepAndLargeDocumentsAreRefused() {
        assertTrue(refused("a.json", "[".repeat(100_000)).position().line() == 1);
        assertTrue(refused("a.yaml", "[".repeat(100_000)).position().line() == 1);
        byte[] large = new byte[DocumentBudget.DEFAULT.bytes() + 1];
        assertThrows(DocumentException.class, () -> reader.read("a.yaml", large));
    }

    @Test
    void aMisspeltFieldIsNotIgnored() throws DocumentException {
        Fields fields = Fields.of(read("a.yaml", "student: s\nasnwers: {}"));
        fields.scalar("student");
        fields.optional("answers");
        DocumentException fault = assertThrows(DocumentException.class, fields::finish);
        assertEquals("did you mean 'answers'?", fault.hint());
        assertEquals(2, fault.position().line());
    }
}
