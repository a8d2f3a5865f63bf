package assay.reference.certify.integer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.decide.Formulas;
import assay.reference.expression.Domain;
import assay.reference.expression.Sizes;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number is in a class, and in its class the instructions have the values that they had. */
class ResidueClassesTest {
    private static final ExactSystem SYSTEM = new ExactSystem(new BallSystem(128), 2048);

    private record Question(ProgramBuilder builder, List<Instruction> roots) {
        static Question of(String variables, String... texts) {
            ProgramBuilder builder = new ProgramBuilder(10_000);
            Lowering lowering = new Lowering(builder, Sizes.NONE);
            List<Instruction> roots = new ArrayList<>();
            for (String text : texts) {
                roots.addAll(lowering.lower(new Formulas(variables).read(text)).entries());
            }
            return new Question(builder, roots);
        }
    }

    /** For random points: one class and one point of its inputs gives the same values, and the inputs are in their domains. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n::integer | floor(n/2) | 1",
                "n::integer | floor(floor(n/2)/3) + n | 2",
                "n::integer m::integer | floor((n + m)/2)*m - floor(n/3) | 1",
                "n::positive-integer | floor(n/3) - floor(-n/3) | 1",
                "n::positive-integer k::positive-integer | floor((2*n + 3*k - 1)/4) | 1",
                "n::integer x::real | floor(n/2)*x + exp(x) | 1",
                "x::real | floor(x) | 1",
                "x::real | floor(2*x) - floor(x) - floor(x + 1/2) | 1",
                "x::real | floor(x/3 + 1/2) | 1",
                "x::real y::real | floor(2*x) + floor(y/2) | 1",
                "x::positive | floor(3*x)/x | 1",
                "x::(0,1) | floor(3*x)*abs(x) | 1",
                "x::real n::integer | floor(n/2) + floor(x) | 1",
                "n::integer | (-1)^floor(n/2) | 1",
                "n::integer | if(floor(n/2) > n/2 - 1/4, 1, n) | 1",
            })
    void classesHaveTheValuesThatTheyHad(String variables, String text, int power) {
        Question question = Question.of(variables, text);
        ResidueClasses classes = ResidueClasses.of(question.builder(), question.roots(), power, 10_000)
                .orElseThrow();
        Random random = new Random(text.hashCode());
        Set<Integer> met = new HashSet<>();
        for (int number = 0; number < classes.count(); number++) {
            ProgramBuilder fresh = new ProgramBuilder(10_000);
            List<Instruction> roots = classes.roots(fresh, number);
            for (int look = 0; look < 4; look++) {
                List<Exact> inside = new ArrayList<>();
                for (Input input : fresh.inputs()) {
                    inside.add(Exact.of(value(input.domain(), random)));
                }
                List<Exact> values = fresh.program(roots).evaluate(SYSTEM, inside);
                List<Exact> original = point(question, classes, number, fresh, inside);
                if (original.isEmpty()) {
                    continue;
                }
                met.add(number);
                List<Exact> expected =
                        question.builder().program(question.roots()).evaluate(SYSTEM, original);
                for (int k = 0; k < values.size(); k++) {
                    assertTrue(
                            values.get(k).equals(expected.get(k))
                                    || !values.get(k).disjoint(expected.get(k)),
                            text + " in class " + number + ": " + values + " for " + expected);
                    assertEquals(expected.get(k).isDefined(), values.get(k).isDefined());
                }
            }
        }
        assertFalse(met.isEmpty());
    }

    private static Rational value(Domain domain, Random random) {
        if (domain instanceof Domain.OpenInterval) {
            return Rational.of(1 + random.nextInt(97), 98);
        }
        return domain == Domain.Named.INTEGER
                ? Rational.of(random.nextInt(9) - 4)
                : domain == Domain.Named.POSITIVE_INTEGER
                        ? Rational.of(1 + random.nextInt(4))
                        : Rational.of(1 + random.nextInt(40), 8);
    }

    /** The original inputs at a point of a class, by the images of the inputs themselves; empty outside of a domain. */
    private static List<Exact> point(
            Question question, ResidueClasses classes, int number, ProgramBuilder fresh, List<Exact> inside) {
        ProgramBuilder copy = new ProgramBuilder(1000);
        List<Instruction> inputs = new ArrayList<>();
        for (Input input : question.builder().inputs()) {
            inputs.add(question.builder().input(input));
        }
        // The same classes of the same builder, asked for what becomes of the inputs.
        List<Instruction> all = new ArrayList<>(question.roots());
        all.addAll(inputs);
        ResidueClasses same = classes.withRoots(all);
        List<Instruction> images =
                same.roots(copy, number).subList(question.roots().size(), all.size());
        assertEquals(fresh.inputs(), copy.inputs());
        List<Exact> values = copy.program(images).evaluate(SYSTEM, inside);
        for (int k = 0; k < inputs.size(); k++) {
            Domain domain = question.builder().inputs().get(k).domain();
            if (!assay.reference.certify.DomainCheck.contains(
                    domain, values.get(k).rational().orElseThrow())) {
                return List.of();
            }
        }
        return values;
    }

