package assay.grader.fuzz;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/** Starts the fuzzer on a target with the inputs that are kept for it. */
public final class FuzzRun {
    /** What guides the fuzzer: our readers, and the parsers under them. */
    private static final String INSTRUMENTED = "--instrumentation_includes=assay.reference.notation.**:assay.grader.**"
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
        options.add(INSTRUMENTED + (arguments[0].equals("equal") ? DECIDING : ""));
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
