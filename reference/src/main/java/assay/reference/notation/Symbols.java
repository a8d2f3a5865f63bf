package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that a text may use: the variables of a question, its defined quantities and functions, the free indices of
 * an answer in index form, and the sizes that occur in the shapes. A name declared here wins over a built-in one. With
 * them goes what such a text may cost. Immutable.
 */
public final class Symbols {

    /** What a name stands for. */
    sealed interface Meaning {}

    /** A variable, a defined quantity or a size. */
    record Value(Expression expression) implements Meaning {}

    /** A free index. */
    record Index(Dimension dimension) implements Meaning {}

    /** A function with the names of the symbols that stand for its arguments. */
    record Function(List<String> parameters, Expression body) implements Meaning {}

    private final Map<String, Meaning> meanings;
    private final Map<String, List<String>> spellings;
    private final Map<String, List<Notation>> notations;
    private final List<PartialNotation> partials;
    private final Map<String, Dimension> freeIndices;
    private final Optional<Dimension> identity;
    private final boolean strict;
    private final boolean bare;
    private final ReadingBudget budget;

    private Symbols(Builder builder) {
        this.meanings = Map.copyOf(builder.meanings);
        this.freeIndices = Collections.unmodifiableMap(new LinkedHashMap<>(builder.freeIndices));
        this.spellings = Map.copyOf(builder.spellings);
        this.identity = builder.identity;
        this.strict = builder.strict;
        this.bare = false;
        this.budget = builder.budget;
        Notations all = new Notations(builder.meanings.keySet(), builder.spellings);
        this.notations = all.byBase();
        this.partials = all.partials();
    }

    /** No names at all, not even the built-in ones. */
    private Symbols() {
        this.meanings = Map.of();
        this.freeIndices = Map.of();
        this.spellings = Map.of();
        this.notations = Map.of();
        this.partials = List.of();
        this.identity = Optional.empty();
        this.strict = true;
        this.bare = true;
        this.budget = ReadingBudget.DEFAULT;
    }

    /** No names at all, not even the built-in ones. */
    static Symbols bare() {
        return new Symbols();
    }

    /** No names yet; an undeclared name is an error. */
    public static Builder strict() {
        return new Builder(true);
    }

    /** No names yet; an undeclared name is a real number. */
    public static Builder lenient() {
        return new Builder(false);
    }

    /** These symbols as the start of others. */
    public Builder toBuilder() {
        Builder builder = new Builder(strict);
        builder.meanings.putAll(meanings);
        builder.freeIndices.putAll(freeIndices);
        builder.identity = identity;
        builder.budget = budget;
        spellings.forEach((name, list) -> builder.spellings.put(name, new ArrayList<>(list)));
        return builder;
    }

    /** What a text with these names may cost. */
    ReadingBudget budget() {
        return budget;
    }

    /** Whether an undeclared name is an error. */
    public boolean isStrict() {
        return strict;
    }

    /** The size of an identity matrix whose neighbours do not tell it. */
    Optional<Dimension> identity() {
        return identity;
    }

    /** The free indices of an answer in index form, in axis order. */
    public Map<String, Dimension> freeIndices() {
        return freeIndices;
    }

    /** All declared names in alphabetical order. */
    public List<String> names() {
        return meanings.keySet().stream().sorted().toList();
    }

    @Nullable
    Meaning meaning(String name) {
        return meanings.get(name);
    }

    boolean declares(String name) {
        return meanings.containsKey(name);
    }

    /** The first LaTeX spelling that was given for a name, by name. */
    Map<String, String> latex() {
        Map<String, String> first = new LinkedHashMap<>();
        spellings.forEach((name, list) -> first.put(name, list.get(0)));
        return first;
    }

    /** Whether even the built-in functions mean nothing. */
    boolean isBare() {
        return bare;
    }

    /** The declared names that may be written as quotients of differentials. */
    List<PartialNotation> partials() {
        return partials;
    }

    /** The ways to write a declared name with this base and something below, above or in brackets after it. */
    List<Notation> notations(String base) {
        return notations.getOrDefault(base, List.of());
    }