    /** Every whole number, and every fraction with a small denominator, is a point of exactly one class. */
    @ParameterizedTest
    @CsvSource({
        "n::integer, floor(n/3), 3",
        "n::positive-integer, floor(n/3), 3",
        "n::integer, floor(n/2) + floor(n/3), 6",
        "x::real, floor(x), 2",
        "x::real, floor(2*x), 4",
        "x::real, floor(x + 1/2), 8",
    })
    void everyNumberIsInOneClass(String variables, String text, int count) {
        Question question = Question.of(variables, text);
        ResidueClasses classes = ResidueClasses.of(question.builder(), question.roots(), 1, 10_000)
                .orElseThrow();
        assertEquals(count, classes.count());
        Domain domain = question.builder().inputs().get(0).domain();
        int step = domain == Domain.REAL ? 8 : 1;
        int met = 0;
        for (int number = 0; number < classes.count(); number++) {
            ProgramBuilder fresh = new ProgramBuilder(1000);
            ResidueClasses inputs = classes.withRoots(
                    List.of(question.builder().input(question.builder().inputs().get(0))));
            List<Instruction> images = inputs.roots(fresh, number);
            for (int q = domain == Domain.Named.POSITIVE_INTEGER ? 1 : -30; q <= 30; q++) {
                for (int f = 1; f < (fresh.inputs().size() > 1 ? 32 : 2); f++) {
                    List<Exact> at = new ArrayList<>(List.of(Exact.of(Rational.of(q))));
                    if (fresh.inputs().size() > 1) {
                        at.add(Exact.of(Rational.of(f, 32)));
                    }
                    Rational value = fresh.program(images)
                            .evaluate(SYSTEM, at)
                            .get(0)
                            .rational()
                            .orElseThrow();
                    boolean near = value.compareTo(Rational.ZERO) > 0 && value.compareTo(Rational.of(5)) <= 0;
                    met += near && value.multiply(Rational.of(step)).isInteger() ? 1 : 0;
                }
            }
        }
        // The multiples of 1/8, or the whole numbers, above 0 and up to 5: each once.
        assertEquals(5 * step, met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n::integer | n/2 | 1 | 100",
                "n::integer | floor(n) | 1 | 100",
                "t::one-hot | floor(t/2) | 1 | 100",
                "t::simplex | floor(t/2) | 1 | 100",
                "n::integer | floor(n/7) | 1 | 6",
                "n::integer | floor(n/1048577) | 1 | 2000000",
                "n::integer | floor(n/1024) | 3 | 2000000",
                "x::real | floor(x/7) | 1 | 13",
            })
    void noClasses(String variables, String text, int power, int most) {
        Question question = Question.of(variables, text);
        assertEquals(Optional.empty(), ResidueClasses.of(question.builder(), question.roots(), power, most));
    }

    /** With two inputs every pair of residues is a class of its own. */
    @ParameterizedTest
    @CsvSource({"n::integer m::integer, 9", "n::integer m::positive-integer, 9", "n::integer m::real, 18"})
    void everyPairOfClassesIsThere(String variables, int count) {
        Question question = Question.of(variables, "floor(n/3) + floor(m/3)");
        ResidueClasses classes = ResidueClasses.of(question.builder(), question.roots(), 1, 10_000)
                .orElseThrow();
        assertEquals(count, classes.count());
        List<Instruction> inputs = question.builder().inputs().stream()
                .map(question.builder()::input)
                .toList();
        Set<List<Object>> met = new HashSet<>();
        for (int number = 0; number < count; number++) {
            ProgramBuilder fresh = new ProgramBuilder(1000);
            List<Instruction> images = classes.withRoots(inputs).roots(fresh, number);
            List<Exact> at = new ArrayList<>();
            for (Input input : fresh.inputs()) {
                at.add(Exact.of(input.domain() instanceof Domain.OpenInterval ? Rational.HALF : Rational.TWO));
            }
            List<Object> residues = new ArrayList<>();
            for (Exact value : fresh.program(images).evaluate(SYSTEM, at)) {
                Rational exact = value.rational().orElseThrow();
                Rational three = Rational.of(3);
                residues.add(exact.subtract(
                        three.multiply(Rational.of(exact.divide(three).floor()))));
            }
            met.add(residues);
        }
        assertEquals(count, met.size());
    }

