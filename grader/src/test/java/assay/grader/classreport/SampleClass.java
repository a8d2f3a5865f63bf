package assay.grader.classreport;

import assay.grader.Project;
import assay.grader.batch.BatchResult;
import assay.grader.batch.ClassResults;
import assay.grader.batch.Outcome;
import assay.grader.batch.Roster;
import assay.grader.batch.RosterEntry;
import assay.grader.batch.StoredPart;
import assay.grader.batch.StoredSubmission;
import assay.grader.check.CheckedPart;
import assay.grader.check.StudentView;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.grade.VerdictMemory;
import assay.grader.problem.Assignment;
import assay.grader.problem.Part;
import assay.grader.problem.Reveal;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A class made of the project's sample submissions: each student has a strength, and takes each answer from one of the
 * samples or leaves it out. One in 29 handed in nothing, one in 23 something that cannot be read.
 */
record SampleClass(Grader grader, Roster roster, List<BatchResult> list) implements ClassResults {

    /** The class of these tests, graded once. */
    static final SampleClass CLASS = of(Results.ASSIGNMENT, 30, 1);

    private static SampleClass of(String assignment, int students, long seed) {
        Grader grader = Results.GRADER;
        List<Submission> samples = samples(assignment);
        Random random = new Random(seed);
        VerdictMemory memory = new VerdictMemory();
        List<BatchResult> results = new ArrayList<>();
        List<RosterEntry> people = new ArrayList<>();
        for (int n = 1; n <= students; n++) {
            String id = String.format(Locale.ROOT, "s-%03d", n);
            String name = "Student " + (char) ('A' + n % 26) + n;
            RosterEntry person =
                    new RosterEntry(id, "login" + n, id + "@example.org", name, n % 2 == 0 ? "Monday" : "Friday");
            people.add(person);
            if (n % 29 == 0) {
                continue;
            }
            Outcome outcome = n % 23 == 0
                    ? new Outcome.Unreadable(id + ".yaml:3:1: this is not YAML")
                    : new Outcome.Graded(
                            stored(grader, grader.grade(submission(grader.assignment(), id, samples, random), memory)));
            results.add(new BatchResult(id, id + ".yaml", Optional.of(person), outcome));
        }
        return new SampleClass(grader, new Roster(people), results);
    }

    private static List<Submission> samples(String assignment) {
        try (Stream<Path> files = Files.list(Project.samples().resolve(assignment))) {
            List<Submission> samples = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                samples.add(new SubmissionReader(DocumentBudget.DEFAULT).read(file));
            }
            return samples;
        } catch (IOException | DocumentException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Submission submission(Assignment assignment, String id, List<Submission> samples, Random random) {
        double strength = random.nextDouble();
        List<Answer> answers = new ArrayList<>();
        for (Part part : assignment.parts()) {
            boolean good = random.nextDouble() < 0.25 + 0.7 * strength;
            List<Answer> known = samples.stream()
                    .filter(sample -> good == isGood(sample.file()))
                    .flatMap(sample -> sample.answer(part.id()).stream())
                    .toList();
            if (!known.isEmpty() && random.nextDouble() < 0.95) {
                answers.add(known.get(random.nextInt(known.size())));
            }
        }
        return new Submission(id + ".yaml", assignment.id(), id, answers, "0".repeat(64));
    }

    private static boolean isGood(String file) {
        return file.contains("right") || file.contains("seed") || file.contains("other");
    }

    private static StoredSubmission stored(Grader grader, GradedSubmission graded) {
        List<CheckedPart> views =
                new StudentView(grader, Reveal.DIAGNOSIS).of(graded).parts();
        List<StoredPart> parts = new ArrayList<>();
        for (GradedPart part : graded.parts()) {
            Optional<String> mathml = views.stream()
                    .filter(view -> view.id().equals(part.part().id())
                            && view.readings().size() == 1)
                    .map(view -> view.readings().get(0).mathml())
                    .filter(text -> !text.isEmpty())
                    .findFirst();
            parts.add(new StoredPart(
                    part.part().id(),
                    part.part().kind(),
                    part.part().points(),
                    part.score().points(),
                    part.verdict().status(),
                    part.written(),
                    mathml,
                    // As weak as can be: what is equal must be decided, and is.
                    Optional.of(mathml.isPresent() ? "formula" : "text " + part.written()),
                    part.verdict().certificate().toMap(),
                    part.feedback().remarks(),
                    part.followThrough()));
        }
        return new StoredSubmission(
                graded.assignment().id(),
                graded.submission().student(),
                graded.submission().sha256(),
                graded.score(),
                graded.maxScore(),
                graded.needsReview(),
                parts,
                graded.remarks());
    }

    @Override
    public Assignment assignment() {
        return grader.assignment();
    }

    @Override
    public Stream<BatchResult> results() {
        return list.stream();
    }
}