    /** Collects names. A name may be declared once; sizes give way to everything else. */
    public static final class Builder {
        private final boolean strict;
        private final Map<String, Meaning> meanings = new LinkedHashMap<>();
        private final Map<String, Dimension> freeIndices = new LinkedHashMap<>();
        private final Map<String, List<String>> spellings = new LinkedHashMap<>();
        private Optional<Dimension> identity = Optional.empty();
        private ReadingBudget budget = ReadingBudget.DEFAULT;

        private Builder(boolean strict) {
            this.strict = strict;
        }

        /** A variable that ranges over tensors of real entries. */
        public Builder symbol(String name, Shape shape) {
            return symbol(name, shape, Domain.REAL);
        }

        /**
         * A variable.
         *
         * @throws IllegalArgumentException if the name is taken or is no name
         */
        public Builder symbol(String name, Shape shape, Domain domain) {
            shape.dimensions().forEach(dimension -> dimension.size().ifPresent(this::size));
            return declare(name, new Value(new Expression.Symbol(Notation.canonical(name), shape, domain)));
        }

        /** A name for an expression; it reads as {@link Expression.Quantity}. */
        public Builder quantity(String name, Expression value) {
            return declare(name, new Value(new Expression.Quantity(Notation.canonical(name), value)));
        }

        /**
         * A function given by an expression; applying it substitutes the arguments for the symbols that have the names
         * of its parameters.
         */
        public Builder function(String name, List<String> parameters, Expression body) {
            return declare(
                    name,
                    new Function(parameters.stream().map(Notation::canonical).toList(), body));
        }

        /** A free index of an answer in index form; the order of the calls is that of the axes. */
        public Builder freeIndex(String name, Dimension dimension) {
            dimension.size().ifPresent(this::size);
            freeIndices.put(Notation.canonical(name), dimension);
            return declare(name, new Index(dimension));
        }

        /** What a text with these names may cost, if it is not as usual. */
        public Builder budget(ReadingBudget other) {
            budget = other;
            return this;
        }

        /** The size of an identity matrix {@code I} whose neighbours do not tell it, such as that of the answer. */
        public Builder identity(Dimension size) {
            identity = Optional.of(size);
            return this;
        }

        /** A size that may be used as a number, as N in 1/N. */
        public Builder size(String name) {
            meanings.putIfAbsent(name, new Value(new Expression.Size(Dimension.named(name))));
            return this;
        }

        /** Forgets a name, if it is declared, so that it can be declared anew. */
        public Builder without(String name) {
            String canonical = Notation.canonical(name);
            meanings.remove(canonical);
            spellings.remove(canonical);
            freeIndices.remove(canonical);
            return this;
        }

        /** Forgets all names for expressions, so that an answer cannot be given by a name for it. */
        public Builder withoutQuantities() {
            List.copyOf(meanings.entrySet()).stream()
                    .filter(entry -> entry.getValue() instanceof Value value
                            && value.expression() instanceof Expression.Quantity)
                    .forEach(entry -> without(entry.getKey()));
            return this;
        }

        /**
         * Another way to write a declared name in LaTeX, such as {@code \omega^{(1)}} for w1, with an argument in
         * brackets, such as {@code h[t-1]}, or as a quotient of differentials. It is read by {@link #build}.
         */
        public Builder latex(String name, String spelling) {
            spellings
                    .computeIfAbsent(Notation.canonical(name), any -> new ArrayList<>())
                    .add(spelling);
            return this;
        }

        /**
         * The finished table.
         *
         * @throws IllegalArgumentException if a LaTeX spelling is no way to write a name
         */
        public Symbols build() {
            return new Symbols(this);
        }

        private Builder declare(String name, Meaning meaning) {
            String canonical = Notation.canonical(name);
            if (!Notation.isName(canonical)) {
                throw new IllegalArgumentException("'" + name + "' is no name; a name starts with a letter and goes on"
                        + " with letters, digits and underscores");
            }
            Meaning earlier = meanings.get(canonical);
            if (earlier != null && !isSize(earlier)) {
                throw new IllegalArgumentException("the name '" + name + "' is declared twice");
            }
            meanings.put(canonical, meaning);
            return this;
        }

        private static boolean isSize(Meaning meaning) {
            return meaning instanceof Value value && value.expression() instanceof Expression.Size;
        }
    }
}
