package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InvisibleTest {

    /** The ranges that are written out hold all that this Java knows to be invisible. */
    @Test
    void everyControlAndFormatCharacterIsOne() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            boolean known = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            assertTrue(!known || Invisible.is(c), String.format("U+%04X", c));
        }
    }

    @Test
    void noLetterOrSignIsOne() {
        "aZ09 éßαωЖא∑∂≤⊙ᵀ²₁ŷ中😀𝑥".codePoints().forEach(c -> assertFalse(Invisible.is(c), Character.toString(c)));
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            assertFalse(
                    Invisible.is(c) && Character.isLetterOrDigit(c) && Character.getType(c) != Character.OTHER_LETTER,
                    String.format("U+%04X", c));
        }
    }

    @Test
    void aCharacterIsNamed() {
        assertEquals("U+202E RIGHT-TO-LEFT OVERRIDE", Invisible.told(0x202E));
        assertEquals("U+001B", Invisible.told(0x1B));
        assertEquals("U+E000", Invisible.told(0xE000));
    }
}
