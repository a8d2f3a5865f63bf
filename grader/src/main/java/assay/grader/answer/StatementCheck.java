package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Relation;
import assay.grader.problem.Statement;
import assay.grader.problem.Term;
import assay.reference.certify.Strength;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Condition;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.expression.ShapeException;
import assay.reference.number.Exact;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides statements where some unknowns have values. Rational values are calculated; anything else is decided by the
 * engine, and a comparison that contains symbols without values must hold for all of them, wherever they are declared.
 */
final class StatementCheck {
    private static final int[] PRECISIONS = {64, 256, 1024, 4096};

    private final Map<String, Expression> values;
    private final Map<String, Tensor<Rational>> rationals = new LinkedHashMap<>();
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
        values.forEach((name, value) -> rational(value).ifPresent(tensor -> rationals.put(name, tensor)));
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
            Truth truth = of(quantified.body(), longer);
            truths.add(truth.at(spelled(choice)));
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

    private Truth compared(Relation relation, Map<String, Tensor<Rational>> at) {
        Map<String, Tensor<Rational>> known = new LinkedHashMap<>(rationals);
        known.putAll(at);
        try {
            Tensor<Rational> left = relation.left().value(known);
            return Truth.of(relation.holds(known), "the left side is " + spelled(left));
        } catch (ComputationException incalculable) {
            if (relation.left() instanceof Term.Formula left && relation.right() instanceof Term.Formula right) {
                return decided(relation.sign(), substituted(left.expression()), substituted(right.expression()), at);
            }
            return rationals.keySet().equals(values.keySet())
                    ? enclosed(relation, known)
                    : new Truth(Truth.Value.OPEN, relation.text() + " is calculated only for rational values");
        }
    }

    /** Two computed values that need not be rational, by enclosures. What cannot be computed does not hold. */
    private static Truth enclosed(Relation relation, Map<String, Tensor<Rational>> known) {
        ExactValue left;
        ExactValue right;
        try {
            left = new ExactValue(relation.left(), known);
            right = new ExactValue(relation.right(), known);
        } catch (ComputationException | BudgetException impossible) {
            return Truth.of(false, String.valueOf(impossible.getMessage()));
        }
        if (!left.dimensions().equals(right.dimensions())) {
            boolean differ = relation.sign() == Relation.Comparison.NOT_EQUAL;
            return Truth.of(differ, "the shapes are " + left.dimensions() + " and " + right.dimensions());
        }
        boolean equality =
                relation.sign() == Relation.Comparison.EQUAL || relation.sign() == Relation.Comparison.NOT_EQUAL;
        Sign order = Sign.ZERO;
        for (int k = 0; k < Tensor.count(left.dimensions()); k++) {
            Sign next = left.compare(right, k);
            if (equality && (next == Sign.NEGATIVE || next == Sign.POSITIVE)) {
                return Truth.of(
                        relation.sign() == Relation.Comparison.NOT_EQUAL,
                        "the sides are " + left.shown(k) + " and " + right.shown(k));
            }
            order = next == Sign.ZERO ? order : next;
        }
        if (order == Sign.UNDECIDED || (!equality && !left.dimensions().isEmpty())) {
            return new Truth(Truth.Value.OPEN, relation.text() + " is not decided by enclosures");
        }
        int signum = order == Sign.ZERO ? 0 : order == Sign.POSITIVE ? 1 : -1;
        return Truth.of(relation.sign().holds(signum), "the left side is " + left.shown(0));
    }

    private Expression substituted(Expression node) {
        if (node instanceof Expression.Symbol symbol) {
            Expression value = values.get(symbol.name());
            return value == null ? node : value;
        }
        return Rebuild.parts(node, this::substituted);
    }

    /** Whether two formulas compare as stated, for all values of their symbols. */
    Truth compared(Relation.Comparison sign, Expression left, Expression right) {
        return decided(sign, substituted(left), substituted(right), Map.of());
    }

