package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Expression;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.PlainPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of writing that homework uses, each beside the same in functions and signs that everybody reads alike. */
class SpellingsTest {

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            # primes after functions of one number
            $\\sigma'(Wx+b)$                ; $\\sigma(Wx+b)\\odot(1-\\sigma(Wx+b))$ ; x:n b:m W:mxn ; EQUAL
            $W^\\top(d\\odot\\tanh'(z))$    ; $W^\\top(d\\odot(1-\\tanh^2(z)))$     ; W:mxn d:m z:m ; EQUAL
            tanh'(z)                       ; 1-tanh(z)^2                       ; z:K           ; EQUAL
            tanh''(2*z)                    ; -2*tanh(2*z)*(1-tanh(2*z)^2)      ; z:            ; EQUAL
            sigma'(2*z)                    ; 2*sigma(2*z)*(1-sigma(2*z))       ; z:            ; DIFFERENT
            sigma'(2*z)                    ; grad(sigma(2*z), z)/2             ; z:            ; EQUAL
            relu'(z)                       ; 1[z>0]/1[z != 0]                  ; z:            ; EQUAL
            relu'(z)                       ; 1[z>=0]                           ; z:            ; DIFFERENT
            # the positive part
            $(1-yx)_+$                     ; max(0, 1-x*y)                     ; x: y:         ; EQUAL
            $[x]_+ - [-x]_+$               ; x                                 ; x:            ; EQUAL
            (x)_+                          ; relu(x)                           ; x:            ; EQUAL
            [1-x y]_+                      ; max(0, 1-x*y)                     ; x: y:         ; EQUAL
            [x]_+                          ; relu(x)                           ; x:n           ; EQUAL
            [x, y]_+                       ; [relu(x), relu(y)]                ; x: y:         ; EQUAL
            $\\sigma^{\\prime}(2z)$        ; sigma'(2*z)                       ; z:            ; EQUAL
            $\\sigma^{\\prime\\prime}(z)$  ; sigma''(z)                        ; z:            ; EQUAL
            # a vector of ones takes its length from its neighbours
            $\\mathbf{1}^\\top x$           ; sum(x)                            ; x:n           ; EQUAL
            $\\mathbf{1}_n^\\top x$         ; sum(x)                            ; x:n           ; EQUAL
            $\\mathbf 1^T A\\mathbf 1$      ; sum(A)                            ; A:mxn         ; EQUAL
            $\\mathbf{1}-x$                ; 1-x                               ; x:n           ; EQUAL
            $(I-\\frac1n\\mathbf{1}\\mathbf{1}^\\top)x$ ; x-mean(x)              ; x:n           ; EQUAL
            $(I-\\mathbf{1}\\mathbf{1}^\\top)x$ ; x-mean(x)                     ; x:n           ; DIFFERENT
            # names
            $\\hat y(1-\\hat y)$            ; y_hat - y_hat^2                   ; y_hat:        ; EQUAL
            $x^{\\prime}x$                 ; norm(x)^2                         ; x:n           ; EQUAL
            $x^\\prime x$                  ; norm(x)^2                         ; x:n           ; EQUAL
            # primes and slices inside of others
            $\\sigma'(W\\sigma'(z))$        ; $\\sigma(W(\\sigma(z)\\odot(1-\\sigma(z))))\\odot(1-\\sigma(W(\\sigma(z)\\odot(1-\\sigma(z)))))$ ; W:mxn z:n ; EQUAL
            X[1,:] W                       ; [sum(d, X[1,d]*W[d,1]), sum(d, X[1,d]*W[d,2])]' ; X:NxD W:Dx2 ; EQUAL
            $X_{1,:}w$                     ; sum(d, X[1,d]*w[d])               ; X:NxD w:D     ; EQUAL
            $w^\\top X_{:,2}$              ; sum(i, X[i,2]*w[i])               ; X:NxD w:N     ; EQUAL
            X[:,1] X[2,:]                  ; tabulate(i=1..n, j=1..m, X[i,1]*X[2,j]) ; X:nxm         ; EQUAL
            norm(X[:,1])^2                 ; (X' X)[1,1]                       ; X:nxm         ; EQUAL
            (A[1,:] B)[1,:]                ; A[1,:] B                          ; A:mxn B:nxk   ; EQUAL
            # functions
            $\\operatorname{sech}^2(x)$    ; 1-tanh(x)^2                       ; x:            ; EQUAL
            $\\sec^2 x$                    ; grad(tan(x), x)                   ; x:            ; EQUAL
            csc(x)^2                       ; 1+cot(x)^2                        ; x:            ; EQUAL
            coth(x)-tanh(x)                ; 2*csch(2*x)                       ; x:            ; EQUAL
            relu6(x)                       ; min(max(x,0),6)                   ; x:            ; EQUAL
            clip(x, -1, 1)                 ; hardtanh(x)                       ; x:            ; EQUAL
            mish(x)                        ; x*tanh(log(1+exp(x)))             ; x:            ; EQUAL
            logit(sigma(x))                ; x                                 ; x:            ; EQUAL
            logsigmoid(x)                  ; -softplus(-x)                     ; x:            ; EQUAL
            grad(softsign(x), x)           ; 1/(1+abs(x))^2                    ; x:            ; EQUAL
            erfc(x)                        ; 1-erf(x)                          ; x:            ; EQUAL
            """)
    void areWhatTheyMean(String written, String plain, String variables, Decision.Verdict verdict) {
        Formulas formulas = new Formulas(variables);
        Expression first = formulas.read(written);
        Expression second = formulas.read(plain);
        assertEquals(verdict, new Equality().decide(first, second).verdict());
        // What a student is shown is read as what was meant.
        assertEquals(first, formulas.read(PlainPrinter.print(first)));
        assertEquals(first, formulas.read("$" + LatexPrinter.print(first) + "$"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            $\\mathbf{1}$                     ; how many entries
            $x\\,\\mathbf{1}^\\top$            ; how many entries
            $\\operatorname{foo}^2(y)$        ; foo is no known function
            $\\operatorname{sigmod}(y)$       ; sigmod is no known function
            relu7(y)                         ; relu7 is no known function
            softmax'(x)                      ; a prime after a function
            $\\sigma^{(2)}(y)$               ; counts derivatives
            """)
    void areRefusedWithAReason(String written, String reason) {
        Formulas formulas = new Formulas("x:n y:");
        Throwable refused = assertThrows(AssertionError.class, () -> formulas.read(written));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }

    /** A short name with a number may be a factor, as everywhere. */
    @Test
    void aNumberedLetterIsAFactor() {
        Formulas formulas = new Formulas("y:");
        assertEquals(
                Decision.Verdict.EQUAL,
                new Equality()
                        .decide(formulas.read("w12(y + 1)"), formulas.read("w12*y + w12"))
                        .verdict());
    }
}
