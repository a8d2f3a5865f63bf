package assay.reference.prove;

import assay.reference.certify.DomainParameters;
import assay.reference.certify.DomainRange;
import assay.reference.certify.IdentityNeeds;
import assay.reference.certify.IdentityStep;
import assay.reference.number.Rational;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Infeasibility;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.polynomial.Signs;
import assay.reference.polynomial.Substitution;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the domain on which the signs of some atoms are known, with the values of instructions there as quotients in
 * one tower of generators. A value that is present holds at every point of the cell at which the assumptions hold.
 */
final class Cell {
    private final QuotientField field;
    private final Signs proved;
    private final Signs assumed;
    private final DomainParameters parameters;
    private final Units units;
    private final boolean indicators;
    private final List<Instruction> instructions;
    private final DomainRange ranges;
    private final Quotient undefined;
    private @Nullable Quotient[] values;
    /** The branch that a choice has taken, or both where it has merged two. */
    private @Nullable Instruction[] chosen;

    private @Nullable Quotient[] solved;
    private int[] inputGenerators;
    /** Atoms that are zero here and could not be solved for a variable. */
    private final List<Integer> zeros;

    private final Trace trace;
    private @Nullable Split split;
    private @Nullable Polynomial contradicted;
    private @Nullable Instruction current;
    private boolean quiet;

    /** The whole domain, or one case of its one-hot vectors. */
    Cell(
            QuotientField field,
            DomainParameters parameters,
            Units units,
            List<Instruction> instructions,
            boolean indicators,
            DomainRange ranges) {
        this.ranges = ranges;
        this.instructions = instructions;
        this.indicators = indicators;
        this.field = field;
        this.proved = new Signs(field, false);
        this.assumed = new Signs(field, true);
        this.parameters = parameters;
        this.units = units;
        this.undefined = field.of(field.one().numerator().negate());
        this.values = new Quotient[instructions.size()];
        this.chosen = new Instruction[instructions.size()];
        this.solved = new Quotient[0];
        this.inputGenerators = new int[parameters.count()];
        Arrays.fill(inputGenerators, -1);
        this.zeros = new ArrayList<>();
        this.trace = new Trace();
    }

    private Cell(Cell other) {
        this.indicators = other.indicators;
        this.instructions = other.instructions;
        this.ranges = other.ranges;
        this.field = other.field.fork();
        this.proved = new Signs(field, false);
        this.assumed = new Signs(field, true);
        this.parameters = other.parameters;
        this.units = other.units;
        this.undefined = other.undefined;
        this.values = other.values.clone();
        this.chosen = other.chosen.clone();
        this.solved = other.solved;
        this.inputGenerators = other.inputGenerators.clone();
        this.zeros = new ArrayList<>(other.zeros);
        this.trace = other.trace.fork();
    }

    /** A copy that develops on its own. */
    Cell fork() {
        return new Cell(this);
    }

    /** A copy in which nothing is assumed and no instruction has a value. */
    Cell forkWithoutAssumptions() {
        Cell copy = new Cell(this);
        Arrays.fill(copy.values, null);
        Arrays.fill(copy.chosen, null);
        copy.field.forgetAssumptions();
        copy.trace.forgetObliged();
        return copy;
    }

    QuotientField field() {
        return field;
    }

    Units units() {
        return units;
    }

    /** Whether choices become indicators rather than cells. */
    boolean usesIndicators() {
        return indicators;
    }

    Trace trace() {
        return trace;
    }

    /** The value that says: proved to have none here. */
    Quotient undefined() {
        return undefined;
    }

    /** The value of an instruction, or null if it is not known yet. */
    @Nullable
    Quotient value(Instruction instruction) {
        return values[instruction.id()];
    }

    /** The instruction whose value is being found. */
    Instruction current() {
        if (current == null) {
            throw new IllegalStateException("nothing is being evaluated");
        }
        return current;
    }

    /** Notes which branch a choice takes: operand 1, 2 or 3. */
    void choose(Instruction choice, int operand) {
        chosen[choice.id()] = choice.operand(operand);
        trace.add(new IdentityStep.Choose(choice.id(), operand));
    }

