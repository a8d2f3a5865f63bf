package assay.reference.polynomial;

import assay.reference.number.Ball;
import assay.reference.number.BallSystem;
import assay.reference.number.Rational;

/** Encloses the values of polynomials in generators that do not depend on any input, such as √2 − 1 or e − π. */
final class ConstantValue {
    private static final int[] PRECISIONS = {128, 1024};

    private final QuotientField field;
    private final BallSystem balls;

    private ConstantValue(QuotientField field, int precision) {
        this.field = field;
        this.balls = new BallSystem(precision);
    }

    /** The signs that a polynomial may have; any if it depends on an input or is too near to zero. */
    static int signs(QuotientField field, Polynomial p) {
        if (!isConstant(field, p)) {
            return SignSet.ANY;
        }
        for (int precision : PRECISIONS) {
            switch (new ConstantValue(field, precision).value(p).sign()) {
                case NEGATIVE -> {
                    return SignSet.NEGATIVE;
                }
                case POSITIVE -> {
                    return SignSet.POSITIVE;
                }
                case ZERO -> {
                    return SignSet.ZERO;
                }
                default -> {}
            }
        }
        return SignSet.ANY;
    }

    private static boolean isConstant(QuotientField field, Polynomial p) {
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
            if (p.contains(g)
                    && (field.generator(g).kind() == Generator.Kind.INPUT
                            || field.generator(g).kind() == Generator.Kind.INDICATOR
                            || !isConstant(field, field.generator(g).argument()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConstant(QuotientField field, Quotient q) {
        for (int k = 0; k < q.factorCount(); k++) {
            if (!isConstant(field, field.factor(q.factor(k)))) {
                return false;
            }
        }
        return isConstant(field, q.numerator());
    }

    private Ball value(Polynomial p) {
        Ball sum = balls.constant(Rational.ZERO);
        for (int k = 0; k < p.size(); k++) {
            Ball term = balls.constant(Rational.of(p.coefficient(k)));
            for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
                int exponent = p.exponent(k, g);
                if (exponent != 0) {
                    term = balls.multiply(term, balls.power(value(field.generator(g)), exponent));
                }
            }
            sum = balls.add(sum, term);
        }
        return sum;
    }

    private Ball value(Quotient q) {
        Ball below = balls.constant(Rational.of(q.divisor()));
        for (int k = 0; k < q.factorCount(); k++) {
            below = balls.multiply(below, balls.power(value(field.factor(q.factor(k))), q.multiplicity(k)));
        }
        return balls.divide(value(q.numerator()), below);
    }

    private Ball value(Generator generator) {
        return switch (generator.kind()) {
            case INPUT, INDICATOR -> balls.undefined();
            case PI ->
                generator.degree() == 1 ? balls.pi() : balls.root(balls.pi(), Rational.of(1, generator.degree()));
            case EXP -> balls.exp(value(generator.argument()));
            case LOG -> balls.log(value(generator.argument()));
            case ROOT -> balls.root(value(generator.argument()), Rational.of(1, generator.degree()));
            case ERF -> balls.erf(value(generator.argument()));
            case SIN -> balls.sin(value(generator.argument()));
            case COS -> balls.cos(value(generator.argument()));
            case ATAN -> balls.atan(value(generator.argument()));
            case FLOOR -> balls.floor(value(generator.argument()));
            case PARITY -> balls.cos(balls.multiply(balls.pi(), value(generator.argument())));
        };
    }
}
