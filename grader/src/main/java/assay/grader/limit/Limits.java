package assay.grader.limit;

import assay.grader.document.DocumentBudget;
import assay.reference.decide.Budget;
import assay.reference.notation.ReadingBudget;
import assay.reference.prove.ProofBudget;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The values of all limits. */
public final class Limits {

    /** The usual values. */
    public static final Limits USUAL = new Limits(Map.of());

    private final Map<Limit, Long> values;

    /**
     * The usual values but for some.
     *
     * @throws IllegalArgumentException if one is below 1 or above what may be set
     */
    public Limits(Map<Limit, Long> others) {
        this.values = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            long value = others.getOrDefault(limit, limit.usual());
            if (value < 1 || value > limit.greatest()) {
                throw new IllegalArgumentException(
                        limit.spelling() + " must be between 1 and " + limit.greatest() + ", not " + value);
            }
            values.put(limit, value);
        }
    }

    /** The value of a limit. */
    public long of(Limit limit) {
        return Objects.requireNonNull(values.get(limit));
    }

    private int number(Limit limit) {
        return Math.toIntExact(of(limit));
    }

    /** What a file of YAML or JSON may cost. */
    public DocumentBudget documents() {
        return new DocumentBudget(
                number(Limit.FILE_BYTES), number(Limit.DOCUMENT_NESTING), number(Limit.DOCUMENT_VALUES));
    }

    /** What a formula may cost to read. */
    public ReadingBudget reading() {
        return new ReadingBudget(
                number(Limit.FORMULA_CHARACTERS),
                number(Limit.FORMULA_TOKENS),
                number(Limit.FORMULA_NESTING),
                number(Limit.NUMBER_DIGITS),
                number(Limit.NUMBER_EXPONENT),
                number(Limit.MACRO_USES),
                number(Limit.READINGS),
                number(Limit.FORMULA_NODES));
    }

    /** What a decision may cost. */
    public Budget decisions() {
        return new Budget(
                number(Limit.PROGRAM_INSTRUCTIONS),
                number(Limit.TRIED_POINTS),
                number(Limit.PRECISION_BITS),
                of(Limit.EVALUATIONS),
                number(Limit.SIZE_CHOICES),
                number(Limit.BOX_POINTS),
                number(Limit.DERIVATION_OPERATIONS),
                new ProofBudget(
                        number(Limit.SIGN_CELLS), ProofBudget.DEFAULT.restarts(), ProofBudget.DEFAULT.polynomials()));
    }

    /** The lines of a file that sets those that are not as usual. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().usual() != entry.getValue())
                .map(entry -> entry.getKey().spelling() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Limits limits && values.equals(limits.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
