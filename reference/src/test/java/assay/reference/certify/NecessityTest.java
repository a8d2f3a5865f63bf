package assay.reference.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Layout;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be assumed, what a side needs, and which values may become free variables. */
class NecessityTest {
    private final QuotientField field = new QuotientField(Layout.SHORTS, PolynomialLimits.DEFAULT);

    private int input(int number, int signs) {
        return field.addGenerator(new Generator(Generator.Kind.INPUT, field.zero(), number, 1), signs);
    }

    /** Signs are necessary only if at every point with another sign the operand lacks the signs that it needs. */
    @Test
    void necessarySignsAgainstAllPointsOfAGrid() {
        int x = input(0, SignSet.ANY);
        int y = input(1, SignSet.POSITIVE);
        int z = input(2, SignSet.NONNEGATIVE);
        Quotient a = field.generatorPower(x, 1);
        Quotient b = field.generatorPower(y, 1);
        Quotient c = field.generatorPower(z, 1);
        List<Quotient> operands = new ArrayList<>();
        List<Operand> values = new ArrayList<>();
        add(operands, values, a, (u, v, w) -> u);
        add(operands, values, field.negate(a), (u, v, w) -> -u);
        add(operands, values, field.multiply(a, b), (u, v, w) -> u * v);
        add(operands, values, field.multiply(a, c), (u, v, w) -> u * w);
        add(operands, values, field.multiply(a, a), (u, v, w) -> u * u);
        add(operands, values, field.multiply(b, c), (u, v, w) -> v * w);
        add(operands, values, field.add(a, b), (u, v, w) -> u + v);
        add(operands, values, field.add(b, c), (u, v, w) -> v + w);
        add(operands, values, field.subtract(a, b), (u, v, w) -> u - v);
        add(operands, values, field.add(field.multiply(a, a), c), (u, v, w) -> u * u + w);
        add(operands, values, field.multiply(a, field.add(a, b)), (u, v, w) -> u * (u + v));
        int sum = QuotientField.factorAtom(field.factor(field.add(a, b).numerator()));
        int[] atoms = {
            QuotientField.generatorAtom(x), QuotientField.generatorAtom(y), QuotientField.generatorAtom(z), sum
        };
        List<Operand> ofAtoms = List.of((u, v, w) -> u, (u, v, w) -> v, (u, v, w) -> w, (u, v, w) -> u + v);
        int[] grid = {-2, -1, 0, 1, 2};
        int held = 0;
        for (int o = 0; o < operands.size(); o++) {
            for (int need = 1; need < SignSet.ANY; need++) {
                for (int k = 0; k < atoms.length; k++) {
                    for (int signs = 1; signs < SignSet.ANY; signs++) {
                        if (!Necessity.holds(field, operands.get(o), need, atoms[k], signs)) {
                            continue;
                        }
                        held++;
                        for (int u : grid) {
                            for (int v = 1; v <= 2; v++) {
                                for (int w = 0; w <= 2; w++) {
                                    int atom = SignSet.of(
                                            Integer.signum(ofAtoms.get(k).at(u, v, w)));
                                    int operand = SignSet.of(
                                            Integer.signum(values.get(o).at(u, v, w)));
                                    assertTrue(
                                            (atom & signs) != 0 || (operand & need) == 0,
                                            operands.get(o) + " may be " + SignSet.toString(need) + " without atom " + k
                                                    + " " + SignSet.toString(signs));
                                }
                            }
                        }
                    }
                }
            }
        }
        assertTrue(held > 200, "only " + held);
        int atom = QuotientField.generatorAtom(x);
        assertTrue(Necessity.holds(field, a, SignSet.POSITIVE, atom, SignSet.POSITIVE));
        assertFalse(Necessity.holds(field, a, SignSet.NONNEGATIVE, atom, SignSet.POSITIVE));
        assertTrue(Necessity.holds(field, field.multiply(a, b), SignSet.NONZERO, atom, SignSet.NONZERO));
        assertFalse(Necessity.holds(field, field.add(a, b), SignSet.NONZERO, atom, SignSet.NONZERO));
        assertFalse(Necessity.holds(field, field.constant(Rational.ONE), SignSet.POSITIVE, atom, SignSet.POSITIVE));
    }

    private interface Operand {
        int at(int x, int y, int z);
    }

    private static void add(List<Quotient> operands, List<Operand> values, Quotient operand, Operand value) {
        operands.add(operand);
        values.add(value);
    }

