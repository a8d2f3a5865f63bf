package assay.reference.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.polynomial.Fraction;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Layout;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every value that the checker accepts for a function is the value of the function, by plain numbers at points of the
 * cell; among thousands of claimed values it accepts the right ones alone.
 */
class IdentityRewritingTest {
    private static final int PLAIN = 40;
    private static final int EVERY = 9;

    /** A cell with one input x, of a certain sign. */
    private static final class Tower {
        private final ProgramBuilder builder = new ProgramBuilder(1000);
        private final Instruction x;
        private final IdentityCell cell;
        private final QuotientField field = new QuotientField(Layout.SHORTS, PolynomialLimits.DEFAULT);
        private final IdentityRewriting rewriting;
        private final IdentityEvaluator evaluator;
        private final Quotient parameter;
        private final double[] points;

        Tower(String sign) {
            Domain domain = sign.equals("positive") ? Domain.Named.POSITIVE : Domain.REAL;
            this.x = builder.input(new Input("x", List.of(), domain));
            this.cell = new IdentityCell(
                    field, new DomainParameters(List.copyOf(builder.inputs()), Map.of()), new DomainRange(builder));
            int g = add(Generator.Kind.INPUT, field.zero(), sign.equals("positive") ? SignSet.POSITIVE : SignSet.ANY);
            cell.addInput(0, g);
            if (sign.equals("negative")) {
                cell.restrict(QuotientField.generatorAtom(g), SignSet.NEGATIVE);
            }
            this.parameter = field.generatorPower(g, 1);
            this.evaluator =
                    new IdentityEvaluator(cell, field.of(field.one().numerator().negate()));
            IdentitySteps steps = new IdentitySteps(builder, cell, evaluator);
            this.rewriting = new IdentityRewriting(cell, evaluator, steps::read);
            this.points = switch (sign) {
                case "positive" -> new double[] {0.37, 1.81, 2.5, 4.2};
                case "negative" -> new double[] {-0.37, -1.81, -2.5, -4.2};
                default -> new double[] {-2.7, -0.6, 0, 0.43, 1.9};
            };
        }

        int add(Generator.Kind kind, Quotient argument, int signs) {
            return field.addGenerator(new Generator(kind, argument, 0, 1), signs);
        }

        Quotient made(Generator.Kind kind, Quotient argument, int signs) {
            return field.generatorPower(add(kind, argument, signs), 1);
        }

        Quotient root(Quotient argument) {
            return field.generatorPower(
                    field.addGenerator(new Generator(Generator.Kind.ROOT, argument, 0, 2), SignSet.NONNEGATIVE), 1);
        }

        Quotient number(long numerator, long denominator) {
            return field.constant(Rational.of(numerator, denominator));
        }

        double at(Quotient q, double point) {
            Fraction f = field.fraction(q);
            double value = at(f.numerator(), point) / f.divisor().doubleValue();
            for (int k = 0; k < f.factors().size(); k++) {
                value /= Math.pow(at(f.factors().get(k), point), f.exponents().get(k));
            }
            return value;
        }

        private double at(Polynomial p, double point) {
            double sum = 0;
            for (int k = 0; k < p.size(); k++) {
                double term = p.coefficient(k).doubleValue();
                for (int g = 0; g < field.generatorCount(); g++) {
                    if (p.exponent(k, g) != 0) {
                        term *= Math.pow(at(field.generator(g), point), p.exponent(k, g));
                    }
                }
                sum += term;
            }
            return sum;
        }

        private double at(Generator generator, double point) {
            double u = generator.kind() == Generator.Kind.INPUT ? point : at(generator.argument(), point);
            return switch (generator.kind()) {
                case INPUT -> u;
                case PI -> Math.PI;
                case EXP -> Math.exp(u);
                case LOG -> Math.log(u);
                case ROOT -> Math.pow(u, 1.0 / generator.degree());
                case SIN -> Math.sin(u);
                case COS -> Math.cos(u);
                case ATAN -> Math.atan(u);
                case FLOOR -> Math.floor(u);
                case INDICATOR -> u > 0 ? 1 : 0;
                case ERF, PARITY -> throw new IllegalArgumentException();
            };
        }
    }

    private static double value(Function<Double, Double> truth, double point) {
        return truth.apply(point);
    }

