package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.Certificate;
import assay.reference.certify.CertificateReader;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verdicts and certificates on a second table of identities, written after the engine was done. */
class LaterIdentitiesTest {
    private static final List<LabelledPair> PAIRS = LabelledPair.identities("identities-later.txt");

    @Test
    void wrongVariantsDifferAtTheirPoints() {
        for (LabelledPair pair : PAIRS) {
            assertTrue(pair.equal() || pair.differsAtPoint(), pair + " at " + pair.point());
        }
    }

    @Test
    void allAreDecidedRightInBothOrders() {
        assertTrue(PAIRS.size() >= 100, "only " + PAIRS.size() + " pairs");
        Equality equality = new Equality();
        for (LabelledPair pair : PAIRS) {
            Decision.Verdict truth = pair.equal() ? Decision.Verdict.EQUAL : Decision.Verdict.DIFFERENT;
            Decision decision = equality.decide(pair.leftExpression(), pair.rightExpression());
            assertEquals(truth, decision.verdict(), pair + ": " + decision);
            assertEquals(
                    truth,
                    equality.decide(pair.rightExpression(), pair.leftExpression())
                            .verdict(),
                    "in the other order: " + pair);
        }
    }

    @Test
    void certificatesProveTheirPairAndNotTheOther() {
        Equality equality = new Equality();
        for (int k = 0; k < PAIRS.size(); k += 2) {
            LabelledPair right = PAIRS.get(k);
            LabelledPair wrong = PAIRS.get(k + 1);
            Certificate proof = written(equality, right);
            Certificate point = written(equality, wrong);
            assertEquals(new Check.Valid(Claim.EQUAL), check(right, proof), right.toString());
            assertEquals(new Check.Valid(Claim.DIFFERENT), check(wrong, point), wrong.toString());
            assertTrue(check(wrong, proof) instanceof Check.Rejected, wrong + " by " + proof.toMap());
            assertTrue(check(right, point) instanceof Check.Rejected, right + " by " + point.toMap());
        }
    }

    /** The certificate after it was written and read. */
    private static Certificate written(Equality equality, LabelledPair pair) {
        return CertificateReader.read(equality.decide(pair.leftExpression(), pair.rightExpression())
                .certificate()
                .toMap());
    }

    private static Check check(LabelledPair pair, Certificate certificate) {
        return new Checker(pair.leftExpression(), pair.rightExpression()).check(certificate);
    }
}
