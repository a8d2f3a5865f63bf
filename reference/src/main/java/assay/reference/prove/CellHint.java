package assay.reference.prove;

import assay.reference.program.Instruction;
import java.util.List;

/**
 * A cell in which the sides were not proved equal: a place to look for a difference.
 *
 * @param pair the position of the pair, from 0
 * @param conditions the signs of guards in this cell
 * @param why what is known there, for a person
 */
public record CellHint(int pair, List<Condition> conditions, String why) {

    public CellHint {
        conditions = List.copyOf(conditions);
    }

    /**
     * The sign of a guard.
     *
     * @param guard the instruction
     * @param signs the signs it may have, as bits of {@link assay.reference.polynomial.SignSet}
     */
    public record Condition(Instruction guard, int signs) {}
}
