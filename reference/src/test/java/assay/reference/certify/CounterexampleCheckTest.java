package assay.reference.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.reference.certify.Counterexample.Place;
import assay.reference.certify.Counterexample.Zero;
import assay.reference.decide.Formulas;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A point is a counterexample only with the values, the kind and the entry that it has. */
class CounterexampleCheckTest {

    private static SortedMap<String, Rational> point(String text) {
        SortedMap<String, Rational> at = new TreeMap<>();
        for (String each : text.split(" ")) {
            if (!each.isEmpty()) {
                String[] parts = each.split("=");
                at.put(parts[0], Rational.parse(parts[1]));
            }
        }
        return at;
    }

    private static boolean isAccepted(String variables, String left, String right, Counterexample counterexample) {
        Formulas formulas = new Formulas(variables);
        Check check = new Checker(formulas.read(left), formulas.read(right)).check(counterexample);
        return check.equals(new Check.Valid(Claim.DIFFERENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The values.
                "true  | x::real | x | 2*x | x=1 | | ORDINARY | [1, 1] | [2, 2]",
                "true  | x::real | x | 2*x | x=1 | | ORDINARY | [0, 1] | [2, 9]",
                "false | x::real | x | 2*x | x=1 | | ORDINARY | [2, 2] | [1, 1]",
                "false | x::real | x | 2*x | x=1 | | ORDINARY | [1, 1] | [3, 3]",
                "false | x::real | x | 2*x | x=1 | | ORDINARY | [0, 0] | [2, 2]",
                "false | x::real | x | x + 0 | x=1 | | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real | x | 2*x | x=0 | | ORDINARY | [0, 0] | [1, 1]",
                "true  | x::real | exp(x) | 1 + x | x=1 | | ORDINARY | [2.7182, 2.7183] | [2, 2]",
                "false | x::real | exp(x) | 1 + x | x=1 | | ORDINARY | [2.7183, 2.7184] | [2, 2]",
                "false | x::real | exp(x) | 1 + x | x=1 | | ORDINARY | [2.7182, 2.7183] | [2.1, 2.2]",
                // The point.
                "false | x::real | x | 2*x | | | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real | x | 2*x | y=1 | | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real | x | 2*x | x=1 y=1 | | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real y::real | x*y | x + y | x=1 | | ORDINARY | [1, 1] | [2, 2]",
                "true  | x::positive | abs(x) | -x | x=1 | | ORDINARY | [1, 1] | [-1, -1]",
                "false | x::positive | abs(x) | x | x=-1 | | ORDINARY | [1, 1] | [-1, -1]",
                "false | x::positive | x | -x*x | x=0 | | ORDINARY | [0, 0] | [1, 1]",
                "false | x::(0,1) | x | x^2 | x=2 | | ORDINARY | [2, 2] | [4, 4]",
                "false | n::integer | n | n^2 | n=1/2 | | ORDINARY | [0.5, 0.5] | [0.25, 0.25]",
                "false | t:2:simplex | t[1] + t[2] | 1 | t[1]=1 t[2]=1 | | ORDINARY | [2, 2] | [1, 1]",
                "false | t:2:one-hot | t[1] + t[2] | 1 | t[1]=1 t[2]=1 | | ORDINARY | [2, 2] | [1, 1]",
                // Part of a joint vector is no point of it.
                "false | t:2:simplex | t[1] | 1 | t[1]=1 | | ORDINARY | [1, 1] | [2, 2]",
                "false | t:2:one-hot | t[1] | 1 - t[2] | t[1]=1 t[2]=1 | | ORDINARY | [1, 1] | [0, 0]",
                // The kind.
                "false | x::real | x | 2*x | x=1 | | KINK | [1, 1] | [2, 2]",
                "true  | x::real | 1[x > 0] | 1[x >= 0] | x=0 | | KINK | [0, 0] | [1, 1]",
                "false | x::real | 1[x > 0] | 1[x >= 0] | x=0 | | ORDINARY | [0, 0] | [1, 1]",
                "false | x::real | 1[x > 0] | 1[x >= 0] | x=1 | | KINK | [0, 0] | [1, 1]",
                "true  | x::real | floor(x) | x - 1 | x=2 | | KINK | [2, 2] | [1, 1]",
                "false | x::real | floor(x) | x - 1 | x=2 | | ORDINARY | [2, 2] | [1, 1]",
                "true  | x::real | floor(x) | x | x=5/2 | | ORDINARY | [2, 2] | [2.5, 2.5]",
                "true  | n::integer | sign(n) | 1 | n=0 | | ORDINARY | [0, 0] | [1, 1]",
                "true  | x::real | 1/x | 5 | x=0 | | DEFINEDNESS | undefined | [5, 5]",
                "true  | x::real | 5 | 1/x | x=0 | | DEFINEDNESS | [5, 5] | undefined",
                "false | x::real | 1/x | 5 | x=1 | | DEFINEDNESS | undefined | [5, 5]",
                "false | x::real | 1/x | 5 | x=0 | | DEFINEDNESS | [5, 5] | undefined",
                "false | x::real | x | 2*x | x=1 | | DEFINEDNESS | undefined | [2, 2]",
                "false | x::real | 1/x | 5 | x=0 | | NOWHERE | undefined | [5, 5]",
                "true  | x::real | log(-1 - exp(x)) | 5 | x=0 | | NOWHERE | undefined | [5, 5]",
                "true  | x::real | 5 | log(-1 - exp(x)) | x=0 | | NOWHERE | [5, 5] | undefined",
                "false | x::real | 5 | log(-1 - exp(x)) | x=0 | | NOWHERE | undefined | [5, 5]",
                // The entry.
                "true  | x::real | [x, x] | [x, 2*x] | x=1 | 2 | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real | [x, x] | [x, 2*x] | x=1 | 1 | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real | [x, x] | [x, 2*x] | x=1 | 0 | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real | [x, x] | [x, 2*x] | x=1 | 3 | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real | [x, x] | [x, 2*x] | x=1 | | ORDINARY | [1, 1] | [2, 2]",
                "false | x::real | [x, x] | [x, 2*x] | x=1 | 1 2 | ORDINARY | [1, 1] | [2, 2]",
                "true  | x::real | [[x, 1, 2], [3, 4, x]] | [[x, 1, 2], [3, 4, 5]] | x=1 | 2 3 | ORDINARY | [1, 1] | [5, 5]",
                "true  | x::real | [[x, 1, 2], [3, 4, x]] | [[x, 1, 2], [4, 4, x]] | x=1 | 2 1 | ORDINARY | [3, 3] | [4, 4]",
                "false | x::real | [[x, 1, 2], [3, 4, x]] | [[x, 1, 2], [4, 4, x]] | x=1 | 1 4 | ORDINARY | [3, 3] | [4, 4]",
                "false | x::real | [[x, 1, 2], [3, 4, x]] | [[x, 1, 2], [4, 4, x]] | x=1 | 1 2 | ORDINARY | [3, 3] | [4, 4]",
            })
    void points(
            boolean accepted,
            String variables,
            String left,
            String right,
            String at,
            String entry,
            Place place,
            String first,
            String second) {
        List<Integer> indices = new ArrayList<>();
        for (String each : entry == null ? new String[0] : entry.split(" ")) {
            indices.add(Integer.parseInt(each));
        }
        Counterexample counterexample = new Counterexample(
                place, Sizes.NONE, point(at == null ? "" : at), indices, Range.parse(first), Range.parse(second));
        assertEquals(accepted, isAccepted(variables, left, right, counterexample));
    }

    /** That a divisor is zero everywhere needs its own proof, in order, about an instruction that there is. */
    @Test
    void zerosAreProved() {
        Lowered same = Lowered.of("x::real", "1/(exp(x)*exp(-x) - 1)", "5");
        int divisor = same.root().operand(same.root().arity() - 1).id();
        Zero byName = new Zero(divisor, new SameProgram());
        for (List<Zero> zeros : List.of(
                List.of(byName),
                List.of(new Zero(100, new SameProgram())),
                List.of(new Zero(-1, new SameProgram())),
                List.of(new Zero(0, new SameProgram())),
                List.of(new Zero(divisor, new SwappedIdentity(new SameProgram()))))) {
            Counterexample forged = new Counterexample(
                    Place.NOWHERE,
                    Sizes.NONE,
                    point("x=0"),
                    List.of(),
                    Range.parse("undefined"),
                    Range.parse("[5, 5]"),
                    zeros);
            assertEquals(false, isAccepted("x::real", "1/(exp(x)*exp(-x) - 1)", "5", forged));
            assertEquals(false, isAccepted("x::real", "1/x", "5", forged));
        }
    }
}
