package assay.grader.problem;

import assay.reference.number.Tensor;
import assay.reference.optimizer.Iterate;
import assay.reference.optimizer.Optimizer;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;

/** The steps of an iteration, as a sequence that a part can ask for. */
final class Descent {
    private static final int MOST_STEPS = 1000;

    private Descent() {}

    /** What of each stage is asked for. */
    enum Shown {
        /** The points after each step. */
        POINTS,
        /** The values of the function at those points. */
        VALUES,
        /** The velocities that move the point: the first one, and those after each step but the last. */
        VELOCITIES
    }

    static Tensor<Instruction> of(Optimizer method, ProgramBuilder builder, Arguments a, Shown shown)
            throws ComputationException {
        Objective function = a.function().orElseThrow();
        int steps = a.whole("steps");
        if (steps < 1 || steps > MOST_STEPS) {
            throw new ComputationException("steps must be a whole number from 1 to " + MOST_STEPS);
        }
        List<Iterate<Instruction>> stages =
                method.run(builder, a.value("from"), point -> function.gradient(builder, point), steps);
        List<Tensor<Instruction>> rows = new ArrayList<>();
        for (int k = 1; k <= steps; k++) {
            rows.add(
                    switch (shown) {
                        case POINTS -> stages.get(k).point();
                        case VALUES ->
                            Tensor.scalar(function.at(builder, stages.get(k).point()));
                        case VELOCITIES -> velocity(stages.get(k - 1), a);
                    });
        }
        List<Integer> axes = new ArrayList<>(List.of(steps));
        axes.addAll(rows.get(0).dimensions());
        return new Tensor<>(
                axes, rows.stream().flatMap(row -> row.entries().stream()).toList());
    }

    private static Tensor<Instruction> velocity(Iterate<Instruction> stage, Arguments a) throws ComputationException {
        if (stage.state().isEmpty()) {
            throw new ComputationException(a.computation() + " has no velocities");
        }
        return stage.state().get(0);
    }
}
