package assay.reference.derivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.derivative.DerivativeExamination.Report;
import assay.reference.derivative.DerivativeFinding.Right;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.difference.KinkPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims that are the derivative but for kinks, under every policy. A policy that leaves nothing to decide, as where there
 * is a derivative, must not be moved by how the function is written.
 */
class KinkCheckTest {
    private static final List<Optional<KinkPolicy>> POLICIES = List.of(
            Optional.empty(),
            policy("exact-where-differentiable"),
            policy("convention: 0"),
            policy("convention: 1/2"),
            policy("convention: 1"),
            policy("any-subgradient"),
            policy("one-sided"));

    private static Optional<KinkPolicy> policy(String text) {
        return Optional.of(KinkPolicy.parse(text));
    }

    @ParameterizedTest(name = "d {0} / d {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # f                      | x | claim                                        | vars    | ignore exact 0 1/2 1 any-subgradient one-sided
            relu(x)                    | x | 1[x>0]                                       |         | right right right wrong wrong right right
            relu(x)                    | x | H(x)                                         |         | right right wrong right wrong right wrong
            relu(x)                    | x | 1[x>=0]                                      |         | right right wrong wrong right right right
            relu(x)                    | x | cases(x==0: 1/3, else: 1[x>0])               |         | right right wrong wrong wrong right wrong
            relu(x)                    | x | cases(x==0: 7, else: 1[x>0])                 |         | right right wrong wrong wrong wrong wrong
            relu(x)                    | x | relu(x)/x                                    |         | right right wrong wrong wrong wrong wrong
            relu(x)                    | x | 1[x>1/1000]                                  |         | wrong wrong wrong wrong wrong wrong wrong
            max(0,x)                   | x | 1[x>0]                                       |         | right right right wrong wrong right right
            abs(x)                     | x | sign(x)                                      |         | right right wrong right wrong right wrong
            abs(x)                     | x | cases(x>=0: 1, else: -1)                     |         | right right wrong wrong right right right
            abs(x)                     | x | cases(x==0: 2, else: sign(x))                |         | right right wrong wrong wrong wrong wrong
            leakyrelu(x,1/10)          | x | cases(x>0: 1, else: 1/10)                    |         | right right right wrong wrong right right
            leakyrelu(x,1/10)          | x | cases(x>0: 1, x==0: 0, else: 1/10)           |         | right right wrong wrong wrong wrong wrong
            leakyrelu(x,1/10)          | x | cases(x>0: 1, x==0: 11/20, else: 1/10)       |         | right right wrong right wrong right wrong
            relu(x)-relu(-x)           | x | 1                                            |         | right right right right right right right
            relu(x)-relu(-x)           | x | 1[x>0]+1[x<0]                                |         | right wrong wrong wrong wrong wrong wrong
            relu(x)-relu(-x)           | x | 1[x>=0]+1[x<=0]                              |         | right wrong wrong wrong wrong wrong wrong
            max(x,-x,2*x-1)            | x | cases(x<=0: -1, x<=1: 1, else: 2)            |         | right right right wrong wrong right right
            max(x,-x,2*x-1)            | x | cases(x<=0: -1, x<=1: 1, x==2: 0, else: 2)   |         | right wrong wrong wrong wrong wrong wrong
            relu(relu(x))              | x | 1[x>=0]                                      |         | right right wrong wrong right right right
            relu(1-abs(x))             | x | cases(abs(x)<1: -sign(x), else: 0)           |         | right right wrong wrong wrong right wrong
            relu(1-y*x)                | x | -y*1[y*x<1]                                  |         | right right right wrong wrong right right
            relu(1-y*x)                | x | -y*H(1-y*x)                                  |         | right right wrong right wrong right wrong
            relu(1-y*x)                | x | -2*y*1[y*x<=1]+y*1[y*x<1]                    |         | right right wrong wrong wrong wrong wrong
            relu(1-y*x)                | x | -y*1[y*x<=1]                                 |         | right right wrong wrong right right right
            relu(-x)                   | x | -1[x<0]                                      |         | right right right wrong wrong right right
            relu(-x)                   | x | -1[x<=0]                                     |         | right right wrong wrong right right right
            min(0,x)                   | x | 1[x<0]                                       |         | right right right wrong wrong right right
            cases(0<x: x, else: 0)     | x | 1[x>0]                                       |         | right right right wrong wrong right right
            cases(0<x: x, else: x/10)  | x | cases(x>0: 1, else: 1/10)                    |         | right right right wrong wrong right right
            clip(3*x,-1,1)             | x | cases(abs(3*x)<1: 3, else: 0)                |         | right right right wrong wrong right right
            relu(x)+relu(-x)           | x | sign(x)                                      |         | right right right right right right wrong
            relu(x)+relu(-x)           | x | cases(x>=0: 1, else: -1)                     |         | right right wrong wrong wrong right right
            relu(relu(x))              | x | H(x)                                         |         | right right wrong right wrong right wrong
            abs(-x)                    | x | sign(x)                                      |         | right right wrong right wrong right wrong
            leakyrelu(w@x,1/10)        | x | w*cases(w@x>0: 1, else: 1/10)                | x:2 w:2 | right right right wrong wrong right right
            leakyrelu(w@x,1/10)        | x | w*cases(w@x>=0: 1, else: 1/10)               | x:2 w:2 | right right wrong wrong right right right
            leakyrelu(w@x,1/10)        | x | w*cases(w@x>0: 1, w@x==0: 0, else: 1/10)     | x:2 w:2 | right right wrong wrong wrong wrong wrong
            relu(A@x)                  | x | diag(1[A@x>0])@A                             | x:2 A:2x2 | right right right wrong wrong right right
            max(x,y)                   | x | 1[x>=y]                                      |         | right right wrong wrong right right right
            x*1[x>0]                   | x | 1[x>0]                                       |         | right right right wrong wrong right right
            1[x>0]                     | x | 1[x==0]                                      |         | right right right right right right right
            relu(x)^2                  | x | 2*relu(x)                                    |         | right right right right right right right
            relu(x)^2                  | x | cases(x==0: 1, else: 2*relu(x))              |         | right wrong wrong wrong wrong wrong wrong
            x*abs(x)                   | x | 2*abs(x)                                     |         | right right right right right right right
            elu(x)                     | x | cases(x<0: exp(x), else: 1)                  |         | right right right right right right right
            elu(x)                     | x | cases(x<0: exp(x), x==0: 5, else: 1)         |         | right wrong wrong wrong wrong wrong wrong
            elu(x)                     | x | cases(x<0: exp(x), x>0: 1)                   |         | right wrong wrong wrong wrong wrong wrong
            cases(x<0: sin(x), else: x) | x | cases(x<0: cos(x), x==0: 0, else: 1)        |         | right wrong wrong wrong wrong wrong wrong
            cases(abs(x)<=1: x^2/2, else: abs(x)-1/2) | x | clip(x,-1,1)                  |         | right right right right right right right
            cases(abs(x)<=1: x^2/2, else: abs(x)-1/2) | x | x/max(1,abs(x))               |         | right right right right right right right
            cases(abs(x)<=d: x^2/2, else: d*abs(x)-d^2/2) | x | cases(abs(x)<d: x, else: d*x/abs(x)) | d::positive | right right right right right right right
            cases(abs(x)<=d: x^2/2, else: d*abs(x)-d^2/2) | x | cases(abs(x)<d: x, x==d: 0, else: d*x/abs(x)) | d::positive | right wrong wrong wrong wrong wrong wrong
            max(abs(x)-1,0)            | x | cases(abs(x)<=1: 0, else: x/abs(x))          |         | right right right wrong wrong right right
            sum(cases(abs(x)<=1: x^2/2, else: abs(x)-1/2)) | x | x/max(1,abs(x))          | x:2     | right right right right right right right
            relu(log(x))               | x | 1[x>1]/x                                     |         | right right right wrong wrong right right
            abs(1/x)                   | x | -sign(x)/x^2                                 |         | right right right right right right right
            sqrt(x^2)                  | x | sign(x)                                      |         | right open open open open open open
            floor(x)                   | x | 0                                            |         | open open open open open open open
            x^2                        | x | 2*x+1[x==3]                                  |         | wrong wrong wrong wrong wrong wrong wrong
            sin(x)                     | x | cos(x)+1[x==1]                               |         | wrong wrong wrong wrong wrong wrong wrong
            x*y                        | x | y+1[x==y]                                    |         | wrong wrong wrong wrong wrong wrong wrong
            exp(x)                     | x | exp(x)*sign(x-1)^2                           |         | wrong wrong wrong wrong wrong wrong wrong
            sum(x)                     | x | ones(2)*1[x[1]!=x[2]]                        | x:2     | wrong wrong wrong wrong wrong wrong wrong
            x*abs(x)                   | x | 2*abs(x)+1[x==0]                             |         | right wrong wrong wrong wrong wrong wrong
            x^3                        | x | 3*x^4/x^2                                    |         | right wrong wrong wrong wrong wrong wrong
            relu(w*x)                  | x | w*H(w*x)                                     |         | right right wrong right wrong right wrong
            relu(p)                    | p | 1                                            | p::nonnegative | right right right right right right right
            abs(p)                     | p | cases(p==0: -1, else: 1)                     | p::nonnegative | right right right right right right right
            abs(p)                     | p | -1                                           | p::nonnegative | wrong wrong wrong wrong wrong wrong wrong
            cases(x[1]>0: x[2], else: -x[2]) | x | [0, cases(x[1]>=0: 1, else: -1)]       | x:2     | right wrong wrong wrong wrong open wrong
            sum(relu(x))               | x | 1[x>0]                                       | x:K     | right right right wrong wrong right right
            sum(relu(x))               | x | 1[x>=0]                                      | x:2     | right right wrong wrong right right right
            sum(abs(x))                | x | sign(x)                                      | x:2     | right right wrong right wrong right wrong
            sum(relu(x))               | x | 1[x>0]+2*1[x==0]                             | x:2     | right right wrong wrong wrong wrong wrong
            sum(relu(x))               | x | 1[x>0]^T                                     | x:1xK   | right right right wrong wrong right right
            relu(x)                    | x | diag(1[x>=0])                                | x:2     | right right wrong wrong right right right
            relu(w@x)                  | x | w*1[w@x>0]                                   | x:2 w:2 | right right right wrong wrong right right
            relu(w@x)                  | x | w*cases(w@x==0: 1/3, else: 1[w@x>0])         | x:2 w:2 | right right wrong wrong wrong right wrong
            relu(w@x)                  | x | w*cases(w@x==0: 2, else: 1[w@x>0])           | x:2 w:2 | right right wrong wrong wrong wrong wrong
            abs(x[1])+relu(x[2])       | x | [sign(x[1]), 1[x[2]>0]]                      | x:2     | right right wrong wrong wrong open wrong
            max(x[1],x[2])             | x | [1[x[1]>x[2]], 1[x[2]>=x[1]]]                | x:2     | right right wrong wrong wrong right right
            max(x[1],x[2])             | x | [1[x[1]>=x[2]], 1[x[2]>=x[1]]]               | x:2     | right right wrong wrong right wrong right
            max(x[1],x[2])             | x | [H(x[1]-x[2]), H(x[2]-x[1])]                 | x:2     | right right wrong right wrong right wrong
            max(x[1],x[2],x[3])        | x | [1[x[1]>=x[2]]*1[x[1]>=x[3]], 1[x[2]>x[1]]*1[x[2]>=x[3]], 1[x[3]>x[1]]*1[x[3]>x[2]]] | x:3 | right right wrong wrong wrong right right
            max(x[1],x[2])+max(x[3],x[4]) | x | [1[x[1]>x[2]], 1[x[2]>=x[1]], 1[x[3]>x[4]], 1[x[4]>=x[3]]] | x:4 | right right wrong wrong wrong right right
            abs(x[1]+x[2])-abs(x[1])-abs(x[2]) | x | [sign(x[1]+x[2])-sign(x[1]), sign(x[1]+x[2])-sign(x[2])] | x:2 | right right wrong right wrong right wrong
            abs(x[1]+x[2])-abs(x[1])-abs(x[2]) | x | [sign(x[1]+x[2])-sign(x[1])+2*1[x[1]==0]*1[x[2]==0], sign(x[1]+x[2])-sign(x[2])+2*1[x[1]==0]*1[x[2]==0]] | x:2 | right wrong wrong wrong wrong wrong wrong
            abs(x[1]+x[2])-abs(x[1])-abs(x[2]) | x | [sign(x[1]+x[2])-sign(x[1])+1[x[1]==0]*1[x[2]==0], sign(x[1]+x[2])-sign(x[2])+1[x[1]==0]*1[x[2]==0]] | x:2 | right wrong wrong wrong wrong open wrong
            """)
    void findings(String f, String x, String claim, String variables, String expected) {
        Claimed question = new Claimed(f, x, claim, variables == null ? "" : variables);
        List<String> found = new ArrayList<>();
        for (Optional<KinkPolicy> policy : POLICIES) {
            Report report = question.examined(Optional.empty(), policy);
            assertEquals(Optional.empty(), report.fault());
            DerivativeFinding finding = report.finding();
            found.add(finding instanceof Right ? "right" : finding instanceof Wrong ? "wrong" : "open");
            if (finding instanceof Right || finding instanceof Wrong) {
                assertTrue(isAccepted(question, policy, finding), () -> "not accepted under " + policy);
            }
            if (finding instanceof Right right) {
                assertEquals(policy, right.kinks());
            }
        }
        assertEquals(expected, String.join(" ", found));
    }

    /** Whether the checker accepts the certificate for one of the equations that the finding can rest on. */
    private static boolean isAccepted(Claimed question, Optional<KinkPolicy> policy, DerivativeFinding finding) {
        return question.comparisons(policy).stream()
                .map(forms -> new Checker(forms.left(), forms.right()).check(finding.certificate()))
                .anyMatch(check -> check instanceof Check.Valid);
    }
}
