package assay.grader.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Many inputs in little time, after the fuzzer: changed ones of those that it kept, without a look at what they reach. What
 * it says is the number of inputs, the slowest, and each finding in base64.
 */
public final class MutationRun {
    private static final int MOST_FINDINGS = 10;

    private MutationRun() {}

    /** The target, the number of inputs, the length of the longest, and the seed. */
    public static void main(String[] arguments) throws IOException {
        FuzzTarget target = FuzzTargets.named(arguments[0]);
        long most = Long.parseLong(arguments[1]);
        Mutation mutation = Mutation.of(inputs(arguments[0]), Integer.parseInt(arguments[2]));
        Random random = new Random(Long.parseLong(arguments[3]));
        target.prepare();
        long begin = System.nanoTime();
        long slowest = 0;
        int findings = 0;
        long done = 0;
        while (done < most && findings < MOST_FINDINGS) {
            byte[] input = mutation.next(random);
            long start = System.nanoTime();
            try {
                target.run(input);
            } catch (Throwable finding) {
                findings++;
                System.out.println(
                        "finding " + finding + " " + Base64.getEncoder().encodeToString(input));
            }
            long took = System.nanoTime() - start;
            if (took > slowest) {
                slowest = took;
                System.out.printf(
                        "%d ms: %s%n", took / 1_000_000, Base64.getEncoder().encodeToString(input));
            }
            if (++done % 50_000 == 0) {
                System.out.printf("%d inputs in %d s%n", done, (System.nanoTime() - begin) / 1_000_000_000);
            }
        }
        System.out.printf(
                "done: %d inputs, %d s, %d findings%n", done, (System.nanoTime() - begin) / 1_000_000_000, findings);
    }

    private static List<byte[]> inputs(String target) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        for (String line : Corpus.of(target).lines()) {
            inputs.add(Base64.getDecoder().decode(line));
        }
        Path folder = Corpus.folder(target).resolve("corpus");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    inputs.add(Files.readAllBytes(file));
                }
            }
        }
        return inputs;
    }
}
