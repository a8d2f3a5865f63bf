package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationTest {

    @Test
    void whatIsShortStaysAsItIs() {
        List<String> essay = Collections.nCopies(200, "x".repeat(100));
        assertSame(essay, Quotation.of(essay));
        assertEquals("x".repeat(2_000), Quotation.of("x".repeat(2_000)));
    }

    @Test
    void whatIsLongEndsInAMark() {
        assertEquals("x".repeat(2_000) + " [… 1 more characters are not shown]", Quotation.of("x".repeat(2_001)));
        assertEquals(
                List.of("x".repeat(20_000), "[… 8000000 more characters are not shown]"),
                Quotation.of(List.of("x".repeat(8_020_000))));
        List<String> lines = Quotation.of(Collections.nCopies(300, "x".repeat(99)));
        assertEquals(204, lines.size());
        assertEquals("x".repeat(20_000 - 202 * 99), lines.get(202));
        assertEquals("[… 9700 more characters are not shown]", lines.get(203));
    }

    /** A character of two parts is shown whole or not at all. */
    @Test
    void noCharacterIsCut() {
        String text = "x".repeat(1_999) + "𝜎".repeat(10);
        assertEquals("x".repeat(1_999) + " [… 20 more characters are not shown]", Quotation.of(text));
    }
}
