package assay.reference.certify;

import assay.reference.number.BallSystem;
import assay.reference.number.Enclosure;
import assay.reference.number.IntervalSystem;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Fraction;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.LimitException;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks certificates of identities. It searches for nothing: every step is checked on its own, the cells must cover
 * the domain, and the values must agree in each of them.
 */
public final class IdentityChecker {
    private static final int WITNESS_BITS = 256;
    private static final int MOST_CASES = 100_000;

    private final ProgramBuilder builder;
    private final List<Instruction> left;
    private final List<Instruction> right;
    private final PolynomialLimits limits;

    /**
     * A checker.
     *
     * @param builder the program that the instructions belong to, built as when the certificate was made
     */
    public IdentityChecker(
            ProgramBuilder builder, List<Instruction> left, List<Instruction> right, PolynomialLimits limits) {
        this.builder = builder;
        this.left = List.copyOf(left);
        this.right = List.copyOf(right);
        this.limits = limits;
    }

    /** Why the certificate does not prove what it claims; empty if it does. */
    public Optional<String> check(IdentityCertificate certificate) {
        try {
            new Run(certificate).check();
            return Optional.empty();
        } catch (RejectionException rejection) {
            return Optional.of(String.valueOf(rejection.getMessage()));
        } catch (LimitException exceeded) {
            return Optional.of("the check exceeds its " + exceeded.limit());
        }
    }

    /** The check of one certificate. */
    private final class Run {
        private final IdentityCertificate certificate;
        /** The value that says: proved to have none. */
        private final Quotient undefined;

        private boolean partial;

        Run(IdentityCertificate certificate) {
            this.certificate = certificate;
            QuotientField field = new QuotientField(certificate.layout(), limits);
            this.undefined = field.of(field.one().numerator().negate());
        }

        void check() {
            DomainParameters parameters = new DomainParameters(List.copyOf(builder.inputs()), Map.of());
            List<Map<Integer, Integer>> expected = parameters.cases(MOST_CASES);
            DomainRange ranges = new DomainRange(builder);
            Set<List<Object>> covered = new HashSet<>();
            Map<Map<Integer, Integer>, IdentityCell> roots = new HashMap<>();
            for (IdentityCertificate.Case each : certificate.cases()) {
                if (each.pair() < 0 || each.pair() >= left.size() || !expected.contains(each.ones())) {
                    throw new RejectionException("no such case");
                }
                covered.add(List.of(each.pair(), each.ones()));
                IdentityCell cell = roots.get(each.ones());
                if (!each.continues() || cell == null) {
                    QuotientField field = new QuotientField(certificate.layout(), limits);
                    cell = new IdentityCell(field, parameters.in(each.ones()), ranges);
                    roots.put(each.ones(), cell);
                } else if (!cell.obliged().isEmpty()) {
                    throw new RejectionException("a case that starts with assumptions");
                }
                node(each.pair(), cell, each.node(), -1);
            }
            if (left.size() != right.size() || expected.isEmpty() || covered.size() != left.size() * expected.size()) {
                throw new RejectionException("not every case of every pair is proved");
            }
            if (partial) {
                checkWitness();
            }
        }

        private void node(int pair, IdentityCell cell, IdentityNode node, int zero) {
            IdentityEvaluator evaluator = new IdentityEvaluator(cell, undefined);
            int from = 0;
            if (zero >= 0) {
                if (!node.steps().isEmpty() && node.steps().get(0) instanceof IdentityStep.Solve solve) {
                    from = 1;
                    if (!cell.solve(zero, solve.generator(), read(cell, solve.value()))) {
                        return;
                    }
                } else {
                    cell.addZero(zero);
                }
            }
            for (IdentityStep step : node.steps().subList(from, node.steps().size())) {
                step(cell, evaluator, step);
            }
            if (node.end() instanceof IdentityNode.Split split) {
                split(pair, cell, split);
            } else if (node.end() instanceof IdentityNode.Empty empty) {
                if (!cell.refutes(empty.contradiction(), empty.assuming())) {
                    throw new RejectionException("no contradiction");
                }
                if (empty.assuming()) {
                    checkObligations(pair, cell);
                    partial = true;
                    claimConditional();
                }
            } else {
                close(pair, cell, evaluator, (IdentityNode.Closed) node.end());
            }
        }

