package assay.grader.answer;

import assay.grader.problem.ComputationException;
import assay.grader.problem.Relation;
import assay.grader.problem.Statement;
import assay.grader.problem.Term;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.expression.Condition;
import assay.reference.expression.Expression;
import assay.reference.linear.LinearConstraint;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a statement about real unknowns into cases: it holds exactly where all linear constraints of one of the cases
 * hold. That a condition is linear is not believed but proved, by the identity with the linear form of its values.
 */
final class LinearCases {
    private static final int MOST_CASES = 1024;

    private final List<Unknown> unknowns;
    private final Equality equality;

    LinearCases(List<Unknown> unknowns, Equality equality) {
        this.unknowns = List.copyOf(unknowns);
        this.equality = equality;
    }

    /** The names of all entries of the unknowns, in the order of the coefficients. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Unknown unknown : unknowns) {
            for (List<Integer> index : indices(unknown)) {
                names.add(
                        index.isEmpty()
                                ? unknown.name()
                                : unknown.name() + index.toString().replace(" ", ""));
            }
        }
        return names;
    }

    List<List<LinearConstraint>> of(Statement statement) throws NonlinearException {
        for (Unknown unknown : unknowns) {
            if (unknown.lengths().isEmpty()) {
                throw new NonlinearException("the size of " + unknown + " is no number");
            }
        }
        return of(statement, true, Map.of());
    }

    /** The cases in which a statement has a truth value. */
    private List<List<LinearConstraint>> of(Statement statement, boolean wanted, Map<String, Tensor<Rational>> at)
            throws NonlinearException {
        if (statement instanceof Statement.Compared compared) {
            return compared(compared.relation(), wanted, at);
        }
        if (statement instanceof Statement.Not not) {
            return of(not.operand(), !wanted, at);
        }
        List<List<List<LinearConstraint>>> parts = new ArrayList<>();
        boolean all;
        if (statement instanceof Statement.All and) {
            all = true;
            for (Statement part : and.parts()) {
                parts.add(of(part, wanted, at));
            }
        } else if (statement instanceof Statement.Any or) {
            all = false;
            for (Statement part : or.parts()) {
                parts.add(of(part, wanted, at));
            }
        } else {
            Statement.Quantified quantified = (Statement.Quantified) statement;
            all = quantified.every();
            for (Map<String, Tensor<Rational>> choice : quantified.choices()) {
                Map<String, Tensor<Rational>> longer = new LinkedHashMap<>(at);
                longer.putAll(choice);
                parts.add(of(quantified.body(), wanted, longer));
            }
        }
        return all == wanted ? every(parts) : some(parts);
    }

    /** One case of each part at once. */
    private static List<List<LinearConstraint>> every(List<List<List<LinearConstraint>>> parts)
            throws NonlinearException {
        List<List<LinearConstraint>> cases = List.of(List.of());
        for (List<List<LinearConstraint>> part : parts) {
            List<List<LinearConstraint>> longer = new ArrayList<>();
            for (List<LinearConstraint> left : cases) {
                for (List<LinearConstraint> right : part) {
                    List<LinearConstraint> both = new ArrayList<>(left);
                    both.addAll(right);
                    longer.add(both);
                    limit(longer.size());
                }
            }
            cases = longer;
        }
        return cases;
    }

    private static List<List<LinearConstraint>> some(List<List<List<LinearConstraint>>> parts)
            throws NonlinearException {
        List<List<LinearConstraint>> cases = new ArrayList<>();
        for (List<List<LinearConstraint>> part : parts) {
            cases.addAll(part);
            limit(cases.size());
        }
        return cases;
    }

    private static void limit(int cases) throws NonlinearException {
        if (cases > MOST_CASES) {
            throw new NonlinearException("there are more than " + MOST_CASES + " cases");
        }
    }

    private List<List<LinearConstraint>> compared(Relation relation, boolean wanted, Map<String, Tensor<Rational>> at)
            throws NonlinearException {
        if (!(relation.left() instanceof Term.Formula left) || !(relation.right() instanceof Term.Formula right)) {
            throw new NonlinearException(relation.text() + " calls a computation");
        }
        if (relation.sign() == Relation.Comparison.EQUAL || relation.sign() == Relation.Comparison.NOT_EQUAL) {
            boolean same = (relation.sign() == Relation.Comparison.EQUAL) == wanted;
            Optional<List<List<LinearConstraint>>> cases = indicator(left.expression(), right, same, at);
            if (cases.isEmpty()) {
                cases = indicator(right.expression(), left, same, at);
            }
            if (cases.isPresent()) {
                return cases.get();
            }
        }
        return compared(
                relation.text(),
                StatementCheck.condition(relation.sign()),
                left.expression(),
                right.expression(),
                wanted,
                at);
    }

    /** {@code 1[condition] = number} says that the condition holds, or that it does not, or is never true. */
    private Optional<List<List<LinearConstraint>>> indicator(
            Expression side, Term.Formula other, boolean same, Map<String, Tensor<Rational>> at)
            throws NonlinearException {
        if (!(side instanceof Expression.Indicator indicator)) {
            return Optional.empty();
        }
        Tensor<Rational> value;
        try {
            value = other.value(at);
        } catch (ComputationException unknown) {
            return Optional.empty();
        }
        if (value.rank() > 0) {
            return Optional.empty();
        }
        boolean truth = value.entry().isOne();
        if (!truth && !value.entry().isZero()) {
            return Optional.of(same ? List.of() : List.of(List.of()));
        }
        return Optional.of(of(indicator.condition(), truth == same, at));
    }

