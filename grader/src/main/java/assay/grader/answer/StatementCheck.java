package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Relation;
import assay.grader.problem.Statement;
import assay.grader.problem.Term;
import assay.grader.problem.WrittenOut;
import assay.grader.verdict.Certificate;
import assay.reference.certify.Strength;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Except;
import assay.reference.expression.Condition;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides statements where some unknowns have values. What contains no other symbol is calculated with guaranteed digits;
 * what these cannot tell, and what must hold for all values of further symbols, is decided by the engine.
 */
final class StatementCheck {
    private final Map<String, Expression> values;
    private final Equality equality;
    private final boolean proof;

    /**
     * A check.
     *
     * @param values the expressions of the unknowns, without free indices
     * @param equality how equalities are decided
     * @param proof whether only a proof counts
     */
    StatementCheck(Map<String, Expression> values, Equality equality, boolean proof) {
        this.values = Map.copyOf(values);
        this.equality = equality;
        this.proof = proof;
    }

    /** The entries of an expression, if all are rational numbers. */
    static Optional<Tensor<Rational>> rational(Expression value) {
        try {
            return Optional.of(new Term.Formula("", value).value(Map.of()));
        } catch (ComputationException irrational) {
            return Optional.empty();
        }
    }

    /** Whether a statement holds. */
    Truth of(Statement statement) {
        return of(statement, Map.of());
    }

    private Truth of(Statement statement, Map<String, Tensor<Rational>> at) {
        if (statement instanceof Statement.Compared compared) {
            return compared(compared.relation(), at);
        }
        if (statement instanceof Statement.Not not) {
            return of(not.operand(), at).negated();
        }
        if (statement instanceof Statement.All all) {
            return joined(all.parts().stream().map(part -> of(part, at)).toList(), Truth.Value.FAILS);
        }
        if (statement instanceof Statement.Any any) {
            return joined(any.parts().stream().map(part -> of(part, at)).toList(), Truth.Value.HOLDS);
        }
        Statement.Quantified quantified = (Statement.Quantified) statement;
        List<Truth> truths = new ArrayList<>();
        for (Map<String, Tensor<Rational>> choice : quantified.choices()) {
            Map<String, Tensor<Rational>> longer = new LinkedHashMap<>(at);
            longer.putAll(choice);
            truths.add(of(quantified.body(), longer).at(spelled(choice)));
        }
        return joined(truths, quantified.every() ? Truth.Value.FAILS : Truth.Value.HOLDS);
    }

    /** The first part that settles a conjunction (by failing) or a disjunction (by holding), else what is open. */
    private static Truth joined(List<Truth> parts, Truth.Value settling) {
        for (Truth part : parts) {
            if (part.value() == settling) {
                return part;
            }
        }
        for (Truth part : parts) {
            if (part.isOpen()) {
                return part;
            }
        }
        Truth.Value other = settling == Truth.Value.FAILS ? Truth.Value.HOLDS : Truth.Value.FAILS;
        return new Truth(
                other,
                parts.stream().map(Truth::found).limit(4).collect(Collectors.joining("; ")),
                parts.size() == 1 ? parts.get(0).proof() : Map.of());
    }

    /** Whether two formulas compare as stated, for all values of their symbols. */
    Truth compared(Relation.Comparison sign, Expression left, Expression right) {
        Relation relation = new Relation("", new Term.Formula("", left), sign, new Term.Formula("", right));
        return compared(relation, Map.of());
    }

    private Truth compared(Relation relation, Map<String, Tensor<Rational>> at) {
        boolean formulas = relation.left() instanceof Term.Formula && relation.right() instanceof Term.Formula;
        Map<String, Term.Formula> known = new LinkedHashMap<>();
        values.forEach((name, value) -> known.put(name, new Term.Formula(name, value)));
        at.forEach((name, value) -> known.put(name, new Term.Formula(name, WrittenOut.numbers(value))));
        try {
            Optional<Differences> differences = Differences.of(relation, known);
            if (differences.isPresent()) {
                Truth.Value value = differences.get().holds(relation.sign());
                boolean same = value == Truth.Value.OPEN && areEqual(relation, at);
                if (same) {
                    return Truth.of(relation.sign().holds(0), "both sides are proved equal");
                }
                if (value != Truth.Value.OPEN) {
                    return new Truth(
                            value,
                            differences.get().undefined()
                                    ? "it has no value"
                                    : "the left side is " + differences.get().left());
                }
            }
        } catch (ComputationException impossible) {
            if (!formulas) {
                return Truth.of(false, impossible.getMessage());
            }
        } catch (BudgetException over) {
            return open("over budget: " + over.getMessage());
        }
        if (relation.left() instanceof Term.Formula left && relation.right() instanceof Term.Formula right) {
            return decided(
                    relation.sign(), substituted(left.expression(), at), substituted(right.expression(), at), at);
        }
        return open("the digits of both sides agree, and no proof is known");
    }

