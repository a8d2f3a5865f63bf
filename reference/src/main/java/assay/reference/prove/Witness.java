package assay.reference.prove;

import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.PointSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a point of the domain at which both sides are proved to be defined, so that equality there says something. */
final class Witness {
    private static final int POINTS = 40;

    private Witness() {}

    /** One value for each input, if a point was found. */
    static Optional<List<Rational>> find(ProgramBuilder builder, List<Instruction> left, List<Instruction> right) {
        List<Instruction> both = new ArrayList<>(left);
        both.addAll(right);
        Program program = builder.program(both);
        IntervalSystem intervals = IntervalSystem.INSTANCE;
        PointSource source = new PointSource(builder.inputs(), "witness");
        for (int n = 0; n < POINTS; n++) {
            List<Rational> point = source.point(n).values();
            List<Interval> arguments = new ArrayList<>();
            for (Rational value : point) {
                arguments.add(intervals.constant(value));
            }
            boolean defined = true;
            for (Interval value : program.evaluate(intervals, arguments)) {
                defined &= value.isDefined();
            }
            if (defined) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }
}
