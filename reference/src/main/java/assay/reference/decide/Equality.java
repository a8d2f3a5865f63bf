package assay.reference.decide;

import assay.reference.certify.AllSizesIdentity;
import assay.reference.certify.AlmostEverywhereIdentity;
import assay.reference.certify.Certificate;
import assay.reference.certify.Columns;
import assay.reference.certify.Counterexample;
import assay.reference.certify.NoCertificate;
import assay.reference.certify.SameProgram;
import assay.reference.certify.ShapeMismatch;
import assay.reference.certify.SizesIdentity;
import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.refute.BallLadder;
import assay.reference.refute.Comparison;
import assay.reference.refute.PointSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Decides whether two expressions are equal at every point of the declared domain. Symbols of the same name in both are
 * the same symbol. The verdict does not depend on the order of the two, nor on anything outside of them and the options.
 */
public final class Equality {
    private final Options options;
    private final BallLadder balls = new BallLadder();
    private final Screen screen;

    /** Decisions with the default options. */
    public Equality() {
        this(Options.DEFAULT);
    }

    /** Decisions with these options. */
    public Equality(Options options) {
        this.options = options;
        this.screen = new Screen(options);
    }

    /**
     * The same where some symbolic sizes begin at another number than 2.
     *
     * @param least the least value of each of these sizes
     */
    public Equality from(Map<String, Integer> least) {
        return least.isEmpty()
                ? this
                : new Equality(new Options(options.budget(), options.sizes(), least, options.seed()));
    }

