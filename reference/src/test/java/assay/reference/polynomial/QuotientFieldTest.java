package assay.reference.polynomial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.number.Rational;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The laws of a field, with and without roots. */
class QuotientFieldTest {
    private static final int INPUTS = 3;

    private static QuotientField field() {
        QuotientField field = new QuotientField(Layout.BYTES, PolynomialLimits.DEFAULT);
        for (int k = 0; k < INPUTS; k++) {
            field.addGenerator(new Generator(Generator.Kind.INPUT, field.zero(), k, 1), SignSet.ANY);
        }
        return field;
    }

    private static Quotient sample(QuotientField field, Samples samples) {
        Quotient top = field.of(samples.polynomial(Layout.BYTES, INPUTS, 3, true));
        Quotient below = field.of(samples.polynomial(Layout.BYTES, INPUTS, 2, false));
        return below.isZero() ? top : field.divide(top, below);
    }

    @Property(tries = 200)
    void valuesAreRight(@ForAll long seed) {
        QuotientField field = field();
        Samples samples = new Samples(seed);
        Quotient a = sample(field, samples);
        Quotient b = sample(field, samples);
        Rational[] point = samples.point(INPUTS);
        for (int f = 0; f < field.factorCount(); f++) {
            if (Samples.value(field.factor(f), point).isZero()) {
                return;
            }
        }
        Rational x = Samples.value(field, a, point);
        Rational y = Samples.value(field, b, point);
        assertEquals(x.add(y), Samples.value(field, field.add(a, b), point));
        assertEquals(x.subtract(y), Samples.value(field, field.subtract(a, b), point));
        assertEquals(x.multiply(y), Samples.value(field, field.multiply(a, b), point));
        if (!y.isZero()) {
            assertEquals(x.divide(y), Samples.value(field, field.divide(a, b), point));
        }
        assertEquals(x, Samples.value(field, field.fraction(a).in(field), point));
    }

    @Property(tries = 200)
    void everyQuotientTimesItsInverseIsOne(@ForAll long seed) {
        QuotientField field = field();
        Quotient a = sample(field, new Samples(seed));
        if (a.isZero()) {
            assertThrows(ArithmeticException.class, () -> field.invert(a));
        } else {
            assertTrue(field.multiply(a, field.invert(a)).isOne());
            assertTrue(field.subtract(a, field.invert(field.invert(a))).isZero());
        }
    }

    @Property(tries = 200)
    void factorsMultiplyToTheQuotient(@ForAll long seed) {
        QuotientField field = field();
        Quotient a = sample(field, new Samples(seed));
        if (a.isZero()) {
            return;
        }
        Factorization f = Factorization.of(field, a);
        Quotient product = field.constant(f.content());
        for (int g = 0; g < f.generatorCount(); g++) {
            product = field.multiply(product, field.generatorPower(g, f.exponent(g)));
        }
        for (int k = 0; k < f.factorCount(); k++) {
            product = field.multiply(product, field.power(field.of(field.factor(f.factor(k))), f.multiplicity(k)));
        }
        assertTrue(field.subtract(a, product).isZero());
    }

    @Test
    void rootsAndSinesAreReduced() {
        QuotientField field = field();
        Polynomial argument =
                Polynomial.power(Layout.BYTES, 0, 2).add(field.one().numerator());
        int root =
                field.addGenerator(new Generator(Generator.Kind.ROOT, field.of(argument), 0, 3), SignSet.NONNEGATIVE);
        assertEquals(field.of(argument), field.generatorPower(root, 3));
        Quotient inverse = field.invert(field.generatorPower(root, 1));
        assertTrue(field.multiply(inverse, field.generatorPower(root, 1)).isOne());
        int sine = field.addGenerator(new Generator(Generator.Kind.SIN, field.generatorPower(1, 1), 0, 1), SignSet.ANY);
        Quotient s2 = field.generatorPower(sine, 2);
        Quotient c2 = field.generatorPower(sine + 1, 2);
        assertTrue(field.add(s2, c2).isOne());
        assertTrue(field.multiply(field.generatorPower(sine, -1), field.generatorPower(sine, 1))
                .isOne());
    }

    @Test
    void dependenciesAreFoundAndOnlyTrueOnes() {
        QuotientField field = field();
        Quotient x = field.generatorPower(0, 1);
        Quotient y = field.generatorPower(1, 1);
        Quotient inverse = field.invert(field.add(x, field.one()));
        Quotient target = field.add(field.times(inverse, Rational.of(2, 3)), field.times(y, Rational.of(-5)));
        assertEquals(
                java.util.List.of(Rational.of(2, 3), Rational.of(-5)),
                LinearDependence.find(field, java.util.List.of(inverse, y), target));
        assertEquals(
                java.util.List.of(), LinearDependence.find(field, java.util.List.of(inverse, y), field.multiply(x, y)));
    }
}
