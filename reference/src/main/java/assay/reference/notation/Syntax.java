package assay.reference.notation;

import assay.reference.expression.Condition.Relation;
import assay.reference.expression.Expression.Reduction;
import assay.reference.number.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is written, before names, shapes and indices are known: the one tree that both readers build. Every node
 * knows its stretch of the text, from the index of its first char to the index after its last.
 */
sealed interface Syntax {

    int start();

    int end();

    <R> R match(Match<R> cases);

    /** One case for each node. */
    interface Match<R> {
        R number(Number node);

        R name(Name node);

        R scripted(Scripted node);

        R sum(Sum node);

        R product(Product node);

        R negated(Negated node);

        R power(Power node);

        R prime(Prime node);

        R transposed(Transposed node);

        R call(Call node);

        R indexed(Indexed node);

        R bracketed(Bracketed node);

        R reduced(Reduced node);

        R list(ListOf node);

        R comparison(Comparison node);

        R logic(Logic node);

        R not(Not node);

        R branches(Branches node);

        R indicated(Indicated node);

        R magnitude(Magnitude node);

        R quotient(Quotient node);

        R range(Range node);

        R axis(Axis node);

        R partial(Partial node);
    }

    /** A number. */
    record Number(Rational value, int decimals, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.number(this);
        }
    }

    /**
     * A name.
     *
     * @param called whether an opening parenthesis follows at once
     */
    record Name(String name, boolean called, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.name(this);
        }
    }

    /**
     * One part of a subscript or superscript.
     *
     * @param text what stands there without spaces, in canonical spelling
     * @param syntax what it means as mathematics, or null if it is none
     * @param fault why it is none, if that is known
     */
    record Script(
            String text, @Nullable Syntax syntax, @Nullable SyntaxException fault) {
        Script(String text, Syntax syntax) {
            this(text, syntax, null);
        }
    }

    /** A base with parts below and above, which may be a name, indices, a power, a transpose or a layer. */
    record Scripted(Syntax base, List<Script> below, List<Script> above, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.scripted(this);
        }
    }

    /** Two or more terms; a subtracted one is {@link Negated}. */
    record Sum(List<Syntax> terms, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.sum(this);
        }
    }

    /** What stands between two factors. */
    enum Operator {
        JUXTAPOSED,
        TIMES,
        OVER,
        MATRIX_PRODUCT,
        ENTRYWISE,
        OUTER
    }

    /** Two or more factors; operator k stands before factor k + 1. */
    record Product(List<Syntax> factors, List<Operator> operators, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.product(this);
        }
    }

    /** A minus sign. */
    record Negated(Syntax operand, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.negated(this);
        }
    }

    /** A power, or a transpose if the exponent is a T that means nothing else. */
    record Power(Syntax base, Syntax exponent, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.power(this);
        }
    }

    /** A prime: the transpose of a tensor. */
    record Prime(Syntax operand, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.prime(this);
        }
    }

    /** A transpose that can be nothing else. */
    record Transposed(Syntax operand, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.transposed(this);
        }
    }

    /**
     * A function applied to arguments.
     *
     * @param power the exponent between the name and the arguments, as in sin^2 x
     * @param primes the number of primes between the name and the arguments
     * @param open whether the argument stood without parentheses, so that more might have been meant to belong to it
     */
    record Call(
            String function,
            List<Syntax> arguments,
            @Nullable Syntax power,
            int primes,
            boolean open,
            int start,
            int end)
            implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.call(this);
        }
    }

    /** An entry of a tensor. */
    record Indexed(Syntax target, List<Syntax> indices, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.indexed(this);
        }
    }

    /** Brackets after a factor that are indices of it or a factor of their own, by the shapes. */
    record Bracketed(List<Syntax> items, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.bracketed(this);
        }
    }

    /**
     * A sum, product, maximum or minimum over an index.
     *
     * @param from the first value, or null if it is not written
     * @param to the last value, or null if it is not written
     * @param restriction a condition that restricts the index, or null
     */
    record Reduced(
            Reduction reduction,
            Name index,
            @Nullable Syntax from,
            @Nullable Syntax to,
            @Nullable Syntax restriction,
            Syntax body,
            int start,
            int end)
            implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.reduced(this);
        }
    }

    /** Items in brackets. */
    record ListOf(List<Syntax> items, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.list(this);
        }
    }

    /**
     * A chain of comparisons.
     *
     * @param equation whether every relation is a single equals sign
     */
    record Comparison(List<Syntax> operands, List<Relation> relations, boolean equation, int start, int end)
            implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.comparison(this);
        }
    }

    /** Two or more conditions, all of which or one of which must hold. */
    record Logic(boolean all, List<Syntax> operands, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.logic(this);
        }
    }

    /** A negated condition. */
    record Not(Syntax operand, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.not(this);
        }
    }

    /** A value under a condition; the condition is null for the value elsewhere. */
    record Branch(@Nullable Syntax condition, Syntax value) {}

    /** A definition by cases. */
    record Branches(List<Branch> branches, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.branches(this);
        }
    }

    /** One where a condition holds, else zero. */
    record Indicated(Syntax condition, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.indicated(this);
        }
    }

    /** Bars around something: its absolute value, or its norm. */
    record Magnitude(Syntax operand, boolean norm, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.magnitude(this);
        }
    }

    /** A fraction with a bar. */
    record Quotient(Syntax numerator, Syntax denominator, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.quotient(this);
        }
    }

    /** The range of an index as an argument: {@code i=1..n}. */
    record Range(Name index, Syntax from, Syntax to, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.range(this);
        }
    }

    /**
     * A derivative written as a fraction of differentials.
     *
     * @param of what is differentiated, or null if that is missing
     * @param operator whether it stands as an operator in front of what is differentiated
     */
    record Partial(@Nullable Syntax of, Syntax by, boolean operator, int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.partial(this);
        }
    }

    /** A colon among indices: a whole axis. */
    record Axis(int start, int end) implements Syntax {
        @Override
        public <R> R match(Match<R> cases) {
            return cases.axis(this);
        }
    }
}
