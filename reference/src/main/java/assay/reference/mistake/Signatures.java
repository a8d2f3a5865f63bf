package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Interval;
import assay.reference.number.IntervalSystem;
import assay.reference.number.PrimeField;
import assay.reference.number.PrimeFieldSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.Program;
import assay.reference.program.ProgramBuilder;
import assay.reference.refute.Point;
import assay.reference.refute.PointSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Signatures of expressions in the same symbols, at the same points and sizes. */
final class Signatures {
    private static final int POINTS = 2;
    /** Where floors and cases hide a difference at many points. */
    private static final int POINTS_OF_PIECES = 12;

    /** Entries of a table at a peek, and how far they lie apart. */
    private static final int PEEKS = 3;

    private static final int STRIDE = 7;

    private static final int CAPACITY = 200_000;
    private static final List<PrimeField> PRIMES = List.of(PrimeField.MERSENNE, PrimeField.random(17));

    private final Sizes sizes;
    private final List<Symbol> symbols;
    private final boolean piecewise;

    /**
     * Signatures at these sizes.
     *
     * @param known expressions with the symbols that all others use; only these have the same values everywhere
     */
    Signatures(Sizes sizes, List<Expression> known) {
        this.sizes = sizes;
        Set<Symbol> found = new LinkedHashSet<>();
        Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        known.forEach(expression -> collect(expression, found, seen));
        this.symbols = List.copyOf(found);
        ProgramBuilder builder = new ProgramBuilder(CAPACITY);
        Lowering lowering = new Lowering(builder, sizes);
        List<Instruction> outputs = new ArrayList<>();
        known.forEach(expression ->
                tried(() -> lowering.lower(expression)).ifPresent(tensor -> outputs.addAll(tensor.entries())));
        this.piecewise = isPiecewise(builder.program(outputs));
    }

    private static boolean isPiecewise(Program program) {
        return program.instructions().stream()
                .anyMatch(each -> each.opcode() == Opcode.FLOOR || each.opcode() == Opcode.CHOOSE);
    }

    private static void collect(Expression node, Set<Symbol> found, Set<Expression> seen) {
        if (node instanceof Symbol symbol) {
            found.add(symbol);
        } else if (seen.add(node)) {
            if (node instanceof Expression.Derivative derivative
                    && derivative.at().isEmpty()) {
                found.add(derivative.variable());
            }
            Places.parts(node).forEach(part -> collect(part, found, seen));
        }
    }

    /**
     * The signatures of some expressions; none for one that cannot be written out here. What they share is computed once.
     */
    List<Optional<Signature>> of(List<Expression> expressions) {
        return of(expressions, false, Lowering::lower);
    }

    /** The same at few points and without residues. */
    List<Optional<Signature>> glances(List<Expression> expressions) {
        return of(expressions, true, Lowering::lower);
    }

    /** The same for only a few entries of a table; comparable with one another only. */
    List<Optional<Signature>> peeks(List<Expression> expressions) {
        return of(expressions, true, Signatures::few);
    }

    private static Tensor<Instruction> few(Lowering lowering, Expression expression) {
        if (!(expression instanceof Expression.Tabulate table)) {
            return lowering.lower(expression);
        }
        List<Integer> lengths = lowering.lengths(table);
        int count = Tensor.count(lengths);
        List<Instruction> entries = new ArrayList<>();
        for (int k = 0; k < PEEKS; k++) {
            int[] index = new int[lengths.size()];
            int place = k * STRIDE % count;
            for (int axis = index.length - 1; axis >= 0; axis--) {
                index[axis] = place % lengths.get(axis);
                place /= lengths.get(axis);
            }
            entries.addAll(lowering.entry(table, index).entries());
        }
        return new Tensor<>(List.of(entries.size()), entries);
    }