        private void split(int pair, IdentityCell cell, IdentityNode.Split split) {
            int atom = cell.atom(split.atom());
            int open = cell.proved().ofAtom(atom);
            for (IdentityNode.Branch branch : split.branches()) {
                IdentityCell part = cell.fork(branch.fresh());
                open &= ~branch.signs();
                if (part.restrict(atom, branch.signs())) {
                    node(pair, part, branch.node(), branch.signs() == SignSet.ZERO ? atom : -1);
                }
            }
            for (int sign : new int[] {SignSet.NEGATIVE, SignSet.ZERO, SignSet.POSITIVE}) {
                IdentityCell part = cell.fork(true);
                if ((open & sign) != 0 && part.restrict(atom, sign) && !part.isContradictory()) {
                    throw new RejectionException(split.atom() + " " + SignSet.toString(sign) + " is not covered");
                }
            }
        }

        private void close(int pair, IdentityCell cell, IdentityEvaluator evaluator, IdentityNode.Closed closed) {
            Quotient a = evaluator.value(left.get(pair));
            Quotient b = evaluator.value(right.get(pair));
            checkObligations(pair, cell);
            boolean unlike = (a == undefined) != (b == undefined);
            partial |= a == undefined || b == undefined || !cell.obliged().isEmpty();
            if (a != undefined
                    && b != undefined
                    && !cell.vanishes(cell.field().subtract(a, b).numerator())) {
                throw new RejectionException("the values of pair " + pair + " differ in a cell");
            }
            if (!certificate.everywhere() || !unlike && cell.obliged().isEmpty()) {
                return;
            }
            if (cell.obliged().isEmpty() || closed.alone().size() != 2) {
                claimConditional();
            }
            Instruction l = left.get(pair);
            Instruction r = right.get(pair);
            IdentityCell first = alone(cell, closed.alone().get(0), l);
            IdentityCell second = alone(first, closed.alone().get(1), r);
            boolean noFirst = first.values().get(l.id()) == undefined;
            boolean noSecond = second.values().get(r.id()) == undefined;
            // The second cell knows every factor that the first one knows.
            IdentityNeeds ofFirst = new IdentityNeeds(second.field(), first::chosen, l, first.obliged());
            if (noFirst != noSecond || !noFirst && !ofFirst.sameAs(second.needs(r))) {
                claimConditional();
            }
        }

        /** One side, evaluated without the assumptions of the other. */
        private IdentityCell alone(IdentityCell cell, List<IdentityStep> steps, Instruction side) {
            IdentityCell own = cell.fork(true);
            IdentityEvaluator evaluator = new IdentityEvaluator(own, undefined);
            for (IdentityStep step : steps) {
                step(own, evaluator, step);
            }
            evaluator.value(side);
            return own;
        }

        /** Only instructions that a side evaluates can restrict the points at which both are defined. */
        private void checkObligations(int pair, IdentityCell cell) {
            if (cell.obliged().isEmpty()) {
                return;
            }
            IdentityNeeds ofLeft = cell.needs(left.get(pair));
            IdentityNeeds ofRight = cell.needs(right.get(pair));
            for (IdentityNeeds.Obliged obliged : cell.obliged()) {
                if (!ofLeft.evaluates(obliged.instruction()) && !ofRight.evaluates(obliged.instruction())) {
                    throw new RejectionException(obliged.instruction() + " is not evaluated");
                }
            }
        }

        private void claimConditional() {
            if (certificate.everywhere()) {
                throw new RejectionException("the sides are not shown to be defined at the same points");
            }
        }

        private void step(IdentityCell cell, IdentityEvaluator evaluator, IdentityStep step) {
            if (step instanceof IdentityStep.Generate generate) {
                generate(cell, generate);
            } else if (step instanceof IdentityStep.Rewrite rewrite) {
                Instruction i = instruction(rewrite.instruction());
                Quotient value = read(cell, rewrite.value());
                Quotient known = cell.values().get(i.id());
                if (known != null) {
                    if (known == undefined
                            || !cell.field().subtract(known, value).isZero()) {
                        throw new RejectionException("the value of " + i + " is not " + value);
                    }
                    return;
                }
                if (i.arity() != 1 && i.opcode() != Opcode.CHOOSE
                        || evaluator.value(i.operand(0)) == undefined
                        || !new IdentityRewriting(cell, evaluator, f -> read(cell, f))
                                .holds(i, value, rewrite.turns())) {
                    throw new RejectionException("the value of " + i + " is not " + value);
                }
                cell.values().put(i.id(), value);
            } else if (step instanceof IdentityStep.Assume assume) {
                assume(cell, evaluator, assume);
            } else if (step instanceof IdentityStep.Choose choose) {
                choose(cell, evaluator, choose);
            } else {
                throw new RejectionException("a solution outside of a cell of zeros");
            }
        }

