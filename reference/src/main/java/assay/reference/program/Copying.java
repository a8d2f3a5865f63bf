package assay.reference.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Copies instructions of one builder into another, with others in the place of some. */
public final class Copying {
    private final List<Input> inputs;
    private final ProgramBuilder target;
    private final Map<Instruction, Instruction> images = new HashMap<>();

    /**
     * A copy that begins empty.
     *
     * @param inputs the inputs of the builder that is copied from
     * @param target the builder that is copied into
     */
    public Copying(List<Input> inputs, ProgramBuilder target) {
        this.inputs = inputs;
        this.target = target;
    }

    /** Puts an instruction of the target in the place of one of the source, for all users that are not copied yet. */
    public void replace(Instruction original, Instruction image) {
        images.put(original, image);
    }

    /** What stands in the target for an instruction of the source; empty if it is not copied yet. */
    public Optional<Instruction> image(Instruction original) {
        return Optional.ofNullable(images.get(original));
    }

    /** Copies an instruction and what it needs. */
    public Instruction copy(Instruction root) {
        Deque<Instruction> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Instruction next = open.peek();
            int before = open.size();
            if (!images.containsKey(next)) {
                for (int k = next.arity() - 1; k >= 0; k--) {
                    if (!images.containsKey(next.operand(k))) {
                        open.push(next.operand(k));
                    }
                }
                if (open.size() > before) {
                    continue;
                }
                images.put(
                        next, Program.step(target, next, this::known, position -> target.input(inputs.get(position))));
            }
            open.pop();
        }
        return known(root);
    }

    private Instruction known(Instruction original) {
        Instruction image = images.get(original);
        if (image == null) {
            throw new IllegalStateException("not copied: " + original);
        }
        return image;
    }
}
