package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Formulas;
import assay.reference.expression.Condition;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Expression.Size;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The degree is one for which the theorem may be used: with P_T the value at the data with places in T alone, the
 * alternating sum of P_T over all subsets T of any d + 1 places is zero. This is worked out exactly, by an evaluation that
 * knows nothing of degrees.
 */
class SumDegreeTest {
    private static final String VARIABLES = "a::real x:K w:K:positive y:M A:KxK B:KxM";

    /** Values with K running over some places only, and M over two. */
    private record Place(List<Integer> places, long seed) {
        Rational of(Expression e, Map<String, Integer> at) {
            if (e instanceof Literal literal) {
                return literal.value();
            }
            if (e instanceof Size size) {
                return Rational.of(axis(size.dimension()).size());
            }
            if (e instanceof Symbol symbol) {
                return datum(symbol.name(), List.of(), symbol.domain());
            }
            if (e instanceof Element element) {
                Symbol symbol = (Symbol) element.tensor();
                List<Integer> index = element.indices().stream()
                        .map(i -> i instanceof Literal number
                                ? number.value().numerator().intValueExact()
                                : (int) at.getOrDefault(((IndexVariable) i).name(), 0))
                        .toList();
                return datum(symbol.name(), index, symbol.domain());
            }
            if (e instanceof Add add) {
                return add.terms().stream().map(term -> of(term, at)).reduce(Rational.ZERO, Rational::add);
            }
            if (e instanceof Multiply multiply) {
                return multiply.factors().stream().map(f -> of(f, at)).reduce(Rational.ONE, Rational::multiply);
            }
            if (e instanceof Negate negate) {
                return of(negate.operand(), at).negate();
            }
            if (e instanceof Divide divide) {
                return of(divide.numerator(), at).divide(of(divide.denominator(), at));
            }
            if (e instanceof Power power) {
                return of(power.base(), at)
                        .power(((Literal) power.exponent()).value().numerator().intValueExact());
            }
            if (e instanceof Expression.Delta delta) {
                Integer left = at.get(((IndexVariable) delta.left()).name());
                return left.equals(at.get(((IndexVariable) delta.right()).name())) ? Rational.ONE : Rational.ZERO;
            }
            if (e instanceof Expression.Cases cases) {
                Expression.Branch first = cases.branches().get(0);
                Condition.Comparison c = (Condition.Comparison) first.condition();
                boolean holds = of(c.left(), at).compareTo(of(c.right(), at)) > 0;
                return of(holds ? first.value() : cases.otherwise().orElseThrow(), at);
            }
            Reduce reduce = (Reduce) e;
            Rational sum = Rational.ZERO;
            Dimension axis = reduce.to() instanceof Size size
                    ? size.dimension()
                    : Dimension.fixed(
                            ((Literal) reduce.to()).value().numerator().intValueExact());
            for (int place : axis(axis)) {
                Map<String, Integer> inner = new HashMap<>(at);
                inner.put(reduce.index(), place);
                sum = sum.add(of(reduce.body(), inner));
            }
            return sum;
        }

        private List<Integer> axis(Dimension axis) {
            return axis.equals(Dimension.named("K"))
                    ? places
                    : axis.isFixed() ? List.of(1, 2, 3).subList(0, axis.offset()) : List.of(1, 2);
        }

        private Rational datum(String name, List<Integer> index, Domain domain) {
            int number = new Random(seed * 31 + name.hashCode() * 17L + index.hashCode()).nextInt(9);
            return Rational.of(domain == Domain.Named.POSITIVE ? number + 1 : number - 4);
        }
    }

