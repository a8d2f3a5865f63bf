package assay.grader.problem;

import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evaluated arguments of a computation. */
public record Arguments(
        String computation,
        List<Tensor<Rational>> positional,
        Map<String, Tensor<Rational>> named,
        Map<String, String> words) {

    /** The tensor at a position, counted from 0. */
    public Tensor<Rational> tensor(int position) {
        return positional.get(position);
    }

    /** A whole number that must be given. */
    public int whole(String name) throws ComputationException {
        Tensor<Rational> value = named.get(name);
        if (value == null) {
            throw new ComputationException(computation + " needs '" + name + "'");
        }
        return whole(name, value);
    }

    /** A whole number, or a default. */
    public int whole(String name, int otherwise) throws ComputationException {
        Tensor<Rational> value = named.get(name);
        return value == null ? otherwise : whole(name, value);
    }

    private int whole(String name, Tensor<Rational> value) throws ComputationException {
        if (value.rank() != 0 || !value.entry().isInteger()) {
            throw new ComputationException(name + " must be a whole number");
        }
        BigInteger number = value.entry().numerator();
        if (number.bitLength() > 30) {
            throw new ComputationException(name + " is too large");
        }
        return number.intValueExact();
    }

    /** The whole numbers of a vector. */
    public List<Integer> wholes(int position) throws ComputationException {
        java.util.ArrayList<Integer> numbers = new java.util.ArrayList<>();
        for (Rational entry : tensor(position).entries()) {
            numbers.add(whole("an axis", Tensor.scalar(entry)));
        }
        return numbers;
    }

    /** A word, or nothing. */
    public Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }
}