    /** Whether the noted signs leave none for an atom of which something is assumed. */
    boolean contradictsAssumptions() {
        for (IdentityNeeds.Obliged each : trace.obliged()) {
            if ((proved.ofAtom(each.atom()) & field.assumed(each.atom())) == SignSet.NONE) {
                return true;
            }
        }
        return false;
    }

    /** The signs of a guard, with assumptions. */
    int signs(Instruction guard, Quotient value) {
        int signs = signs(value);
        return SignSet.isDecided(signs) ? signs : signs & ranges.signs(guard);
    }

    /** What a side needs to be defined here. */
    IdentityNeeds needs(Instruction side) {
        return needs(side, field);
    }

    /** The same, with the factors of a field that was forked from this cell's. */
    IdentityNeeds needs(Instruction side, QuotientField later) {
        return new IdentityNeeds(later, this::chosen, side, trace.obliged());
    }

    /** The branch that a choice takes, or null if none has been chosen. */
    @Nullable
    Instruction chosen(Instruction choice) {
        return chosen[choice.id()];
    }

    /** The split that the last evaluation asked for. */
    @Nullable
    Split split() {
        return split;
    }

    // Evaluation

    /**
     * Finds the value of an instruction, or asks for a split.
     *
     * @return whether it is known now
     */
    boolean evaluate(Instruction root) {
        split = null;
        contradicted = null;
        ArrayList<Instruction> stack = new ArrayList<>();
        stack.add(root);
        while (!stack.isEmpty()) {
            Instruction top = stack.get(stack.size() - 1);
            if (values[top.id()] != null) {
                stack.remove(stack.size() - 1);
                continue;
            }
            Instruction missing = missing(top);
            if (missing != null) {
                stack.add(missing);
                continue;
            }
            current = top;
            Quotient value = Rules.apply(this, top);
            if (value == null) {
                Instruction branch = chosen[top.id()];
                if (branch == null || values[branch.id()] != null) {
                    return false;
                }
                stack.add(branch);
                continue;
            }
            values[top.id()] = value;
            stack.remove(stack.size() - 1);
        }
        return true;
    }

    private @Nullable Instruction missing(Instruction instruction) {
        int arity = instruction.opcode() == Opcode.CHOOSE ? 1 : instruction.arity();
        for (int k = 0; k < arity; k++) {
            if (values[instruction.operand(k).id()] == null) {
                return instruction.operand(k);
            }
        }
        return null;
    }

    /** Evaluates without splits and assumptions; whether it went. */
    boolean evaluateQuietly(Instruction instruction) {
        if (values[instruction.id()] != null) {
            return true;
        }
        boolean before = quiet;
        Instruction user = current;
        quiet = true;
        boolean done = evaluate(instruction);
        quiet = before;
        current = user;
        split = null;
        return done;
    }

    /** Asks for a split by the sign of an atom. */
    void askFor(int atom, int... groups) {
        split = new Split(atom, groups, false);
    }

    /** Asks for a split of which the first part is expected to be empty. */
    void askForEmpty(int atom, int... groups) {
        split = new Split(atom, groups, true);
    }

    /** Notes that no sign is possible for a polynomial, so that there is no such point. */
    void contradict(Polynomial polynomial) {
        contradicted = polynomial;
    }

    /** The polynomial for which no sign is possible, if that ended the last evaluation. */
    @Nullable
    Polynomial contradicted() {
        return contradicted;
    }

    /** Whether no sign is possible for a polynomial. */
    boolean isContradictory(Polynomial polynomial, boolean assuming) {
        Signs signs = assuming ? assumed : proved;
        return signs.ofProduct(field.of(polynomial)) == SignSet.NONE || signs.noted(polynomial) == SignSet.NONE;
    }

    // Signs

    Signs assumedSigns() {
        return assumed;
    }

    /** The signs of a value, with assumptions. */
    int signs(Quotient q) {
        int signs = proved.of(q);
        if (!SignSet.isDecided(signs)) {
            signs = proved.ofProduct(q);
        }
        return SignSet.isDecided(signs) || !field.hasAssumptions() ? signs : assumed.ofProduct(q);
    }