    @Test
    void asManyClassesAsAllowed() {
        Question whole = Question.of("n::integer", "floor(n/7)");
        assertEquals(
                7,
                ResidueClasses.of(whole.builder(), whole.roots(), 1, 7)
                        .orElseThrow()
                        .modulus());
        assertEquals(
                49,
                ResidueClasses.of(whole.builder(), whole.roots(), 2, 49)
                        .orElseThrow()
                        .modulus());
        Question real = Question.of("x::real", "floor(x/7)");
        assertEquals(
                14,
                ResidueClasses.of(real.builder(), real.roots(), 1, 14)
                        .orElseThrow()
                        .count());
    }

    /** ⌊n + c + f⌋ is worked out where no whole number lies between its bounds, and only there. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, true", "0, 1, 1/2, false", "0, 1/2, 1/2, true", "0, 1/2, 3/4, false", "0, -1, 0, true",
        "0, -1, 1/4, false", "0, -1/2, 1/2, true", "0, -1/2, 1/4, false", "0, 2, 0, false", "1/2, 1, 0, false",
        "3, 1, 5, true", "-2, 1/3, 2/3, true", "0, 1/3, 2/3, true", "0, 1/3, 5/7, false",
    })
    void floorsOfFractions(String ofWhole, String ofFraction, String added, boolean known) {
        ProgramBuilder builder = new ProgramBuilder(1000);
        Instruction n = builder.input(new Input("n", List.of(), Domain.Named.INTEGER));
        Instruction f = builder.input(new Input("f", List.of(), new Domain.OpenInterval(Rational.ZERO, Rational.ONE)));
        AffineSystem system = new AffineSystem(builder, Set.of(f.id()));
        Affine value = system.add(
                system.multiply(system.constant(Rational.parse(ofWhole)), Affine.variable(n)),
                system.add(
                        system.multiply(Affine.variable(f), system.constant(Rational.parse(ofFraction))),
                        system.constant(Rational.parse(added))));
        Affine floor = system.floor(value);
        boolean worked = floor.other() == null;
        assertEquals(known, worked);
        Instruction image = floor.instruction(builder);
        for (int whole = -3; whole <= 3; whole++) {
            for (int part = 1; part < 24; part++) {
                List<Exact> at = List.of(Exact.of(Rational.of(whole)), Exact.of(Rational.of(part, 24)));
                Rational exact = Rational.parse(ofWhole)
                        .multiply(Rational.of(whole))
                        .add(Rational.parse(ofFraction).multiply(Rational.of(part, 24)))
                        .add(Rational.parse(added));
                assertEquals(
                        Exact.of(Rational.of(exact.floor())),
                        builder.program(List.of(image)).evaluate(SYSTEM, at).get(0));
            }
        }
    }

    /** Whatever is evaluated to combinations has the value that it has. */
    @Test
    void combinationsHaveTheirValues() {
        Question question = Question.of(
                "n::integer m::integer x::real",
                "n*m + 3*n - (m - 2*n)/4 + 0*n - n*0",
                "(n + 1)*(m - 1)",
                "(2*n - n - n)*exp(x)",
                "exp(n) + log(m*m + 1) + sin(n) - cos(m) + atan(n) - erf(m) + sqrt(n*n + 1) + n^2 - m^3",
                "n/(m*m + 1) + 2/(n*n + 1) - pi",
                "-(x*n) - (-n)",
                "if(2 > 1, n, 1/0) + if(1 > 2, 1/0, m) + if(1 == 1, n, 1/0)",
                "if(n > m, n, m) + abs(n - 1) + floor(x) + floor(n + 1/2) + floor(n/2)",
                "1/(n - n)",
                "n/(3 - 3)");
        Random random = new Random(5);
        for (int look = 0; look < 40; look++) {
            List<Exact> at = List.of(
                    Exact.of(Rational.of(random.nextInt(9) - 4)),
                    Exact.of(Rational.of(random.nextInt(9) - 4)),
                    Exact.of(Rational.of(random.nextInt(41) - 20, 8)));
            ProgramBuilder fresh = new ProgramBuilder(1000);
            List<Affine> arguments = new ArrayList<>();
            for (Input input : question.builder().inputs()) {
                Instruction image = fresh.input(input);
                arguments.add(input.symbol().equals("x") ? Affine.of(image) : Affine.variable(image));
            }
            AffineSystem system = new AffineSystem(fresh, Set.of());
            List<Exact> expected = question.builder().program(question.roots()).evaluate(SYSTEM, at);
            List<Instruction> images = new ArrayList<>();
            for (Affine each : question.builder().program(question.roots()).evaluate(system, arguments)) {
                images.add(each.instruction(fresh));
            }
            List<Exact> found = fresh.program(images).evaluate(SYSTEM, at);
            for (int k = 0; k < found.size(); k++) {
                assertEquals(expected.get(k).isUndefined(), found.get(k).isUndefined(), "root " + k);
                assertFalse(expected.get(k).isDefined() && expected.get(k).disjoint(found.get(k)), "root " + k);
            }
            assertTrue(images.stream().noneMatch(image -> image.opcode() == Opcode.INPUT && image.arity() > 0));
        }
    }
}
