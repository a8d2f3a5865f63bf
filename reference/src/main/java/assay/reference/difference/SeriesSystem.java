package assay.reference.difference;

import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Arithmetic of power series, for rational functions; any other kernel of what moves is unknown. It tells the sign of a
 * guard next to its zero.
 */
final class SeriesSystem implements NumberSystem<Series> {
    private final ExactSystem numbers;

    SeriesSystem(ExactSystem numbers) {
        this.numbers = numbers;
    }

    private static Series series(boolean moves, IntFunction<Exact> coefficient) {
        List<Exact> result = new ArrayList<>(Series.ORDER + 1);
        for (int k = 0; k <= Series.ORDER; k++) {
            result.add(coefficient.apply(k));
        }
        return new Series(result, moves);
    }

    /** a + b t. */
    Series linear(Rational a, Rational b) {
        List<Exact> coefficients = new ArrayList<>(Collections.nCopies(Series.ORDER + 1, Exact.ZERO));
        coefficients.set(0, numbers.constant(a));
        coefficients.set(1, numbers.constant(b));
        return new Series(coefficients, !b.isZero());
    }

    private static Series constant(Exact value) {
        return value.isUndefined() ? Series.UNDEFINED : series(false, k -> k == 0 ? value : Exact.ZERO);
    }

    private static Series kernel(Series x, UnaryOperator<Exact> function) {
        return x.isUndefined() ? x : x.moves() ? Series.UNKNOWN : constant(function.apply(x.at(0)));
    }

    @Override
    public Series constant(Rational value) {
        return constant(numbers.constant(value));
    }

    @Override
    public Series pi() {
        return constant(numbers.pi());
    }

    @Override
    public Series undefined() {
        return Series.UNDEFINED;
    }

    @Override
    public Series add(Series left, Series right) {
        return series(left.moves() || right.moves(), k -> numbers.add(left.at(k), right.at(k)));
    }

    @Override
    public Series subtract(Series left, Series right) {
        return series(left.moves() || right.moves(), k -> numbers.subtract(left.at(k), right.at(k)));
    }

    @Override
    public Series negate(Series value) {
        return series(value.moves(), k -> numbers.negate(value.at(k)));
    }

    @Override
    public Series multiply(Series left, Series right) {
        return series(left.moves() || right.moves(), k -> {
            Exact sum = Exact.ZERO;
            for (int j = 0; j <= k; j++) {
                sum = numbers.add(sum, numbers.multiply(left.at(j), right.at(k - j)));
            }
            return sum;
        });
    }

    @Override
    public Series divide(Series dividend, Series divisor) {
        Sign lead = divisor.at(0).sign();
        if (divisor.isUndefined() || dividend.isUndefined() || lead == Sign.ZERO && !divisor.moves()) {
            return Series.UNDEFINED;
        }
        if (lead == Sign.ZERO || lead == Sign.UNDECIDED) {
            return Series.UNKNOWN;
        }
        List<Exact> quotient = new ArrayList<>();
        return series(dividend.moves() || divisor.moves(), k -> {
            Exact rest = dividend.at(k);
            for (int j = 0; j < k; j++) {
                rest = numbers.subtract(rest, numbers.multiply(quotient.get(j), divisor.at(k - j)));
            }
            quotient.add(numbers.divide(rest, divisor.at(0)));
            return quotient.get(k);
        });
    }

    @Override
    public Series power(Series base, int exponent) {
        if (!base.moves()) {
            return kernel(base, x -> numbers.power(x, exponent));
        }
        Series result = constant(Rational.ONE);
        Series square = base;
        for (long n = Math.abs((long) exponent); n != 0; n >>= 1) {
            result = (n & 1) != 0 ? multiply(result, square) : result;
            square = n > 1 ? multiply(square, square) : square;
        }
        return exponent < 0 ? divide(constant(Rational.ONE), result) : result;
    }

    @Override
    public Series root(Series base, Rational exponent) {
        return kernel(base, x -> numbers.root(x, exponent));
    }

    @Override
    public Series exp(Series value) {
        return kernel(value, numbers::exp);
    }

    @Override
    public Series log(Series value) {
        return kernel(value, numbers::log);
    }

    @Override
    public Series sin(Series value) {
        return kernel(value, numbers::sin);
    }

    @Override
    public Series cos(Series value) {
        return kernel(value, numbers::cos);
    }

    @Override
    public Series atan(Series value) {
        return kernel(value, numbers::atan);
    }

    @Override
    public Series erf(Series value) {
        return kernel(value, numbers::erf);
    }

    @Override
    public Series floor(Series value) {
        return kernel(value, numbers::floor);
    }

    /** Pieces have no choices. */
    @Override
    public Series choose(Series guard, Series negative, Series zero, Series positive) {
        return Series.UNKNOWN;
    }
}
