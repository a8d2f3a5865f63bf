package assay.reference.mistake;

import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of mistakes. */
public final class Mistakes {
    private Mistakes() {}

    /** One line for each mistake. */
    public static List<Mistake> all() {
        return List.of(
                new TermSign(),
                new ConstantFactor(),
                new SumOrMean(),
                new MissingTerm(),
                new MissingFactor(),
                new ForgottenFunction(),
                new Exponent(),
                new Reciprocal(),
                new TransposedFactor(),
                new SwappedFactors(),
                new ElementwiseProduct(),
                new InnerDerivative(),
                new ProductRule(),
                new WrongArgument(),
                new StatisticConstant(),
                new OffDiagonal(),
                new OneHot(),
                new IndexOrder(),
                new IndexShift(),
                new KernelFlip(),
                new LogarithmBase(),
                new ForgottenFloor(),
                new OffByOne(),
                new TurnedChoice(),
                new MomentumForm(),
                new ExtraTerm(),
                new ExtraFactor());
    }

    /** Every single mistake in a right expression, in the order of the catalogue. */
    public static List<Mutant> in(Expression right) {
        List<Mutant> mutants = new ArrayList<>();
        for (Mistake mistake : all()) {
            mistake.made(right).forEach(change -> mutants.add(new Mutant(mistake, change)));
        }
        return mutants;
    }
}