    /** Accepts exactly those of the values that agree at every point, except that it may know fewer. */
    private static int accepted(
            Tower tower,
            Instruction i,
            Function<Double, Double> truth,
            List<Quotient> claims,
            List<IdentityStep.Turn> turns) {
        int count = 0;
        boolean folded = switch (i.opcode()) {
            case EXP, LOG, ROOT, SIN, COS, ATAN, FLOOR, CHOOSE -> false;
            default -> true;
        };
        for (int k = 0; k < claims.size() && !folded; k++) {
            Quotient claim = claims.get(k);
            // The plain ones are tried with everything, the others in turn.
            if (k >= PLAIN && (k + i.id()) % EVERY != 0) {
                continue;
            }
            if (!tower.rewriting.holds(i, claim, turns)) {
                continue;
            }
            count++;
            for (double point : tower.points) {
                double expected = value(truth, point);
                double found = tower.at(claim, point);
                assertTrue(
                        Math.abs(expected - found) <= 1e-9 * (1 + Math.abs(expected)),
                        () -> i + " is " + expected + " at " + point + ", not " + claim + " = " + found);
            }
        }
        return count;
    }

    /** c + p π + m g for numbers c, p, m and each of the values g, and their squares and inverses. */
    private static List<Quotient> claims(Tower tower, Quotient pi, List<Quotient> values) {
        QuotientField f = tower.field;
        List<Quotient> claims = new ArrayList<>();
        for (Quotient g : values) {
            claims.add(g);
            claims.add(f.negate(g));
            claims.add(f.zero());
        }
        int[][] numbers = {{0, 1}, {1, 1}, {-1, 1}, {2, 1}};
        int[][] angles = {{1, 2}, {-1, 2}, {1, 4}, {-1, 4}};
        for (Quotient g : values) {
            for (int[] m : new int[][] {{1, 1}, {-1, 1}, {2, 1}, {0, 1}}) {
                Quotient multiple = f.times(g, Rational.of(m[0], m[1]));
                for (int[] c : numbers) {
                    claims.add(f.add(multiple, tower.number(c[0], c[1])));
                }
                for (int[] p : angles) {
                    claims.add(f.add(multiple, f.times(pi, Rational.of(p[0], p[1]))));
                }
            }
        }
        for (Quotient g : values) {
            for (Quotient h : values) {
                claims.add(f.add(g, h));
                claims.add(f.subtract(g, h));
                claims.add(f.multiply(g, h));
                claims.add(f.negate(f.multiply(g, h)));
                if (!h.isZero()) {
                    claims.add(f.divide(g, h));
                }
            }
        }
        return claims;
    }

