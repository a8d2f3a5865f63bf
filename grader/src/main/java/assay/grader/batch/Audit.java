package assay.grader.batch;

import assay.grader.document.Checksum;
import assay.grader.document.DocumentException;
import assay.grader.document.InputFile;
import assay.grader.grade.Grader;
import assay.grader.submission.SubmissionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks a report: that none of its files was changed, added or taken away, that it is signed by whom it should be, that the
 * submissions and the problem set are those that were graded, and that every verdict holds.
 */
public final class Audit {
    /** Whoever changed a report may have put anything in the place of its files. */
    private static final int LARGEST_MANIFEST = 1 << 28;

    private static final int LARGEST_SIGNATURE = 1 << 10;

    private final Path report;
    private final List<Path> lists;
    private final List<String> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String signer = "";
    private int files;
    private int submissions;
    private int proved;
    private int calculated;

    /**
     * An audit of a report.
     *
     * @param lists the roster and other files that it may have been made with, besides submissions and problems
     */
    public Audit(Path report, List<Path> lists) {
        this.report = report;
        this.lists = List.copyOf(lists);
    }

    /**
     * The problem set as it is now.
     *
     * @param questions the checksums of its files, by their names
     * @param budget what a submission for it may cost to read
     */
    public record Problems(Grader grader, SortedMap<String, String> questions, SubmissionBudget budget) {}

    /** Where the problem set of a report is looked for. */
    @FunctionalInterface
    public interface ProblemSource {

        /**
         * The problem set with an id.
         *
         * @throws IOException if it cannot be read; the message says why
         */
        Problems of(String assignment) throws IOException;
    }

    /**
     * Checks everything that is given.
     *
     * @param folder the submissions; without them no verdict is checked
     * @param problems where the problem set is
     * @param key the key under which the report must be signed; without it any is good
     * @throws IOException if a file cannot be read
     */
    public AuditReport of(Optional<ClassFolder> folder, ProblemSource problems, Optional<VerificationKey> key)
            throws IOException {
        String text;
        Manifest manifest;
        try {
            text = text(Manifest.NAME, LARGEST_MANIFEST);
            manifest = Manifest.read(text);
        } catch (DocumentException refused) {
            findings.add(Manifest.NAME + ": " + refused.problem());
            return found();
        } catch (IOException changed) {
            findings.add(Manifest.NAME + ": " + reason(changed));
            return found();
        }
        signature(manifest, text, key);
        files(manifest);
        if (!findings.isEmpty()) {
            return found();
        }
        lists(manifest);
        if (!ProgramVersion.current().sha256().equals(manifest.program().sha256())) {
            notes.add("the report is by another build of the program ("
                    + manifest.program().name() + "); verdicts are compared with those of this one");
        }
        if (folder.isEmpty()) {
            notes.add("the verdicts were not checked; that needs the submissions (--submissions DIR)");
            return found();
        }
        Map<String, String> sources = submissions(manifest, folder.get());
        try {
            Problems found = problems.of(manifest.assignment());
            if (!found.questions().equals(manifest.questions())) {
                findings.add("the problem set " + manifest.assignment() + " is another one than was graded with");
                return found();
            }
            verdicts(manifest, folder.get(), sources, found);
        } catch (IOException unreadable) {
            findings.add(reason(unreadable));
        }
        return found();
    }