    /** Σ (−1)^(n−|T|) P_T over the subsets T of n places. */
    private static Rational alternating(Expression e, int n, long seed) {
        Rational sum = Rational.ZERO;
        for (int bits = 0; bits < 1 << n; bits++) {
            List<Integer> places = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                if ((bits >> k & 1) != 0) {
                    places.add(k + 1);
                }
            }
            Rational value = new Place(places, seed).of(e, Map.of());
            sum = (n - places.size()) % 2 == 0 ? sum.add(value) : sum.subtract(value);
        }
        return sum;
    }

    private static Expression form(String text) {
        return new IndexForm().entry(RandomTerms.folded(new Formulas(VARIABLES).read(text)), List.of());
    }

    private static final Expression ZERO = new Literal(Rational.ZERO);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | a^5",
                "1 | sum(x)",
                "1 | K",
                "1 | -K",
                "1 | sum(x) + K*a - 3",
                "2 | K*sum(x)",
                "2 | sum(x)*sum(w) - a",
                "1 | sum(k, x[k]^7)",
                "2 | sum(k, sum(l, A[k,l]))",
                "2 | sum(k, sum(m, B[k,m])*sum(x))",
                "1 | sum(k, sum(m, B[k,m]))",
                "0 | sum(y)*M*a",
                "3 | sum(x)^3",
                "6 | (sum(x)*K)^3",
                "4 | (sum(x)^2)^2",
                "3 | a*K*(sum(w) + K^2)",
                "0 | sum(x)^0",
                "2 | if(a > 0, K^2, sum(x))",
                "2 | if(a > 0, sum(x), K^2)",
                "2 | sum(k, if(x[k] > 0, sum(w), 0))",
                "3 | sum(k, if(x[k] > 0, 1, sum(w)*K))",
            })
    void degrees(int degree, String text) {
        Expression e = form(text);
        assertEquals(degree, new SumDegree("K", Set.of()).of(e, ZERO), text);
        assertEquals(degree, new SumDegree("K", Set.of()).of(ZERO, e), text);
        for (int n = degree + 1; n <= degree + 2; n++) {
            assertTrue(alternating(e, n, 5).isZero(), text);
        }
        assertTrue(text.contains("if") || !alternating(e, degree, 5).isZero(), text + " is not sharp");
    }

    /** With divisors: the degree of the side times the given power of each divisor, which makes it a polynomial. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | sum(x)/K                        | K",
                "1 | 1/sum(w)                        | sum(w)",
                "2 | sum(x)/sum(w)                   | sum(w)",
                "4 | sum(x)^2/sum(w)^2               | sum(w)^2",
                "2 | sum(x)/sum(w) - 1               | sum(w)",
                "5 | 1/sum(w) + sum(x)/sum(w)^3      | sum(w)^4",
                "3 | sum(x)/(K*sum(w))               | K*sum(w)",
                "4 | (sum(x)/sum(w))^2               | sum(w)^2",
                "3 | sum(x)/sum(w)/K                 | K*sum(w)",
                "3 | -(sum(x)/sum(w))*(1/K)          | K*sum(w)",
                "3 | sum(k, x[k]/sum(w)/K)           | K*sum(w)",
                "2 | sum(k, x[k]/(-sum(w)))          | sum(w)",
                "2 | if(a > 0, 1/sum(w)^2, 3)        | sum(w)^2",
                "2 | if(a > 0, 3, 1/sum(w)^2)        | sum(w)^2",
            })
    void divisorsRaiseTheDegree(int degree, String text, String multiplier) {
        OpaqueSums sums = new OpaqueSums(Map.of(), Set.of(), true);
        IndexForm form = new IndexForm();
        Expression e = sums.polynomial(form.entry(RandomTerms.folded(new Formulas(VARIABLES).read(text)), List.of()));
        int found = new SumDegree("K", sums.divisors()).of(e, ZERO);
        assertEquals(degree, found, text);
        assertEquals(found, new SumDegree("K", sums.divisors()).of(ZERO, e), text);
        Expression whole = form("(" + text + ")*" + multiplier);
        assertTrue(isPolynomialOfDegree(whole, found), text);
        // Against a side without divisors, which is multiplied by all of them; then the degree is sharp.
        Expression square = form("sum(x)^2");
        int both = new SumDegree("K", sums.divisors()).of(e, square);
        Expression difference = form("(" + text + " - sum(x)^2)*" + multiplier);
        assertTrue(isPolynomialOfDegree(difference, both), text);
        assertFalse(isPolynomialOfDegree(difference, both - 1), text);
    }

    /** At places 1 … n, never none, where a divisor would be zero: all differences of order d + 1 of subsets vanish. */
    private static boolean isPolynomialOfDegree(Expression e, int degree) {
        Rational sum = Rational.ZERO;
        int n = degree + 1;
        for (int bits = 0; bits < 1 << n; bits++) {
            // One more place is in every subset.
            List<Integer> places = new ArrayList<>(List.of(n + 1));
            for (int k = 0; k < n; k++) {
                if ((bits >> k & 1) != 0) {
                    places.add(k + 1);
                }
            }
            Rational value = new Place(places, 11).of(e, Map.of());
            sum = Integer.bitCount(bits) % 2 == 0 ? sum.add(value) : sum.subtract(value);
        }
        return sum.isZero();
    }

    /** A divisor that only one side has multiplies the other too. */
    @Test
    void bothSidesAreMultiplied() {
        OpaqueSums sums = new OpaqueSums(Map.of(), Set.of(), true);
        Expression left = sums.polynomial(form("sum(x)/K^2"));
        Expression right = sums.polynomial(form("sum(x)^2"));
        assertEquals(4, new SumDegree("K", sums.divisors()).of(left, right));
        assertEquals(4, new SumDegree("K", sums.divisors()).of(right, left));
        assertEquals(0, new SumDegree("M", sums.divisors()).of(left, right));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp(sum(x))", "sum(x)^a", "sum(x)^(1/2)", "2^K", "sum(x)^(-1)", "prod(k, x[k])*exp(K)"})
    void whatIsNoPolynomial(String text) {
        assertThrows(HypothesisException.class, () -> new SumDegree("K", Set.of()).of(form(text), ZERO));
    }

    /** No degree is too large to be counted. */
    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 40, 64})
    void noDegreeWrapsAround(int doublings) {
        Expression e = form("sum(x)");
        Expression product = e;
        for (int k = 0; k < doublings; k++) {
            e = new Power(e, new Literal(Rational.TWO));
            product = new Multiply(List.of(product, product));
            if (k == 12) {
                Expression some = e;
                assertEquals(1 << 13, new SumDegree("K", Set.of()).of(some, ZERO));
            }
        }
        Expression powers = e;
        assertThrows(HypothesisException.class, () -> new SumDegree("K", Set.of()).of(powers, ZERO));
        Expression huge = new Power(form("sum(x)"), new Literal(Rational.TWO.power(doublings)));
        assertThrows(HypothesisException.class, () -> new SumDegree("K", Set.of()).of(huge, ZERO));
        Expression divisor = form("sum(w)");
        Expression divided = new Divide(
                form("1"),
                new Power(new Power(divisor, new Literal(Rational.TWO.power(20))), new Literal(Rational.of(4096))));
        assertThrows(HypothesisException.class, () -> new SumDegree("K", Set.of(divisor)).of(divided, ZERO));
    }

    private static final IndexVariable NONE = new IndexVariable("none");

    /** A random polynomial in sums. */
    private static Expression random(Random random, int depth, List<IndexVariable> bound) {
        if (depth == 0) {
            IndexVariable i = bound.isEmpty() ? NONE : bound.get(random.nextInt(bound.size()));
            IndexVariable j = bound.isEmpty() ? NONE : bound.get(random.nextInt(bound.size()));
            Symbol matrix = new Symbol("A", Shape.of(Dimension.named("K"), Dimension.named("K")), Domain.REAL);
            Symbol vector = new Symbol("x", Shape.of(Dimension.named("K")), Domain.REAL);
            return switch (bound.isEmpty() ? random.nextInt(3) : 2 + random.nextInt(6)) {
                case 0 -> new Literal(Rational.of(random.nextInt(5) - 2));
                case 1 -> new Symbol("a", Shape.SCALAR, Domain.REAL);
                case 2 -> new Size(Dimension.named(random.nextInt(4) > 0 ? "K" : "M"));
                case 3 -> new Expression.Delta(i, j);
                case 4, 5 -> new Element(matrix, List.of(i, j));
                default -> new Element(vector, List.of(i));
            };
        }
        Expression a = random(random, depth - 1, bound);
        return switch (random.nextInt(9)) {
            case 0 -> new Negate(a);
            case 1, 2 -> new Add(List.of(a, random(random, random.nextInt(depth), bound)));
            case 3, 4 -> new Multiply(List.of(a, random(random, random.nextInt(depth), bound)));
            case 5 -> new Power(a, new Literal(Rational.of(random.nextInt(3))));
            case 6 ->
                new Expression.Cases(
                        List.of(new Expression.Branch(
                                new Condition.Comparison(
                                        Condition.Relation.GREATER, free(random(random, 0, bound)), ZERO),
                                a)),
                        Optional.of(random(random, random.nextInt(depth), bound)));
            default -> {
                IndexVariable k = new IndexVariable("k" + depth + bound.size() + random.nextInt(3));
                List<IndexVariable> inner = new ArrayList<>(bound);
                inner.add(k);
                yield Reduce.over(Reduction.SUM, k.name(), Dimension.named("K"), random(random, depth - 1, inner));
            }
        };
    }

    /** A guard does not contain the size. */
    private static Expression free(Expression e) {
        return OpaqueSums.hasSum(e) ? new Literal(Rational.ONE) : e;
    }

    @Test
    void randomPolynomialsFulfilTheHypothesis() {
        Random random = new Random(4711);
        Set<Integer> degrees = new HashSet<>();
        int checked = 0;
        for (int n = 0; n < 1500; n++) {
            Expression e = random(random, 2 + n % 3, List.of());
            int degree = new SumDegree("K", Set.of()).of(e, ZERO);
            if (degree > 4) {
                continue;
            }
            checked++;
            if (!alternating(e, degree, n).isZero()) {
                degrees.add(degree);
            }
            assertTrue(alternating(e, degree + 1, n).isZero(), () -> "more than " + degree + ": " + e);
        }
        assertTrue(checked > 1000, "only " + checked);
        assertEquals(Set.of(0, 1, 2, 3, 4), degrees);
    }
}
