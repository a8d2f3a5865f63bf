package assay.reference.derivative;

import assay.reference.certify.Columns;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One partial derivative: of which entry of the function, by which entry of the variable. Indices count from 1; a number
 * has none.
 */
public record DerivativeCoordinate(List<Integer> function, List<Integer> variable) {
    private static final int LARGEST = 100_000;

    public DerivativeCoordinate {
        function = List.copyOf(function);
        variable = List.copyOf(variable);
    }

    /**
     * What stands at every place of a claim.
     *
     * @param layout the layout of the claim
     * @param claim the shape of the claim; a column is read as a vector where the layout has one
     * @throws assay.reference.program.BudgetException if there are too many places
     */
    public static Tensor<DerivativeCoordinate> places(
            Shape function, Shape variable, DerivativeLayout layout, Shape claim, Sizes sizes) {
        Symbol tensor = new Symbol("~derivative", function.append(variable), Domain.REAL);
        Expression arranged = layout.arrange(DerivativeAxes.of(tensor, function, variable))
                .orElseThrow(() -> new IllegalArgumentException("no layout '" + layout.spelling() + "'"));
        ProgramBuilder builder = new ProgramBuilder(LARGEST);
        Tensor<Instruction> entries = new Lowering(builder, sizes).lower(Columns.asVector(arranged, claim));
        return entries.map(entry -> {
            List<Integer> index = builder.inputs().get(entry.parameter()).index();
            return new DerivativeCoordinate(
                    index.subList(0, function.rank()), index.subList(function.rank(), index.size()));
        });
    }

    /** The entry of the variable, such as {@code W[2,3]}. */
    public String variable(String name) {
        return name + indices(variable);
    }

    /** The entry of the function, such as {@code F[2]}. */
    public String function(String name) {
        return name + indices(function);
    }

    private static String indices(List<Integer> index) {
        return index.isEmpty() ? "" : index.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
