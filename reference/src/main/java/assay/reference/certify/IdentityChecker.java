package assay.reference.certify;

import assay.reference.number.BallSystem;
import assay.reference.number.Enclosure;
import assay.reference.number.IntervalSystem;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.polynomial.LimitException;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
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
            IdentitySteps steps = new IdentitySteps(builder, cell, evaluator);
            int from = 0;
            if (zero >= 0) {
                if (!node.steps().isEmpty() && node.steps().get(0) instanceof IdentityStep.Solve solve) {
                    from = 1;
                    if (!cell.solve(zero, solve.generator(), steps.read(solve.value()))) {
                        return;
                    }
                } else {
                    cell.addZero(zero);
                }
            }
            for (IdentityStep step : node.steps().subList(from, node.steps().size())) {
                steps.check(step);
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
            // A side that has no value here may have one when it is evaluated alone: then the cell is empty, and what
            // is
            // needed alone says all there is to say.
            if (closed.alone().size() != 2) {
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
            IdentitySteps checks = new IdentitySteps(builder, own, evaluator);
            for (IdentityStep step : steps) {
                checks.check(step);
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
