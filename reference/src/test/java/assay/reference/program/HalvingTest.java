package assay.reference.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HalvingTest {

    /** The operator need not be commutative. */
    @Property(seed = "20261121")
    void keepsTheOrder(@ForAll @IntRange(min = 1, max = 300) int length) {
        List<String> values = IntStream.range(0, length).mapToObj(k -> k + ";").toList();
        assertEquals(Optional.of(String.join("", values)), Halving.reduce(values, String::concat));
    }

    @Test
    void nothingIsNothing() {
        assertEquals(Optional.empty(), Halving.reduce(List.<String>of(), String::concat));
    }

    /** Every value of a long list takes part in few operations. */
    @Test
    void isShallow() {
        assertEquals(Optional.of(15 + 7), Halving.reduce(Collections.nCopies(2048, 0), (a, b) -> 1 + Math.max(a, b)));
    }
}
