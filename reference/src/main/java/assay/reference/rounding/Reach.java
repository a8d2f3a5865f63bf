package assay.reference.rounding;

import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.program.Derivatives;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a function of numbers that are known as ranges can have a value in a range. Both answers are proved: that it
 * can, by a point where it has, or by two points on either side of the range and continuity between them; that it cannot,
 * by an enclosure of all its values. The enclosure is that of the mean value theorem where the function is smooth
 * (Moore, Kearfott and Cloud, Introduction to Interval Analysis, 2009, section 6.4), so that it is hardly wider than the
 * values are.
 */
public final class Reach {
    private static final int PRECISION = 192;

    private final BallSystem balls = new BallSystem(PRECISION);
    private final ExactSystem system = ComputableReal.system(PRECISION);
    private final Program program;
    private final Instruction output;
    private final List<Instruction> slopes;
    private final List<Integer> open;
    private final List<RationalRange> arguments;
    private final RationalRange target;

    /** What is proved. */
    public enum Finding {
        /** Some arguments give a value in the range. */
        REACHED,
        /** No arguments give a value in the range, or the function has no value in the middle of them. */
        MISSED,
        /** Neither is proved. */
        OPEN
    }

    private Reach(ProgramBuilder builder, Instruction output, List<RationalRange> arguments, RationalRange target) {
        this.output = output;
        this.arguments = List.copyOf(arguments);
        this.target = target;
        this.open = new ArrayList<>();
        List<Instruction> variables = new ArrayList<>();
        for (Instruction instruction : builder.program(List.of(output)).instructions()) {
            if (instruction.opcode() == Opcode.INPUT
                    && !arguments.get(instruction.parameter()).isPoint()) {
                open.add(instruction.parameter());
                variables.add(instruction);
            }
        }
        this.slopes = Derivatives.of(builder, output, variables);
        List<Instruction> outputs = new ArrayList<>(slopes);
        outputs.add(output);
        this.program = builder.program(outputs);
    }

    /**
     * Decides it.
     *
     * @param builder the builder of the function; it gets the instructions of the slopes
     * @param output the function
     * @param arguments a range for each input of the builder
     * @throws assay.reference.program.BudgetException if the slopes would take too many instructions
     */
    public static Finding of(
            ProgramBuilder builder, Instruction output, List<RationalRange> arguments, RationalRange target) {
        return new Reach(builder, output, arguments, target).finding();
    }

    /**
     * The values of all instructions.
     *
     * @param continuous whether no case distinction and no jump lies among the arguments
     */
    private record Values(Map<Instruction, Exact> all, boolean continuous) {
        Exact of(Instruction instruction) {
            return java.util.Objects.requireNonNull(all.get(instruction));
        }
    }

    private Values values(List<Exact> at) {
        Map<Instruction, Exact> all = new HashMap<>();
        boolean continuous = true;
        for (Instruction instruction : program.instructions()) {
            Exact value = Program.step(
                    system, instruction, operand -> java.util.Objects.requireNonNull(all.get(operand)), at::get);
            all.put(instruction, value);
            continuous &= switch (instruction.opcode()) {
                case CHOOSE -> isStrict(java.util.Objects.requireNonNull(all.get(instruction.operand(0))));
                case FLOOR -> value.isExact();
                default -> true;
            };
        }
        return new Values(all, continuous);
    }

    private static boolean isStrict(Exact guard) {
        return guard.isExact() || guard.sign() == Sign.POSITIVE || guard.sign() == Sign.NEGATIVE;
    }

    private Finding finding() {
        List<Exact> middle =
                arguments.stream().map(range -> Exact.of(range.middle())).toList();
        Values here = values(middle);
        Exact value = here.of(output);
        if (!value.isDefined()) {
            return Finding.MISSED;
        }
        if (isWithin(value)) {
            return Finding.REACHED;
        }
        Values box =
                values(arguments.stream().map(range -> range.enclosure(balls)).toList());
        if (misses(box.of(output)) || (box.continuous() && misses(meanValue(value, middle, box)))) {
            return Finding.MISSED;
        }
        boolean below = against(value, target.lower()) == Sign.NEGATIVE;
        boolean above = against(value, target.upper()) == Sign.POSITIVE;
        if (!box.continuous() || !box.of(output).isDefined() || !(below || above)) {
            return Finding.OPEN;
        }
        Exact there = values(corner(here, below)).of(output);
        Sign beyond = against(there, below ? target.lower() : target.upper());
        Sign shortOf = below ? Sign.NEGATIVE : Sign.POSITIVE;
        if (!there.isDefined() || !beyond.isDecided()) {
            return Finding.OPEN;
        }
        if (beyond != shortOf) {
            return Finding.REACHED;
        }
        // Where all slopes keep their signs, no value is beyond the one in the corner.
        boolean monotonic =
                slopes.stream().allMatch(slope -> box.of(slope).sign().isDecided());
        return monotonic ? Finding.MISSED : Finding.OPEN;
    }

    /** The value in the middle, and the slopes of all arguments times the way from there: it contains all values. */
    private Exact meanValue(Exact value, List<Exact> middle, Values box) {
        Exact sum = value;
        for (int k = 0; k < open.size(); k++) {
            int argument = open.get(k);
            Exact way = system.subtract(arguments.get(argument).enclosure(balls), middle.get(argument));
            sum = system.add(sum, system.multiply(box.of(slopes.get(k)), way));
        }
        return sum;
    }

    /** The arguments at the ends towards which the value rises, or falls, from the middle. */
    private List<Exact> corner(Values here, boolean upwards) {
        List<Exact> corner = new ArrayList<>();
        arguments.forEach(range -> corner.add(Exact.of(range.middle())));
        for (int k = 0; k < open.size(); k++) {
            RationalRange range = arguments.get(open.get(k));
            Sign slope = here.of(slopes.get(k)).sign();
            if (slope == Sign.POSITIVE || slope == Sign.NEGATIVE) {
                boolean up = (slope == Sign.POSITIVE) == upwards;
                corner.set(open.get(k), Exact.of(up ? range.upper() : range.lower()));
            }
        }
        return corner;
    }

    private Sign against(Exact value, Rational number) {
        return system.subtract(value, Exact.of(number)).sign();
    }

    private boolean isWithin(Exact value) {
        return isOneOf(against(value, target.lower()), Sign.POSITIVE, Sign.ZERO)
                && isOneOf(against(value, target.upper()), Sign.NEGATIVE, Sign.ZERO);
    }

    private boolean misses(Exact values) {
        return values.isDefined()
                && (against(values, target.lower()) == Sign.NEGATIVE
                        || against(values, target.upper()) == Sign.POSITIVE);
    }

    private static boolean isOneOf(Sign sign, Sign first, Sign second) {
        return sign == first || sign == second;
    }
}