    private List<List<LinearConstraint>> of(Condition condition, boolean wanted, Map<String, Tensor<Rational>> at)
            throws NonlinearException {
        if (condition instanceof Condition.Not not) {
            return of(not.operand(), !wanted, at);
        }
        if (condition instanceof Condition.Comparison comparison) {
            return compared("a comparison", comparison.relation(), comparison.left(), comparison.right(), wanted, at);
        }
        boolean all = condition instanceof Condition.And;
        Condition left = condition instanceof Condition.And and ? and.left() : ((Condition.Or) condition).left();
        Condition right = condition instanceof Condition.And and ? and.right() : ((Condition.Or) condition).right();
        List<List<List<LinearConstraint>>> parts = List.of(of(left, wanted, at), of(right, wanted, at));
        return all == wanted ? every(parts) : some(parts);
    }

    private List<List<LinearConstraint>> compared(
            String text,
            Condition.Relation relation,
            Expression left,
            Expression right,
            boolean wanted,
            Map<String, Tensor<Rational>> at)
            throws NonlinearException {
        if (!left.shape().isScalar() || !right.shape().isScalar()) {
            throw new NonlinearException(text + " compares tensors");
        }
        LinearConstraint form = form(text, new Expression.Add(List.of(left, new Expression.Negate(right))), at);
        if (form.coefficients().stream().allMatch(Rational::isZero)) {
            return relation.holds(form.constant().signum()) == wanted ? List.of(List.of()) : List.of();
        }
        List<List<LinearConstraint>> cases = new ArrayList<>();
        boolean below = relation.holds(-1) == wanted;
        boolean zero = relation.holds(0) == wanted;
        boolean above = relation.holds(1) == wanted;
        if (above) {
            cases.add(List.of(zero ? signed(form, false, LinearConstraint.Sign.NONNEGATIVE) : form));
        }
        if (below) {
            boolean closed = zero && !above;
            cases.add(List.of(
                    signed(form, true, closed ? LinearConstraint.Sign.NONNEGATIVE : LinearConstraint.Sign.POSITIVE)));
        }
        if (zero && !above && !below) {
            cases.add(List.of(signed(form, false, LinearConstraint.Sign.ZERO)));
        }
        return cases;
    }

    private static LinearConstraint signed(LinearConstraint form, boolean negated, LinearConstraint.Sign sign) {
        return negated
                ? new LinearConstraint(
                        form.coefficients().stream().map(Rational::negate).toList(),
                        form.constant().negate(),
                        sign)
                : new LinearConstraint(form.coefficients(), form.constant(), sign);
    }

    /** The linear form that an expression is, proved. */
    private LinearConstraint form(String text, Expression expression, Map<String, Tensor<Rational>> at)
            throws NonlinearException {
        Rational constant = value(text, expression, at, -1);
        List<Rational> coefficients = new ArrayList<>();
        List<Expression> terms = new ArrayList<>(List.of(new Expression.Literal(constant), zero()));
        int position = 0;
        for (Unknown unknown : unknowns) {
            for (List<Integer> index : indices(unknown)) {
                Rational coefficient = value(text, expression, at, position++).subtract(constant);
                coefficients.add(coefficient);
                terms.add(new Expression.Multiply(List.of(new Expression.Literal(coefficient), entry(unknown, index))));
            }
        }
        Decision decision = equality.decide(expression, new Expression.Add(terms), at);
        if (decision.verdict() != Decision.Verdict.EQUAL) {
            throw new NonlinearException(text + " is not proved to be linear in " + String.join(", ", names()));
        }
        return new LinearConstraint(coefficients, constant, LinearConstraint.Sign.POSITIVE);
    }

    private static Expression zero() {
        return new Expression.Literal(Rational.ZERO);
    }

    private static Expression entry(Unknown unknown, List<Integer> index) {
        return index.isEmpty()
                ? unknown.symbol()
                : new Expression.Element(
                        unknown.symbol(),
                        index.stream()
                                .<Expression>map(k -> new Expression.Literal(Rational.of(k)))
                                .toList());
    }

    /** The value where one entry of the unknowns is 1, or none if the position is −1, and all others are 0. */
    private Rational value(String text, Expression expression, Map<String, Tensor<Rational>> at, int position)
            throws NonlinearException {
        Map<String, Tensor<Rational>> known = new LinkedHashMap<>(at);
        int start = 0;
        for (Unknown unknown : unknowns) {
            List<Rational> entries = new ArrayList<>();
            for (int k = 0; k < indices(unknown).size(); k++) {
                entries.add(start++ == position ? Rational.ONE : Rational.ZERO);
            }
            known.put(unknown.name(), new Tensor<>(unknown.lengths().orElseThrow(), entries));
        }
        try {
            return new Term.Formula(text, expression).value(known).entry();
        } catch (ComputationException fault) {
            throw new NonlinearException(fault.getMessage());
        }
    }

    private static List<List<Integer>> indices(Unknown unknown) {
        List<Integer> lengths = unknown.lengths().orElse(List.of());
        return Tensor.tabulate(lengths, index -> {
                    List<Integer> counted = new ArrayList<>();
                    for (int k : index) {
                        counted.add(k + 1);
                    }
                    return List.copyOf(counted);
                })
                .entries();
    }
}