        private Instruction instruction(int id) {
            if (id < 0 || id >= builder.instructions().size()) {
                throw new RejectionException("no instruction " + id);
            }
            return builder.instructions().get(id);
        }

        private Quotient read(IdentityCell cell, Fraction fraction) {
            QuotientField field = cell.field();
            if (fraction.divisor().signum() == 0 || !inTower(fraction.numerator(), field)) {
                throw new RejectionException("no quotient: " + fraction);
            }
            for (int k = 0; k < fraction.factors().size(); k++) {
                Polynomial factor = fraction.factors().get(k);
                if (factor.isZero() || fraction.exponents().get(k) < 1 || !inTower(factor, field)) {
                    throw new RejectionException("no quotient: " + fraction);
                }
            }
            return fraction.in(field);
        }

        private static boolean inTower(Polynomial p, QuotientField field) {
            for (int g = 0; g < p.generators(); g++) {
                if (g >= field.generatorCount() ? p.contains(g) : field.degree(g) != 0 && p.low(g) < 0) {
                    return false;
                }
            }
            return true;
        }

        private void generate(IdentityCell cell, IdentityStep.Generate step) {
            QuotientField field = cell.field();
            Quotient argument = read(cell, step.argument());
            boolean fits = step.number() == field.generatorCount() && step.degree() >= 1;
            int signs = SignSet.ANY;
            switch (step.kind()) {
                case INPUT -> {
                    fits &= step.input() >= 0
                            && step.input() < cell.parameters().count()
                            && argument.isZero();
                    signs = fits ? cell.parameters().signs(step.input()) : signs;
                    fits &= step.degree() == 1 || (signs & SignSet.NEGATIVE) == 0;
                }
                case PI -> {
                    fits &= argument.isZero();
                    signs = SignSet.POSITIVE;
                }
                case EXP -> {
                    fits &= step.degree() == 1;
                    signs = SignSet.POSITIVE;
                }
                case LOG -> fits &= step.degree() == 1 && cell.signs(argument) == SignSet.POSITIVE;
                case ROOT -> {
                    fits &= argument.isPolynomial()
                            && argument.divisor().equals(BigInteger.ONE)
                            && (cell.signs(argument) & SignSet.NEGATIVE) == 0;
                    signs = SignSet.NONNEGATIVE;
                }
                case ERF, SIN, ATAN, FLOOR -> fits &= step.degree() == 1;
                case INDICATOR -> {
                    fits &= step.degree() == 1;
                    signs = SignSet.NONNEGATIVE;
                }
                case COS -> fits = false;
            }
            if (!fits) {
                throw new RejectionException("the generator g" + step.number() + " is not allowed");
            }
            int number = field.addGenerator(
                    new Generator(
                            step.kind(),
                            argument,
                            step.kind() == Generator.Kind.INPUT ? step.input() : 0,
                            step.degree()),
                    signs);
            if (step.kind() == Generator.Kind.LOG || step.kind() == Generator.Kind.ROOT) {
                // So that products with this argument are recognised.
                Factorization.of(field, argument);
            }
            if (step.kind() == Generator.Kind.INPUT) {
                cell.addInput(step.input(), number);
            }
        }

