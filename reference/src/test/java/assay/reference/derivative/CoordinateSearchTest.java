package assay.reference.derivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Sizes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateSearchTest {

    /** Errors are planted into the Jacobian of a layer of 6 units with 8 inputs, and exactly they are found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                                      | ",
                "delta[k,2]*delta[i,7]                  | [2][7]",
                "delta[k,2]*delta[i,7]/10^9             | [2][7]",
                "delta[k,6]*(delta[i,1]-2*delta[i,8])   | [6][1] [6][8]",
                "delta[i,3]                             | [1][3] [2][3] [3][3] [4][3] [5][3] [6][3]",
                "delta[k,1]*delta[i,5]*H(x[1]-1000)     | ",
            })
    void plantedErrorsAreFound(String error, String coordinates) {
        String right = "sigma((W x)[k])*(1-sigma((W x)[k]))*W[k,i]";
        Claimed claimed =
                new Claimed("sigma(W x)", "x", "tabulate(k=1..6, i=1..8, " + right + "+" + error + ")", "W:6x8 x:8");
        DerivativePoint point =
                new DerivativePoint(claimed.subject(), claimed.g(), DerivativeLayout.NUMERATOR, Sizes.NONE, Map.of());
        CoordinateSearch.Result result = CoordinateSearch.in(point);
        List<String> found = result.wrong().stream()
                .map(wrong ->
                        wrong.coordinate().function("") + wrong.coordinate().variable(""))
                .toList();
        assertEquals(coordinates == null ? "" : coordinates, String.join(" ", found));
        assertTrue(result.complete());
    }

    /** The exact derivative passes, whatever the function. */
    @Test
    void differentiationAndDifferencesAgree() {
        for (String f :
                List.of("tanh(x)", "x^3/(1+x^2)", "erf(x)", "log(1+exp(x))", "|x|", "sqrt(x^2+1)", "sin(x)^2")) {
            Claimed claimed = new Claimed(f, "x", "0", "");
            DerivativePoint point = new DerivativePoint(
                    claimed.subject(), claimed.g(), DerivativeLayout.NUMERATOR, Sizes.NONE, Map.of());
            assertEquals(
                    List.of(),
                    CoordinateSearch.inRow(point, 0, point::derivative).wrong(),
                    f);
            assertEquals(1, CoordinateSearch.in(point).wrong().size(), f);
        }
    }
}
