package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.batch.OutcomeSummary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far a class is graded, as a person and a script see it. */
class ProgressDisplayTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String shown(ProgressDisplay.Kind kind, boolean watched) {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, watched, watched, 80);
        try (ProgressDisplay display = ProgressDisplay.of(kind, console, 2)) {
            display.done("a.yaml", false, new OutcomeSummary("s-1", Set.of()));
            display.done("b.yaml", true, new OutcomeSummary("", Set.of(OutcomeSummary.Trait.UNREADABLE)));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The library draws in a thread of its own, where a fault would be lost. */
    @Test
    void aBarShowsCountRateAndFailures() {
        String shown = shown(ProgressDisplay.Kind.AUTO, true);
        List<String> lines = List.of(shown.split("\r\u001b\\[K"));
        String last = lines.get(lines.size() - 1);
        assertTrue(last.matches("grading 100% \\[=+] 2/2 \\(.*\\) .*/s 1 failed, writing the report"), last);
        lines.forEach(line -> assertTrue(line.length() < 80, line));
        assertTrue(shown.endsWith("\r\u001b[K"));
    }

    @Test
    void nothingIsShownWhereNobodyWatches() {
        assertEquals("", shown(ProgressDisplay.Kind.AUTO, false));
        assertEquals("", shown(ProgressDisplay.Kind.NONE, true));
    }

    @Test
    void scriptsGetALineForEachSubmission() {
        assertEquals("""
                {"done":1,"of":2,"failed":0,"submission":"a.yaml","outcome":"graded","known":false}
                {"done":2,"of":2,"failed":1,"submission":"b.yaml","outcome":"unreadable","known":true}
                """, shown(ProgressDisplay.Kind.JSON, false));
    }
}
