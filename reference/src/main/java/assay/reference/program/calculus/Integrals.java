package assay.reference.program.calculus;

import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.HashMap;
import java.util.Map;

/**
 * The integrals of functions that are, between finitely many breaks, sums of terms c t^n e^{a t}. The breaks are where
 * guards change their signs that are linear in t; in which order they and the bounds stand is a matter of cases. An
 * integral that diverges at one of its ends is no value.
 */
public final class Integrals {
    private final ProgramBuilder builder;
    private final Instruction variable;
    private final Bound from;
    private final Bound to;

    /** Integrals over an input. */
    public Integrals(ProgramBuilder builder, Instruction variable, Bound from, Bound to) {
        this.builder = builder;
        this.variable = variable;
        this.from = from;
        this.to = to;
    }

    /**
     * The integral, free of the variable; undefined where it diverges or the function has no values.
     *
     * @throws BudgetException if the function is not of the form
     */
    public Instruction of(Instruction function) {
        return Cases.of(builder, assumptions -> {
            try {
                return assumptions.confined(
                        new Case(assumptions, function).value().instruction(builder));
            } catch (NowhereException none) {
                return builder.undefined();
            }
        });
    }

    /** The integral in one case. */
    private final class Case {
        private static final int MOST_PIECES = 100;

        private final Assumptions assumptions;
        private final Constants constants;
        private final Instruction function;
        private int pieces;

        Case(Assumptions assumptions, Instruction function) {
            this.assumptions = assumptions;
            this.constants = new Constants(assumptions);
            this.function = function;
        }

        Coefficient value() {
            End a = end(from);
            End b = end(to);
            int order = b.compare(a, assumptions);
            if (order == 0) {
                return nothing(a);
            }
            return order > 0 ? between(a, b) : between(b, a).negate();
        }

        private End end(Bound bound) {
            if (bound instanceof Bound.At at) {
                return new End(0, single(at.value()));
            }
            return bound == Bound.Infinite.PLUS ? End.PLUS : End.MINUS;
        }

        private Coefficient single(Instruction value) {
            return new Piece(assumptions, variable, End.MINUS, End.PLUS)
                    .of(value)
                    .constant()
                    .orElseThrow(() -> new BudgetException("a bound that varies"));
        }

        /** From a point to itself: zero if the function has values beside it. */
        private Coefficient nothing(End point) {
            if (point.infinity() != 0) {
                throw new BudgetException("an integral from infinity to itself");
            }
            if (function.isTotal()) {
                return Coefficient.ZERO;
            }
            try {
                between(point, new End(0, point.value().plus(Coefficient.ONE)));
                return Coefficient.ZERO;
            } catch (NowhereException none) {
                throw new BudgetException("an integral from a point to itself");
            }
        }

        private Coefficient between(End low, End high) {
            if (++pieces > MOST_PIECES) {
                throw new BudgetException("an integral of more than " + MOST_PIECES + " pieces");
            }
            Wave wave;
            try {
                wave = new Piece(assumptions, variable, low, high).of(function).merged(assumptions);
            } catch (BreakException inside) {
                End middle = new End(0, inside.at());
                return between(low, middle).plus(between(middle, high));
            }
            Wave antiderivative = wave.antiderivative(builder);
            return at(high, wave, antiderivative).minus(at(low, wave, antiderivative));
        }

        private Coefficient at(End end, Wave wave, Wave antiderivative) {
            if (end.infinity() == 0) {
                return antiderivative.at(end.value(), constants);
            }
            if (!wave.vanishes(end.infinity(), assumptions)) {
                throw new NowhereException();
            }
            return Coefficient.ZERO;
        }
    }

    /** An end of a piece: a number, or plus or minus infinity. */
    record End(int infinity, Coefficient value) {
        static final End PLUS = new End(1, Coefficient.ZERO);
        static final End MINUS = new End(-1, Coefficient.ZERO);

        int compare(End other, Assumptions assumptions) {
            return infinity != 0 || other.infinity != 0
                    ? Integer.compare(infinity, other.infinity)
                    : assumptions.sign(value.minus(other.value));
        }
    }

    /** A guard changes its sign inside of a piece. */
    static final class BreakException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Coefficient at;

        BreakException(Coefficient at) {
            super("a break", null, false, false);
            this.at = at;
        }