    /** Every byte counts, so that a mark at the beginning is not left out. */
    private String text(String name, int most) throws DocumentException, IOException {
        byte[] bytes = new InputFile(report.resolve(name), name).read(most);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String reason(IOException fault) {
        return fault instanceof NoSuchFileException
                ? "is missing"
                : fault instanceof CharacterCodingException
                        ? "it was changed after it was written"
                        : String.valueOf(fault.getMessage()).lines().findFirst().orElse("it cannot be read");
    }

    private AuditReport found() {
        return new AuditReport(findings, notes, signer, files, submissions, proved, calculated);
    }

    private void signature(Manifest manifest, String text, Optional<VerificationKey> key) throws IOException {
        Path file = report.resolve(Manifest.SIGNATURE);
        if (manifest.signer().isEmpty()) {
            key.ifPresent(any -> findings.add("the report is not signed"));
            if (Files.exists(file)) {
                findings.add(Manifest.SIGNATURE + ": does not belong to the report");
            }
            return;
        }
        signer = manifest.signer().get();
        if (key.isPresent() && !key.get().hex().equals(signer)) {
            findings.add("the report is signed by another key");
        }
        try {
            String signature = text(Manifest.SIGNATURE, LARGEST_SIGNATURE);
            boolean written = signature.matches("[0-9a-f]{128}\n");
            if (!written || !VerificationKey.ofHex(signer).verifies(text, signature.strip())) {
                findings.add(Manifest.SIGNATURE + ": is not the signature of the report");
            }
        } catch (NoSuchFileException missing) {
            findings.add(Manifest.SIGNATURE + ": is missing");
        } catch (DocumentException | CharacterCodingException changed) {
            findings.add(Manifest.SIGNATURE + ": is not the signature of the report");
        } catch (GeneralSecurityException noKey) {
            findings.add(Manifest.NAME + ": the key of whoever signed is none");
        }
    }

    private void files(Manifest manifest) throws IOException {
        SortedMap<String, String> there = ReportFolder.checksums(report);
        there.remove(Manifest.NAME);
        there.remove(Manifest.SIGNATURE);
        SortedMap<String, String> all = new TreeMap<>(manifest.files());
        all.putAll(there);
        for (String name : all.keySet()) {
            String written = manifest.files().get(name);
            String found = there.get(name);
            if (written == null) {
                findings.add(name + ": does not belong to the report");
            } else if (found == null) {
                findings.add(name + ": is missing");
            } else if (!found.equals(written)) {
                findings.add(name + ": was changed");
            } else {
                files++;
            }
        }
    }

    /** Each file that is given must be one of those with which the report was made; which were not given is said. */
    private void lists(Manifest manifest) throws IOException {
        SortedMap<String, String> left = new TreeMap<>(manifest.others());
        for (Path list : lists) {
            if (!left.values().remove(Checksum.sha256(list))) {
                findings.add(list + ": is another file than the report was made with");
            }
        }
        if (findings.isEmpty() && !left.isEmpty()) {
            notes.add("not compared with what the report was made with: " + String.join(", ", left.keySet())
                    + " (--list FILE)");
        }
    }

    /** The sources of the submissions by the ids in the report. Hidden ones are known by their checksums. */
    private Map<String, String> submissions(Manifest manifest, ClassFolder folder) {
        Map<String, String> byName = new HashMap<>();
        Map<String, List<String>> bySum = new HashMap<>();
        for (String source : folder.submissions()) {
            String sum = sum(folder.path(source), manifest.assignment()).orElse("");
            byName.put(source, sum);
            bySum.computeIfAbsent(sum, any -> new ArrayList<>()).add(source);
        }
        Map<String, String> sources = new HashMap<>();
        for (Manifest.Input input : manifest.inputs()) {
            String name = input.source();
            if (manifest.anonymous()) {
                List<String> same = bySum.getOrDefault(input.sha256().orElse(""), new ArrayList<>());
                name = same.isEmpty() ? "" : same.remove(0);
            }
            String sum = byName.remove(name);
            if (sum == null) {
                findings.add("the submission " + input.source() + " is missing");
            } else if (!sum.equals(input.sha256().orElse(""))) {
                findings.add("the submission " + input.source() + " is another one than was graded");
            } else {
                submissions++;
                sources.put(input.id(), name);
            }
        }
        byName.keySet().stream().sorted().forEach(name -> findings.add("the submission " + name + " was not graded"));
        return sources;
    }

    private static Optional<String> sum(Path path, String assignment) {
        try {
            return Optional.of(SubmissionFiles.of(path, Optional.of(assignment)).sha256());
        } catch (IOException | SubmissionFiles.RefusedException unreadable) {
            return Optional.empty();
        }
    }

    private void verdicts(Manifest manifest, ClassFolder folder, Map<String, String> sources, Problems problems)
            throws IOException {
        VerdictAudit verdicts = new VerdictAudit(problems.grader(), problems.budget(), manifest.stated());
        try (Stream<BatchResult> results = ResultsFile.of(report).results()) {
            for (Iterator<BatchResult> each = results.iterator(); each.hasNext(); ) {
                BatchResult result = each.next();
                String source = sources.get(result.id());
                if (source != null) {
                    String name = manifest.anonymous() ? Batch.hidden(source) : source;
                    findings.addAll(verdicts.of(result, folder.path(source), name));
                }
            }
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
        proved = verdicts.proved();
        calculated = verdicts.calculated();
    }
}
