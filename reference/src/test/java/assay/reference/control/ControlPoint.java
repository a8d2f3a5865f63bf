package assay.reference.control;

import assay.reference.control.Control.Region;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A point and a direction of a control; the direction changes the operand alone, all of its entries.
 *
 * @param region what the point is for
 * @param plus a constant that is added to the function
 * @param at one value for each entry of each symbol
 * @param direction one component for each of them
 */
record ControlPoint(String region, Rational plus, List<Rational> at, List<Rational> direction) {
    private static final Region NOWHERE = new Region("", "", "", "");
    private static final Region FAR = new Region("far", "", "", "");
    private static final Rational LARGE = Rational.of(100_000_000);

    /** Six ordinary points, one far out, one with a large constant added, and two in each region of the control. */
    static List<ControlPoint> of(Control control, ControlFormulas formulas) {
        Random random =
                new Random(control.name().length() * 31L + control.variables().hashCode());
        List<ControlPoint> points = new ArrayList<>();
        Expression.Symbol operand = formulas.variable(control.variable());
        for (int k = 0; k < 6; k++) {
            points.add(at("near", Rational.ZERO, control, formulas, random, NOWHERE));
        }
        if (reachesFar(operand)) {
            points.add(at("far", Rational.ZERO, control, formulas, random, FAR));
        }
        points.add(at("f + 10^8", LARGE, control, formulas, random, NOWHERE));
        for (Region region : control.regions()) {
            for (int k = 0; k < 2; k++) {
                points.add(at(region.name(), Rational.ZERO, control, formulas, random, region));
            }
        }
        return points;
    }

    /** Whether an entry can be more than 5 away from zero. */
    static boolean reachesFar(Expression.Symbol operand) {
        return operand.domain() == Domain.REAL || operand.domain() == Domain.Named.POSITIVE;
    }

    private static ControlPoint at(
            String name, Rational plus, Control control, ControlFormulas formulas, Random random, Region region) {
        List<Rational> at = new ArrayList<>();
        List<Rational> direction = new ArrayList<>();
        for (Expression.Symbol symbol : formulas.variables()) {
            boolean isOperand = symbol.name().equals(control.variable());
            int count = 1;
            for (var axis : symbol.shape().dimensions()) {
                count *= axis.at(Sizes.NONE);
            }
            for (int k = 0; k < count; k++) {
                Rational unit = unit(random);
                direction.add(isOperand ? unit(random).add(Rational.TWO) : Rational.ZERO);
                if (symbol.name().equals(region.symbol())) {
                    at.add(Rational.parse(region.centre())
                            .add(Rational.parse(region.spread()).multiply(unit)));
                } else if (isOperand && region == FAR) {
                    at.add(far(symbol, unit));
                } else {
                    at.add(near(symbol, unit, k));
                }
            }
        }
        return new ControlPoint(name, plus, at, direction);
    }

    /** An odd number of 64ths between -1 and 1. */
    private static Rational unit(Random random) {
        return Rational.of(2L * random.nextInt(64) - 63, 64);
    }

    private static Rational near(Expression.Symbol symbol, Rational unit, int k) {
        if (symbol.domain() == Domain.Named.ONE_HOT) {
            return k == 1 ? Rational.ONE : Rational.ZERO;
        }
        Rational two = unit.multiply(Rational.TWO);
        if (symbol.domain() == Domain.Named.POSITIVE) {
            return two.abs();
        }
        return symbol.domain() == Domain.Named.PROBABILITY ? unit.abs() : two;
    }

    private static Rational far(Expression.Symbol symbol, Rational unit) {
        Rational size = Rational.of(6).add(unit.abs().multiply(Rational.of(3)));
        return unit.signum() < 0 && symbol.domain() == Domain.REAL ? size.negate() : size;
    }
}
