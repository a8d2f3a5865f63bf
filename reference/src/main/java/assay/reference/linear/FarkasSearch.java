package assay.reference.linear;

import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a proof that linear constraints have no common solution. By Motzkin's transposition theorem there is one
 * exactly if there is no solution; it is found by the simplex method in exact arithmetic, and checked.
 */
public final class FarkasSearch {
    private final List<LinearConstraint> constraints;
    /** For each column of the linear program its constraint, and its sign: an equation has a column for each sign. */
    private final List<Column> columns = new ArrayList<>();

    private record Column(int row, boolean positive) {
        Rational signed(Rational value) {
            return positive ? value : value.negate();
        }
    }

    private FarkasSearch(List<LinearConstraint> constraints) {
        this.constraints = constraints;
        for (int r = 0; r < constraints.size(); r++) {
            columns.add(new Column(r, true));
            if (constraints.get(r).sign() == LinearConstraint.Sign.ZERO) {
                columns.add(new Column(r, false));
            }
        }
    }

    /** A proof, if there is one and it is found within the budget of pivots; constraints with a solution have none. */
    public static Optional<Farkas> find(List<LinearConstraint> constraints) {
        if (constraints.isEmpty()) {
            return Optional.empty();
        }
        FarkasSearch search = new FarkasSearch(constraints);
        return search.negative().or(search::strict).filter(Farkas::isContradictory);
    }

    /** Multipliers with which the unknowns cancel and the constants add up to −1. */
    private Optional<Farkas> negative() {
        NonnegativeSolution program = cancelling();
        program.add(constants(), Rational.ONE.negate());
        return program.find().map(this::proof);
    }

    /** Multipliers with which unknowns and constants cancel, those of the strict constraints adding up to 1. */
    private Optional<Farkas> strict() {
        NonnegativeSolution program = cancelling();
        program.add(constants(), Rational.ZERO);
        program.add(
                columns.stream()
                        .map(column -> constraint(column).sign() == LinearConstraint.Sign.POSITIVE
                                ? Rational.ONE
                                : Rational.ZERO)
                        .toList(),
                Rational.ONE);
        return program.find().map(this::proof);
    }

    private NonnegativeSolution cancelling() {
        NonnegativeSolution program = new NonnegativeSolution(columns.size());
        for (int u = 0; u < constraints.get(0).coefficients().size(); u++) {
            int unknown = u;
            program.add(
                    columns.stream()
                            .map(column -> column.signed(
                                    constraint(column).coefficients().get(unknown)))
                            .toList(),
                    Rational.ZERO);
        }
        return program;
    }

    private LinearConstraint constraint(Column column) {
        return constraints.get(column.row());
    }

    private List<Rational> constants() {
        return columns.stream()
                .map(column -> column.signed(constraint(column).constant()))
                .toList();
    }

    private Farkas proof(List<Rational> values) {
        List<Rational> multipliers = new ArrayList<>(java.util.Collections.nCopies(constraints.size(), Rational.ZERO));
        for (int k = 0; k < values.size(); k++) {
            Column column = columns.get(k);
            multipliers.set(column.row(), multipliers.get(column.row()).add(column.signed(values.get(k))));
        }
        return new Farkas(constraints, multipliers);
    }
}
