package assay.reference.program;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Side;
import assay.reference.expression.Shape;
import assay.reference.number.Tensor;
import assay.reference.program.calculus.Approach;
import assay.reference.program.calculus.Bound;
import assay.reference.program.calculus.Integrals;
import assay.reference.program.calculus.Limits;
import java.util.Optional;

/** Lowers what binds a variable, integrals and limits: the body is lowered apart, and its closed form is taken over. */
final class Binders {
    private final Lowering lowering;
    private final ProgramBuilder builder;

    Binders(Lowering lowering, ProgramBuilder builder) {
        this.lowering = lowering;
        this.builder = builder;
    }

    /**
     * The closed form, see {@link Integrals}.
     *
     * @throws BudgetException if none is found
     */
    Instruction integral(Expression.Integral node) {
        if (isWhole(node.variable().domain())) {
            throw new BudgetException("an integral over whole numbers");
        }
        Expression.Symbol variable = new Expression.Symbol(node.variable().name(), Shape.SCALAR, Domain.REAL);
        Apart apart = new Apart(lowering, builder);
        Bound from = bound(node.from(), apart);
        Bound to = bound(node.to(), apart);
        Lowering inside = apart.with(variable);
        Instruction body = inside.lower(node.body()).entry();
        Instruction value =
                new Integrals(apart.builder(), inside.lower(variable).entry(), from, to).of(body);
        return apart.back().copy(value);
    }

    private Bound bound(Expression bound, Apart apart) {
        int infinity = infinity(bound);
        if (infinity != 0) {
            return infinity > 0 ? Bound.Infinite.PLUS : Bound.Infinite.MINUS;
        }
        return new Bound.At(apart.copy(finite(bound)));
    }

    /** A number; an infinity inside of a formula is none. */
    private Instruction finite(Expression expression) {
        Instruction value = lowering.lower(expression).entry();
        if (value.opcode() == Opcode.UNDEFINED) {
            throw new BudgetException("a bound without a value");
        }
        return value;
    }

    /** 1 for plus infinity, −1 for minus infinity, 0 for anything else. */
    private static int infinity(Expression bound) {
        if (bound == Expression.Constant.INFINITY) {
            return 1;
        }
        return bound instanceof Expression.Negate negated ? -infinity(negated.operand()) : 0;
    }

    /**
     * The closed forms of the entries, see {@link Limits}.
     *
     * @throws BudgetException if one is not found
     */
    Tensor<Instruction> limit(Expression.Limit node) {
        Apart apart = new Apart(lowering, builder);
        Approach approach = approach(node, apart);
        Lowering inside = apart.with(node.variable());
        Tensor<Instruction> body = inside.lower(node.body());
        Limits limits =
                new Limits(apart.builder(), inside.lower(node.variable()).entry(), approach);
        Tensor<Instruction> values = body.map(limits::of);
        Copying back = apart.back();
        return values.map(back::copy);
    }

    /** A variable that is positive tends to zero from the right; whole numbers tend to infinity only. */
    private Approach approach(Expression.Limit node, Apart apart) {
        Domain domain = node.variable().domain();
        boolean positive = domain == Domain.Named.POSITIVE || domain == Domain.Named.NONNEGATIVE;
        boolean free = domain == Domain.Named.REAL || domain == Domain.Named.NONZERO;
        int infinity = infinity(node.target());
        if (infinity != 0) {
            Side from = infinity > 0 ? Side.LEFT : Side.RIGHT;
            boolean reached = free || domain == Domain.Named.INTEGER || infinity > 0 && (positive || isWhole(domain));
            if (!reached || node.side() != Side.BOTH && node.side() != from) {
                throw new BudgetException("a limit from outside of the domain");
            }
            return new Approach(Optional.empty(), from);
        }
        Instruction target = finite(node.target());
        int sign = target.opcode() == Opcode.CONSTANT ? target.constant().signum() : 0;
        boolean atEnd = positive && target.opcode() == Opcode.CONSTANT && sign == 0 && node.side() != Side.LEFT;
        if (!free && !atEnd && !(positive && sign > 0)) {
            throw new BudgetException("a limit from outside of the domain");
        }
        return new Approach(Optional.of(apart.copy(target)), atEnd ? Side.RIGHT : node.side());
    }

    private static boolean isWhole(Domain domain) {
        return domain == Domain.Named.INTEGER
                || domain == Domain.Named.POSITIVE_INTEGER
                || domain == Domain.Named.ONE_HOT;
    }
}
