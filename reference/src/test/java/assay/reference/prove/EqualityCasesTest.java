package assay.reference.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Domain;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pairs of formulas of the field, labelled by hand. */
class EqualityCasesTest {
    private static final Map<String, String> DOMAINS =
            Map.of("pos", "positive", "unit", "probability", "nz", "nonzero");

    @TestFactory
    Stream<DynamicTest> everyPairIsProvedExactlyIfItIsEqual() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                EqualityCasesTest.class.getResourceAsStream("equality-134.jsonl"), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            assertEquals(134, lines.size());
            return lines.stream().map(line -> DynamicTest.dynamicTest(text(line, "id"), () -> check(line)));
        }
    }

    private static void check(String line) {
        Map<String, Domain> domains = new HashMap<>();
        int at = line.indexOf("\"dom\": {");
        if (at >= 0) {
            for (String entry : line.substring(at + 8, line.indexOf('}', at)).split(",")) {
                String[] parts = entry.replace("\"", "").split(":");
                domains.put(parts[0].strip(), Domain.parse(Objects.requireNonNull(DOMAINS.get(parts[1].strip()))));
            }
        }
        ProgramBuilder builder = new ProgramBuilder(10_000);
        PlainReader reader = new PlainReader(builder, domains);
        Instruction left = reader.read(text(line, "a"));
        Instruction right = reader.read(text(line, "b"));
        ProofResult result = new Prover(ProofBudget.DEFAULT).prove(builder, List.of(left), List.of(right));
        boolean equal = line.contains("\"equal\": true");
        assertEquals(equal, result instanceof ProofResult.Proved, result::toString);
        if (result instanceof ProofResult.Proved proved) {
            assertTrue(proved.definedness().everywhere(), proved::toString);
        }
    }

    private static String text(String line, String key) {
        int from = line.indexOf("\"" + key + "\": \"") + key.length() + 5;
        return line.substring(from, line.indexOf('"', from));
    }
}
