package assay.reference.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Identities and near-identities, labelled by hand: equal everywhere, equal where both are defined, or not. */
class IdentitiesTest {

    @TestFactory
    Stream<DynamicTest> eachIsProvedAsLabelled() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                IdentitiesTest.class.getResourceAsStream("identities.txt"), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
        }
    }

    private static void check(String line) {
        String[] fields = line.split(" ; ", -1);
        assertEquals(4, fields.length, line);
        ProgramBuilder builder = new ProgramBuilder(10_000);
        PlainReader reader = new PlainReader(builder, domains(fields[2]));
        Instruction left = reader.read(fields[0]);
        Instruction right = reader.read(fields[1]);
        ProofResult result = new Prover(ProofBudget.DEFAULT).prove(builder, List.of(left), List.of(right));
        assertEquals(fields[3], outcome(result), result::toString);
    }

    static Map<String, Domain> domains(String text) {
        Map<String, Domain> domains = new HashMap<>();
        for (String entry : text.equals("-") ? new String[0] : text.split(", ")) {
            int space = entry.indexOf(' ');
            domains.put(entry.substring(0, space), Domain.parse(entry.substring(space + 1)));
        }
        return domains;
    }

    private static String outcome(ProofResult result) {
        if (result instanceof ProofResult.Proved proved) {
            return proved.definedness().everywhere() ? "everywhere" : "where";
        }
        return "no";
    }
}