    private List<Optional<Signature>> of(
            List<Expression> expressions,
            boolean glance,
            BiFunction<Lowering, Expression, Tensor<Instruction>> written) {
        ProgramBuilder builder = new ProgramBuilder(CAPACITY);
        Lowering lowering = Lowering.sharing(builder, sizes);
        try {
            symbols.forEach(lowering::lower);
        } catch (ShapeException | BudgetException beyond) {
            return expressions.stream().map(e -> Optional.<Signature>empty()).toList();
        }
        List<Optional<Tensor<Instruction>>> lowered = new ArrayList<>();
        List<Instruction> outputs = new ArrayList<>();
        for (Expression expression : expressions) {
            Optional<Tensor<Instruction>> entries = tried(() -> written.apply(lowering, expression));
            entries.ifPresent(tensor -> outputs.addAll(tensor.entries()));
            lowered.add(entries);
        }
        Program program = builder.program(outputs);
        int points = piecewise || isPiecewise(program) ? POINTS_OF_PIECES : glance ? 1 : POINTS;
        PointSource source = new PointSource(builder.inputs(), "");
        List<List<Interval>> values = new ArrayList<>();
        List<List<Long>> residues = new ArrayList<>();
        for (int n = 0; n < points; n++) {
            Point point = source.point(n);
            values.add(program.evaluate(
                    IntervalSystem.INSTANCE,
                    point.values().stream().map(Interval::of).toList()));
            if (n < PRIMES.size() && !glance) {
                PrimeFieldSystem field = new PrimeFieldSystem(PRIMES.get(n));
                residues.add(program.evaluate(
                        field, point.values().stream().map(field::constant).toList()));
            }
        }
        List<Optional<Signature>> signatures = new ArrayList<>();
        int position = 0;
        for (Optional<Tensor<Instruction>> tensor : lowered) {
            int from = position;
            position += tensor.map(t -> t.entries().size()).orElse(0);
            int to = position;
            signatures.add(tensor.map(t -> new Signature(
                    IntStream.range(0, values.size())
                            .mapToObj(n -> combined(values.get(n).subList(from, to), n == 0))
                            .toList(),
                    combinedResidues(residues, from, to))));
        }
        return signatures;
    }

    private static Optional<Tensor<Instruction>> tried(Supplier<Tensor<Instruction>> written) {
        try {
            return Optional.of(written.get());
        } catch (ShapeException | BudgetException beyond) {
            return Optional.empty();
        }
    }

    /**
     * A combination of some entries. Where one has no value, as a derivative on a kink, equal expressions may differ; only at
     * the first point, by which they are found, something stands for it.
     */
    private static Interval combined(List<Interval> entries, boolean first) {
        IntervalSystem n = IntervalSystem.INSTANCE;
        Interval sum = Interval.ZERO;
        for (int k = 0; k < entries.size(); k++) {
            Interval entry = first && entries.get(k).isUndefined() ? Interval.ONE : entries.get(k);
            if (!entry.isDefined()) {
                return Interval.UNKNOWN;
            }
            sum = n.add(sum, n.multiply(Interval.of(weight(k)), entry));
        }
        return sum;
    }

    private static List<Long> combinedResidues(List<List<Long>> values, int from, int to) {
        List<Long> residues = new ArrayList<>();
        for (int p = 0; p < values.size(); p++) {
            PrimeFieldSystem field = new PrimeFieldSystem(PRIMES.get(p));
            Long sum = 0L;
            for (int k = from; k < to; k++) {
                Long weight = field.constant(Rational.of((long) (weight(k - from) * 0x1p10), 1024));
                sum = field.add(sum, field.multiply(weight, values.get(p).get(k)));
            }
            if (sum.equals(PrimeFieldSystem.UNKNOWN)) {
                return List.of();
            }
            residues.add(sum);
        }
        return residues;
    }

    /** Short numbers between 1 and 2 without a pattern, so that entries that change places are told apart. */
    private static double weight(int k) {
        return 1 + (k * 0x9E3779B97F4A7C15L >>> 54) * 0x1p-10;
    }
}
