package assay.reference.decide;

import assay.reference.certify.Certificate;
import assay.reference.certify.Exhaustive;
import assay.reference.certify.ResidueIdentity;
import assay.reference.certify.integer.Box;
import assay.reference.certify.integer.ResidueClasses;
import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.Comparison;
import assay.reference.refute.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides comparisons with floors of whole-number inputs: for all whole numbers by residue classes where that is
 * possible, else by trying every point of a box.
 */
final class WholeNumbers {
    private static final int MOST_CLASSES = 256;
    private static final int DEEPEST = 2;
    private static final int LONGEST_SIDE = 1000;
    private static final long MOST_STEPS = 4_000_000;

    private final Comparison comparison;
    private final Budget budget;
    private final List<Instruction> pairs = new ArrayList<>();

    WholeNumbers(Comparison comparison, Budget budget) {
        this.comparison = comparison;
        this.budget = budget;
        for (int position : comparison.open()) {
            pairs.add(comparison.left(position));
            pairs.add(comparison.right(position));
        }
    }

    /** Whether a floor takes part. */
    boolean concerned() {
        return comparison.builder().program(pairs).instructions().stream()
                .anyMatch(instruction -> instruction.opcode() == Opcode.FLOOR);
    }

    /** The proof by residue classes. */
    Optional<Certificate> byResidues() {
        for (int power = 1; power <= DEEPEST; power++) {
            Optional<ResidueClasses> classes = ResidueClasses.of(comparison.builder(), pairs, power, MOST_CLASSES);
            Optional<Certificate> proof = classes.isPresent() ? prove(classes.get(), power) : Optional.empty();
            if (proof.isPresent()) {
                return proof;
            }
        }
        return Optional.empty();
    }

    private Optional<Certificate> prove(ResidueClasses classes, int power) {
        List<Certificate> proofs = new ArrayList<>();
        try {
            for (int number = 0; number < classes.count(); number++) {
                ProgramBuilder fresh = new ProgramBuilder(budget.instructions());
                List<Instruction> roots = classes.roots(fresh, number);
                List<Instruction> left = new ArrayList<>();
                List<Instruction> right = new ArrayList<>();
                for (int k = 0; k < roots.size(); k += 2) {
                    left.add(roots.get(k));
                    right.add(roots.get(k + 1));
                }
                Proof proof =
                        Proof.of(new Comparison(fresh, comparison.sizes(), List.of(left.size()), left, right), budget);
                if (!proof.isComplete()) {
                    return Optional.empty();
                }
                proofs.add(proof.certificate());
            }
        } catch (BudgetException tooLarge) {
            return Optional.empty();
        }
        return Optional.of(new ResidueIdentity(power, classes.modulus(), proofs));
    }

    /**
     * What a box shows.
     *
     * @param certificate the proof that all its points agree, if they do
     * @param open else the first point that does not
     */
    record Outcome(Optional<Certificate> certificate, Optional<Point> open) {
        static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty());
    }

    /** Tries every point of the largest box within the budget; nothing if an input is no whole number. */
    Outcome byBox() {
        List<Input> inputs = comparison.builder().inputs();
        for (Input input : inputs) {
            if (input.domain() != Domain.Named.INTEGER && input.domain() != Domain.Named.POSITIVE_INTEGER) {
                return Outcome.NOTHING;
            }
        }
        List<Exhaustive.Side> sides = sides(inputs);
        if (sides.isEmpty()) {
            return Outcome.NOTHING;
        }
        Optional<List<Rational>> open = new Box(comparison.builder(), pairs, sides).firstOpen();
        if (open.isPresent()) {
            return new Outcome(Optional.empty(), Optional.of(new Point(inputs, open.get())));
        }
        SortedMap<String, Exhaustive.Side> box = new TreeMap<>();
        for (int k = 0; k < sides.size(); k++) {
            box.put(inputs.get(k).toString(), sides.get(k));
        }
        return new Outcome(Optional.of(new Exhaustive(box)), Optional.empty());
    }

    /** Sides of equal length, as long as the budget allows; none if that is shorter than 3. */
    private List<Exhaustive.Side> sides(List<Input> inputs) {
        long points = Math.min(budget.boxPoints(), MOST_STEPS / Math.max(1, comparison.length()));
        int length = (int) Math.min(LONGEST_SIDE, Math.floor(Math.pow(points, 1.0 / Math.max(1, inputs.size()))));
        if (inputs.isEmpty() || length < 3) {
            return List.of();
        }
        List<Exhaustive.Side> sides = new ArrayList<>();
        for (Input input : inputs) {
            boolean positive = input.domain() == Domain.Named.POSITIVE_INTEGER;
            int least = positive ? 1 : -(length / 2);
            sides.add(new Exhaustive.Side(least, least + length - 1));
        }
        return sides;
    }
}
