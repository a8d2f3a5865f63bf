package assay.grader.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.grader.document.DocumentException;
import assay.grader.figure.Curve;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveKindTest {
    @TempDir
    Path folder;

    private Verdict judge(String fields, String log) throws IOException, DocumentException {
        return Authored.of(folder, "", "answer: curve\nfloor: {accuracy: 0.5}\n" + fields)
                .judge(log);
    }

    @Test
    void aConsistentLogBelowTheFloorEarnsTheCreditOfTheAuthor() throws IOException, DocumentException {
        String log = "step,loss,accuracy\n1,2,0.3\n2,1,0.4";
        assertEquals(Status.INCORRECT, judge("", log).status());
        Verdict verdict = judge("credit: 1/3", log);
        assertEquals(Status.PARTIAL, verdict.status());
        assertEquals("1/3", verdict.credit().toString());
        assertEquals(
                "This fails: the best accuracy is at least 0.5; it is 0.4.",
                verdict.remarks().get(0).message());
        assertEquals(Status.INCORRECT, judge("credit: 1/3", log + "\n2,1,0.4").status());
    }

    @Test
    void theValuesStayExact() throws IOException, DocumentException {
        String hair = "0." + "4".repeat(1) + "9".repeat(60);
        assertEquals(
                Status.INCORRECT,
                judge("", "step,loss,accuracy\n1,2,0.3\n2,1," + hair).status());
        assertEquals(
                Status.CORRECT,
                judge("", "step,loss,accuracy\n1,2,0.3\n2,1,0.5" + "0".repeat(60))
                        .status());
    }

    @Test
    void aLongLogIsThinnedForADrawing() throws IOException, DocumentException {
        StringBuilder log = new StringBuilder("step,loss,accuracy\n");
        for (int k = 0; k < 30_000; k++) {
            log.append(k).append(",1,0.").append(k % 2 == 0 ? "25" : "75").append('\n');
        }
        Certificate.Property certificate =
                (Certificate.Property) judge("", log.toString()).certificate();
        Curve curve = (Curve) certificate.figure().orElseThrow();
        assertEquals(500, curve.rows().size());
        assertEquals("29999", curve.rows().get(499).get(0).toString());
    }

    @Test
    void theDrawingHasDecimals() throws IOException, DocumentException {
        Certificate certificate =
                judge("", "step,loss,accuracy\n0,2.30,1e-3\n125,1.0625,50%").certificate();
        assertEquals(
                "{kind=curve, columns=[step, loss, accuracy], rows=[[0, 2.3, 0.001], [125, 1.0625, 0.5]]}",
                String.valueOf(certificate.content().get("figure")));
    }

    @Test
    void hostileTablesAreRefused() throws IOException, DocumentException {
        String header = "step,loss,accuracy\n";
        assertEquals(
                Status.UNREADABLE,
                judge("", header + "1,2,0.5\n".repeat(100_001)).status());
        assertEquals(Status.UNREADABLE, judge("", header + "1,\"2").status());
        assertEquals(Status.UNREADABLE, judge("", header + "1,2,=cmd()").status());
        assertEquals(Status.INCORRECT, judge("", ",".repeat(50_000) + "\n1").status());
        assertEquals(
                Status.UNREADABLE,
                judge("", header + "1,2," + "9".repeat(100_000)).status());
        Verdict twice = judge("", "step,step,loss,accuracy\n1,0,2,0.5\n2,0,2,0.5");
        assertEquals(Status.UNREADABLE, twice.status());
        assertTrue(twice.remarks().get(0).message().contains("stands twice"));
    }
}
