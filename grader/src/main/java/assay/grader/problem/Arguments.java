package assay.grader.problem;

import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The evaluated arguments of a computation.
 *
 * @param computation its name, for messages
 * @param function the function that it works on, if it takes one
 * @param positional the values without a name
 * @param named the values with a name
 * @param words the arguments that are words
 * @param intermediate what later steps are computed from, if it goes step by step
 */
public record Arguments(
        String computation,
        Optional<Objective> function,
        List<Tensor<Instruction>> positional,
        Map<String, Tensor<Instruction>> named,
        Map<String, String> words,
        Intermediate intermediate) {
    public Arguments {
        positional = List.copyOf(positional);
        named = Map.copyOf(named);
        words = Map.copyOf(words);
    }

    /** A value that must be given. */
    public Tensor<Instruction> value(String name) throws ComputationException {
        Tensor<Instruction> value = named.get(name);
        if (value == null) {
            throw new ComputationException(computation + " needs '" + name + "'");
        }
        return value;
    }

    /** A rational number that must be given. */
    public Rational number(String name) throws ComputationException {
        return number(name, value(name));
    }

    /** A whole number that must be given. */
    public int whole(String name) throws ComputationException {
        return whole(name, number(name));
    }

    /** A whole number, or a default. */
    public int whole(String name, int otherwise) throws ComputationException {
        return named.containsKey(name) ? whole(name) : otherwise;
    }

    private static Rational number(String name, Tensor<Instruction> value) throws ComputationException {
        if (value.rank() != 0 || value.entry().opcode() != Opcode.CONSTANT) {
            throw new ComputationException(name + " must be a rational number");
        }
        return value.entry().constant();
    }

    private static int whole(String name, Rational value) throws ComputationException {
        if (!value.isInteger()) {
            throw new ComputationException(name + " must be a whole number");
        }
        BigInteger number = value.numerator();
        if (number.bitLength() > 30) {
            throw new ComputationException(name + " is too large");
        }
        return number.intValueExact();
    }

    /** The whole numbers of a vector. */
    public List<Integer> wholes(int position) throws ComputationException {
        List<Integer> numbers = new ArrayList<>();
        for (Instruction entry : positional.get(position).entries()) {
            numbers.add(whole("an axis", number("an axis", Tensor.scalar(entry))));
        }
        return numbers;
    }

    /** A word, or nothing. */
    public Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }
}
