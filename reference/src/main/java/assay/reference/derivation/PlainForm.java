package assay.reference.derivation;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Divide;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Negate;
import assay.reference.expression.Expression.Power;
import assay.reference.expression.Expression.Quantity;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Operands;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import assay.reference.notation.PlainPrinter;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is left of a formula without the order of terms and factors, without signs that are moved about, and without names. It
 * is only compared, never evaluated: that lines of one form are equal is for others to prove.
 */
final class PlainForm {
    private static final int LARGEST_EXPONENT = 1_000;

    private final boolean simplified;

    private PlainForm(boolean simplified) {
        this.simplified = simplified;
    }

    /** The text of the form; equal texts are the same form. */
    static String of(Expression expression) {
        return expression.shape() + " " + new PlainForm(false).terms(expression);
    }

    /** The same after numbers are multiplied out, like terms collected and common factors cancelled. */
    static String simplified(Expression expression) {
        return expression.shape() + " " + new PlainForm(true).terms(expression);
    }

    private Terms terms(Expression node) {
        return new Terms().add(node, Rational.ONE);
    }

    private static Optional<Integer> whole(Expression exponent) {
        return exponent instanceof Literal literal
                        && literal.value().isInteger()
                        && literal.value().abs().compareTo(Rational.of(LARGEST_EXPONENT)) < 0
                ? Optional.of(literal.value().numerator().intValueExact())
                : Optional.empty();
    }

    /** Anything but arithmetic, around the forms of its operands. */
    private String other(Expression node) {
        if (Operands.of(node).isEmpty()) {
            return PlainPrinter.print(node);
        }
        try {
            return PlainPrinter.print(
                    Rebuild.parts(node, part -> new Symbol("<" + terms(part) + ">", part.shape(), Domain.REAL)));
        } catch (ShapeException special) {
            return PlainPrinter.print(node);
        }
    }

    /** A sum: products with their numbers. */
    private final class Terms {
        private final TreeMap<String, List<Rational>> numbers = new TreeMap<>();

        private Terms add(Expression node, Rational times) {
            if (node instanceof Quantity named) {
                return add(named.value(), times);
            }
            if (node instanceof Add sum) {
                sum.terms().forEach(term -> add(term, times));
                return this;
            }
            Factors product = new Factors().put(node, 1);
            if (product.sums.size() == 1 && product.exponents.isEmpty()) {
                return add(product.sums.get(0), times.multiply(product.number));
            }
            product.closeSums();
            Rational number = times.multiply(product.number);
            if (!number.isZero()) {
                numbers.computeIfAbsent(product.exponents.toString(), any -> new ArrayList<>())
                        .add(number);
            }
            return this;
        }

        /** The number of the first product; one for an empty sum. */
        private Rational leading() {
            return numbers.isEmpty()
                    ? Rational.ONE
                    : numbers.firstEntry().getValue().get(0);
        }

        private Terms over(Rational number) {
            numbers.replaceAll((product, all) ->
                    all.stream().map(each -> each.divide(number)).toList());
            return this;
        }

        @Override
        public String toString() {
            TreeMap<String, List<Rational>> all = new TreeMap<>();
            numbers.forEach((product, each) -> {
                Rational sum = each.stream().reduce(Rational.ZERO, Rational::add);
                if (!simplified) {
                    all.put(product, each.stream().sorted().toList());
                } else if (!sum.isZero()) {
                    all.put(product, List.of(sum));
                }
            });
            return all.toString();
        }
    }

    /** A product: a number, and factors with their exponents. */
    private final class Factors {
        private final TreeMap<String, List<Integer>> exponents = new TreeMap<>();
        /** Sums that stand above the bar, once each. */
        private final List<Add> sums = new ArrayList<>();

        private Rational number = Rational.ONE;

        private Factors put(Expression node, int exponent) {
            if (node instanceof Quantity named) {
                return put(named.value(), exponent);
            }
            if (node instanceof Literal literal && !(literal.value().isZero() && exponent < 0)) {
                return literal(literal.value(), exponent);
            }
            if (node instanceof Negate negated) {
                return number(Rational.of(-1), exponent).put(negated.operand(), exponent);
            }
            if (node instanceof Multiply product) {
                product.factors().forEach(factor -> put(factor, exponent));
                return this;
            }
            if (node instanceof Divide quotient) {
                return put(quotient.numerator(), exponent).put(quotient.denominator(), -exponent);
            }
            if (node instanceof Power power) {
                Optional<Integer> whole =
                        whole(power.exponent()).filter(each -> Math.abs(each * exponent) < LARGEST_EXPONENT);
                return whole.isPresent() ? put(power.base(), whole.get() * exponent) : put(other(node), exponent);
            }
            if (node instanceof Add sum) {
                return exponent == 1 ? later(sum) : sum(sum, exponent);
            }
            if (node instanceof Reduce sum && sum.reduction() == Reduction.SUM) {
                Terms body = terms(sum.body());
                Rational leading = body.leading();
                String bounds = sum.index() + "=" + terms(sum.from()) + ".." + terms(sum.to());
                return number(leading, exponent).put("sum(" + bounds + ", " + body.over(leading) + ")", exponent);
            }
            return put(other(node), exponent);
        }

        /** A number is a factor like others until the product is simplified, but for its sign. */
        private Factors literal(Rational value, int exponent) {
            boolean unit = value.isZero() || value.abs().equals(Rational.ONE);
            return simplified || unit
                    ? number(value, exponent)
                    : number(value.signum() < 0 ? Rational.of(-1) : Rational.ONE, exponent)
                            .put(value.abs().toString(), exponent);
        }

        private Factors number(Rational value, int exponent) {
            Rational factor = exponent < 0 ? Rational.ONE.divide(value) : value;
            for (int k = 0; k < Math.abs(exponent); k++) {
                number = number.multiply(factor);
            }
            return this;
        }

        private Factors put(String factor, int exponent) {
            List<Integer> all = new ArrayList<>(exponents.getOrDefault(factor, List.of()));
            all.add(exponent);
            if (simplified) {
                int sum = all.stream().mapToInt(each -> each).sum();
                all = sum == 0 ? List.of() : List.of(sum);
            }
            exponents.put(factor, all.stream().sorted().toList());
            if (all.isEmpty()) {
                exponents.remove(factor);
            }
            return this;
        }

        private Factors later(Add sum) {
            sums.add(sum);
            return this;
        }

        /** A sum as a factor, with the number 1 at its first product. */
        private Factors sum(Add sum, int exponent) {
            Terms terms = terms(sum);
            Rational leading = terms.leading();
            return number(leading, exponent).put(terms.over(leading).toString(), exponent);
        }

        private void closeSums() {
            List.copyOf(sums).forEach(sum -> sum(sum, 1));
            sums.clear();
        }
    }
}
