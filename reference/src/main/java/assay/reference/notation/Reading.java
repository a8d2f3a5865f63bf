package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import java.util.List;
import java.util.Optional;

/** What became of a text: an expression, or the reason why it is none, with the place and how to mend it. */
public sealed interface Reading {

    /**
     * An index that is bound nowhere.
     *
     * @param index its name
     * @param range the axis that it is used for
     */
    record Unbound(String index, Dimension range) {}

    /** Calls the case of this reading. */
    <R> R match(Match<R> cases);

    /** One case for each outcome. */
    interface Match<R> {
        R read(Read reading);

        R malformed(Malformed reading);

        R misshapen(Misshapen reading);

        R ambiguous(Ambiguous reading);
    }

    /**
     * The text has one meaning.
     *
     * @param expression the meaning; an answer in index form is wrapped in a table over the free indices
     */
    record Read(Expression expression) implements Reading {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.read(this);
        }
    }

    /**
     * The text is no mathematics of the question: a fault of syntax, a name that is not declared, or an index that is
     * bound nowhere or twice.
     *
     * @param hint how to mend it, empty if nothing is known
     * @param unbound the index that is bound nowhere, if that is the fault
     */
    record Malformed(Position position, String message, String hint, Optional<Unbound> unbound) implements Reading {

        /** A fault other than an index that is bound nowhere. */
        public Malformed(Position position, String message, String hint) {
            this(position, message, hint, Optional.empty());
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.malformed(this);
        }
    }

    /**
     * The text can be read, but its shapes do not fit together.
     *
     * @param hint a change that would conform, empty if none is known
     */
    record Misshapen(Position position, String message, String hint) implements Reading {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.misshapen(this);
        }
    }

    /**
     * The text has several meanings, all of which conform.
     *
     * @param readings all the meanings, at least two
     */
    record Ambiguous(Position position, List<Expression> readings, String message) implements Reading {
        public Ambiguous {
            readings = List.copyOf(readings);
        }

        @Override
        public <R> R match(Match<R> cases) {
            return cases.ambiguous(this);
        }
    }
}
