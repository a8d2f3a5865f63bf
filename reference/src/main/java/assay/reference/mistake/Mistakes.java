package assay.reference.mistake;

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
                new ExtraTerm(),
                new MissingTerm(),
                new ExtraFactor(),
                new Exponent(),
                new TransposedFactor(),
                new SwappedFactors(),
                new InnerDerivative());
    }
}