        Coefficient at() {
            return at;
        }
    }

    /** The form of instructions between two ends, the first below the second. */
    private static final class Piece {
        private static final int DEEPEST = 800;
        private static final int MOST_STEPS = 20_000;

        private final Assumptions assumptions;
        private final ProgramBuilder builder;
        private final Constants constants;
        private final Instruction variable;
        private final End low;
        private final End high;
        private final Map<Instruction, Wave> known = new HashMap<>();
        private int depth;

        Piece(Assumptions assumptions, Instruction variable, End low, End high) {
            this.assumptions = assumptions;
            this.builder = assumptions.builder();
            this.constants = new Constants(assumptions);
            this.variable = variable;
            this.low = low;
            this.high = high;
        }

        Wave of(Instruction i) {
            Wave wave = known.get(i);
            if (wave == null) {
                if (++depth > DEEPEST || known.size() > MOST_STEPS) {
                    throw new BudgetException("an integral of too deep or too long a formula");
                }
                wave = i == variable ? Wave.variable() : fresh(i);
                depth--;
                known.put(i, wave);
            }
            return wave;
        }

        private Wave fresh(Instruction i) {
            return switch (i.opcode()) {
                case CONSTANT, INPUT, PI -> Wave.constant(constants.number(i));
                case UNDEFINED -> throw new NowhereException();
                case ADD -> of(i.operand(0)).plus(of(i.operand(1)));
                case SUBTRACT -> of(i.operand(0)).plus(negative(of(i.operand(1))));
                case NEGATE -> negative(of(i.operand(0)));
                case MULTIPLY -> product(of(i.operand(0)), of(i.operand(1)));
                case DIVIDE -> of(i.operand(0)).times(inverse(of(i.operand(1))));
                case POWER -> power(of(i.operand(0)), i.parameter());
                case EXP -> exp(of(i.operand(0)));
                case CHOOSE -> of(i.operand(2 + sign(of(i.operand(0)))));
                case LOG -> Wave.constant(constants.log(free(i)));
                case ROOT -> Wave.constant(constants.root(free(i), i.constant()));
                case SIN -> Wave.constant(constants.number(builder.sin(operand(i))));
                case COS -> Wave.constant(constants.number(builder.cos(operand(i))));
                case ATAN -> Wave.constant(constants.number(builder.atan(operand(i))));
                case ERF -> Wave.constant(constants.number(builder.erf(operand(i))));
                case FLOOR -> Wave.constant(constants.number(builder.floor(operand(i))));
            };
        }

        private Instruction operand(Instruction i) {
            return free(i).instruction(builder);
        }

        private Coefficient free(Instruction i) {
            return of(i.operand(0)).constant().orElseThrow(Piece::open);
        }

        private static BudgetException open() {
            return new BudgetException("an integral that the rules do not decide");
        }

        private static Wave negative(Wave wave) {
            return wave.times(Wave.constant(Coefficient.of(-1)));
        }

        /** One over c e^{a t}. */
        private Wave inverse(Wave wave) {
            if (wave.terms().isEmpty()) {
                throw new NowhereException();
            }
            Map.Entry<Wave.Shape, Coefficient> term =
                    wave.terms().entrySet().iterator().next();
            Wave.Shape shape = term.getKey();
            if (wave.terms().size() > 1 || shape.power() > 0) {
                throw open();
            }
            return Wave.of(new Wave.Shape(0, shape.rate().negate()), constants.inverse(term.getValue()));
        }

        private Wave product(Wave a, Wave b) {
            assumptions.work().take(a.size() * b.size());
            return a.times(b);
        }

        private Wave power(Wave base, int exponent) {
            Wave factor = exponent < 0 ? inverse(base) : base;
            Wave product = Wave.constant(Coefficient.ONE);
            if (Math.abs((long) exponent) > 256) {
                throw open();
            }
            for (int k = 0; k < Math.abs(exponent); k++) {
                product = product(product, factor);
            }
            return product;
        }

        private Wave exp(Wave exponent) {
            if (exponent.degree().isEmpty() || exponent.degree().get() > 1) {
                throw open();
            }
            return Wave.of(new Wave.Shape(0, exponent.factor(1)), constants.exp(exponent.factor(0)));
        }

        /** The sign of a linear guard between the ends. */
        private int sign(Wave guard) {
            if (guard.degree().isEmpty() || guard.degree().get() > 1) {
                throw open();
            }
            Coefficient slope = guard.factor(1);
            int rising = assumptions.sign(slope);
            if (rising == 0) {
                return assumptions.sign(guard.factor(0));
            }
            End zero = new End(0, guard.factor(0).negate().times(slope.inverse(builder)));
            if (zero.compare(low, assumptions) <= 0) {
                return rising;
            }
            if (zero.compare(high, assumptions) >= 0) {
                return -rising;
            }
            throw new BreakException(zero.value());
        }
    }
}
