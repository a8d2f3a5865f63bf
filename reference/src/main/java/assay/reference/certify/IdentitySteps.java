package assay.reference.certify;

import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Fraction;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.math.BigInteger;

/** Checks the steps of a certificate in one cell, one after the other. */
final class IdentitySteps {
    private final ProgramBuilder builder;
    private final IdentityCell cell;
    private final IdentityEvaluator evaluator;

    IdentitySteps(ProgramBuilder builder, IdentityCell cell, IdentityEvaluator evaluator) {
        this.builder = builder;
        this.cell = cell;
        this.evaluator = evaluator;
    }

    /** Checks a step and does what it says. */
    void check(IdentityStep step) {
        if (step instanceof IdentityStep.Generate generate) {
            generate(generate);
        } else if (step instanceof IdentityStep.Rewrite rewrite) {
            Instruction i = instruction(rewrite.instruction());
            Quotient value = read(rewrite.value());
            Quotient known = cell.values().get(i.id());
            if (known != null) {
                if (!evaluator.isDefined(known)
                        || !cell.field().subtract(known, value).isZero()) {
                    throw new RejectionException("the value of " + i + " is not " + value);
                }
                return;
            }
            if (i.arity() != 1 && i.opcode() != Opcode.CHOOSE
                    || !evaluator.isDefined(evaluator.value(i.operand(0)))
                    || !new IdentityRewriting(cell, evaluator, f -> read(f)).holds(i, value, rewrite.turns())) {
                throw new RejectionException("the value of " + i + " is not " + value);
            }
            cell.values().put(i.id(), value);
        } else if (step instanceof IdentityStep.Assume assume) {
            assume(assume);
        } else if (step instanceof IdentityStep.Choose choose) {
            choose(choose);
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

    /** A quotient that is made of the generators of the tower. */
    Quotient read(Fraction fraction) {
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

    private void generate(IdentityStep.Generate step) {
        QuotientField field = cell.field();
        Quotient argument = read(step.argument());
        boolean fits = step.number() == field.generatorCount() && step.degree() >= 1;
        int signs = SignSet.ANY;
        switch (step.kind()) {
            case INPUT -> {
                fits &= step.input() >= 0 && step.input() < cell.parameters().count() && argument.isZero();
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
            case LOG -> fits &= step.degree() == 1 && cell.isPositive(argument);
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
            case PARITY -> {
                fits &= step.degree() == 1
                        && Parity.of(field, cell.parameters(), argument)
                                .filter(argument::equals)
                                .isPresent();
                signs = SignSet.NONZERO;
            }
            case COS -> fits = false;
        }
        if (!fits) {
            throw new RejectionException("the generator g" + step.number() + " is not allowed");
        }
        int number = field.addGenerator(
                new Generator(
                        step.kind(), argument, step.kind() == Generator.Kind.INPUT ? step.input() : 0, step.degree()),
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
    private void assume(IdentityStep.Assume step) {
        Instruction i = instruction(step.instruction());
        int need = switch (i.opcode()) {
            case DIVIDE -> SignSet.NONZERO;
            case POWER -> i.parameter() < 0 ? SignSet.NONZERO : SignSet.ANY;
            case LOG -> SignSet.POSITIVE;
            case ROOT -> i.constant().signum() > 0 ? SignSet.NONNEGATIVE : SignSet.POSITIVE;
            case CHOOSE -> definedSigns(i);
            default -> SignSet.ANY;
        };
        if (need == SignSet.ANY) {
            throw new RejectionException(i + " needs no assumption");
        }
        Quotient operand = evaluator.value(i.operand(i.opcode() == Opcode.DIVIDE ? 1 : 0));
        if (!evaluator.isDefined(operand)) {
            throw new RejectionException(i + " needs no assumption");
        }
        int atom = cell.atom(step.atom());
        if (!Necessity.holds(cell.field(), operand, need, atom, step.signs())) {
            throw new RejectionException(i + " does not need " + step.atom() + " " + SignSet.toString(step.signs()));
        }
        cell.assume(i, atom, step.signs());
        // So that a value put for an input in a part of the cell can tell the signs of these factors.
        Factorization.of(cell.field(), operand);
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

    private void choose(IdentityStep.Choose step) {
        Instruction i = instruction(step.instruction());
        boolean isChoice = i.opcode() == Opcode.CHOOSE;
        if (!isChoice || step.operand() < 1 || step.operand() > 3 || cell.chosen(i) != null) {
            throw new RejectionException("no choice: " + i);
        }
        Quotient guard = evaluator.value(i.operand(0));
        if (!evaluator.isDefined(guard)) {
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
        if (!same && !(merged && agree(i, guard, branch))) {
            throw new RejectionException("the choice of a branch of " + i + " is not justified");
        }
        cell.choose(i, branch);
    }

    /** Whether the zero branch has the value of the other one at the zeros of the guard, and is defined there. */
    private boolean agree(Instruction i, Quotient guard, Instruction other) {
        Instruction zero = i.operand(2);
        Quotient a = evaluator.value(zero);
        Quotient b = evaluator.value(other);
        IdentityNeeds needs = cell.needs(i.operand(0));
        if (!evaluator.isDefined(a)
                || !evaluator.isDefined(b)
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
}
