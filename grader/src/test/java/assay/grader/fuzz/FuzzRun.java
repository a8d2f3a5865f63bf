package assay.grader.fuzz;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts the fuzzer on a target with the inputs that are kept for it. */
public final class FuzzRun {
    private static final String WHAT = "--instrumentation_includes";

    /** What guides the fuzzer: our readers, and the parsers under them. */
    private static final String INSTRUMENTED = "assay.reference.notation.**:assay.grader.**"
            + ":org.yaml.snakeyaml.**:com.fasterxml.jackson.**:org.commonmark.**:org.jgrapht.**";

    /** The ways of the decision and of the checker guide it too where these are the target. */
    private static final String DECIDING =
            ":assay.reference.decide.**:assay.reference.prove.**:assay.reference.certify.**";

    private FuzzRun() {}

    /** The target, then options of libFuzzer. */
    public static void main(String[] arguments)
            throws IOException, ReflectiveOperationException, InvocationTargetException {
        Corpus.main(new String[] {arguments[0], "out"});
        List<String> options = new ArrayList<>();
        options.add("--target_class=assay.grader.fuzz.Fuzz");
        if (Stream.of(arguments).noneMatch(option -> option.startsWith(WHAT))) {
            options.add(WHAT + "=" + INSTRUMENTED + (arguments[0].equals("equal") ? DECIDING : ""));
        }
        String folder = Corpus.folder(arguments[0]).toString();
        options.add("--reproducer_path=" + folder);
        options.add(folder + "/corpus");
        options.add("-artifact_prefix=" + folder + "/");
        options.addAll(List.of(arguments).subList(1, arguments.length));
        // The fuzzer is there with the profile only.
        Class.forName("com.code_intelligence.jazzer.Jazzer")
                .getMethod("main", String[].class)
                .invoke(null, (Object) options.toArray(String[]::new));
    }
}
