package assay.reference.certify;

import assay.reference.expression.Domain;
import assay.reference.number.Rational;
import assay.reference.polynomial.Quotient;
import assay.reference.polynomial.QuotientField;
import assay.reference.polynomial.SignSet;
import assay.reference.program.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How the inputs are written in parameters with a visible sign. A probability is s/(1+s) with s &gt; 0, a point of an open
 * interval (a + b s)/(1 + s), an entry of a simplex u_j/Σu with u &gt; 0, and a one-hot vector has one case for each
 * position of its one.
 */
public final class DomainParameters {
    private final List<Input> inputs;
    /** The entries of the same vector, for entries of a simplex or a one-hot vector. */
    private final Map<Input, List<Integer>> vectors = new HashMap<>();
    /** The position of the one, for each one-hot vector by its first input. */
    private final Map<Integer, Integer> ones;

    /**
     * The parameters of inputs.
     *
     * @param ones for each one-hot vector, by the number of its first input, the number of the input that is one
     */
    public DomainParameters(List<Input> inputs, Map<Integer, Integer> ones) {
        this.inputs = inputs;
        this.ones = ones;
        Map<List<Object>, List<Integer>> groups = new HashMap<>();
        for (int k = 0; k < inputs.size(); k++) {
            Input input = inputs.get(k);
            if (input.domain() == Domain.Named.SIMPLEX || input.domain() == Domain.Named.ONE_HOT) {
                int last = input.index().size() - 1;
                List<Object> key = List.of(
                        input.symbol(), last < 0 ? List.of() : input.index().subList(0, last));
                List<Integer> group = groups.computeIfAbsent(key, any -> new ArrayList<>());
                group.add(k);
                vectors.put(input, group);
            }
        }
    }

    /** The number of inputs. */
    public int count() {
        return inputs.size();
    }

    /** An input by its number. */
    public Input input(int number) {
        return inputs.get(number);
    }

    /** All choices of the positions of the ones, at most {@code most} of them; empty if there are more. */
    public List<Map<Integer, Integer>> cases(int most) {
        List<Map<Integer, Integer>> all = new ArrayList<>();
        all.add(Map.of());
        for (int k = 0; k < inputs.size(); k++) {
            List<Integer> group = vectors.get(inputs.get(k));
            if (inputs.get(k).domain() != Domain.Named.ONE_HOT || group == null || group.get(0) != k) {
                continue;
            }
            List<Map<Integer, Integer>> next = new ArrayList<>();
            for (Map<Integer, Integer> each : all) {
                for (int position : group) {
                    Map<Integer, Integer> more = new HashMap<>(each);
                    more.put(k, position);
                    next.add(more);
                }
            }
            if (next.size() > most) {
                return List.of();
            }
            all = next;
        }
        return all;
    }

    /** The same inputs in one case. */
    public DomainParameters in(Map<Integer, Integer> choice) {
        return choice.isEmpty() ? this : new DomainParameters(inputs, choice);
    }

    /** The signs of the parameter of an input. */
    public int signs(int number) {
        if (inputs.get(number).domain() instanceof Domain.Named named) {
            return switch (named) {
                case REAL, INTEGER -> SignSet.ANY;
                case NONZERO -> SignSet.NONZERO;
                case NONNEGATIVE -> SignSet.NONNEGATIVE;
                case POSITIVE, POSITIVE_INTEGER, PROBABILITY, SIMPLEX -> SignSet.POSITIVE;
                case ONE_HOT -> SignSet.NONNEGATIVE;
            };
        }
        return SignSet.POSITIVE;
    }

    /**
     * The value of an input.
     *
     * @param parameter the value of the parameter of each input
     */
    public Quotient value(QuotientField field, IntFunction<Quotient> parameter, int number) {
        Domain domain = inputs.get(number).domain();
        if (domain instanceof Domain.OpenInterval interval) {
            Quotient s = parameter.apply(number);
            Quotient top = field.add(field.constant(interval.lower()), field.times(s, interval.upper()));
            return field.divide(top, field.add(field.one(), s));
        }
        Domain.Named named = (Domain.Named) domain;
        return switch (named) {
            case REAL, INTEGER, NONZERO, NONNEGATIVE, POSITIVE, POSITIVE_INTEGER -> parameter.apply(number);
            case PROBABILITY -> {
                Quotient s = parameter.apply(number);
                yield field.divide(s, field.add(field.one(), s));
            }
            case SIMPLEX -> {
                Quotient sum = field.zero();
                for (int k : vector(number)) {
                    sum = field.add(sum, parameter.apply(k));
                }
                yield field.divide(parameter.apply(number), sum);
            }
            case ONE_HOT -> {
                Integer one = ones.get(vector(number).get(0));
                yield field.constant(one != null && one == number ? Rational.ONE : Rational.ZERO);
            }
        };
    }

    private List<Integer> vector(int number) {
        return vectors.getOrDefault(inputs.get(number), List.of(number));
    }
}
