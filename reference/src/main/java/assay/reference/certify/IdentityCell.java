package assay.reference.certify;

import assay.reference.polynomial.Factorization;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Infeasibility;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.polynomial.Signs;
import assay.reference.polynomial.Substitution;
import assay.reference.program.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been checked about one cell: its tower, the signs of atoms, the values of instructions, what is assumed. */
final class IdentityCell {
    private final QuotientField field;
    private final Signs proved;
    private final Signs assumed;
    private final DomainParameters parameters;
    private final DomainRange ranges;
    private final Map<Integer, Quotient> values;
    private final Map<Instruction, Instruction> chosen;
    private final Map<Integer, Integer> inputGenerators;
    private final Map<Integer, Quotient> solved;
    private final List<Integer> zeros;
    private final List<IdentityNeeds.Obliged> obliged;

    IdentityCell(QuotientField field, DomainParameters parameters, DomainRange ranges) {
        this.ranges = ranges;
        this.field = field;
        this.proved = new Signs(field, false);
        this.assumed = new Signs(field, true);
        this.parameters = parameters;
        this.values = new HashMap<>();
        this.chosen = new HashMap<>();
        this.inputGenerators = new HashMap<>();
        this.solved = new HashMap<>();
        this.zeros = new ArrayList<>();
        this.obliged = new ArrayList<>();
    }

    private IdentityCell(IdentityCell other) {
        this.field = other.field.fork();
        this.proved = new Signs(field, false);
        this.assumed = new Signs(field, true);
        this.parameters = other.parameters;
        this.ranges = other.ranges;
        this.values = new HashMap<>(other.values);
        this.chosen = new HashMap<>(other.chosen);
        this.inputGenerators = new HashMap<>(other.inputGenerators);
        this.solved = new HashMap<>(other.solved);
        this.zeros = new ArrayList<>(other.zeros);
        this.obliged = new ArrayList<>(other.obliged);
    }

    /** A copy for a smaller cell; a fresh one has no values and no assumptions. */
    IdentityCell fork(boolean fresh) {
        IdentityCell copy = new IdentityCell(this);
        if (fresh) {
            copy.values.clear();
            copy.chosen.clear();
            copy.obliged.clear();
            copy.field.forgetAssumptions();
        }
        return copy;
    }

    QuotientField field() {
        return field;
    }

    Signs proved() {
        return proved;
    }

    DomainRange ranges() {
        return ranges;
    }

    DomainParameters parameters() {
        return parameters;
    }

    Map<Integer, Quotient> values() {
        return values;
    }

    List<IdentityNeeds.Obliged> obliged() {
        return obliged;
    }

    void choose(Instruction choice, Instruction branch) {
        chosen.put(choice, branch);
    }

    @Nullable
    Instruction chosen(Instruction choice) {
        return chosen.get(choice);
    }

    IdentityNeeds needs(Instruction side) {
        return new IdentityNeeds(field, this::chosen, side, obliged);
    }

    // Signs

    /** The signs of a value, with assumptions. */
    int signs(Quotient q) {
        int signs = proved.of(q);
        if (!SignSet.isDecided(signs)) {
            signs = proved.ofProduct(q);
        }
        return SignSet.isDecided(signs) || !field.hasAssumptions() ? signs : assumed.ofProduct(q);
    }

    /** Whether a value is positive wherever the assumptions hold, which may be nowhere. */
    boolean isPositive(Quotient q) {
        int signs = signs(q);
        return (signs & ~SignSet.POSITIVE) == 0 || (signs & SignSet.NEGATIVE) == 0 && hasPositiveRoot(q);
    }

    private boolean hasPositiveRoot(Quotient q) {
        for (int g = 0; g < field.generatorCount(); g++) {
            if (field.generator(g).kind() == Generator.Kind.ROOT
                    && field.generator(g).argument().equals(q)
                    && proved.ofGenerator(g) == SignSet.POSITIVE) {
                return true;
            }
        }
        return false;
    }

    /** The atoms one of which is zero where a value is zero. */
    List<Integer> possibleZeros(Quotient q) {
        Factorization f = Factorization.of(field, q);
        List<Integer> atoms = new ArrayList<>();
        for (int g = 0; g < f.generatorCount(); g++) {
            if (f.exponent(g) > 0) {
                atoms.add(QuotientField.generatorAtom(g));
            }
        }
        for (int k = 0; k < f.factorCount(); k++) {
            if (f.multiplicity(k) > 0) {
                atoms.add(QuotientField.factorAtom(f.factor(k)));
            }
        }
        atoms.removeIf(atom -> (proved.ofAtom(atom) & SignSet.ZERO) == 0);
        return atoms;
    }

