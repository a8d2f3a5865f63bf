package assay.reference.notation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Texts and what they come to, as tables. */
class ReaderTableTest {

    private static Executable reads(String[] row) {
        return () -> {
            Reading reading = Reader.read(row[0], Table.NETWORK);
            assertEquals(row[1], Table.shown(reading), row[0]);
            assertInstanceOf(Reading.Read.class, reading, row[0]);
        };
    }

    @Test
    void plainTextIsRead() {
        assertAll(Table.rows("plain.tsv").stream().map(ReaderTableTest::reads));
    }

    @Test
    void latexIsRead() {
        assertAll(Table.rows("latex.tsv").stream().map(ReaderTableTest::reads));
    }

    @Test
    void twoMeaningsAreReportedWithBoth() {
        assertAll(Table.rows("ambiguous.tsv").stream().map(row -> () -> {
            Reading reading = Reader.read(row[0], Table.NETWORK);
            assertInstanceOf(Reading.Ambiguous.class, reading, row[0]);
            assertEquals(row[1], Table.shown(reading), row[0]);
        }));
    }

    @Test
    void faultsAreReportedWithTheirPlaceAndAMend() {
        assertAll(Table.rows("malformed.tsv").stream().map(cells -> {
            String[] row = Table.padded(cells, 5);
            return () -> {
                Reading reading = Reader.read(row[0], Table.NETWORK);
                String kind = reading.getClass().getSimpleName();
                assertEquals(row[1], kind, row[0]);
                boolean malformed = reading instanceof Reading.Malformed;
                String hint = malformed ? ((Reading.Malformed) reading).hint() : ((Reading.Misshapen) reading).hint();
                assertTrue(Table.shown(reading).startsWith("1:" + row[2] + " " + row[3]), Table.shown(reading));
                assertEquals(row[4], hint, row[0]);
            };
        }));
    }
}
