package assay.reference.program.calculus;

import assay.reference.expression.Expression.Side;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.List;

/**
 * The limits of instructions by dominance: near the target the function is a sum of few terms, ordered by their growth,
 * and of a rest that is bounded by a smaller one. Where the order depends on other variables, each case is treated by
 * itself. An infinite limit is no value.
 */
public final class Limits {
    private static final List<Integer> ORDERS = List.of(1, 3, 8);

    private final ProgramBuilder builder;
    private final Instruction variable;
    private final Approach approach;

    /** Limits as an input tends to a target. */
    public Limits(ProgramBuilder builder, Instruction variable, Approach approach) {
        this.builder = builder;
        this.variable = variable;
        this.approach = approach;
    }

    /**
     * The limit, free of the variable; undefined where there is none.
     *
     * @throws assay.reference.program.BudgetException if it stays open whether there is one, or what it is
     */
    public Instruction of(Instruction function) {
        return Cases.of(builder, assumptions -> limit(assumptions, function));
    }

    /** Few terms of the series first: more need more cases. */
    private Instruction limit(Assumptions assumptions, Instruction function) {
        for (int order : ORDERS) {
            try {
                return limit(assumptions, new Expansion(assumptions, order), function);
            } catch (OpenException more) {
                continue;
            }
        }
        throw new BudgetException("a limit that the rules do not decide");
    }

    private Instruction limit(Assumptions assumptions, Expansion expansion, Instruction function) {
        if (approach.side() != Side.BOTH) {
            return value(assumptions, oneSided(assumptions, expansion, function, approach.side()));
        }
        End left = oneSided(assumptions, expansion, function, Side.LEFT);
        End right = oneSided(assumptions, expansion, function, Side.RIGHT);
        if (left.kind() == Kind.FINITE && right.kind() == Kind.FINITE) {
            boolean equal = assumptions.isZero(left.value().minus(right.value()));
            return equal ? value(assumptions, right) : builder.undefined();
        }
        boolean oneNowhere = (left.kind() == Kind.NOWHERE) != (right.kind() == Kind.NOWHERE);
        if (oneNowhere && (left.kind() == Kind.FINITE || right.kind() == Kind.FINITE)) {
            // Whether a limit is taken within the set on which the function has values is a matter of convention.
            throw Expansion.open();
        }
        return builder.undefined();
    }

    private Instruction value(Assumptions assumptions, End end) {
        return end.kind() == Kind.FINITE ? assumptions.confined(end.value().instruction(builder)) : builder.undefined();
    }

    private enum Kind {
        FINITE,
        INFINITE,
        NOWHERE
    }

    private record End(Kind kind, Coefficient value) {
        static final End NOWHERE = new End(Kind.NOWHERE, Coefficient.ZERO);
        static final End INFINITE = new End(Kind.INFINITE, Coefficient.ZERO);
    }

    private End oneSided(Assumptions assumptions, Expansion expansion, Instruction function, Side side) {
        try {
            Series series = new Growth(assumptions, expansion, variable, approach.target(), side).of(function);
            return end(expansion, series);
        } catch (NowhereException nowhere) {
            if (approach.target().isEmpty() && nowhere.isWritten()) {
                // A power such as (−1)^k has values at whole numbers, which may be meant.
                throw Expansion.open();
            }
            return End.NOWHERE;
        }
    }

    private static End end(Expansion expansion, Series series) {
        Series rest = series;
        while (!rest.terms().isEmpty() && expansion.isInfinite(rest.terms().get(0))) {
            if (!expansion.isZero(rest.terms().get(0))) {
                return End.INFINITE;
            }
            rest = rest.rest();
        }
        Expansion.Parts parts = expansion.parts(rest);
        if (parts.isBounded()) {
            throw Expansion.open();
        }
        return new End(Kind.FINITE, parts.constant());
    }
}
