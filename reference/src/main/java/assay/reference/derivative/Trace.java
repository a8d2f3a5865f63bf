package assay.reference.derivative;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import assay.reference.rounding.ComputableReal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The evaluation trace of a scalar function at a point, in the three-part notation (Griewank and Walther, Evaluating
 * Derivatives, sections 2.2, 3.1 and 3.2): the inputs are v_{1-n} … v_0, every step is one elementary operation. In
 * forward mode the tangents follow, in reverse mode the adjoints, each use of a quantity adding its contribution.
 */
public final class Trace {
    private static final int CAPACITY = 20_000;

    private final TraceQuestion question;
    private final ProgramBuilder builder = new ProgramBuilder(CAPACITY);
    private final Map<TraceName, Expression> steps;
    private final Map<String, LocalFunction> locals = new LinkedHashMap<>();
    private final Map<String, Instruction> meanings = new HashMap<>();
    private final List<TraceRow> rows = new ArrayList<>();

    private Trace(TraceQuestion question) {
        this.question = question;
        this.steps = Decomposition.of(question);
    }

    /**
     * The rows in evaluation order.
     *
     * @throws assay.reference.program.BudgetException if the function is too large
     */
    public static List<TraceRow> of(TraceQuestion question) {
        Trace trace = new Trace(question);
        trace.values();
        if (question.mode() instanceof Mode.Forward forward) {
            trace.tangents(forward.seed());
        } else if (question.mode() instanceof Mode.Reverse reverse) {
            trace.adjoints(reverse.seed());
        }
        return List.copyOf(trace.rows);
    }

    private TraceName input(Role role, int k) {
        return new TraceName(role, TraceName.intermediate(question.number(k)));
    }

    private TraceName last(Role role) {
        return new TraceName(role, TraceName.intermediate(steps.size()));
    }

    private TraceName named(Role role, String quantity) {
        return new TraceName(role, TraceName.plain(quantity));
    }

    private static Symbol symbol(TraceName name) {
        return Decomposition.symbol(name);
    }

    private void add(TraceName name, Expression expression, Instruction meaning) {
        meanings.put(name.toString(), meaning);
        rows.add(new TraceRow(name, expression, real(meaning)));
    }

    private void copy(TraceName name, TraceName from) {
        add(name, symbol(from), meaning(from.toString()));
    }

    private Instruction meaning(String name) {
        Instruction meaning = meanings.get(name);
        if (meaning == null) {
            throw new IllegalArgumentException("the function uses " + name + ", which is no input");
        }
        return meaning;
    }

    private ComputableReal real(Instruction meaning) {
        List<Exact> arguments = builder.inputs().stream()
                .map(input -> Exact.of(question.point()
                        .get(question.inputs().stream()
                                .map(Symbol::name)
                                .toList()
                                .indexOf(input.symbol()))))
                .toList();
        return ComputableReal.of(builder.program(List.of(meaning)), 0, arguments);
    }

    private void values() {
        for (int k = 0; k < question.inputs().size(); k++) {
            Symbol input = question.inputs().get(k);
            add(input(Role.VALUE, k), input, builder.input(new Input(input.name(), List.of(), input.domain())));
        }
        steps.forEach((name, expression) -> {
            LocalFunction local = new LocalFunction(expression);
            locals.put(name.toString(), local);
            add(name, expression, local.at(builder, this::meaning));
        });
        copy(named(Role.VALUE, question.output()), last(Role.VALUE));
    }

    private void tangents(List<Rational> seed) {
        for (int k = 0; k < seed.size(); k++) {
            add(input(Role.TANGENT, k), new Literal(seed.get(k)), builder.constant(seed.get(k)));
        }
        steps.keySet().forEach(this::tangent);
        copy(named(Role.TANGENT, question.output()), last(Role.TANGENT));
    }

    /** The sum of the partial derivatives of the step, each times the tangent of its operand. */
    private void tangent(TraceName step) {
        LocalFunction local = local(step.toString());
        List<Instruction> partials = local.gradient(builder, this::meaning);
        List<Expression> terms = new ArrayList<>();
        Instruction sum = builder.constant(Rational.ZERO);
        for (int k = 0; k < partials.size(); k++) {
            String operand = local.names().get(k);
            String tangent = Role.TANGENT.prefix() + operand;
            terms.add(new Multiply(List.of(partial(symbol(step), operand), symbol(tangent))));
            sum = builder.add(sum, builder.multiply(partials.get(k), meaning(tangent)));
        }
        add(new TraceName(Role.TANGENT, step.quantity()), sum(terms), sum);
    }

    private LocalFunction local(String name) {
        LocalFunction local = locals.get(name);
        if (local == null) {
            throw new IllegalArgumentException("no step " + name);
        }
        return local;
    }

    private static Expression partial(Symbol step, String operand) {
        return new Derivative(step, symbol(operand));
    }

    private static Symbol symbol(String name) {
        return new Symbol(name, Shape.SCALAR, Domain.REAL);
    }

    private static Expression sum(List<Expression> terms) {
        return switch (terms.size()) {
            case 0 -> new Literal(Rational.ZERO);
            case 1 -> terms.get(0);
            default -> new Add(terms);
        };
    }

    private void adjoints(Rational seed) {
        add(named(Role.ADJOINT, question.output()), new Literal(seed), builder.constant(seed));
        copy(last(Role.ADJOINT), named(Role.ADJOINT, question.output()));
        List<TraceName> backwards = new ArrayList<>(steps.keySet());
        Collections.reverse(backwards);
        backwards.forEach(this::spread);
        for (int k = question.inputs().size() - 1; k >= 0; k--) {
            TraceName name = input(Role.ADJOINT, k);
            if (!meanings.containsKey(name.toString())) {
                add(name, new Literal(Rational.ZERO), builder.constant(Rational.ZERO));
            }
            copy(named(Role.ADJOINT, question.inputs().get(k).name()), name);
        }
    }

    /** Adds the contributions of a step to the adjoints of its operands. */
    private void spread(TraceName step) {
        if (!meanings.containsKey(new TraceName(Role.ADJOINT, step.quantity()).toString())) {
            // A step on which the result does not depend.
            return;
        }
        LocalFunction local = local(step.toString());
        Symbol adjoint = symbol(new TraceName(Role.ADJOINT, step.quantity()));
        List<Instruction> partials = local.gradient(builder, this::meaning);
        for (int k = 0; k < partials.size(); k++) {
            String operand = local.names().get(k);
            TraceName name = new TraceName(Role.ADJOINT, operand);
            Expression term = new Multiply(List.of(adjoint, partial(symbol(step), operand)));
            Instruction part = builder.multiply(meaning(adjoint.name()), partials.get(k));
            if (meanings.containsKey(name.toString())) {
                add(name, new Add(List.of(symbol(name), term)), builder.add(meaning(name.toString()), part));
            } else {
                add(name, term, part);
            }
        }
    }
}
