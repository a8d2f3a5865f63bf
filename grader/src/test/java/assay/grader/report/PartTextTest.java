package assay.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.check.CheckedPart;
import assay.grader.problem.Reveal;
import org.junit.jupiter.api.Test;

/** Which readings stand under an answer: those that do not look like it. */
class PartTextTest {

    private static long shown(String answer) {
        CheckedPart part = SmallHomework.checked("1.right", answer, Reveal.FORM).parts().stream()
                .filter(each -> each.id().equals("1.right"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, part.readings().size(), answer);
        return PartText.telling(part).size();
    }

    @Test
    void whatWouldLookTheSameIsNotRepeated() {
        assertEquals(0, shown("2z"));
        assertEquals(0, shown("2 z"));
        assertEquals(0, shown("-z"));
    }

    /** Written just as the program would write it, and yet it looks another way when it is set. */
    @Test
    void whatLooksAnotherWayIsShown() {
        assertEquals(1, shown("z^2"));
        assertEquals(1, shown("2*z"));
        assertEquals(1, shown("integral(t, 0, z, exp(t^2))"));
    }
}
