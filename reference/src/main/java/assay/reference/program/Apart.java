package assay.reference.program;

import assay.reference.expression.Expression;
import assay.reference.number.Tensor;
import java.util.List;
import java.util.Optional;

/** A builder apart, for a part of an expression in which a symbol has another meaning than around it. */
final class Apart {
    private final Lowering around;
    private final ProgramBuilder outer;
    private final ProgramBuilder inner;
    private final Copying there;

    /** A builder apart from that of a lowering. */
    Apart(Lowering around, ProgramBuilder outer) {
        this.around = around;
        this.outer = outer;
        this.inner = new ProgramBuilder(outer.capacity());
        this.there = new Copying(outer.inputs(), inner);
    }

    /** The builder. */
    ProgramBuilder builder() {
        return inner;
    }

    /** A lowering into the builder, in which a symbol is free. */
    Lowering without(String symbol) {
        return around.within(inner, there, symbol, Optional.empty());
    }

    /** A lowering into the builder, in which a symbol is an input of a name that nothing else has. */
    Lowering with(Expression.Symbol symbol) {
        Input fresh = new Input(symbol.name() + "'" + around.depth(), List.of(), symbol.domain());
        return around.within(inner, there, symbol.name(), Optional.of(Tensor.scalar(inner.input(fresh))));
    }

    /** An instruction from around, in the builder. */
    Instruction copy(Instruction instruction) {
        return there.copy(instruction);
    }

    /** A copy back. */
    Copying back() {
        return new Copying(inner.inputs(), outer);
    }
}
