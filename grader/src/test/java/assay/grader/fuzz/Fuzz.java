package assay.grader.fuzz;

/** Where the fuzzer enters; docs/fuzzing.md has the command. The system property {@code target} names what is fuzzed. */
public final class Fuzz {
    private static final FuzzTarget TARGET = FuzzTargets.named(System.getProperty("target", "plain"));

    private Fuzz() {}

    /** Before the first input. */
    public static void fuzzerInitialize() {
        TARGET.prepare();
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.run(input);
    }
}
