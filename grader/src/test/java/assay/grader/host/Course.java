package assay.grader.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.grader.Project;
import assay.grader.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A course with a small assignment: the instructor's repository, and that of a student who started from it. */
record Course(Host host, Path problems, Path instructor, Path student) {

    static Course in(Path folder) throws IOException {
        Host host = new Host(folder);
        Path problems = folder.resolve("course/problems");
        run("new", "hw", "--kinds", "number,gradient", "--problems", problems.toString());
        Path instructor = folder.resolve("instructor");
        run(
                "release",
                "hw",
                "--problems",
                problems.toString(),
                "--out",
                instructor.resolve("problems").toString());
        Files.writeString(instructor.resolve("README.md"), "Answer in submission/hw.yaml.\n");
        commit(host, instructor);
        Path student = folder.resolve("student");
        assertEquals(
                0,
                host.bash(folder, Map.of(), "git clone -q instructor student").code());
        Files.createDirectories(student.resolve("submission"));
        Files.copy(folder.resolve("course/submissions-sample/hw/right.yaml"), student.resolve("submission/hw.yaml"));
        commit(host, student);
        return new Course(host, problems, instructor, student);
    }

    private static void run(String... arguments) {
        CommandLineRun run = CommandLineRun.bare(arguments);
        assertEquals(0, run.code(), run.err());
    }

    /** Commits all that lies in a folder. */
    static void commit(Host host, Path folder) throws IOException {
        Host.Run run = host.bash(folder, Map.of(), """
                git init -q -b main .
                git add -A
                git -c user.name=nobody -c user.email=nobody@example.org commit -q -m "state"
                """);
        assertEquals(0, run.code(), run.output());
    }

    /** The commit that a repository is at. */
    String head(Path repository) throws IOException {
        return host.bash(repository, Map.of(), "git rev-parse HEAD").output().strip();
    }

    /** Assay as a host checks it out: the scripts of the project, and a launcher that starts the classes under test. */
    Path assay() throws IOException {
        Path home = Files.createDirectories(host.folder().resolve("assay"));
        Files.createDirectories(home.resolve("ci"));
        for (String file : new String[] {"ci/check.sh", "ci/protected.sh", "action.yml"}) {
            Files.copy(Project.root().resolve(file), home.resolve(file));
        }
        Path launcher = home.resolve("assay");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar '" + host.jar("classes.jar")
                        + "' \"$@\"\n");
        assertEquals(true, launcher.toFile().setExecutable(true));
        return home;
    }
}
