package assay.reference.difference;

import assay.reference.number.Exact;
import assay.reference.program.Instruction;
import java.util.List;
import java.util.Optional;

/** What is proved about the derivative of a function along a line at a point. */
public sealed interface Difference {

    /** An enclosure of the derivative; empty where it is not proved to exist. */
    default Optional<Exact> derivative() {
        return Optional.empty();
    }

    /**
     * The derivative exists and is enclosed.
     *
     * @param value the exact rational, or a ball
     * @param evidence what it rests on
     */
    record Enclosed(Exact value, Evidence evidence) implements Difference {
        @Override
        public Optional<Exact> derivative() {
            return Optional.of(value);
        }
    }

    /**
     * The point lies on the border between pieces, and the line crosses it.
     *
     * @param switches the choices whose guard, and the floors whose argument, change there
     * @param left what is proved of the limit of {@code (φ(t) − φ(0))/t} for t below zero
     * @param right the same for t above zero
     */
    record Kink(List<Instruction> switches, Difference left, Difference right) implements Difference {
        public Kink {
            switches = List.copyOf(switches);
        }

        /** Both one-sided derivatives, if both exist. */
        public Optional<OneSidedDerivatives> oneSided() {
            return left.derivative()
                    .flatMap(before -> right.derivative().map(after -> new OneSidedDerivatives(before, after)));
        }

        /** The common value of both one-sided derivatives, if they are proved to be the same rational. */
        @Override
        public Optional<Exact> derivative() {
            return oneSided().flatMap(OneSidedDerivatives::common);
        }
    }

    /** The function jumps at the point: no derivative from this side. */
    record Jump() implements Difference {}

    /**
     * No disk was found on which the function is analytic, so that nothing is said.
     *
     * @param where an instruction without a proved value on the smallest disk that was tried
     */
    record NotAnalytic(Instruction where) implements Difference {}

    /** The function has no value at the point, or on this side of it. */
    record Undefined() implements Difference {}

    /**
     * Not decided within the precision: which piece the point lies in.
     *
     * @param where the choice or floor that was not decided, or a value that could not be enclosed
     */
    record Undecided(Instruction where) implements Difference {}
}
