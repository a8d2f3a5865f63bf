package assay.reference.refute;

import assay.reference.number.Sign;
import assay.reference.program.Instruction;
import java.util.List;
import java.util.Set;

/**
 * A part of the domain, given by the signs that some instructions have there.
 *
 * @param conditions all of them hold
 */
public record Region(List<Wanted> conditions) {
    public Region {
        conditions = List.copyOf(conditions);
    }

    /**
     * The signs that an instruction may have.
     *
     * @param guard the instruction
     * @param signs its signs
     */
    public record Wanted(Instruction guard, Set<Sign> signs) {
        public Wanted {
            signs = Set.copyOf(signs);
        }
    }
}
