package assay.reference.certify;

import assay.reference.certify.smallmodel.RandomTerms;
import assay.reference.decide.Formulas;
import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Formulas as instructions of one builder, and their exact values. */
record Lowered(ProgramBuilder builder, List<Instruction> roots) {

    /** Formulas with the variables of {@link Formulas}. */
    static Lowered of(String variables, String... texts) {
        Formulas formulas = new Formulas(variables);
        return of(Arrays.stream(texts).map(formulas::read).toList());
    }

    /** The expressions at K = 2. */
    static Lowered of(List<Expression> expressions) {
        ProgramBuilder builder = new ProgramBuilder(20_000);
        Lowering lowering = new Lowering(builder, new Sizes(Map.of("K", 2)));
        List<Instruction> roots = new ArrayList<>();
        for (Expression each : expressions) {
            roots.addAll(lowering.lower(each).entries());
        }
        return new Lowered(builder, roots);
    }

    Instruction root() {
        return roots.get(0);
    }

    /** The values of instructions where the inputs have these values, in the order in which they were made. */
    List<Exact> at(List<Instruction> outputs, String... values) {
        List<Exact> arguments = Arrays.stream(values)
                .map(text -> Exact.of(Rational.parse(text)))
                .toList();
        return builder.program(outputs).evaluate(new ExactSystem(new BallSystem(128), 2048), arguments);
    }

    /** The values of instructions at a random point. */
    List<Exact> atSomePoint(RandomTerms terms, List<Instruction> outputs) {
        return terms.valuesAtSomePoint(builder, outputs);
    }
}
