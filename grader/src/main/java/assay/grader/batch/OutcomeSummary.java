package assay.grader.batch;

import assay.grader.verdict.Status;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one must know of an outcome without reading it as a whole.
 *
 * @param student the student that the submission names; empty if it names none
 */
public record OutcomeSummary(String student, Set<Trait> traits) {

    /** What an outcome may have about it. The order is kept in journals. */
    public enum Trait {
        /** The submission cannot be read. */
        UNREADABLE,
        /** The program failed. */
        FAULT,
        /** A part is wrong, or right in part. */
        WRONG_PART,
        /** A part cannot be read. */
        UNREADABLE_PART,
        /** A part waits for a person. */
        OPEN_PART
    }

    public OutcomeSummary {
        traits = Set.copyOf(traits);
    }

    /** The summary of an outcome. */
    static OutcomeSummary of(Outcome outcome) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (outcome instanceof Outcome.Unreadable unreadable) {
            traits.add(unreadable.fault() ? Trait.FAULT : Trait.UNREADABLE);
            return new OutcomeSummary("", traits);
        }
        StoredSubmission stored = ((Outcome.Graded) outcome).submission();
        for (StoredPart part : stored.parts()) {
            Status status = part.status();
            if (status == Status.INCORRECT || status == Status.PARTIAL) {
                traits.add(Trait.WRONG_PART);
            } else if (status == Status.UNREADABLE) {
                traits.add(Trait.UNREADABLE_PART);
            } else if (status.needsPerson()) {
                traits.add(Trait.OPEN_PART);
            }
        }
        return new OutcomeSummary(stored.student(), traits);
    }

    /** Whether it has no verdicts. */
    public boolean failed() {
        return traits.contains(Trait.UNREADABLE) || traits.contains(Trait.FAULT);
    }

    /** The traits as bits. */
    int bits() {
        return traits.stream().mapToInt(trait -> 1 << trait.ordinal()).sum();
    }

    /** The summary of what {@link #bits} gave. */
    static OutcomeSummary of(String student, int bits) {
        Set<Trait> traits = EnumSet.allOf(Trait.class);
        traits.removeIf(trait -> (bits >> trait.ordinal() & 1) == 0);
        return new OutcomeSummary(student, traits);
    }
}