        /** An assumption must be necessary: with any other sign of the atom, the instruction has no value. */
        private void assume(IdentityCell cell, IdentityEvaluator evaluator, IdentityStep.Assume step) {
            Instruction i = instruction(step.instruction());
            int need = switch (i.opcode()) {
                case DIVIDE -> SignSet.NONZERO;
                case POWER -> i.parameter() < 0 ? SignSet.NONZERO : SignSet.ANY;
                case LOG -> SignSet.POSITIVE;
                case ROOT -> i.constant().signum() > 0 ? SignSet.NONNEGATIVE : SignSet.POSITIVE;
                case CHOOSE -> definedSigns(i);
                default -> SignSet.ANY;
            };
            Quotient operand =
                    need == SignSet.ANY ? undefined : evaluator.value(i.operand(i.opcode() == Opcode.DIVIDE ? 1 : 0));
            if (operand == undefined) {
                throw new RejectionException(i + " needs no assumption");
            }
            int atom = cell.atom(step.atom());
            for (int sign : new int[] {SignSet.NEGATIVE, SignSet.ZERO, SignSet.POSITIVE}) {
                if ((sign & step.signs()) != 0) {
                    continue;
                }
                IdentityCell other = cell.fork(false);
                if (other.restrict(atom, sign) && (other.signs(operand) & need) != 0 && !other.isContradictory()) {
                    throw new RejectionException(
                            i + " does not need " + step.atom() + " " + SignSet.toString(step.signs()));
                }
            }
            cell.assume(i, atom, step.signs());
        }

        /** The signs of the guard for which a choice is not undefined at once. */
        private static int definedSigns(Instruction choice) {
            int signs = SignSet.NONE;
            for (int k = 1; k <= 3; k++) {
                if (choice.operand(k).opcode() != Opcode.UNDEFINED) {
                    signs |= 1 << k - 1;
                }
            }
            return signs;
        }

        private void choose(IdentityCell cell, IdentityEvaluator evaluator, IdentityStep.Choose step) {
            Instruction i = instruction(step.instruction());
            boolean isChoice = i.opcode() == Opcode.CHOOSE;
            if (!isChoice || step.operand() < 1 || step.operand() > 3 || cell.chosen(i) != null) {
                throw new RejectionException("no choice: " + i);
            }
            Quotient guard = evaluator.value(i.operand(0));
            if (guard == undefined) {
                throw new RejectionException("the guard of " + i + " is undefined");
            }
            Instruction branch = i.operand(step.operand());
            int signs = cell.signs(guard);
            if (!SignSet.isDecided(signs)) {
                signs &= cell.ranges().signs(i.operand(0));
            }
            boolean same = signs != SignSet.NONE;
            for (int k = 1; k <= 3; k++) {
                same &= (signs >> k - 1 & 1) == 0 || i.operand(k) == branch;
            }
            boolean merged = step.operand() == 3 && signs == SignSet.NONNEGATIVE
                    || step.operand() == 1 && signs == SignSet.NONPOSITIVE;
            if (!same && !(merged && agree(cell, evaluator, i, guard, branch))) {
                throw new RejectionException("the choice of a branch of " + i + " is not justified");
            }
            cell.choose(i, branch);
        }

        /** Whether the zero branch has the value of the other one at the zeros of the guard, and is defined there. */
        private boolean agree(
                IdentityCell cell, IdentityEvaluator evaluator, Instruction i, Quotient guard, Instruction other) {
            Instruction zero = i.operand(2);
            Quotient a = evaluator.value(zero);
            Quotient b = evaluator.value(other);
            IdentityNeeds needs = cell.needs(i.operand(0));
            if (a == undefined
                    || b == undefined
                    || !cell.needs(zero).isWithin(needs)
                    || !cell.needs(other).isWithin(needs)) {
                return false;
            }
            Polynomial difference = cell.field().subtract(a, b).numerator();
            for (int atom : cell.possibleZeros(guard)) {
                if (!cell.divides(atom, difference)) {
                    return false;
                }
            }
            return true;
        }

        private void checkWitness() {
            List<Rational> witness = certificate
                    .witness()
                    .orElseThrow(() -> new RejectionException("no point at which both sides are defined"));
            if (witness.size() != builder.inputs().size() || !DomainCheck.holds(builder.inputs(), witness)) {
                throw new RejectionException("the witness is no point of the domain");
            }
            List<Instruction> all = new ArrayList<>(left);
            all.addAll(right);
            Program program = builder.program(all);
            if (!isDefined(program, IntervalSystem.INSTANCE, witness)
                    && !isDefined(program, new BallSystem(WITNESS_BITS), witness)) {
                throw new RejectionException("a side is not shown to be defined at the witness");
            }
        }

        private static <E extends Enclosure<E>> boolean isDefined(
                Program program, NumberSystem<E> numbers, List<Rational> witness) {
            List<E> arguments = witness.stream().map(numbers::constant).toList();
            return program.evaluate(numbers, arguments).stream().allMatch(Enclosure::isDefined);
        }
    }
}
