package assay.reference.derivative;

import assay.reference.derivative.DerivativeColumn.Expectation;
import assay.reference.number.Rational;
import assay.reference.program.Derivatives;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forward derivative trace: the tangent of each quantity is its derivative in the direction of the seed (Griewank
 * and Walther, Evaluating Derivatives, section 3.1).
 */
final class TangentColumn {
    private final Sheet sheet;
    private final List<Rational> seed;
    private final DerivativeColumn column;

    TangentColumn(Sheet sheet, List<Rational> seed, DerivativeColumn column) {
        this.sheet = sheet;
        this.seed = seed;
        this.column = column;
        for (int k = 0; k < seed.size(); k++) {
            sheet.preset(key(sheet.inputKey(k)), sheet.builder().constant(seed.get(k)));
        }
    }

    private static String key(String value) {
        return Sheet.key(Role.TANGENT, value);
    }

    /** Judges the next row. */
    RowReport judge(TraceName name, TraceLine line) {
        return column.judge(name, line, key -> {
            Instruction full = tangent(sheet.meaning(key));
            Optional<Instruction> following = sheet.local(key).map(this::step);
            return new Expectation(full, List.of(full), following.stream().toList());
        });
    }

    /** The derivative of a value in the direction of the seed; that of an unknown value is unknown. */
    private Instruction tangent(Instruction value) {
        ProgramBuilder builder = sheet.builder();
        List<Instruction> variables = new ArrayList<>();
        List<Instruction> tangents = new ArrayList<>();
        for (int k = 0; k < seed.size(); k++) {
            variables.add(sheet.input(k));
            tangents.add(builder.constant(seed.get(k)));
        }
        for (String unknown : sheet.unknowns().keySet()) {
            variables.add(sheet.meaning(unknown));
            tangents.add(sheet.unknown(key(unknown)));
        }
        List<Instruction> gradient = Derivatives.of(builder, value, variables);
        Instruction sum = builder.constant(Rational.ZERO);
        for (int k = 0; k < variables.size(); k++) {
            if (!gradient.get(k).isConstant(Rational.ZERO) && !tangents.get(k).isConstant(Rational.ZERO)) {
                sum = builder.add(sum, builder.multiply(tangents.get(k), gradient.get(k)));
            }
        }
        return sum;
    }

    /** The tangent of a row from the tangents that the rows before gave, right or wrong. */
    private Instruction step(LocalFunction local) {
        ProgramBuilder builder = sheet.builder();
        List<Instruction> partials = local.gradient(builder, sheet::meaning);
        Instruction sum = builder.constant(Rational.ZERO);
        for (int k = 0; k < partials.size(); k++) {
            String name = local.names().get(k);
            Instruction tangent = sheet.hasMeaning(key(name)) ? sheet.meaning(key(name)) : tangent(sheet.meaning(name));
            sum = builder.add(sum, builder.multiply(partials.get(k), tangent));
        }
        return sum;
    }
}
