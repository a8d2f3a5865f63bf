package assay.grader.fuzz;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The value of a formula at a point in many digits, by other means than the engine's: exact fractions as long as there are
 * only those, then decimals.
 *
 * @param point the values of the variables
 * @param digits how many digits decimals have
 */
record Valued(Map<String, BigFraction> point, MathContext digits) {
    /** Enough to find a verdict against the digits. */
    static final MathContext MANY = new MathContext(230);

    /** Enough to see that the digits speak for a verdict, which is so nearly always, and ten times as quick. */
    static final MathContext SOME = new MathContext(80);

    private static final int GUARD = 35;
    private static final BigDecimal LARGE = new BigDecimal("1e30");
    private static final BigDecimal SMALL = new BigDecimal("1e-30");
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(60);
    private static final int MOST_BITS = 2_000;

    /** What came of it. */
    sealed interface Value {}

    /** There is no value there. */
    record Undefined() implements Value {}

    /** It is too near to a jump, too large or too small to be told. */
    record Unknown() implements Value {}

    /** A value. @param exact the fraction, if it is one */
    record Known(BigDecimal decimal, Optional<BigFraction> exact) implements Value {}

    private static final Value UNDEFINED = new Undefined();
    private static final Value UNKNOWN = new Unknown();

    Value of(Drawn node) {
        if (node instanceof Drawn.Number number) {
            return exact(new BigFraction(number.numerator(), number.denominator()));
        } else if (node instanceof Drawn.Variable variable) {
            return exact(point.get(variable.name()));
        } else if (node instanceof Drawn.Binary binary) {
            return both(binary.left(), binary.right(), (a, b) -> binary(binary.sign(), a, b));
        } else if (node instanceof Drawn.Power power) {
            return of(power.base()) instanceof Known base ? power(base, power.exponent()) : of(power.base());
        } else if (node instanceof Drawn.Function function) {
            Value argument = of(function.argument());
            return argument instanceof Known known ? function(function.name(), known) : argument;
        } else if (node instanceof Drawn.Extreme extreme) {
            return both(extreme.left(), extreme.right(), (a, b) -> {
                Optional<Integer> order = order(a, b);
                return order.isEmpty() ? UNKNOWN : order.get() > 0 == extreme.greatest() ? a : b;
            });
        } else if (node instanceof Drawn.Choice choice) {
            return choice(choice);
        }
        return sum((Drawn.Sum) node);
    }

    private Value choice(Drawn.Choice node) {
        return both(node.left(), node.right(), (a, b) -> {
            Optional<Integer> order = order(a, b);
            if (order.isEmpty()) {
                return UNKNOWN;
            }
            int sign = order.get();
            boolean holds = switch (node.comparison()) {
                case "<" -> sign < 0;
                case "<=" -> sign <= 0;
                case ">" -> sign > 0;
                case ">=" -> sign >= 0;
                case "==" -> sign == 0;
                default -> sign != 0;
            };
            return of(holds ? node.then() : node.otherwise());
        });
    }

    private Value sum(Drawn.Sum node) {
        Value sum = exact(BigFraction.ZERO);
        for (int i = 1; i <= node.to(); i++) {
            Map<String, BigFraction> inner = new HashMap<>(point);
            inner.put("i", new BigFraction(i));
            sum = joined(sum, new Valued(inner, digits).of(node.body()), (a, b) -> binary('+', a, b));
        }
        return sum;
    }

    private interface Joining {
        Value of(Known left, Known right);
    }

    private Value both(Drawn left, Drawn right, Joining joining) {
        return joined(of(left), of(right), joining);
    }

    /** What has no value on one side has none at all. */
    private static Value joined(Value a, Value b, Joining joining) {
        if (a instanceof Known left && b instanceof Known right) {
            return joining.of(left, right);
        }
        return a instanceof Undefined || b instanceof Undefined ? UNDEFINED : UNKNOWN;
    }

    private Value binary(char sign, Known a, Known b) {
        if (sign == '/') {
            return times(a, power(b, -1));
        }
        if (a.exact().isPresent() && b.exact().isPresent()) {
            BigFraction x = a.exact().get();
            BigFraction y = b.exact().get();
            return exact(sign == '+' ? x.add(y) : sign == '-' ? x.subtract(y) : x.multiply(y));
        }
        return near(
                switch (sign) {
                    case '+' -> a.decimal().add(b.decimal(), digits);
                    case '-' -> a.decimal().subtract(b.decimal(), digits);
                    default -> a.decimal().multiply(b.decimal(), digits);
                });
    }

    private Value times(Known a, Value b) {
        return b instanceof Known known ? binary('*', a, known) : b;
    }

    private Value power(Known base, int exponent) {
        if (exponent < 0) {
            Optional<Integer> sign = sign(base);
            if (sign.isEmpty()) {
                return UNKNOWN;
            } else if (sign.get() == 0) {
                return UNDEFINED;
            }
            Value inverse = base.exact().isPresent()
                    ? exact(base.exact().get().reciprocal())
                    : base.decimal().abs().compareTo(SMALL) < 0
                            ? UNKNOWN
                            : near(BigDecimal.ONE.divide(base.decimal(), digits));
            return inverse instanceof Known known ? power(known, -exponent) : inverse;
        }
        Value power = exact(BigFraction.ONE);
        for (int k = 0; k < exponent; k++) {
            power = times(base, power);
        }
        return power;
    }

