package assay.reference.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for undefined and unknown values hold in every number system. */
class BottomTest {

    /** A number system with its bottoms and a number that is only known to lie around zero. */
    record Case<E extends Enclosure<E>>(String name, NumberSystem<E> system, E unknown, E aroundZero) {

        E of(String number) {
            return system.constant(Rational.parse(number));
        }

        List<UnaryOperator<E>> unaries() {
            return List.of(
                    system::negate,
                    system::exp,
                    system::log,
                    system::sin,
                    system::cos,
                    system::atan,
                    system::erf,
                    system::floor,
                    x -> system.power(x, 0),
                    x -> system.power(x, 3),
                    x -> system.power(x, -2),
                    x -> system.root(x, Rational.HALF),
                    x -> system.add(x, of("2")),
                    x -> system.add(of("2"), x),
                    x -> system.subtract(x, of("2")),
                    x -> system.subtract(of("2"), x),
                    x -> system.multiply(x, of("0")),
                    x -> system.multiply(of("0"), x),
                    x -> system.divide(x, of("2")),
                    x -> system.divide(of("0"), x),
                    x -> system.choose(x, of("1"), of("1"), of("1")));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> systems() {
        BallSystem balls = new BallSystem(128);
        Ball around = balls.hull(balls.constant(Rational.MINUS_ONE), Ball.ONE);
        return Stream.of(
                Arguments.of(new Case<>("intervals", IntervalSystem.INSTANCE, Interval.UNKNOWN, Interval.of(-1, 1))),
                Arguments.of(new Case<>("balls", balls, Ball.UNKNOWN, around)),
                Arguments.of(new Case<>("exact", new ExactSystem(balls, 1000), Exact.UNKNOWN, Exact.in(around))));
    }

    @ParameterizedTest
    @MethodSource("systems")
    <E extends Enclosure<E>> void operationsKeepBottoms(Case<E> c) {
        NumberSystem<E> system = c.system();
        for (UnaryOperator<E> operation : c.unaries()) {
            assertTrue(operation.apply(system.undefined()).isUndefined());
            assertTrue(operation.apply(c.unknown()).isUnknown());
        }
        assertTrue(system.add(c.unknown(), system.undefined()).isUndefined());
        assertTrue(system.multiply(system.undefined(), c.unknown()).isUndefined());
        assertTrue(system.divide(c.unknown(), system.undefined()).isUndefined());
    }

    @ParameterizedTest
    @MethodSource("systems")
    <E extends Enclosure<E>> void outsideTheDomainIsUndefined(Case<E> c) {
        NumberSystem<E> system = c.system();
        assertTrue(system.log(c.of("0")).isUndefined());
        assertTrue(system.log(c.of("-1/3")).isUndefined());
        assertTrue(system.divide(c.of("1"), c.of("0")).isUndefined());
        assertTrue(system.divide(c.of("0"), c.of("0")).isUndefined());
        assertTrue(system.power(c.of("0"), -1).isUndefined());
        assertTrue(system.root(c.of("-1/3"), Rational.HALF).isUndefined());
        assertTrue(system.root(c.of("0"), Rational.parse("-1/2")).isUndefined());
        assertEquals(Sign.ZERO, system.root(c.of("0"), Rational.parse("3/2")).sign());
        assertTrue(system.power(c.of("0"), 0).contains(Rational.ONE));
    }

    @ParameterizedTest
    @MethodSource("systems")
    <E extends Enclosure<E>> void perhapsOutsideTheDomainIsUnknown(Case<E> c) {
        NumberSystem<E> system = c.system();
        assertTrue(system.log(c.aroundZero()).isUnknown());
        assertTrue(system.divide(c.of("1"), c.aroundZero()).isUnknown());
        assertTrue(system.power(c.aroundZero(), -1).isUnknown());
        assertTrue(system.root(c.aroundZero(), Rational.HALF).isUnknown());
        // An even power of a number around zero is known to be at least zero.
        E square = system.power(c.aroundZero(), 2);
        assertTrue(system.root(square, Rational.HALF).isDefined());
        assertTrue(!square.contains(Rational.parse("-1e-9")));
    }

    @ParameterizedTest
    @MethodSource("systems")
    <E extends Enclosure<E>> void chooseLooksOnlyAtBranchesThatArePossible(Case<E> c) {
        NumberSystem<E> system = c.system();
        E none = system.undefined();
        E two = c.of("2");
        assertTrue(system.choose(c.of("-3"), two, none, c.unknown()).contains(Rational.TWO));
        assertTrue(system.choose(c.of("0"), none, two, none).contains(Rational.TWO));
        assertTrue(system.choose(c.of("1e-30"), none, none, two).contains(Rational.TWO));
        assertTrue(system.choose(c.aroundZero(), two, none, two).isUnknown());
        assertTrue(system.choose(c.aroundZero(), none, none, none).isUndefined());
        E hull = system.choose(c.aroundZero(), c.of("-5"), c.of("0"), c.of("7"));
        assertTrue(hull.contains(Rational.parse("-5")) && hull.contains(Rational.parse("7")));
        assertTrue(system.choose(none, two, two, two).isUndefined());
        assertTrue(system.choose(c.unknown(), two, two, two).isUnknown());
    }

    /** Guards of relu at zero: a number that is at least zero never takes the negative branch. */
    @ParameterizedTest
    @MethodSource("systems")
    <E extends Enclosure<E>> void guardsThatTouchZero(Case<E> c) {
        NumberSystem<E> system = c.system();
        E square = system.power(c.aroundZero(), 2);
        assertTrue(
                system.choose(square, system.undefined(), c.of("1"), c.of("2")).isDefined());
    }

    /** Results that would fill the memory are unknown or stay small. */
    @ParameterizedTest
    @MethodSource("systems")
    <E extends Enclosure<E>> void costIsBounded(Case<E> c) {
        NumberSystem<E> system = c.system();
        E value = c.of("1e10");
        for (int k = 0; k < 50; k++) {
            value = system.exp(value);
        }
        assertTrue(!value.isUndefined());
        E power = c.of("10");
        for (int k = 0; k < 50; k++) {
            power = system.power(power, 2_000_000_000);
        }
        assertTrue(!power.isUndefined());
        E tiny = c.of("1/3");
        for (int k = 0; k < 200; k++) {
            tiny = system.multiply(tiny, tiny);
        }
        assertTrue(!tiny.isUndefined());
        E angle = c.of("1e4000");
        assertTrue(system.sin(angle).isDefined());
        assertTrue(system.root(c.of("2"), Rational.parse("123456789123456789/1234567891234567"))
                .isDefined());
        assertTrue(system.erf(c.of("-1e300")).contains(Rational.MINUS_ONE));
        assertTrue(system.atan(c.of("1e4000")).isDefined());
        assertTrue(!system.log(c.of("1e-4000")).isUndefined());
        assertTrue(!system.power(c.of("3/2"), Integer.MIN_VALUE).isUndefined());
    }
}
