package assay.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** The seed of the run reaches the properties: two of them draw the same cases. */
class DrawnCasesTest {
    private static final List<Long> FIRST = new ArrayList<>();
    private static final List<Long> SECOND = new ArrayList<>();

    @Property(tries = 5)
    void one(@ForAll long drawn) {
        FIRST.add(drawn);
    }

    @Property(tries = 5)
    void other(@ForAll long drawn) {
        SECOND.add(drawn);
    }

    @AfterContainer
    static void bothDrewTheSame() {
        assertTrue(FIRST.size() >= 5, "only " + FIRST.size() + " cases");
        assertEquals(FIRST, SECOND, "seed " + DrawnCases.seed());
    }
}
