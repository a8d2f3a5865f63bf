package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LookalikeTest {

    @Test
    void noLetterOfAsciiAndNoLetterOfMathematicsIsOne() {
        for (int c = 0; c < 0x80; c++) {
            assertTrue(Lookalike.in(Character.toString(c)).isEmpty());
        }
        "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩϵϕϑℓ∂∇ŷéü"
                .codePoints()
                .forEach(c -> assertTrue(Lookalike.in(Character.toString(c)).isEmpty(), Character.toString(c)));
    }

    @Test
    void everyCharacterThatIsOneLooksLikeOneOfAscii() {
        int found = 0;
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            var twin = Lookalike.in(Character.toString(c));
            if (twin.isPresent()) {
                found++;
                assertTrue(twin.get().twin() > ' ' && twin.get().twin() < 0x7F);
                assertFalse(twin.get().told().isEmpty());
            }
        }
        assertTrue(found > 1_000, "only " + found);
    }

    @Test
    void theMessageNamesTheCharacterAndItsPlace() {
        Symbols symbols = Symbols.lenient().build();
        Reading.Malformed fault = (Reading.Malformed) Reader.read("x + f\u0430ctor", symbols);
        assertEquals("'\u0430' is Cyrillic (U+0430) and no a", fault.message());
        assertEquals("did you mean a?", fault.hint());
        assertEquals(6, fault.position().column());
    }
}
