package assay.grader.problem;

import assay.reference.number.Tensor;
import assay.reference.optimizer.Iterate;
import assay.reference.optimizer.Optimizer;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
        VELOCITIES;

        /** The row in which the stage after {@code k} steps is shown; −1 or one too many if it is not. */
        int row(int k) {
            return this == VELOCITIES ? k : k - 1;
        }
    }

    static Tensor<Instruction> of(Optimizer method, ProgramBuilder builder, Arguments a, Shown shown)
            throws ComputationException {
        Objective function = a.function().orElseThrow();
        int steps = a.whole("steps");
        if (steps < 1 || steps > MOST_STEPS) {
            throw new ComputationException("steps must be a whole number from 1 to " + MOST_STEPS);
        }
        UnaryOperator<Tensor<Instruction>> gradient = point -> function.gradient(builder, point);
        List<Tensor<Instruction>> rows = new ArrayList<>();
        Iterate<Instruction> stage = method.start(builder, a.value("from"), gradient);
        for (int k = 0; k <= steps; k++) {
            Iterate<Instruction> exact = stage;
            Iterate<Instruction> used = used(exact, k, shown, a.intermediate());
            int row = shown.row(k);
            if (row >= 0 && row < steps) {
                rows.add(
                        switch (shown) {
                            case POINTS -> exact.point();
                            case VALUES -> Tensor.scalar(function.at(builder, used.point()));
                            case VELOCITIES -> velocity(exact, a);
                        });
            }
            if (k < steps) {
                // A step may take the gradient where it has moved to, which then comes in between too.
                stage = method.step(
                        builder,
                        used,
                        point -> gradient.apply(
                                point.equals(used.point())
                                        ? point
                                        : a.intermediate().hidden(point)),
                        k + 1);
            }
        }
        List<Integer> axes = new ArrayList<>(List.of(steps));
        axes.addAll(rows.get(0).dimensions());
        return new Tensor<>(
                axes, rows.stream().flatMap(row -> row.entries().stream()).toList());
    }

    /** What the next step is computed from. The start is given and not rounded. */
    private static Iterate<Instruction> used(
            Iterate<Instruction> stage, int k, Shown shown, Intermediate intermediate) {
        Tensor<Instruction> point = stage.point();
        if (k > 0) {
            point = shown == Shown.POINTS ? intermediate.shown(shown.row(k), point) : intermediate.hidden(point);
        }
        List<Tensor<Instruction>> state = new ArrayList<>();
        for (Tensor<Instruction> remembered : stage.state()) {
            boolean asked = shown == Shown.VELOCITIES && state.isEmpty();
            state.add(asked ? intermediate.shown(shown.row(k), remembered) : intermediate.hidden(remembered));
        }
        return new Iterate<>(point, state);
    }

    private static Tensor<Instruction> velocity(Iterate<Instruction> stage, Arguments a) throws ComputationException {
        if (stage.state().isEmpty()) {
            throw new ComputationException(a.computation() + " has no velocities");
        }
        return stage.state().get(0);
    }
}