    private Value function(String name, Known u) {
        Optional<Integer> sign = sign(u);
        boolean unclear = sign.isEmpty()
                && List.of("log", "sqrt", "abs", "relu", "sign", "H", "floor").contains(name);
        boolean far = u.decimal().abs().compareTo(FARTHEST) > 0
                && List.of("exp", "sigma", "tanh", "softplus", "sin", "cos").contains(name);
        if (unclear || far) {
            return UNKNOWN;
        }
        int side = sign.orElse(1);
        BigDecimal x = u.decimal();
        return switch (name) {
            case "abs" -> side < 0 ? binary('*', u, number(-1)) : u;
            case "relu" -> side < 0 ? number(0) : u;
            case "sign" -> number(side);
            case "H" -> exact(new BigFraction(1 + side, 2));
            case "floor" -> floor(u);
            case "log" ->
                side <= 0 ? UNDEFINED : x.compareTo(SMALL) < 0 ? UNKNOWN : near(BigDecimalMath.log(x, digits));
            case "sqrt" ->
                side < 0
                        ? UNDEFINED
                        : side == 0
                                ? number(0)
                                : x.compareTo(SMALL) < 0 ? UNKNOWN : near(BigDecimalMath.sqrt(x, digits));
            case "exp" -> near(exp(x));
            case "sigma" -> near(BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(x.negate())), digits));
            case "softplus" -> near(BigDecimalMath.log(BigDecimal.ONE.add(exp(x)), digits));
            case "sin" -> near(BigDecimalMath.sin(x, digits));
            case "cos" -> near(BigDecimalMath.cos(x, digits));
            default -> near(tanh(x));
        };
    }

    private Value floor(Known u) {
        if (u.exact().isPresent()) {
            BigFraction x = u.exact().get();
            java.math.BigInteger[] parts = x.getNumerator().divideAndRemainder(x.getDenominator());
            boolean below = parts[1].signum() < 0;
            return exact(new BigFraction(below ? parts[0].subtract(java.math.BigInteger.ONE) : parts[0]));
        }
        BigDecimal whole = u.decimal().setScale(0, java.math.RoundingMode.FLOOR);
        BigDecimal above = u.decimal().subtract(whole);
        boolean clear =
                above.compareTo(SMALL) > 0 && BigDecimal.ONE.subtract(above).compareTo(SMALL) > 0;
        return clear ? exact(new BigFraction(whole.toBigInteger())) : UNKNOWN;
    }

    private BigDecimal exp(BigDecimal x) {
        return BigDecimalMath.exp(x, digits);
    }

    private BigDecimal tanh(BigDecimal x) {
        BigDecimal twice = exp(x.multiply(BigDecimal.valueOf(2)));
        return twice.subtract(BigDecimal.ONE).divide(twice.add(BigDecimal.ONE), digits);
    }

    private Known number(int value) {
        return new Known(BigDecimal.valueOf(value), Optional.of(new BigFraction(value)));
    }

    private Value exact(BigFraction value) {
        int bits = value.getNumerator().bitLength() + value.getDenominator().bitLength();
        BigDecimal decimal =
                new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), digits);
        return bits > MOST_BITS ? near(decimal) : new Known(decimal, Optional.of(value));
    }

    private Value near(BigDecimal value) {
        return value.abs().compareTo(LARGE) > 0 ? UNKNOWN : new Known(value, Optional.empty());
    }

    private Optional<Integer> sign(Known u) {
        return u.exact().isPresent() || u.decimal().abs().compareTo(SMALL) > 0
                ? Optional.of(u.decimal().signum())
                : Optional.empty();
    }

    private Optional<Integer> order(Known a, Known b) {
        return binary('-', a, b) instanceof Known difference ? sign(difference) : Optional.empty();
    }

    /** Whether two values are told apart, as far as this goes. */
    enum Relation {
        SAME,
        APART,
        UNCLEAR
    }

    /**
     * How the values of two formulas relate: apart by at least 10^-25 relative to them, the same but for the last digits,
     * or neither is clear.
     */
    Relation relation(Drawn first, Drawn second) {
        return relation(of(first), of(second));
    }

    Relation relation(Value a, Value b) {
        if (a instanceof Unknown || b instanceof Unknown) {
            return Relation.UNCLEAR;
        }
        if (a instanceof Undefined || b instanceof Undefined) {
            return a.equals(b) ? Relation.SAME : Relation.APART;
        }
        Known left = (Known) a;
        Known right = (Known) b;
        if (left.exact().isPresent() && right.exact().isPresent()) {
            return left.exact().get().equals(right.exact().get()) ? Relation.SAME : Relation.APART;
        }
        BigDecimal scale =
                BigDecimal.ONE.add(left.decimal().abs()).add(right.decimal().abs());
        BigDecimal difference = left.decimal().subtract(right.decimal()).abs();
        if (difference.compareTo(scale.multiply(new BigDecimal("1e-25"))) > 0) {
            return Relation.APART;
        }
        BigDecimal least = scale.movePointLeft(digits.getPrecision() - GUARD);
        return difference.compareTo(least) < 0 ? Relation.SAME : Relation.UNCLEAR;
    }
}
