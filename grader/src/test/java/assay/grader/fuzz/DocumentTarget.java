package assay.grader.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Node;
import assay.grader.document.Position;

/** The readers of YAML and JSON: a document is read, each node with its place in the file, or refused with a place. */
record DocumentTarget(String name) implements FuzzTarget {
    private static final DocumentBudget BUDGET = new DocumentBudget(1 << 16, 50, 5_000);
    private static final DocumentReader READER = new DocumentReader(BUDGET);

    @Override
    public void run(byte[] input) {
        String file = "f." + name;
        int lines = 2;
        for (byte each : input) {
            lines += each == '\n' || each == '\r' ? 1 : each < 0 ? 1 : 0;
        }
        try {
            check(READER.read(file, input), file, lines, 0);
        } catch (DocumentException fault) {
            check(fault.position(), file, lines);
            assertTrue(fault.getMessage().length() < 1_000, fault.getMessage());
        }
    }

    private static void check(Node node, String file, int lines, int depth) {
        check(node.position(), file, lines);
        assertTrue(depth <= BUDGET.depth() + 1);
        if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> check(item, file, lines, depth + 1));
        } else if (node instanceof Node.Mapping mapping) {
            mapping.fields().values().forEach(field -> {
                check(field.position(), file, lines);
                check(field.value(), file, lines, depth + 1);
            });
        }
    }

    static void check(Position place, String file, int lines) {
        assertEquals(file, place.file());
        assertTrue(place.line() >= 1 && place.line() <= lines, place.toString());
        assertTrue(place.column() >= 1, place.toString());
    }
}
