package assay.grader.host;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The machine of another system, in a folder: it runs scripts with that system's variables, and has the program. */
record Host(Path folder) {
    private static final long SECONDS = 60;

    /** A run of a script. @param output standard output and standard error */
    record Run(int code, String output) {}

    /** A jar that starts the classes under test. */
    Path jar(String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "assay.grader.cli.Main");
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes);
        Path jar = folder.resolve(name);
        try (OutputStream stream = Files.newOutputStream(jar);
                JarOutputStream closed = new JarOutputStream(stream, manifest)) {
            closed.finish();
        }
        return jar;
    }

    /** Runs a script with bash, in a folder, with these variables and no others. */
    Run bash(Path directory, Map<String, String> variables, String script) throws IOException {
        Path file = Files.createTempFile(folder, "step", ".sh");
        Files.writeString(file, script);
        Path log = Files.createTempFile(folder, "step", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", file.toString()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", path());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("a script did not end:\n" + script);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        return new Run(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    /** The Java of this test before all others. */
    private static String path() {
        return Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + System.getenv("PATH");
    }
}