    /** Each function of each multiple and shift of x, at each sign of x, against all claims. */
    @ParameterizedTest
    @ValueSource(strings = {"positive", "negative", "any"})
    void onlyRightValuesAreAccepted(String sign) {
        Tower t = new Tower(sign);
        QuotientField f = t.field;
        ProgramBuilder b = t.builder;
        Quotient x = t.parameter;
        Quotient pi = t.made(Generator.Kind.PI, f.zero(), SignSet.POSITIVE);
        Quotient square = f.add(f.one(), f.multiply(x, x));
        List<Quotient> values = new ArrayList<>(List.of(x, f.one()));
        values.add(t.made(Generator.Kind.EXP, x, SignSet.POSITIVE));
        values.add(t.made(Generator.Kind.LOG, t.number(2, 1), SignSet.ANY));
        values.add(t.made(Generator.Kind.LOG, square, SignSet.ANY));
        values.add(t.root(square));
        values.add(t.made(Generator.Kind.ATAN, x, SignSet.ANY));
        values.add(t.made(Generator.Kind.FLOOR, x, SignSet.ANY));
        values.add(t.made(Generator.Kind.INDICATOR, x, SignSet.NONNEGATIVE));
        if (sign.equals("positive")) {
            values.add(t.made(Generator.Kind.LOG, x, SignSet.ANY));
            values.add(t.root(x));
        }
        if (sign.equals("negative")) {
            values.add(t.made(Generator.Kind.LOG, f.negate(x), SignSet.ANY));
            values.add(t.root(f.negate(x)));
        }
        List<Quotient> claims = claims(t, pi, values);
        Instruction one = b.constant(Rational.ONE);
        Instruction zero = b.constant(Rational.ZERO);
        Instruction two = b.constant(Rational.TWO);
        Instruction half = b.constant(Rational.HALF);
        Map<Instruction, Function<Double, Double>> arguments = new LinkedHashMap<>();
        arguments.put(t.x, p -> p);
        arguments.put(b.negate(t.x), p -> -p);
        arguments.put(b.multiply(two, t.x), p -> 2 * p);
        arguments.put(b.add(t.x, one), p -> p + 1);
        arguments.put(b.subtract(t.x, two), p -> p - 2);
        arguments.put(b.add(t.x, half), p -> p + 0.5);
        arguments.put(b.add(one, b.power(t.x, 2)), p -> 1 + p * p);
        arguments.put(b.multiply(b.constant(Rational.of(4)), b.add(one, b.power(t.x, 2))), p -> 4 + 4 * p * p);
        if (!sign.equals("any")) {
            arguments.put(b.divide(one, t.x), p -> 1 / p);
            arguments.put(b.negate(b.divide(one, t.x)), p -> -1 / p);
            arguments.put(b.power(t.x, 2), p -> p * p);
        }
        for (int number : new int[] {-3, -2, 2, 3, 8}) {
            arguments.put(b.constant(Rational.of(number, 2)), p -> number / 2.0);
        }
        int found = 0;
        for (Map.Entry<Instruction, Function<Double, Double>> each : arguments.entrySet()) {
            Instruction u = each.getKey();
            Function<Double, Double> at = each.getValue();
            found += accepted(t, b.exp(u), at.andThen(Math::exp), claims, List.of());
            found += accepted(t, b.atan(u), at.andThen(Math::atan), claims, List.of());
            found += accepted(t, b.floor(u), at.andThen(Math::floor), claims, List.of());
            boolean positive = true;
            for (double point : t.points) {
                positive &= at.apply(point) > 0;
            }
            if (positive
                    && (u != t.x || sign.equals("positive"))
                    && u.opcode() != assay.reference.program.Opcode.SUBTRACT) {
                try {
                    found += accepted(t, b.log(u), at.andThen(Math::log), claims, List.of());
                    found += accepted(t, b.root(u, Rational.HALF), at.andThen(Math::sqrt), claims, List.of());
                    found += accepted(
                            t, b.root(u, Rational.of(-1, 2)), at.andThen(v -> 1 / Math.sqrt(v)), claims, List.of());
                } catch (RejectionException unsigned) {
                    // The sign is not seen, so that no value is accepted.
                    continue;
                }
            }
            Function<Double, Double> signs = at.andThen(Math::signum);
            if (u.opcode() != assay.reference.program.Opcode.CONSTANT) {
                found += accepted(t, b.choose(u, b.negate(one), zero, one), signs, claims, List.of());
                found += accepted(t, b.choose(u, zero, half, one), signs.andThen(v -> (v + 1) / 2), claims, List.of());
                found += accepted(
                        t, b.choose(u, zero, zero, one), signs.andThen(v -> v > 0 ? 1.0 : 0), claims, List.of());
                found += accepted(
                        t, b.choose(u, zero, one, one), signs.andThen(v -> v < 0 ? 0 : 1.0), claims, List.of());
                found += accepted(
                        t, b.choose(u, two, two, half), signs.andThen(v -> v > 0 ? 0.5 : 2), claims, List.of());
                found += accepted(t, b.choose(u, zero, zero, t.x), p -> at.apply(p) > 0 ? p : 0, claims, List.of());
                found += accepted(
                        t, b.choose(u, b.negate(t.x), zero, t.x), p -> Math.signum(at.apply(p)) * p, claims, List.of());
            }
        }
        assertTrue(found >= 10, sign + ": only " + found + " were accepted");
    }

