package assay.reference.refute;

import assay.reference.certify.DomainCheck;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds points at which a critical instruction is exactly zero, and points on both sides of them: along one coordinate
 * through a given point the instruction is interpolated by a quadratic polynomial, whose rational roots are the
 * candidates.
 */
final class KinkSearch {
    private static final Rational[] STEPS = {
        Rational.of(1, 1024), Rational.of(-1, 1024), Rational.ONE, Rational.MINUS_ONE
    };

    private final Instruction critical;
    private final Program program;
    private final ExactSystem system;

    /** The search for the zeros of one critical instruction of a comparison. */
    KinkSearch(Comparison comparison, Instruction critical, BallLadder ladder) {
        this.system = ladder.at(BallSystem.MIN_PRECISION).exact();
        this.critical = critical;
        this.program = comparison.builder().program(List.of(critical));
    }

    /** The number of instructions of one evaluation. */
    int length() {
        return program.instructions().size();
    }

    /** The positions of the inputs that the critical instruction uses. */
    List<Integer> positions() {
        List<Integer> positions = new ArrayList<>();
        for (Instruction instruction : program.instructions()) {
            if (instruction.opcode() == Opcode.INPUT) {
                positions.add(instruction.parameter());
            }
        }
        return positions;
    }

    /** The zeros along one coordinate, and their neighbours; all in the domain. */
    List<Point> along(Point base, int position) {
        if (DomainCheck.isJoint(base.inputs().get(position).domain())) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        for (Rational root : roots(base, position)) {
            add(points, base, position, root);
            for (Rational step : STEPS) {
                add(points, base, position, root.add(step));
            }
        }
        return points;
    }

    private static void add(List<Point> points, Point base, int position, Rational value) {
        if (DomainCheck.contains(base.inputs().get(position).domain(), value)) {
            points.add(base.with(position, value));
        }
    }

    private List<Rational> roots(Point base, int position) {
        Rational x = base.values().get(position);
        Optional<Rational> first = value(base);
        Optional<Rational> second = value(base.with(position, x.add(Rational.ONE)));
        Optional<Rational> third = value(base.with(position, x.add(Rational.TWO)));
        if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return List.of();
        }
        Rational f0 = first.get();
        Rational f1 = second.get();
        Rational f2 = third.get();
        // f(x + s) = f0 + b s + a s², by Newton's differences.
        Rational a = f2.subtract(f1).subtract(f1).add(f0).divide(Rational.TWO);
        Rational b = f1.subtract(f0).subtract(a);
        List<Rational> roots = new ArrayList<>();
        for (Rational step : solve(a, b, f0)) {
            roots.add(x.add(step));
        }
        return roots;
    }

    /** The rational roots of a s² + b s + c. */
    private static List<Rational> solve(Rational a, Rational b, Rational c) {
        if (a.isZero()) {
            return b.isZero() ? List.of() : List.of(c.divide(b).negate());
        }
        Rational discriminant = b.multiply(b).subtract(a.multiply(c).multiply(Rational.of(4)));
        if (discriminant.signum() < 0) {
            return List.of();
        }
        BigInteger[] n = discriminant.numerator().sqrtAndRemainder();
        BigInteger[] d = discriminant.denominator().sqrtAndRemainder();
        if (n[1].signum() != 0 || d[1].signum() != 0) {
            // No rational root: a point close to it still separates the two sides.
            return List.of(b.negate().divide(a.multiply(Rational.TWO)));
        }
        Rational root = Rational.of(n[0], d[0]);
        Rational twice = a.multiply(Rational.TWO);
        return List.of(root.subtract(b).divide(twice), root.add(b).negate().divide(twice));
    }

    private Optional<Rational> value(Point point) {
        List<Exact> arguments = new ArrayList<>(point.values().size());
        for (Rational value : point.values()) {
            arguments.add(system.constant(value));
        }
        return program.evaluate(system, arguments).get(0).rational();
    }

    @Override
    public String toString() {
        return "zeros of " + critical;
    }
}
