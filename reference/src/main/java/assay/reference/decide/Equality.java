package assay.reference.decide;

import assay.reference.certify.NoCertificate;
import assay.reference.certify.ShapeMismatch;
import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.Comparison;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Decides whether two expressions are equal at every point of the declared domain. Symbols of the same name in both are
 * the same symbol. The verdict does not depend on the order of the two, nor on anything outside of them and the options.
 */
public final class Equality {
    private final Options options;

    /** Decisions with the default options. */
    public Equality() {
        this(Options.DEFAULT);
    }

    /** Decisions with these options. */
    public Equality(Options options) {
        this.options = options;
    }

    /** The decision on {@code left = right}. */
    public Decision decide(Expression left, Expression right) {
        if (!left.shape().equals(right.shape())) {
            return new Decision.Nonconforming(
                    new ShapeMismatch(left.shape().toString(), right.shape().toString()));
        }
        try {
            List<Sizes> choices = choices(left, right);
            Decision last = open(Decision.Reason.OPEN, "no sizes to decide at");
            for (Sizes sizes : choices) {
                last = new Ladder(options).climb(compare(left, right, sizes));
                if (last instanceof Decision.Different) {
                    return last;
                }
            }
            return last;
        } catch (BudgetException over) {
            return open(Decision.Reason.BUDGET, "over budget: " + over.getMessage());
        } catch (ShapeException unfit) {
            return open(Decision.Reason.UNFIT, unfit.getMessage());
        }
    }

    /**
     * The decision on {@code left = right} where some symbols have values. Sizes must be numbers.
     *
     * @param at the exact entries of those symbols, by name
     */
    public Decision decide(Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        if (!left.shape().equals(right.shape())) {
            return new Decision.Nonconforming(
                    new ShapeMismatch(left.shape().toString(), right.shape().toString()));
        }
        try {
            ProgramBuilder builder = new ProgramBuilder(options.budget().instructions());
            Map<String, Tensor<Instruction>> bindings = new HashMap<>();
            at.forEach((name, value) -> bindings.put(name, value.map(builder::constant)));
            Lowering lowering = new Lowering(builder, Sizes.NONE, bindings);
            Tensor<Instruction> a = lowering.lower(left);
            Tensor<Instruction> b = lowering.lower(right);
            return new Ladder(options)
                    .climb(new Comparison(builder, Sizes.NONE, a.dimensions(), a.entries(), b.entries()));
        } catch (BudgetException over) {
            return open(Decision.Reason.BUDGET, "over budget: " + over.getMessage());
        } catch (ShapeException unfit) {
            return open(Decision.Reason.UNFIT, unfit.getMessage());
        }
    }

    private List<Sizes> choices(Expression left, Expression right) {
        if (!options.sizes().isEmpty()) {
            return options.sizes();
        }
        SortedMap<String, Integer> least = SizeNames.of(left, right);
        least.replaceAll((name, value) -> Math.max(value, options.least(name)));
        return least.isEmpty() ? List.of(Sizes.NONE) : SizeChoices.distinct(least);
    }

    private Comparison compare(Expression left, Expression right, Sizes sizes) {
        ProgramBuilder builder = new ProgramBuilder(options.budget().instructions());
        Lowering lowering = new Lowering(builder, sizes);
        Tensor<Instruction> a = lowering.lower(left);
        Tensor<Instruction> b = lowering.lower(right);
        return new Comparison(builder, sizes, a.dimensions(), a.entries(), b.entries());
    }

    private static Decision open(Decision.Reason reason, String message) {
        return new Decision.Undecided(
                reason, 0, Optional.empty(), new NoCertificate(reason == Decision.Reason.BUDGET, message));
    }
}