    /** The signs of an atom, with assumptions. */
    int atomSigns(int atom) {
        return assumed.ofAtom(atom);
    }

    Signs provedSigns() {
        return proved;
    }

    /** Makes sure that a value has the signs that an instruction needs. */
    Requirements.Outcome require(Instruction user, Quotient q, Requirement requirement) {
        int range = ranges.signs(user.operand(user.opcode() == Opcode.DIVIDE ? 1 : 0));
        if ((range & ~requirement.signs()) == 0) {
            return Requirements.Outcome.MET;
        }
        Requirements.Outcome outcome = Requirements.require(this, user, q, requirement);
        if (split != null) {
            return Requirements.Outcome.PENDING;
        }
        if (outcome == Requirements.Outcome.MET && field.hasAssumptions() && assumed.ofProduct(q) == SignSet.NONE) {
            contradict(q.numerator());
            return Requirements.Outcome.PENDING;
        }
        return outcome;
    }

    /** Whether neither splits nor assumptions are wanted. */
    boolean isQuiet() {
        return quiet;
    }

    /** Assumes signs of an atom, without which an instruction has no value; false if it cannot have them. */
    boolean assume(Instruction user, int atom, int signs) {
        int before = assumed.ofAtom(atom);
        if ((before & signs) == 0) {
            return false;
        }
        if ((before & ~signs) != 0 || field.assumed(atom) == SignSet.ANY) {
            field.assume(atom, signs);
        }
        trace.add(new IdentityNeeds.Obliged(user, atom, signs));
        trace.add(new IdentityStep.Assume(user.id(), field.atom(atom), signs));
        return true;
    }

    // Inputs

    /** The value of the parameter of an input: a power of its generator, or what it was solved for. */
    Quotient parameter(int input) {
        int g = inputGenerators[input];
        if (g < 0) {
            int signs = parameters.signs(input);
            // Only what is never negative can be a power of its root.
            int degree = (signs & SignSet.NEGATIVE) == 0 ? units.degree(field.generatorCount(), Rational.ONE) : 1;
            g = addGenerator(new Generator(Generator.Kind.INPUT, field.zero(), input, degree), signs);
            inputGenerators[input] = g;
        }
        Quotient known = g < solved.length ? solved[g] : null;
        return known != null
                ? known
                : field.generatorPower(g, field.generator(g).degree());
    }

    /** Whether a generator is a root of a parameter that is never negative, or of pi. */
    boolean isRootOfParameter(int generator) {
        return switch (field.generator(generator).kind()) {
            case INPUT -> (parameters.signs(field.generator(generator).input()) & SignSet.NEGATIVE) == 0;
            case PI -> true;
            default -> false;
        };
    }

    DomainParameters parameters() {
        return parameters;
    }

    /** Adds a generator. */
    int addGenerator(Generator generator, int signs) {
        int number = field.addGenerator(generator, signs);
        trace.add(new IdentityStep.Generate(
                number, generator.kind(), field.fraction(generator.argument()), generator.input(), generator.degree()));
        return number;
    }

    // Zero cells