    /** Whether the sides of an order are proved equal; equations are decided as they are. */
    private boolean areEqual(Relation relation, Map<String, Tensor<Rational>> at) {
        boolean order =
                relation.sign() != Relation.Comparison.EQUAL && relation.sign() != Relation.Comparison.NOT_EQUAL;
        return order
                && relation.left() instanceof Term.Formula left
                && relation.right() instanceof Term.Formula right
                && decided(
                                Relation.Comparison.EQUAL,
                                substituted(left.expression(), at),
                                substituted(right.expression(), at),
                                at)
                        .holds();
    }

    private static Truth open(String reason) {
        return new Truth(Truth.Value.OPEN, reason);
    }

    private Expression substituted(Expression node, Map<String, Tensor<Rational>> at) {
        if (node instanceof Expression.Symbol symbol) {
            Expression value = values.get(symbol.name());
            return value == null || at.containsKey(symbol.name()) ? node : value;
        }
        return Rebuild.parts(node, part -> substituted(part, at));
    }

    private Truth decided(
            Relation.Comparison sign, Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        try {
            return switch (sign) {
                case EQUAL -> equal(left, right, at);
                case NOT_EQUAL -> unequal(left, right, at);
                case AT_MOST, AT_LEAST, LESS, GREATER -> {
                    Condition condition = new Condition.Comparison(condition(sign), left, right);
                    yield equal(new Expression.Indicator(condition), new Expression.Literal(Rational.ONE), at);
                }
            };
        } catch (ShapeException unfit) {
            return Truth.of(false, String.valueOf(unfit.getMessage()));
        }
    }

    /** The comparison of the engine that an author's comparison means. */
    static Condition.Relation condition(Relation.Comparison sign) {
        return switch (sign) {
            case AT_MOST -> Condition.Relation.LESS_OR_EQUAL;
            case AT_LEAST -> Condition.Relation.GREATER_OR_EQUAL;
            case LESS -> Condition.Relation.LESS;
            case GREATER -> Condition.Relation.GREATER;
            case EQUAL -> Condition.Relation.EQUAL;
            case NOT_EQUAL -> Condition.Relation.NOT_EQUAL;
        };
    }

    private Truth equal(Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        Decision decision = decision(left, right, at);
        if (decision instanceof Decision.Equal equal && proof && equal.strength() != Strength.PROOF) {
            return open("it is proved only as far as " + equal.strength().spelling() + ", and a full proof is asked");
        }
        Map<String, Object> certificate = decision.certificate().toMap();
        return switch (decision.verdict()) {
            case EQUAL -> new Truth(Truth.Value.HOLDS, "proved to hold for all values", certificate);
            case DIFFERENT -> new Truth(Truth.Value.FAILS, difference(decision), certificate);
            case UNDECIDED -> open(((Decision.Undecided) decision).certificate().reason());
        };
    }

    /** They differ at a point where both are defined; a point where only one is does not count. */
    private Truth unequal(Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        return decision(left, right, at) instanceof Decision.Equal equal && equal.except() == Except.DOMAIN
                ? open("they differ only where one side has no value")
                : equal(left, right, at).negated();
    }

    /** A scalar is spread over the other side, as in A == 0. */
    private Decision decision(Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        Expression a = spread(left, right);
        Expression b = spread(right, left);
        return at.isEmpty() ? equality.decide(a, b) : equality.decide(a, b, at);
    }

    private static Expression spread(Expression side, Expression other) {
        if (!side.shape().isScalar() || other.shape().isScalar()) {
            return side;
        }
        Expression zero = new Expression.Multiply(List.of(other, new Expression.Literal(Rational.ZERO)));
        return new Expression.Add(List.of(side, zero));
    }

    private static String difference(Decision decision) {
        if (decision instanceof Decision.Different different) {
            return values(DecisionVerdict.counterexample(different.certificate()));
        }
        if (decision instanceof Decision.Equal equal) {
            return values(DecisionVerdict.counterexample(equal.witness().orElseThrow()));
        }
        return "the shapes differ";
    }

    private static String values(Certificate certificate) {
        if (!(certificate instanceof Certificate.Counterexample point)) {
            throw new IllegalArgumentException("no point: " + certificate);
        }
        String place = point.at().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        return (place.isEmpty() ? "" : "at " + place + " ") + "the left side is " + point.yours() + ", the right side "
                + point.expected();
    }

    private static String spelled(Map<String, Tensor<Rational>> choice) {
        return choice.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + spelled(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String spelled(Tensor<Rational> value) {
        if (value.rank() == 0) {
            return value.entry().toString();
        }
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < value.dimensions().get(0); k++) {
            parts.add(spelled(value.part(k)));
        }
        return "[" + String.join(", ", parts) + "]";
    }
}