    /** The needs of two sides: the same atoms with the same signs, whatever instruction asks for them. */
    @Test
    void needsOfSides() {
        int x = input(0, SignSet.ANY);
        int y = input(1, SignSet.ANY);
        int atomX = QuotientField.generatorAtom(x);
        int atomY = QuotientField.generatorAtom(y);
        Lowered l = Lowered.of("x::real y::real", "1/x", "2/x + 1", "1/y", "1/x + 1/y", "sqrt(x)", "if(y > 0, 1/x, 3)");
        List<Instruction> roots = l.roots();
        Instruction overX = roots.get(0);
        Instruction overY = roots.get(2);
        Instruction root = roots.get(4);
        Instruction twice = roots.get(1).operand(0).opcode() == overX.opcode()
                ? roots.get(1).operand(0)
                : roots.get(1).operand(1);
        Instruction choice = roots.get(5);
        List<IdentityNeeds.Obliged> obliged = List.of(
                new IdentityNeeds.Obliged(overX, atomX, SignSet.NONZERO),
                new IdentityNeeds.Obliged(twice, atomX, SignSet.NONZERO),
                new IdentityNeeds.Obliged(overY, atomY, SignSet.NONZERO),
                new IdentityNeeds.Obliged(root, atomX, SignSet.NONNEGATIVE));
        List<IdentityNeeds> needs = new ArrayList<>();
        for (Instruction side : roots.subList(0, 5)) {
            needs.add(new IdentityNeeds(field, any -> null, side, obliged));
        }
        boolean[][] same = {
            {true, true, false, false, false},
            {true, true, false, false, false},
            {false, false, true, false, false},
            {false, false, false, true, false},
            {false, false, false, false, true},
        };
        int[][] open = {{0, 0, 1, 0, 1}, {0, 0, 1, 0, 1}, {1, 1, 0, 0, 1}, {1, 1, 1, 0, 2}, {1, 1, 1, 1, 0}};
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < 5; b++) {
                assertEquals(same[a][b], needs.get(a).sameAs(needs.get(b)), a + " and " + b);
                assertEquals(open[a][b], needs.get(a).without(needs.get(b)).size(), a + " without " + b);
            }
        }
        assertTrue(needs.get(0).isWithin(needs.get(3)));
        assertFalse(needs.get(3).isWithin(needs.get(0)));
        assertFalse(needs.get(0).isWithin(needs.get(1)), "another instruction may need more");
        assertTrue(needs.get(3).evaluates(overY));
        assertFalse(needs.get(0).evaluates(overY));
        // A branch counts where it is chosen.
        IdentityNeeds notTaken = new IdentityNeeds(field, any -> null, choice, obliged);
        IdentityNeeds taken = new IdentityNeeds(field, any -> overX, choice, obliged);
        assertFalse(notTaken.evaluates(overX));
        assertTrue(taken.evaluates(overX));
        assertTrue(taken.evaluates(choice.operand(0)));
        assertTrue(taken.sameAs(needs.get(0)));
        assertFalse(notTaken.sameAs(needs.get(0)));
    }

    /** A product is not zero where its factors are not; other signs of it are not those of its factors. */
    @Test
    void factorsOfNeeds() {
        int x = input(0, SignSet.ANY);
        int y = input(1, SignSet.ANY);
        Quotient a = field.generatorPower(x, 1);
        Quotient b = field.generatorPower(y, 1);
        int sum = QuotientField.factorAtom(field.factor(field.add(a, b).numerator()));
        int difference =
                QuotientField.factorAtom(field.factor(field.subtract(a, b).numerator()));
        int product = QuotientField.factorAtom(field.factor(
                field.multiply(field.add(a, b), field.subtract(a, b)).numerator()));
        Lowered l = Lowered.of("x::real", "1/x", "2/x", "3/x");
        Instruction one = l.roots().get(0);
        Instruction two = l.roots().get(1);
        Instruction three = l.roots().get(2);
        for (int signs : new int[] {SignSet.NONZERO, SignSet.POSITIVE, SignSet.NONNEGATIVE}) {
            List<IdentityNeeds.Obliged> obliged = List.of(
                    new IdentityNeeds.Obliged(one, product, signs),
                    new IdentityNeeds.Obliged(two, sum, signs),
                    new IdentityNeeds.Obliged(two, difference, signs),
                    new IdentityNeeds.Obliged(three, sum, signs));
            IdentityNeeds ofProduct = new IdentityNeeds(field, any -> null, one, obliged);
            IdentityNeeds ofFactors = new IdentityNeeds(field, any -> null, two, obliged);
            IdentityNeeds ofOne = new IdentityNeeds(field, any -> null, three, obliged);
            assertEquals(signs == SignSet.NONZERO, ofProduct.sameAs(ofFactors), SignSet.toString(signs));
            assertFalse(ofProduct.sameAs(ofOne));
            assertFalse(ofFactors.sameAs(ofOne));
            assertEquals(
                    signs == SignSet.NONZERO ? 0 : 1,
                    ofProduct.without(ofFactors).size());
            assertEquals(1, ofProduct.without(ofOne).size());
        }
    }

    /** Which parts may become free variables, and with which domain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "real | x + y | 2*x | x",
                "positive | exp(x) + 1 | exp(x)*y | exp(x)",
                "nonnegative | x^2 + 1 | y | x^2",
                "real | 1/x + 1 | 2*(1/x) | 1/x",
                "none | 1/x + 1 | y | 1/x",
                "none | y | 1/x + 1 | 1/x",
                "positive | exp(1/x) + 1 | exp(1/x)*y | exp(1/x)",
                "none | if(y > 0, 1/x, 2) | 1/x | 1/x",
                "none | 1/x | if(y > 0, 1/x, 2) | 1/x",
                "none | if(y > 0, 1/x, 2) | if(y > 0, 1/x, 3) | 1/x",
                "real | if(1/x > 0, y, 2) | 1/x | 1/x",
                "real | if(y > 0, x + 1, 2) | 3 | x + 1",
                "real | y | x | 1/(x - 3)",
            })
    void freeVariables(String domain, String left, String right, String cut) {
        Lowered l = Lowered.of("x::real y::real", left, right, cut);
        Merging merging = new Merging(l.builder());
        List<Instruction> images = l.roots().stream().map(merging::image).toList();
        Optional<Abstraction> found =
                Abstraction.of(merging, images.get(0), images.get(1), List.of(images.get(2)), 1000);
        assertEquals(!domain.equals("none"), found.isPresent());
        found.ifPresent(abstraction -> {
            Domain named = abstraction.builder().inputs().get(0).domain();
            assertEquals(Domain.parse(domain), named);
        });
    }
}
