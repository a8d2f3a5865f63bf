package assay.reference.refute;

import assay.reference.certify.DomainCheck;
import assay.reference.expression.Domain;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds, along one coordinate through a point, where critical instructions are zero, and a point of every interval
 * between. Each instruction is interpolated by a quadratic polynomial in that coordinate, whose rational roots are the
 * candidates; where the roots are irrational, a point between them and one beyond are taken.
 */
final class LineSearch {
    private final Program program;
    private final ExactSystem system;

    /** The search for zeros of some critical instructions of a comparison. */
    LineSearch(Comparison comparison, Collection<Instruction> critical, BallLadder ladder) {
        this.program = comparison.builder().program(List.copyOf(critical));
        this.system = ladder.at(BallSystem.MIN_PRECISION).exact();
    }

    /** The number of instructions of one evaluation. */
    int length() {
        return program.instructions().size();
    }

    /** The positions of the inputs that the critical instructions use. */
    Set<Integer> positions() {
        Set<Integer> positions = new TreeSet<>();
        for (Instruction instruction : program.instructions()) {
            if (instruction.opcode() == Opcode.INPUT) {
                positions.add(instruction.parameter());
            }
        }
        return positions;
    }

    /** The zeros along one coordinate, a point of every interval between two, and one on either side of all. */
    List<Point> along(Point base, int position) {
        Domain domain = base.inputs().get(position).domain();
        if (DomainCheck.isJoint(domain)) {
            return List.of();
        }
        List<Point> points = new ArrayList<>();
        for (Rational value : values(roots(base, position), domain)) {
            if (DomainCheck.contains(domain, value)) {
                points.add(base.with(position, value));
            }
        }
        return points;
    }

    private static SortedSet<Rational> values(SortedSet<Rational> roots, Domain domain) {
        SortedSet<Rational> values = new TreeSet<>(roots);
        if (roots.isEmpty()) {
            return values;
        }
        values.add(roots.first().subtract(Rational.ONE));
        values.add(roots.last().add(Rational.ONE));
        Rational before = roots.first();
        for (Rational root : roots.tailSet(roots.first())) {
            values.add(before.add(root).divide(Rational.TWO));
            before = root;
        }
        if (domain == Domain.Named.INTEGER || domain == Domain.Named.POSITIVE_INTEGER) {
            SortedSet<Rational> whole = new TreeSet<>();
            for (Rational value : values) {
                whole.add(Rational.of(value.floor()));
                whole.add(Rational.of(value.ceiling()));
            }
            return whole;
        }
        return values;
    }

    /** The rational roots of the interpolations; for irrational ones the numbers in the middle and beyond. */
    private SortedSet<Rational> roots(Point base, int position) {
        Rational x = base.values().get(position);
        List<Exact> first = evaluate(base);
        List<Exact> second = evaluate(base.with(position, x.add(Rational.ONE)));
        List<Exact> third = evaluate(base.with(position, x.add(Rational.TWO)));
        SortedSet<Rational> roots = new TreeSet<>();
        for (int k = 0; k < first.size(); k++) {
            Optional<Rational> f0 = first.get(k).rational();
            Optional<Rational> f1 = second.get(k).rational();
            Optional<Rational> f2 = third.get(k).rational();
            if (f0.isPresent() && f1.isPresent() && f2.isPresent()) {
                // f(x + s) = f0 + b s + a s², by Newton's differences.
                Rational a = f2.get()
                        .subtract(f1.get())
                        .subtract(f1.get())
                        .add(f0.get())
                        .divide(Rational.TWO);
                Rational b = f1.get().subtract(f0.get()).subtract(a);
                for (Rational step : solve(a, b, f0.get())) {
                    roots.add(x.add(step));
                }
            }
        }
        return roots;
    }

    /** The roots of a s² + b s + c, or numbers that separate them. */
    private static List<Rational> solve(Rational a, Rational b, Rational c) {
        if (a.isZero()) {
            return b.isZero() ? List.of() : List.of(c.divide(b).negate());
        }
        Rational discriminant = b.multiply(b).subtract(a.multiply(c).multiply(Rational.of(4)));
        if (discriminant.signum() < 0) {
            return List.of();
        }
        Rational middle = b.negate().divide(a.multiply(Rational.TWO));
        BigInteger[] n = discriminant.numerator().sqrtAndRemainder();
        BigInteger[] d = discriminant.denominator().sqrtAndRemainder();
        boolean perfect = n[1].signum() == 0 && d[1].signum() == 0;
        // Rounded up, so that the numbers lie outside of the roots.
        BigInteger root = perfect ? n[0] : n[0].add(BigInteger.ONE);
        Rational half = Rational.of(root, d[0]).divide(a.multiply(Rational.TWO)).abs();
        return List.of(middle.subtract(half), middle, middle.add(half));
    }

    private List<Exact> evaluate(Point point) {
        List<Exact> arguments = new ArrayList<>(point.values().size());
        for (Rational value : point.values()) {
            arguments.add(system.constant(value));
        }
        return program.evaluate(system, arguments);
    }
}
