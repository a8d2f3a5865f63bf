package assay.reference.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSystemTest {

    private final ExactSystem system = new ExactSystem(new BallSystem(128), 2000);

    @Provide
    Arbitrary<Rational> rationals() {
        return Rationals.any();
    }

    private static Exact of(String text) {
        return Exact.of(Rational.parse(text));
    }

    @Property(tries = 200)
    void arithmeticStaysRational(@ForAll("rationals") Rational x, @ForAll("rationals") Rational y) {
        Exact a = Exact.of(x);
        Exact b = Exact.of(y);
        assertEquals(Exact.of(x.add(y)), system.add(a, b));
        assertEquals(Exact.of(x.subtract(y)), system.subtract(a, b));
        assertEquals(Exact.of(x.multiply(y)), system.multiply(a, b));
        assertEquals(y.isZero() ? Exact.UNDEFINED : Exact.of(x.divide(y)), system.divide(a, b));
        assertEquals(Exact.of(x.power(3)), system.power(a, 3));
        assertEquals(Exact.of(Rational.of(x.floor())), system.floor(a));
        assertEquals(Exact.of(x.abs()), system.root(system.power(a, 2), Rational.HALF));
    }

    @ParameterizedTest
    @CsvSource({
        "4/9, 1/2, 2/3",
        "8/27, 2/3, 4/9",
        "8/27, -2/3, 9/4",
        "0, 3/2, 0",
        "1, -7/5, 1",
        "1024, 3/10, 8",
    })
    void perfectPowersHaveRationalRoots(String base, String exponent, String expected) {
        assertEquals(of(expected), system.root(of(base), Rational.parse(exponent)));
    }

    @Test
    void otherRootsAreEnclosed() {
        Exact root = system.root(of("2"), Rational.HALF);
        assertTrue(root.isDefined());
        assertFalse(root.isRational());
        assertTrue(system.power(root, 2).contains(Rational.TWO));
        assertTrue(root.disjoint(of("1.41421356")));
        assertEquals(Sign.POSITIVE, system.subtract(root, Exact.ONE).sign());
    }

    @Test
    void specialPoints() {
        assertEquals(Exact.ONE, system.exp(Exact.ZERO));
        assertEquals(Exact.ONE, system.cos(Exact.ZERO));
        assertEquals(Exact.ZERO, system.sin(Exact.ZERO));
        assertEquals(Exact.ZERO, system.atan(Exact.ZERO));
        assertEquals(Exact.ZERO, system.erf(Exact.ZERO));
        assertEquals(Exact.ZERO, system.log(Exact.ONE));
        assertEquals(of("3"), system.floor(system.pi()));
        assertEquals(Exact.ZERO, system.multiply(Exact.ZERO, system.pi()));
    }

    @Test
    void undefinedPoints() {
        assertTrue(system.log(Exact.ZERO).isUndefined());
        assertTrue(system.log(of("-1/3")).isUndefined());
        assertTrue(system.root(of("-1"), Rational.HALF).isUndefined());
        assertTrue(system.root(Exact.ZERO, Rational.parse("-1/2")).isUndefined());
        assertTrue(system.power(Exact.ZERO, -1).isUndefined());
        assertTrue(system.divide(system.pi(), Exact.ZERO).isUndefined());
        assertTrue(system.add(Exact.UNKNOWN, Exact.UNDEFINED).isUndefined());
        assertTrue(system.add(Exact.UNKNOWN, Exact.ONE).isUnknown());
        assertTrue(system.multiply(Exact.ZERO, Exact.UNDEFINED).isUndefined());
    }

    @Test
    void chooseTakesOneBranch() {
        assertEquals(Exact.ONE, system.choose(of("-1/7"), Exact.ONE, Exact.UNDEFINED, Exact.UNDEFINED));
        assertEquals(Exact.ONE, system.choose(of("0"), Exact.UNDEFINED, Exact.ONE, Exact.UNDEFINED));
        assertEquals(Exact.ONE, system.choose(system.pi(), Exact.UNDEFINED, Exact.UNDEFINED, Exact.ONE));
        Exact zero = system.subtract(system.pi(), system.pi());
        assertEquals(Exact.ONE, system.choose(zero, Exact.ONE, Exact.ONE, Exact.ONE));
        assertTrue(system.choose(zero, Exact.ONE, Exact.UNDEFINED, Exact.ONE).isUnknown());
    }

    @Test
    void beyondTheBudgetIsABall() {
        Exact large = system.power(of("3"), 100_000);
        assertFalse(large.isRational());
        assertTrue(large.isDefined());
        Exact product = system.multiply(of("1/3"), of("1/" + "7".repeat(700)));
        assertFalse(product.isRational());
        assertTrue(product.isDefined());
    }
}
