package assay.grader.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inputs made from others without a look at what they reach: bytes change, come, go and move, pieces of two inputs are put
 * together, and words of some stand in others.
 *
 * @param inputs what is changed
 * @param words what stands in them
 * @param longest the longest input that is made
 */
record Mutation(List<byte[]> inputs, List<byte[]> words, int longest) {
    private static final Pattern WORD = Pattern.compile("\\\\?[a-zA-Z]{2,}|[^\\w\\s]{1,3}|\\d+");
    private static final int MOST_WORDS = 4_000;

    /** With the words of the inputs. */
    static Mutation of(List<byte[]> inputs, int longest) {
        TreeSet<String> words = new TreeSet<>(List.of(" ", "\n", "[", "]", "{", "}", "(", ")", "\"", "0", "-1"));
        for (byte[] input : inputs) {
            Matcher word = WORD.matcher(new String(input, StandardCharsets.UTF_8));
            while (word.find() && words.size() < MOST_WORDS) {
                words.add(word.group());
            }
        }
        return new Mutation(
                List.copyOf(inputs),
                words.stream()
                        .map(word -> word.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                longest);
    }

    /** The next input. */
    byte[] next(Random random) {
        byte[] input = any(inputs, random);
        for (int k = random.nextInt(5); k >= 0; k--) {
            input = changed(input, random);
        }
        return input.length <= longest ? input : Arrays.copyOf(input, longest);
    }

    private byte[] changed(byte[] input, Random random) {
        int at = random.nextInt(input.length + 1);
        int end = at + random.nextInt(Math.min(16, input.length - at) + 1);
        return switch (random.nextInt(8)) {
            case 0 -> replaced(input, at, at, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(input, at, end, new byte[0]);
            case 2 -> replaced(input, at, Math.min(at + 1, input.length), new byte[] {(byte) random.nextInt(256)});
            case 3 -> replaced(input, at, at, any(words, random));
            case 4 -> replaced(input, at, end, any(words, random));
            case 5 -> replaced(input, at, at, piece(input, random));
            case 6 -> replaced(input, at, end, piece(any(inputs, random), random));
            default -> replaced(input, at, input.length, piece(any(inputs, random), random));
        };
    }

    private static byte[] any(List<byte[]> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] piece(byte[] input, Random random) {
        int at = random.nextInt(input.length + 1);
        return Arrays.copyOfRange(input, at, at + random.nextInt(input.length - at + 1));
    }

    private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
        byte[] result = Arrays.copyOf(input, from + by.length + input.length - to);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(input, to, result, from + by.length, input.length - to);
        return result;
    }
}