    /** Turns by x, by parts of π, and by inverse tangents: sines and cosines of what they add up to, and nothing else. */
    @Test
    void turns() {
        Tower t = new Tower("any");
        QuotientField f = t.field;
        ProgramBuilder b = t.builder;
        Quotient x = t.parameter;
        Quotient pi = t.made(Generator.Kind.PI, f.zero(), SignSet.POSITIVE);
        int sine = t.add(Generator.Kind.SIN, x, SignSet.ANY);
        Quotient s = f.generatorPower(sine, 1);
        Quotient c = f.generatorPower(sine + 1, 1);
        Quotient three = t.root(t.number(3, 1));
        Quotient two = t.root(t.number(2, 1));
        Quotient wide = t.root(f.add(f.one(), f.multiply(x, x)));
        int atan = t.add(Generator.Kind.ATAN, x, SignSet.ANY);
        List<Quotient> parts = List.of(
                f.zero(),
                f.one(),
                t.number(1, 2),
                f.times(three, Rational.HALF),
                f.times(two, Rational.HALF),
                f.divide(f.one(), wide),
                f.divide(x, wide));
        List<Quotient> claims = new ArrayList<>();
        for (Quotient p : parts) {
            for (Quotient q : List.of(f.one(), s, c, f.multiply(s, c), f.multiply(c, c), f.multiply(s, s))) {
                for (int sign : new int[] {1, -1, 2, -2}) {
                    claims.add(f.times(f.multiply(p, q), Rational.of(sign)));
                }
            }
        }
        claims.add(f.subtract(f.multiply(c, c), f.multiply(s, s)));
        claims.add(f.subtract(f.one(), f.multiply(f.times(s, Rational.TWO), s)));
        List<Fraction> claimed = parts.stream().map(f::fraction).toList();
        List<List<IdentityStep.Turn>> turns = new ArrayList<>();
        turns.add(List.of());
        for (int times : new int[] {-1, 1, 2}) {
            IdentityStep.Turn byX = new IdentityStep.Turn(sine, times, claimed.get(0), claimed.get(0));
            turns.add(List.of(byX));
            for (int n : new int[] {1, 2, 3, 4, 6, 7}) {
                for (int k = 0; k < claimed.size() * claimed.size(); k++) {
                    Fraction cosine = claimed.get(k / claimed.size());
                    Fraction sin = claimed.get(k % claimed.size());
                    // Numbers, not functions of x, of which one at least is right.
                    boolean near = Math.abs(t.at(parts.get(k / claimed.size()), 1) - Math.cos(Math.PI / n)) < 1e-9
                            || Math.abs(t.at(parts.get(k % claimed.size()), 1) - Math.sin(Math.PI / n)) < 1e-9;
                    if (near && k / claimed.size() < 5 && k % claimed.size() < 5) {
                        IdentityStep.Turn part = new IdentityStep.Turn(-n, times, cosine, sin);
                        turns.add(List.of(part));
                        if (n == 2) {
                            turns.add(List.of(byX, part));
                        }
                    }
                }
            }
            for (Quotient cosine : parts) {
                turns.add(List.of(new IdentityStep.Turn(atan, times, f.fraction(cosine), claimed.get(0))));
                turns.add(List.of(new IdentityStep.Turn(atan, times, f.fraction(f.negate(cosine)), claimed.get(0))));
            }
            turns.add(List.of(new IdentityStep.Turn(sine + 1, times, claimed.get(1), claimed.get(0))));
            turns.add(List.of(new IdentityStep.Turn(99, times, claimed.get(1), claimed.get(0))));
            turns.add(List.of(new IdentityStep.Turn(-25, times, claimed.get(1), claimed.get(0))));
            turns.add(List.of(new IdentityStep.Turn(0, times, claimed.get(1), claimed.get(0))));
        }
        Map<Instruction, Function<Double, Double>> angles = new LinkedHashMap<>();
        angles.put(b.add(t.x, b.constant(Rational.ZERO)), p -> p);
        angles.put(b.negate(t.x), p -> -p);
        angles.put(b.multiply(b.constant(Rational.TWO), t.x), p -> 2 * p);
        angles.put(b.add(t.x, b.divide(b.pi(), b.constant(Rational.TWO))), p -> p + Math.PI / 2);
        angles.put(b.atan(t.x), Math::atan);
        angles.put(b.negate(b.atan(t.x)), p -> -Math.atan(p));
        t.cell.values().put(b.atan(t.x).id(), f.generatorPower(atan, 1));
        for (int n : new int[] {2, 3, 4}) {
            double angle = Math.PI / n;
            angles.put(b.divide(b.pi(), b.constant(Rational.of(n))), p -> angle);
        }
        int found = 0;
        for (Map.Entry<Instruction, Function<Double, Double>> angle : angles.entrySet()) {
            Instruction sin = b.sin(angle.getKey());
            Instruction cos = b.cos(angle.getKey());
            Function<Double, Double> ofSine = angle.getValue().andThen(Math::sin);
            Function<Double, Double> ofCosine = angle.getValue().andThen(Math::cos);
            List<List<Quotient>> sines = new ArrayList<>();
            List<List<Quotient>> cosines = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                sines.add(some(t, claims, ofSine, number));
                cosines.add(some(t, claims, ofCosine, number));
            }
            for (int number = 0; number < turns.size(); number++) {
                found += accepted(t, sin, ofSine, sines.get(number % 5), turns.get(number));
                found += accepted(t, cos, ofCosine, cosines.get(number % 5), turns.get(number));
            }
        }
        assertTrue(found > 30, "only " + found);
        assertFalse(pi.isZero());
    }

    /** What is said to be the cosine and sine of π/n is taken for no other number, such as those of 3π/n. */
    @Test
    void partsOfPi() {
        Tower t = new Tower("any");
        QuotientField f = t.field;
        ProgramBuilder b = t.builder;
        t.made(Generator.Kind.PI, f.zero(), SignSet.POSITIVE);
        Quotient two = f.times(t.root(t.number(2, 1)), Rational.HALF);
        Quotient three = f.times(t.root(t.number(3, 1)), Rational.HALF);
        List<Quotient> numbers = new ArrayList<>();
        for (Quotient each : List.of(f.zero(), f.one(), t.number(1, 2), two, three)) {
            numbers.add(each);
            numbers.add(f.negate(each));
        }
        int right = 0;
        for (int n : new int[] {1, 2, 3, 4, 5, 6, 9, 12}) {
            Instruction angle = b.divide(b.pi(), b.constant(Rational.of(n)));
            Instruction sin = b.sin(angle);
            Instruction cos = b.cos(angle);
            for (Quotient c : numbers) {
                for (Quotient s : numbers) {
                    List<IdentityStep.Turn> turn = List.of(new IdentityStep.Turn(-n, 1, f.fraction(c), f.fraction(s)));
                    boolean taken = t.rewriting.holds(sin, s, turn) | t.rewriting.holds(cos, c, turn);
                    boolean fits = Math.abs(t.at(c, 0) - Math.cos(Math.PI / n)) < 1e-9
                            && Math.abs(t.at(s, 0) - Math.sin(Math.PI / n)) < 1e-9;
                    assertTrue(fits || !taken, () -> "the angle π/" + n + " has " + c + " and " + s);
                    right += taken ? 1 : 0;
                }
            }
        }
        assertTrue(right >= 4, "only " + right);
    }

    /** The right claims, and some wrong ones, others for each number. */
    private static List<Quotient> some(Tower tower, List<Quotient> claims, Function<Double, Double> truth, int number) {
        List<Quotient> some = new ArrayList<>();
        for (int k = 0; k < claims.size(); k++) {
            boolean right = true;
            for (double point : tower.points) {
                right &= Math.abs(tower.at(claims.get(k), point) - truth.apply(point)) < 1e-9;
            }
            if (right || (k + number) % 29 == 0) {
                some.add(claims.get(k));
            }
        }
        return some;
    }

    /** f(−u) = −f(u) for the error function and no other relation. */
    @Test
    void errorFunction() {
        Tower t = new Tower("any");
        QuotientField f = t.field;
        ProgramBuilder b = t.builder;
        Quotient erf = t.made(Generator.Kind.ERF, t.parameter, SignSet.ANY);
        Instruction two = b.constant(Rational.TWO);
        assertTrue(t.rewriting.holds(b.erf(t.x), erf, List.of()));
        assertFalse(t.rewriting.holds(b.erf(t.x), f.negate(erf), List.of()));
        assertFalse(t.rewriting.holds(b.erf(t.x), f.zero(), List.of()));
        assertTrue(t.rewriting.holds(b.erf(b.negate(t.x)), f.negate(erf), List.of()));
        assertFalse(t.rewriting.holds(b.erf(b.negate(t.x)), erf, List.of()));
        assertFalse(t.rewriting.holds(b.erf(b.multiply(two, t.x)), f.times(erf, Rational.TWO), List.of()));
        assertFalse(t.rewriting.holds(b.erf(b.multiply(two, t.x)), erf, List.of()));
        Instruction nothing = b.subtract(b.add(t.x, two), b.add(two, t.x));
        if (nothing.opcode() != assay.reference.program.Opcode.CONSTANT) {
            assertTrue(t.rewriting.holds(b.erf(nothing), f.zero(), List.of()));
            assertFalse(t.rewriting.holds(b.erf(nothing), erf, List.of()));
        }
        assertFalse(t.rewriting.holds(b.add(t.x, two), t.parameter, List.of()));
    }

    /** What generators may be added, in a cell where x is positive, and where its sign is open. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOG   | x     | 1 | positive only",
                "LOG   | -x    | 1 | never",
                "LOG   | x^2+1 | 1 | always",
                "LOG   | 0     | 1 | never",
                "LOG   | -1    | 1 | never",
                "LOG   | x     | 2 | never",
                "ROOT  | x     | 2 | positive only",
                "ROOT  | x     | 3 | positive only",
                "ROOT  | -x    | 2 | never",
                "ROOT  | x/2   | 2 | never",
                "ROOT  | x^2+1 | 2 | always",
                "ROOT  | x     | 0 | never",
                "EXP   | -x    | 1 | always",
                "EXP   | x     | 2 | never",
                "PI    | 0     | 1 | always",
                "PI    | 0     | 2 | always",
                "PI    | x     | 1 | never",
                "PI    | 0     | 0 | never",
                "SIN   | x     | 1 | always",
                "SIN   | x     | 2 | never",
                "COS   | x     | 1 | never",
                "ATAN  | x     | 1 | always",
                "ERF   | x     | 1 | always",
                "ERF   | x     | 3 | never",
                "FLOOR | x     | 1 | always",
                "FLOOR | x     | 2 | never",
                "INDICATOR | x | 1 | always",
                "INDICATOR | x | 2 | never",
                "PARITY | x    | 1 | never",
                "PARITY | x/2  | 1 | never",
                "INPUT | 0     | 1 | never",
            })
    void generatorsThatAreAllowed(Generator.Kind kind, String argument, int degree, String when) {
        for (String sign : new String[] {"positive", "any"}) {
            Tower t = new Tower(sign);
            Quotient x = t.parameter;
            Quotient q = switch (argument) {
                case "x" -> x;
                case "-x" -> t.field.negate(x);
                case "x/2" -> t.field.times(x, Rational.HALF);
                case "x^2+1" -> t.field.add(t.field.one(), t.field.multiply(x, x));
                default -> t.number(Long.parseLong(argument), 1);
            };
            for (int number : new int[] {0, 1, 2}) {
                boolean allowed = number == 1 && (when.equals("always") || when.startsWith(sign));
                IdentityStep step = new IdentityStep.Generate(number, kind, t.field.fraction(q), 0, degree);
                boolean taken;
                try {
                    new IdentitySteps(t.builder, t.cell, t.evaluator).check(step);
                    taken = true;
                } catch (RejectionException | IllegalArgumentException refused) {
                    taken = false;
                }
                assertEquals(allowed, taken, kind + " " + argument + " " + sign + " as number " + number);
                if (taken) {
                    break;
                }
            }
        }
    }

    /** Quotients that are none, or that use what is not in the tower. */
    @Test
    void quotientsThatAreRead() {
        Tower t = new Tower("any");
        IdentitySteps steps = new IdentitySteps(t.builder, t.cell, t.evaluator);
        Polynomial one = Polynomial.constant(Layout.SHORTS, 1);
        Polynomial x = Polynomial.power(Layout.SHORTS, 0, 1);
        Polynomial unknown = Polynomial.power(Layout.SHORTS, 1, 1);
        List<Fraction> wrong = List.of(
                new Fraction(one, BigInteger.ZERO, List.of(), List.of()),
                new Fraction(unknown, BigInteger.ONE, List.of(), List.of()),
                new Fraction(one, BigInteger.ONE, List.of(unknown), List.of(1)),
                new Fraction(one, BigInteger.ONE, List.of(one.subtract(one)), List.of(1)),
                new Fraction(one, BigInteger.ONE, List.of(x), List.of(0)),
                new Fraction(one, BigInteger.ONE, List.of(x), List.of(-1)));
        for (Fraction fraction : wrong) {
            boolean read;
            try {
                steps.read(fraction);
                read = true;
            } catch (RejectionException refused) {
                read = false;
            }
            assertFalse(read, fraction.toString());
        }
        Quotient half = steps.read(new Fraction(one, BigInteger.TWO, List.of(x), List.of(2)));
        assertEquals(0.125, t.at(half, 2));
        assertEquals(Sign.POSITIVE, Sign.of(t.number(1, 2).numerator().leadingSign()));
    }
}