    private Truth decided(
            Relation.Comparison sign, Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        try {
            return switch (sign) {
                case EQUAL -> equal(left, right, at);
                case NOT_EQUAL -> equal(left, right, at).negated();
                case AT_MOST, AT_LEAST, LESS, GREATER -> ordered(sign, left, right, at);
            };
        } catch (ShapeException unfit) {
            return Truth.of(false, String.valueOf(unfit.getMessage()));
        }
    }

    private Truth equal(Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        Expression spread = left.shape().isScalar() ? right : left;
        Decision decision = decision(left, right, spread, at);
        if (decision instanceof Decision.Equal equal && proof && equal.strength() != Strength.PROOF) {
            return new Truth(
                    Truth.Value.OPEN,
                    "it is proved only as far as " + equal.strength().spelling() + ", and a full proof is asked");
        }
        return switch (decision.verdict()) {
            case EQUAL ->
                new Truth(
                        Truth.Value.HOLDS,
                        "proved to hold for all values",
                        decision.certificate().toMap());
            case DIFFERENT ->
                new Truth(
                        Truth.Value.FAILS,
                        difference(decision),
                        decision.certificate().toMap());
            case UNDECIDED ->
                new Truth(
                        Truth.Value.OPEN,
                        ((Decision.Undecided) decision).certificate().reason());
        };
    }

    /** A scalar is spread over the other side, as in A == 0. */
    private Decision decision(Expression left, Expression right, Expression spread, Map<String, Tensor<Rational>> at) {
        boolean same = left.shape().isScalar() == right.shape().isScalar();
        Expression zero = new Expression.Multiply(List.of(spread, new Expression.Literal(Rational.ZERO)));
        Expression a = same || !left.shape().isScalar() ? left : new Expression.Add(List.of(left, zero));
        Expression b = same || !right.shape().isScalar() ? right : new Expression.Add(List.of(right, zero));
        return at.isEmpty() ? equality.decide(a, b) : equality.decide(a, b, at);
    }

    private static String difference(Decision decision) {
        if (decision instanceof Decision.Different different) {
            return at(DecisionVerdict.counterexample(different.certificate()));
        }
        if (decision instanceof Decision.Equal equal) {
            return "it fails "
                    + at(DecisionVerdict.counterexample(equal.witness().orElseThrow()));
        }
        return "the shapes differ";
    }

    private static String at(assay.grader.verdict.Certificate certificate) {
        assay.grader.verdict.Certificate.Counterexample point =
                (assay.grader.verdict.Certificate.Counterexample) certificate;
        String place = point.at().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        return (place.isEmpty() ? "" : "at " + place + " ") + "the left side is " + point.yours() + ", the right side "
                + point.expected();
    }

    /** Numbers are ordered by enclosures, where they are not equal; functions by the indicator of the comparison. */
    private Truth ordered(
            Relation.Comparison sign, Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        if (left.shape().isScalar() && right.shape().isScalar()) {
            Sign order = order(left, right, at);
            if (order.isDecided()) {
                int signum = order == Sign.ZERO ? 0 : order == Sign.POSITIVE ? 1 : -1;
                return Truth.of(
                        sign.holds(signum),
                        "the left side is " + (signum < 0 ? "less" : signum == 0 ? "equal" : "greater"));
            }
        }
        Condition condition = new Condition.Comparison(condition(sign), left, right);
        return equal(new Expression.Indicator(condition), new Expression.Literal(Rational.ONE), at);
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

    private Sign order(Expression left, Expression right, Map<String, Tensor<Rational>> at) {
        ExactValue difference;
        try {
            Expression less = new Expression.Add(List.of(left, new Expression.Negate(right)));
            difference = new ExactValue(new Term.Formula("the difference", less), at);
        } catch (ComputationException | ShapeException | BudgetException noNumber) {
            return Sign.UNDECIDED;
        }
        for (int precision : PRECISIONS) {
            Exact enclosure = difference.enclosure(0, precision);
            if (enclosure.isUndefined()) {
                return Sign.UNDECIDED;
            }
            if (enclosure.isDefined() && enclosure.sign().isDecided()) {
                return enclosure.sign();
            }
        }
        return equal(left, right, at).holds() ? Sign.ZERO : Sign.UNDECIDED;
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
