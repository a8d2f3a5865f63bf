package assay.reference.derivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.AlmostEverywhereIdentity;
import assay.reference.certify.Certificate;
import assay.reference.certify.CertificateReader;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Range;
import assay.reference.certify.SameProgram;
import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeExamination.Report;
import assay.reference.derivative.DerivativeFinding.Misshapen;
import assay.reference.derivative.DerivativeFinding.Open;
import assay.reference.derivative.DerivativeFinding.Right;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivativeExaminationTest {

    @ParameterizedTest(name = "d {0} / d {1} = {2}, {4} asked")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # f                          | x | claim                    | vars            | asked         | verdict   | layout, or what it is
            x^2                          | x | 2*x                      | x:              | -             | right     | as-parameter
            x^2                          | x | -2*x                     | x:              | -             | wrong     | sign
            x^2                          | x | x                        | x:              | -             | wrong     | constant-factor
            x^2                          | x | 2*x+1                    | x:              | -             | wrong     | -
            sum(x^2)                     | x | 2*x                      | x:K             | -             | right     | as-parameter
            sum(x^2)                     | x | 2*x'                     | x:K             | -             | right     | numerator
            sum(x^2)                     | x | 2*x                      | x:K             | row           | misshapen | layout
            sum(x^2)                     | x | 2*x                      | x:K             | numerator     | misshapen | layout
            sum(x^2)                     | x | 2*x'                     | x:K             | row           | right     | row
            sum(x^2)                     | x | 2*x'                     | x:K             | column        | misshapen | layout
            sum(x^2)                     | x | 2*x                      | x:1xK           | row           | right     | row
            sum(x^2)                     | x | 2*x                      | x:1xK           | as-parameter  | right     | as-parameter
            sum(x^2)                     | x | 2*x^T                    | x:1xK           | denominator   | right     | denominator
            sum(x^2)                     | x | 1                        | x:K             | -             | misshapen | -
            W x                          | x | W                        | W:mxn x:n       | -             | right     | numerator
            W x                          | x | W^T                      | W:mxn x:n       | -             | right     | denominator
            W x                          | x | W^T                      | W:mxn x:n       | numerator     | misshapen | layout
            W x                          | x | W^T                      | W:nxn x:n       | numerator     | wrong     | layout
            W x                          | x | W^T                      | W:nxn x:n       | denominator   | right     | denominator
            W x                          | x | -W                       | W:nxn x:n       | numerator     | wrong     | sign
            x W                          | x | W^T                      | W:dxh x:1xd     | numerator     | right     | numerator
            x W                          | x | W                        | W:dxh x:1xd     | numerator     | misshapen | layout
            softmax(z)                   | z | diag(softmax(z))-softmax(z) softmax(z)^T | z:K | numerator | right   | numerator
            a^T W b                      | W | a b^T                    | W:mxn a:m b:n   | as-parameter  | right     | as-parameter
            a^T W b                      | W | b a^T                    | W:mxn a:m b:n   | numerator     | right     | numerator
            a^T W b                      | W | b a^T                    | W:nxn a:n b:n   | as-parameter  | wrong     | layout
            t*v                          | t | v                        | t: v:m          | numerator     | right     | numerator
            t*v                          | t | v'                       | t: v:m          | denominator   | right     | denominator
            t*v                          | t | v'                       | t: v:m          | numerator     | misshapen | layout
            W x                          | W | tabulate(k=1..m, i=1..m, j=1..n, delta[k,i]*x[j]) | W:mxn x:n | - | right | numerator
            W x                          | W | [[x[1],x[2],0,0],[0,0,x[1],x[2]]]        | W:2x2 x:2 | - | right | flattened-by-rows
            W x                          | W | [[x[1],0,x[2],0],[0,x[1],0,x[2]]]        | W:2x2 x:2 | - | right | flattened-by-columns
            W x                          | W | [[x[1],0],[x[2],0],[0,x[1]],[0,x[2]]]    | W:2x2 x:2 | - | right | flattened-by-rows-transposed
            W x                          | W | [[x[1],0,x[2],0],[0,x[1],0,x[2]]]        | W:2x2 x:2 | flattened-by-rows | wrong | layout
            sum(relu(x))                 | x | 1[x>0]                   | x:K             | -             | right     | as-parameter
            sum(relu(x))                 | x | 1[x>=0]                  | x:K             | -             | right     | as-parameter
            max(0,x)                     | x | cases(x==0: 7, else: H(x)) | x:            | -             | right     | as-parameter
            abs(x)                       | x | x/abs(x)                   | x:              | -             | right     | as-parameter
            abs(x)                       | x | 1                        | x:              | -             | wrong     | -
            max(j, x[j])                 | x | tabulate(i=1..3, 1[x[i]>=x[1]]*1[x[i]>=x[2]]*1[x[i]>=x[3]]) | x:3 | - | right | as-parameter
            relu(relu(x))                | x | 1[x>0]                   | x:              | -             | right     | as-parameter
            relu(relu(x))                | x | cases(x<0: 17, else: 1)  | x:              | -             | wrong     | -
            log(x)                       | x | 1/x                      | x:              | -             | right     | as-parameter
            log(x)                       | x | 1/abs(x)                 | x:              | -             | right     | as-parameter
            log(x)                       | x | -1/x                     | x:              | -             | wrong     | sign
            sqrt(x)                      | x | 1/(2*sqrt(x))            | x:              | -             | right     | as-parameter
            x^3/3                        | x | x^3/x                    | x:              | -             | right     | as-parameter
            x^3/3                        | x | exp(2*log(x))            | x:              | -             | wrong     | -
            x^3/3                        | x | exp(2*log(x))            | x::positive     | -             | right     | as-parameter
            abs(log(x))                  | x | cases(x>1: 1/x, else: -1/x) | x:           | -             | right     | as-parameter
            abs(log(x))                  | x | cases(x>1: 1/x, else: 1/x) | x:            | -             | wrong     | -
            cases(x>0: abs(log(x)), else: x^2) | x | cases(x>0: sign(log(x))/x, else: 2*x) | x: | -          | right     | as-parameter
            cases(x>0: abs(log(x)), else: x^2) | x | cases(x>0: sign(log(x))/x, else: 3*x) | x: | -          | wrong     | -
            cases(y>0: abs(log(x)*log(y)), else: x^2) | x | cases(y>0: sign(log(x)*log(y))*log(y)/x, else: 2*x) | x: y: | - | right | as-parameter
            cases(y>0: abs(log(x)*log(y)), else: x^2) | x | cases(y>0: sign(log(x)*log(y))*log(y)/x, else: x^2) | x: y: | - | wrong | -
            relu(x/y)                    | x | H(x/y)/y                 | x: y:           | -             | right     | as-parameter
            relu(x/y)                    | x | H(x)/y                   | x: y:           | -             | wrong     | -
            abs(abs(tanh(x)))            | x | sign(x)*(1-tanh(x)^2)    | x:              | -             | right     | as-parameter
            log(-1-x^2)                  | x | 2*x/(1+x^2)              | x:              | -             | open      | -
            10^10^10*x                   | x | 3                        | x:              | -             | open      | -
            """)
    void findings(
            String f, String x, String claim, String variables, String asked, String verdict, String explanation) {
        Report report = new Claimed(f, x, claim, variables)
                .examined(Optional.ofNullable(asked).map(DerivativeLayout::parse));
        DerivativeFinding finding = report.finding();
        Class<?> expected = switch (verdict) {
            case "right" -> Right.class;
            case "wrong" -> Wrong.class;
            case "misshapen" -> Misshapen.class;
            default -> Open.class;
        };
        assertEquals(expected, finding.getClass(), finding::toString);
        assertEquals(Optional.empty(), report.fault());
        String found = finding instanceof Right right
                ? right.layout().spelling()
                : finding instanceof Wrong wrong
                        ? wrong.explanation()
                                .map(DerivativeFinding.Explanation::code)
                                .orElse(null)
                        : finding instanceof Misshapen other
                                ? other.explanation()
                                        .map(DerivativeFinding.Explanation::code)
                                        .orElse(null)
                                : null;
        assertEquals(explanation, found, finding::toString);
        if (finding instanceof Right || finding instanceof Wrong) {
            Certificate read = CertificateReader.read(finding.certificate().toMap());
            assertTrue(
                    new Claimed(f, x, claim, variables == null ? "" : variables)
                            .comparisons(Optional.empty()).stream()
                                    .map(forms -> new Checker(forms.left(), forms.right()).check(read))
                                    .anyMatch(check -> check instanceof Check.Valid),
                    "the checker does not accept the certificate");
        }
    }

    /** Whoever changes what a proof leaves out, or where that is shown to be little, proves nothing. */
    @Test
    void aChangedProofThatLeavesOutANullSetIsRefused() {
        Claimed question = new Claimed("abs(x)*abs(y)", "x", "x*abs(y)/abs(x)", "");
        DerivativeFinding finding = question.examined(Optional.empty()).finding();
        AlmostEverywhereIdentity proof = (AlmostEverywhereIdentity) finding.certificate();
        List<Integer> fences = proof.fences().orElseThrow();
        assertTrue(isAccepted(question, proof));
        assertTrue(isAccepted(question, (AlmostEverywhereIdentity) CertificateReader.read(proof.toMap())));
        for (int k = 0; k < fences.size(); k++) {
            List<Integer> fewer = new ArrayList<>(fences);
            fewer.remove(k);
            assertFalse(isAccepted(question, with(proof, proof.at(), fewer)), "without fence " + k);
        }
        List<Integer> more = new ArrayList<>(fences);
        more.add(100);
        assertFalse(isAccepted(question, with(proof, proof.at(), more)));
        for (String name : proof.at().keySet()) {
            SortedMap<String, Rational> at = new TreeMap<>(proof.at());
            at.put(name, Rational.ZERO);
            if (name.equals("x")) {
                assertFalse(isAccepted(question, with(proof, at, fences)), "a guard is zero at " + at);
            }
            at.remove(name);
            assertFalse(isAccepted(question, with(proof, at, fences)), "no value for " + name);
        }
        assertFalse(isAccepted(question, new AlmostEverywhereIdentity(proof.at(), proof.certificate())));
        assertFalse(isAccepted(question, new AlmostEverywhereIdentity(proof.at(), proof.fences(), new SameProgram())));
        assertFalse(isAccepted(new Claimed("abs(x)*abs(y)", "x", "2*x*abs(y)/abs(x)", ""), proof));
    }

    /** A guard without a value in half of the space must not hide what is wrong there. */
    @Test
    void onlyZerosAreLeftOut() {
        Expression wrong =
                new Claimed("x", "x", "cases(y<=0: cases(y>-1000: 1, else: 2), log(y)>0: 1, else: 1)", "").g();
        Expression right = new Claimed("x", "x", "cases(y<=0: 1, log(y)>0: 1, else: 1)", "").g();
        Expression one = new Claimed("x", "x", "1+0*y", "").g();
        for (boolean defined : new boolean[] {false, true}) {
            assertEquals(Optional.empty(), new Equality().almostEverywhere(wrong, one, defined));
            assertTrue(new Equality().almostEverywhere(right, one, defined).isPresent());
        }
    }

    private static AlmostEverywhereIdentity with(
            AlmostEverywhereIdentity proof, SortedMap<String, Rational> at, List<Integer> fences) {
        return new AlmostEverywhereIdentity(at, Optional.of(fences), proof.certificate());
    }

    private static boolean isAccepted(Claimed question, AlmostEverywhereIdentity proof) {
        return question.comparisons(Optional.empty()).stream()
                .map(forms -> new Checker(forms.left(), forms.right()).check(proof))
                .anyMatch(check -> check instanceof Check.Valid);
    }

    /** The point of a counterexample lies where the function has a derivative, and differences exclude the claim there. */
    @Test
    void differencesRefuteToo() {
        Report report = new Claimed("log(1+exp(a^T W b))", "W", "a b^T", "W:2x3 a:2 b:3").examined(Optional.empty());
        var evidence = report.evidence().orElseThrow();
        assertTrue(evidence.difference()
                .derivative()
                .orElseThrow()
                .disjoint(evidence.point().claimed(evidence.coordinate())));
        assertTrue(evidence.difference().derivative().orElseThrow().toString().length() < 200);
    }

    @Test
    void aGapIsShownAsUndefined() {
        DerivativeFinding finding = new Claimed("x^2", "x", "2*exp(log(x))", "")
                .examined(Optional.empty())
                .finding();
        assertEquals(Range.Undefined.UNDEFINED, ((Wrong) finding).certificate().left());
    }
}
