package assay.reference.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Determinants and inverses against an LU decomposition over the rationals by another library. */
class DeterminantTest {

    private static Tensor<Rational> random(int size, long seed) {
        Random numbers = new Random(seed);
        return Tensor.tabulate(List.of(size, size), index -> Rational.of(numbers.nextInt(19) - 9));
    }

    private static FieldLUDecomposition<BigFraction> decomposition(Tensor<Rational> matrix) {
        int size = matrix.dimensions().get(0);
        BigFraction[][] rows = new BigFraction[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = new BigFraction(matrix.at(i, j).numerator());
            }
        }
        return new FieldLUDecomposition<>(MatrixUtils.createFieldMatrix(rows));
    }

    private static Rational rational(BigFraction value) {
        return Rational.of(value.getNumerator(), value.getDenominator());
    }

    private static Tensor<Rational> value(TensorOperation operation, Tensor<Rational> matrix) {
        ProgramBuilder builder = new ProgramBuilder(1_000_000);
        return operation.of(builder, List.of(matrix.map(builder::constant))).map(Instruction::constant);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void determinants(int size) {
        for (int seed = 0; seed < 5; seed++) {
            Tensor<Rational> matrix = random(size, seed);
            Rational expected = rational(decomposition(matrix).getDeterminant());
            assertEquals(expected, value(TensorOperation.DETERMINANT, matrix).entry());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void inverses(int size) {
        Tensor<Rational> matrix = random(size, 7);
        var inverse = decomposition(matrix).getSolver().getInverse();
        Tensor<Rational> expected =
                Tensor.tabulate(matrix.dimensions(), index -> rational(inverse.getEntry(index[0], index[1])));
        assertEquals(expected, value(TensorOperation.INVERSE, matrix));
    }

    @Test
    void aLargeDeterminantEndsByItsBudget() {
        ProgramBuilder builder = new ProgramBuilder(100_000);
        List<Instruction> entries = new ArrayList<>();
        for (int k = 0; k < 40 * 40; k++) {
            entries.add(builder.input(new Input("a", List.of(k + 1), Domain.REAL)));
        }
        Tensor<Instruction> matrix = new Tensor<>(List.of(40, 40), entries);
        assertThrows(BudgetException.class, () -> TensorOperation.DETERMINANT.of(builder, List.of(matrix)));
    }
}