    /** The code of a polynomial as an atom; it must be a generator, or primitive without monomial content. */
    int atom(Polynomial p) {
        if (p.size() == 1) {
            for (int g = 0; g < field.generatorCount(); g++) {
                if (p.equals(Polynomial.power(field.layout(), g, 1))) {
                    return QuotientField.generatorAtom(g);
                }
            }
            throw new RejectionException("no atom: " + p);
        }
        if (p.size() == 0
                || !p.isContentFree()
                || p.leadingSign() < 0
                || !p.content().equals(java.math.BigInteger.ONE)) {
            throw new RejectionException("no atom: " + p);
        }
        return QuotientField.factorAtom(field.factor(p));
    }

    /** Restricts the cell to signs of an atom; false if there are none. */
    boolean restrict(int atom, int signs) {
        field.restrict(atom, signs);
        return (proved.ofAtom(atom) & signs) != 0;
    }

    /** Whether the noted signs contradict each other, as far as single factors show. */
    boolean isContradictory() {
        return assumed.isContradictory();
    }

    void assume(Instruction user, int atom, int signs) {
        field.assume(atom, signs);
        obliged.add(new IdentityNeeds.Obliged(user, atom, signs));
    }

    boolean refutes(Infeasibility contradiction, boolean assuming) {
        Signs signs = assuming ? assumed : proved;
        for (Infeasibility.Part part : contradiction.parts()) {
            int own = signs.noted(part.polynomial());
            if (own == SignSet.NONE || signs.ofProduct(field.of(part.polynomial())) == SignSet.NONE) {
                return true;
            }
            if ((own & ~(part.strict() ? SignSet.POSITIVE : SignSet.NONNEGATIVE)) != 0) {
                throw new RejectionException(
                        "the sign of " + part.polynomial() + " is " + SignSet.toString(own) + " in a contradiction");
            }
        }
        return !contradiction.parts().isEmpty() && contradiction.isContradictory();
    }

    // Inputs

    void addInput(int input, int generator) {
        if (inputGenerators.putIfAbsent(input, generator) != null) {
            throw new RejectionException("a second generator for input " + input);
        }
    }

    /** The value of the parameter of an input. */
    Quotient parameter(int input) {
        Integer g = inputGenerators.get(input);
        if (g == null) {
            throw new RejectionException("no generator for input " + input);
        }
        Quotient known = solved.get(g);
        return known != null
                ? known
                : field.generatorPower(g, field.generator(g).degree());
    }

    // Zeros

    void addZero(int atom) {
        zeros.add(atom);
    }

    /** Whether a polynomial vanishes here. */
    boolean vanishes(Polynomial p) {
        if (p.isZero() || field.withKnownParities(p).isZero()) {
            return true;
        }
        for (int atom : zeros) {
            if (divides(atom, p)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an atom divides a polynomial. */
    boolean divides(int atom, Polynomial p) {
        return p.isZero() || ((atom & 1) == 0 ? field.divides(p, atom >> 1) : p.low(atom >> 1) > 0);
    }

    /**
     * Puts a value for an input generator in which an atom is linear, on the zeros of the atom; false if the value has
     * the wrong sign, so that there are no zeros.
     */
    boolean solve(int atom, int g, Quotient claimed) {
        if (g < 0 || g >= field.generatorCount() || field.generator(g).kind() != Generator.Kind.INPUT) {
            throw new RejectionException("g" + g + " is no input");
        }
        Polynomial p = field.atom(atom);
        Substitution substitution = new Substitution(field, g);
        Substitution.Linear linear = substitution.linear(p);
        if (linear == null
                || substitution.concerns(claimed)
                || (proved.of(field.of(linear.coefficient())) & SignSet.ZERO) != 0) {
            throw new RejectionException(p + " cannot be solved for g" + g);
        }
        if (!linear.isSolvedBy(field, claimed)) {
            throw new RejectionException("a wrong solution for g" + g);
        }
        int allowed = proved.ofGenerator(g);
        solved.replaceAll((key, earlier) -> put(substitution, claimed, earlier));
        solved.put(g, claimed);
        values.values().removeIf(substitution::concerns);
        return substitution.putIntoSigns(claimed, allowed);
    }

    private static Quotient put(Substitution substitution, Quotient value, Quotient earlier) {
        Quotient later = substitution.concerns(earlier) ? substitution.put(value, earlier) : earlier;
        if (later == null) {
            throw new RejectionException("a solution makes a denominator zero");
        }
        return later;
    }
}