    /** The decision on {@code first = second}. A column of one entry per row is the vector of its entries. */
    public Decision decide(Expression first, Expression second) {
        Expression left = Columns.asVector(first, second.shape());
        Expression right = Columns.asVector(second, first.shape());
        if (!left.shape().equals(right.shape())) {
            return nonconforming(left, right);
        }
        if (left.equals(right)) {
            return new Decision.Equal(new SameProgram());
        }
        try {
            List<Sizes> choices = choices(left, right);
            List<Ladder> ladders = new ArrayList<>();
            for (Sizes sizes : choices) {
                Comparison comparison = Comparison.of(left, right, sizes, Map.of(), capacity());
                Ladder ladder = new Ladder(options, comparison, balls);
                Optional<Counterexample> found = ladder.probe();
                if (found.isPresent()) {
                    return new Decision.Different(found.get());
                }
                ladders.add(ladder);
            }
            if (choices.size() == 1 && choices.get(0).values().isEmpty()) {
                return ladders.get(0).climb();
            }
            if (options.sizes().isEmpty()) {
                AllSizes all = new AllSizes(options, balls);
                Optional<AllSizesIdentity> proof = all.prove(left, right);
                if (proof.isPresent()) {
                    return new Decision.Equal(proof.get());
                }
                SortedMap<String, Integer> least = least(left, right);
                Set<Sizes> more = new LinkedHashSet<>(all.open());
                more.removeIf(sizes -> !isAllowed(sizes, least));
                more.addAll(SizeChoices.larger(least, left.shape()));
                Optional<Counterexample> found = probeAt(left, right, more);
                if (found.isPresent()) {
                    return new Decision.Different(found.get());
                }
            }
            return atSizes(choices, ladders);
        } catch (BudgetException over) {
            return open(Decision.Reason.BUDGET, "over budget: " + over.getMessage());
        } catch (ShapeException unfit) {
            return open(Decision.Reason.UNFIT, String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * The decision on {@code first = second} where some symbols have values. Sizes must be numbers.
     *
     * @param at the exact entries of those symbols, by name
     */
    public Decision decide(Expression first, Expression second, Map<String, Tensor<Rational>> at) {
        Expression left = Columns.asVector(first, second.shape());
        Expression right = Columns.asVector(second, first.shape());
        if (!left.shape().equals(right.shape())) {
            return nonconforming(left, right);
        }
        try {
            return decide(Comparison.of(left, right, Sizes.NONE, at, capacity()));
        } catch (BudgetException over) {
            return open(Decision.Reason.BUDGET, "over budget: " + over.getMessage());
        } catch (ShapeException unfit) {
            return open(Decision.Reason.UNFIT, String.valueOf(unfit.getMessage()));
        }
    }

    /** The decision on two sides that are written out already, such as the results of a computation. */
    public Decision decide(Comparison comparison) {
        try {
            Ladder ladder = new Ladder(options, comparison, balls);
            return ladder.probe().<Decision>map(Decision.Different::new).orElseGet(ladder::climb);
        } catch (BudgetException over) {
            return open(Decision.Reason.BUDGET, "over budget: " + over.getMessage());
        }
    }

    /**
     * A proof that two expressions of one shape are equal, and defined alike, but for a null set: kinks, and zeros of
     * divisors and of what stands under a root. It holds at the sizes that it names.
     *
     * @param defined whether one of the two is known to have a value everywhere; else both may be undefined alike only
     *     on a null set
     */
    public Optional<Certificate> almostEverywhere(Expression first, Expression second, boolean defined) {
        Expression left = Columns.asVector(first, second.shape());
        Expression right = Columns.asVector(second, first.shape());
        List<SizesIdentity.Part> parts = new ArrayList<>();
        try {
            for (Sizes sizes : choices(left, right)) {
                Optional<AlmostEverywhereIdentity> proof = almostEverywhere(left, right, sizes, false);
                proof = proof.isEmpty() && defined ? almostEverywhere(left, right, sizes, true) : proof;
                if (proof.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(new SizesIdentity.Part(sizes, proof.get()));
            }
        } catch (BudgetException | ShapeException beyond) {
            return Optional.empty();
        }
        return Optional.of(
                parts.get(0).sizes().values().isEmpty() ? parts.get(0).certificate() : new SizesIdentity(parts));
    }

    private Optional<AlmostEverywhereIdentity> almostEverywhere(
            Expression left, Expression right, Sizes sizes, boolean some) {
        List<Integer> fences = fresh(left, right, sizes).thinFences(some);
        return fresh(left, right, sizes).proveWithFences(fences);
    }

    private AlmostEverywhere fresh(Expression left, Expression right, Sizes sizes) {
        Comparison comparison = Comparison.of(left, right, sizes, Map.of(), capacity());
        PointSource source = new PointSource(comparison.builder().inputs(), options.seed());
        return new AlmostEverywhere(comparison, source, options.budget());
    }

    /**
     * A proof of {@code first = second}, where both are thought to be equal already: nothing is done to refute it. Empty
     * if the first attempt fails.
     */
    public Optional<Certificate> prove(Expression first, Expression second) {
        Expression left = Columns.asVector(first, second.shape());
        Expression right = Columns.asVector(second, first.shape());
        if (!left.shape().equals(right.shape())) {
            return Optional.empty();
        }
        if (left.equals(right)) {
            return Optional.of(new SameProgram());
        }
        try {
            List<Sizes> choices = choices(left, right);
            boolean symbolic = choices.size() > 1 || !choices.get(0).values().isEmpty();
            if (symbolic && options.sizes().isEmpty()) {
                Optional<AllSizesIdentity> proof = new AllSizes(options, balls).prove(left, right);
                if (proof.isPresent()) {
                    return Optional.of(proof.get());
                }
            }
            List<SizesIdentity.Part> parts = new ArrayList<>();
            for (Sizes sizes : choices) {
                Proof proof = Proof.of(Comparison.of(left, right, sizes, Map.of(), capacity()), options.budget());
                if (!proof.isComplete()) {
                    return Optional.empty();
                }
                parts.add(new SizesIdentity.Part(sizes, proof.certificate()));
            }
            return Optional.of(
                    symbolic ? new SizesIdentity(parts) : parts.get(0).certificate());
        } catch (BudgetException | ShapeException beyond) {
            return Optional.empty();
        }
    }

    /** The choices of sizes at which two expressions are compared; one without any if their sizes are numbers. */
    public List<Sizes> sizes(Expression first, Expression second) {
        return choices(first, second);
    }

    /** The options. */
    public Options options() {
        return options;
    }

    /** Equal at every choice; the first decision that is anything else decides. */
    private static Decision atSizes(List<Sizes> choices, List<Ladder> ladders) {
        List<SizesIdentity.Part> parts = new ArrayList<>();
        Except except = Except.NONE;
        Optional<Counterexample> witness = Optional.empty();
        for (int k = 0; k < choices.size(); k++) {
            Decision decision = ladders.get(k).climb();
            if (decision instanceof Decision.Undecided undecided) {
                // What is proved wherever both are defined is proved at one choice of sizes only.
                return new Decision.Undecided(
                        undecided.reason(), undecided.digits(), undecided.witness(), undecided.certificate());
            }
            if (!(decision instanceof Decision.Equal equal)) {
                return decision;
            }
            if (equal.except() != Except.NONE) {
                if (except != Except.NONE && except != equal.except()) {
                    return open(Decision.Reason.OPEN_ELSEWHERE, "exceptions of two kinds");
                }
                except = equal.except();
                witness = witness.isPresent() ? witness : equal.witness();
            }
            parts.add(new SizesIdentity.Part(choices.get(k), equal.certificate()));
        }
        return new Decision.Equal(except, witness, new SizesIdentity(parts));
    }

    private List<Sizes> choices(Expression left, Expression right) {
        if (!options.sizes().isEmpty()) {
            return options.sizes();
        }
        SortedMap<String, Integer> least = least(left, right);
        return least.isEmpty() ? List.of(Sizes.NONE) : SizeChoices.distinct(least);
    }

    private SortedMap<String, Integer> least(Expression left, Expression right) {
        SortedMap<String, Integer> least = SizeNames.of(left, right);
        least.replaceAll((name, value) -> Math.max(value, options.least(name)));
        return least;
    }

    private static boolean isAllowed(Sizes sizes, SortedMap<String, Integer> least) {
        return sizes.values().keySet().equals(least.keySet())
                && least.entrySet().stream().allMatch(size -> sizes.of(size.getKey()) >= size.getValue());
    }

    /** A counterexample at the first points of some sizes; sizes at which the programs are too long are left out. */
    private Optional<Counterexample> probeAt(Expression left, Expression right, Set<Sizes> choices) {
        for (Sizes sizes : choices) {
            try {
                if (!screen.mayDiffer(left, right, sizes)) {
                    continue;
                }
                Comparison comparison = Comparison.of(left, right, sizes, Map.of(), capacity());
                Optional<Counterexample> found = new Ladder(options, comparison, balls).probe();
                if (found.isPresent()) {
                    return found;
                }
            } catch (BudgetException tooLong) {
                continue;
            }
        }
        return Optional.empty();
    }

    private int capacity() {
        return options.budget().instructions();
    }

    private static Decision nonconforming(Expression left, Expression right) {
        return new Decision.Nonconforming(
                new ShapeMismatch(left.shape().toString(), right.shape().toString()));
    }

    private static Decision open(Decision.Reason reason, String message) {
        return new Decision.Undecided(
                reason, 0, Optional.empty(), new NoCertificate(reason == Decision.Reason.BUDGET, message));
    }
}
