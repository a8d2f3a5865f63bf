package assay.reference.derivative;

import assay.reference.program.Instruction;
import java.util.Optional;

/**
 * A row after reading.
 *
 * @param name its name
 * @param line the row as it was handed in
 * @param function its expression in keys; empty if there is none or it could not be read
 * @param meaning the value of the expression in the inputs of the function, present exactly if the function is
 * @param misprint a name that has no value; with a mend the function is the mended one
 */
record Reading(
        TraceName name,
        TraceLine line,
        Optional<LocalFunction> function,
        Optional<Instruction> meaning,
        Optional<Misprint> misprint) {

    /** A row whose expression means nothing that could be judged. */
    static Reading unread(TraceName name, TraceLine line, Optional<Misprint> misprint) {
        return new Reading(name, line, Optional.empty(), Optional.empty(), misprint);
    }

    static Reading of(
            TraceName name, TraceLine line, LocalFunction function, Instruction meaning, Optional<Misprint> misprint) {
        return new Reading(name, line, Optional.of(function), Optional.of(meaning), misprint);
    }
}
