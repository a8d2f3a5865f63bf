package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.InputFile;
import assay.grader.document.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a folder that are a submission together: the same ones, in the same order, on every machine.
 *
 * @param folder where they lie
 * @param called how messages call it
 * @param most the largest number of files, of whatever kind
 * @param bytes what the answers among them may have together
 */
record FolderFiles(Path folder, String called, int most, long bytes) {

    /**
     * The files in the order of their names.
     *
     * @throws DocumentException if there are none or too many, or two that some machines hold for one
     */
    List<InputFile> list() throws DocumentException, IOException {
        List<InputFile> files = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> inside = Files.list(folder)) {
            for (Iterator<Path> all = inside.iterator(); all.hasNext(); ) {
                Path file = all.next();
                if (++seen > most) {
                    throw fault(called, "the folder holds more than " + most + " files", "hand in the answers alone");
                }
                String name = String.valueOf(file.getFileName());
                if (SubmissionFormats.isSubmission(name) && !Files.isDirectory(file)) {
                    files.add(new InputFile(file, Path.of(called).resolve(name).toString()));
                }
            }
        }
        if (files.isEmpty()) {
            throw fault(called, "the folder holds no answers", "hand in at least one file");
        }
        files.sort(Comparator.comparing(FolderFiles::name));
        refuseTwins(files);
        refuseLarge(files);
        return List.copyOf(files);
    }

    /** Many disks take names for one that differ in case, or in the way an accent is written. */
    private static void refuseTwins(List<InputFile> files) throws DocumentException {
        Map<String, InputFile> seen = new HashMap<>();
        for (InputFile file : files) {
            String folded = Normalizer.normalize(name(file), Normalizer.Form.NFKC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
            InputFile twin = seen.putIfAbsent(Normalizer.normalize(folded, Normalizer.Form.NFC), file);
            if (twin != null) {
                throw fault(
                        file.name(),
                        "this name differs from '" + name(twin) + "' only in case or in the form of its characters",
                        "rename one of the files; on some machines they are one");
            }
        }
    }

    private void refuseLarge(List<InputFile> files) throws DocumentException, IOException {
        long sum = 0;
        for (InputFile file : files) {
            sum += Files.isRegularFile(file.path()) ? Files.size(file.path()) : 0;
        }
        if (sum > bytes) {
            throw fault(
                    called,
                    "the files of this folder have " + sum + " bytes together; at most " + bytes + " are read",
                    "hand in the answers alone");
        }
    }

    /** A file of the folder. @throws DocumentException if it is no ordinary file in it, or too large */
    byte[] read(InputFile file) throws DocumentException, IOException {
        return file.readWithin(folder, bytes);
    }

    private static String name(InputFile file) {
        return String.valueOf(file.path().getFileName());
    }

    private static DocumentException fault(String place, String problem, String hint) {
        return new DocumentException(Position.startOf(place), problem, hint);
    }
}