    /** Whether a polynomial vanishes on this cell because one of the atoms that are zero here divides it. */
    boolean vanishes(Polynomial p) {
        if (p.isZero() || field.withKnownParities(p).isZero()) {
            return true;
        }
        for (int atom : zeros) {
            if ((atom & 1) == 0 ? field.divide(p, atom >> 1) != null : p.low(atom >> 1) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Restricts this cell to the zeros of an atom; false if there are none. */
    boolean restrictToZero(int atom) {
        if (!restrict(atom, SignSet.ZERO)) {
            return false;
        }
        Polynomial p = field.atom(atom);
        for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
            if (field.generator(g).kind() != Generator.Kind.INPUT) {
                continue;
            }
            Substitution.Linear linear = new Substitution(field, g).linear(p);
            if (linear != null && (proved.of(field.of(linear.coefficient())) & SignSet.ZERO) == 0) {
                Quotient negated = field.of(linear.rest().negate());
                Quotient value = negated.isZero() ? negated : field.divide(negated, field.of(linear.coefficient()));
                if (linear.isSolvedBy(field, value) && putIntoSolved(g, value)) {
                    return solve(g, value);
                }
            }
        }
        zeros.add(atom);
        return true;
    }

    /** Puts a value for an input into earlier solutions; false, without effect, if one would lose its denominator. */
    private boolean putIntoSolved(int g, Quotient value) {
        Substitution substitution = new Substitution(field, g);
        @Nullable Quotient[] later = Arrays.copyOf(solved, Math.max(solved.length, g + 1));
        for (int k = 0; k < later.length; k++) {
            Quotient earlier = later[k];
            if (earlier != null && substitution.concerns(earlier)) {
                later[k] = substitution.put(value, earlier);
                if (later[k] == null) {
                    return false;
                }
            }
        }
        later[g] = value;
        solved = later;
        return true;
    }

    /** Notes the value of the generator of an input; what depends on it is forgotten. */
    private boolean solve(int g, Quotient value) {
        int allowed = proved.ofGenerator(g);
        Substitution substitution = new Substitution(field, g);
        for (int id = 0; id < values.length; id++) {
            Quotient known = values[id];
            if (known != null && (known != undefined && substitution.concerns(known) || hasForgottenOperand(id))) {
                values[id] = null;
            }
        }
        trace.add(new IdentityStep.Solve(g, field.fraction(value)));
        return substitution.putIntoSigns(value, allowed);
    }

    /** Whether a value that an instruction was evaluated from is forgotten. */
    private boolean hasForgottenOperand(int id) {
        Instruction i = instructions.get(id);
        Instruction branch = chosen[id];
        boolean isChoice = i.opcode() == Opcode.CHOOSE;
        if (branch != null && values[branch.id()] == null) {
            return true;
        }
        for (int k = 0; k < (isChoice ? 1 : i.arity()); k++) {
            if (values[i.operand(k).id()] == null) {
                return true;
            }
        }
        return false;
    }

    /** Notes the signs of an atom; false if none is left. */
    boolean restrict(int atom, int signs) {
        field.restrict(atom, signs);
        return (proved.ofAtom(atom) & signs) != 0;
    }

    /** A polynomial with the names of inputs. */
    String describe(Polynomial p) {
        StringBuilder text = new StringBuilder();
        java.util.regex.Matcher names =
                java.util.regex.Pattern.compile("g(\\d+)").matcher(p.toString());
        while (names.find()) {
            Generator generator = field.generator(Integer.parseInt(names.group(1)));
            String name = generator.kind() == Generator.Kind.INPUT
                    ? parameters.input(generator.input()).toString()
                    : generator.kind().toString().toLowerCase(java.util.Locale.ROOT) + names.group(1);
            names.appendReplacement(text, java.util.regex.Matcher.quoteReplacement(name));
        }
        return names.appendTail(text).toString();
    }

    /** A proof that the cell is empty, or null if none is found. */
    @Nullable
    Infeasibility contradiction() {
        return Infeasibility.find(field, proved, false);
    }

    /** A proof that the assumptions hold nowhere in the cell, or null if none is found. */
    @Nullable
    Infeasibility contradictionOfAssumptions() {
        return field.hasAssumptions() ? Infeasibility.find(field, assumed, true) : null;
    }

    /** The atoms that are noted as at least or at most zero, or as zero without having been solved for. */
    List<Integer> weakAtoms() {
        List<Integer> atoms = new ArrayList<>();
        for (int f = 0; f < field.factorCount(); f++) {
            int signs = field.factorSigns(f);
            int atom = QuotientField.factorAtom(f);
            if ((signs & SignSet.ZERO) != 0 && signs != SignSet.ANY && !zeros.contains(atom)) {
                atoms.add(atom);
            }
        }
        for (int g = 0; g < field.generatorCount(); g++) {
            int signs = field.generatorSigns(g);
            int atom = QuotientField.generatorAtom(g);
            if (field.generator(g).kind() == Generator.Kind.INPUT
                    && (signs & SignSet.ZERO) != 0
                    && signs != SignSet.ANY
                    && !zeros.contains(atom)
                    && (g >= solved.length || solved[g] == null)) {
                atoms.add(atom);
            }
        }
        return atoms;
    }
}
