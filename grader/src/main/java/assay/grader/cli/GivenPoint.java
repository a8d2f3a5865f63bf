package assay.grader.cli;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A point that the user gives: {@code x=1/2}, {@code x=[0,1]} or {@code W[1,2]=0}. Symbolic sizes are read off the
 * lengths of what is given.
 *
 * @param values the values by the names of the entries, such as {@code W[1,2]}
 * @param sizes the sizes that the values have
 */
record GivenPoint(Map<String, Rational> values, Sizes sizes) {
    private static final int LARGEST = 10_000;

    /**
     * Reads the point.
     *
     * @throws IllegalArgumentException if it is none, or does not fit the declarations
     */
    static GivenPoint parse(List<String> texts, List<Declaration> variables) {
        Map<String, Rational> values = new TreeMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (String text : texts) {
            int sign = text.indexOf('=');
            if (sign <= 0) {
                throw new IllegalArgumentException("'" + text + "' gives no value; write x=1/2, x=[0,1] or W[1,2]=0");
            }
            String name = text.substring(0, sign).replace(" ", "");
            Tensor<Rational> value = value(text.substring(sign + 1));
            Tensor.<Integer>tabulate(value.dimensions(), index -> {
                values.put(name + indices(index), value.at(index));
                return 0;
            });
            variables.stream()
                    .filter(variable -> variable.name().equals(name))
                    .forEach(variable -> fit(variable, value.dimensions(), sizes));
        }
        return new GivenPoint(values, new Sizes(sizes));
    }

    private static String indices(int[] index) {
        List<String> fromOne = new ArrayList<>();
        for (int k : index) {
            fromOne.add(Integer.toString(k + 1));
        }
        return fromOne.isEmpty() ? "" : "[" + String.join(",", fromOne) + "]";
    }

    private static Tensor<Rational> value(String text) {
        if (!(Reader.read(text, Symbols.strict().build()) instanceof Reading.Read read)) {
            throw new IllegalArgumentException("'" + text + "' is no value; write a number, [0,1] or [[1,2],[3,4]]");
        }
        Expression expression = read.expression();
        Tensor<Instruction> entries = new Lowering(new ProgramBuilder(LARGEST), Sizes.NONE).lower(expression);
        for (Instruction entry : entries.entries()) {
            if (entry.opcode() != Opcode.CONSTANT) {
                throw new IllegalArgumentException("'" + text + "' is not made of rational numbers");
            }
        }
        return entries.map(Instruction::constant);
    }

    private static void fit(Declaration variable, List<Integer> lengths, Map<String, Integer> sizes) {
        List<Dimension> axes = variable.shape().dimensions();
        boolean fits = axes.size() == lengths.size();
        for (int k = 0; fits && k < axes.size(); k++) {
            int length =
                    lengths.get(k) - (axes.get(k).isFixed() ? 0 : axes.get(k).offset());
            fits = axes.get(k).isFixed()
                    ? axes.get(k).offset() == length
                    : sizes.merge(axes.get(k).size().orElseThrow(), length, (old, next) -> old.equals(next) ? old : -1)
                            > 0;
        }
        if (!fits) {
            throw new ShapeException("the value of " + variable.name() + " does not fit its shape " + variable.shape());
        }
    }
}
