package assay.grader.batch;

import assay.grader.answer.Understood;
import assay.grader.document.Checksum;
import assay.grader.document.DocumentBudget;
import assay.grader.document.DocumentException;
import assay.grader.document.Position;
import assay.grader.grade.AnswerText;
import assay.grader.grade.GradedPart;
import assay.grader.grade.GradedSubmission;
import assay.grader.grade.Grader;
import assay.grader.grade.VerdictMemory;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.submission.Heading;
import assay.grader.submission.Submission;
import assay.grader.submission.SubmissionBudget;
import assay.grader.submission.SubmissionReader;
import assay.grader.verdict.Remark;
import assay.reference.decide.PointValues;
import assay.reference.expression.Expression;
import assay.reference.notation.MathmlPrinter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades the submissions of a class for one assignment, and makes of them what is kept. May be used by many threads. */
final class SubmissionGrader implements Grading {
    private static final long CHARACTERS = 32L << 20;
    private static final int LONGEST_MATHML = 20_000;
    private static final int SIGNATURE = 24;

    private final Grader grader;
    private final boolean lenient;
    private final SubmissionReader reader;
    private final VerdictMemory memory = new VerdictMemory();
    private final PointValues points = new PointValues();
    private final Cache<String, Shown> shown = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String key, Shown value) -> 200 + key.length() + value.length())
            .executor(Runnable::run)
            .build();

    /** How an answer was read. */
    private record Shown(Optional<String> mathml, Optional<String> signature) {
        int length() {
            return mathml.map(String::length).orElse(0);
        }
    }

    /**
     * A grader of submissions.
     *
     * @param budget what a submission may cost to read
     * @param lenient whether a submission that does not say for which assignment it is, is for this one
     */
    SubmissionGrader(Grader grader, SubmissionBudget budget, boolean lenient) {
        this.grader = grader;
        this.reader = new SubmissionReader(budget);
        this.lenient = lenient;
    }

    /**
     * Grades a submission.
     *
     * @param name what it is called in messages
     * @throws IOException if a file cannot be read
     */
    @Override
    public Outcome grade(SubmissionFiles files, String name) throws IOException, OtherAssignmentException {
        String assignment = grader.assignment().id();
        Optional<String> otherwise = lenient ? Optional.of(assignment) : Optional.empty();
        try {
            Submission submission = reader.read(files.answers(), name, new Heading(otherwise, Optional.of("")));
            if (!submission.assignment().equals(assignment) && !lenient) {
                throw new OtherAssignmentException(name + ": is for '" + submission.assignment() + "'");
            }
            if (!submission.assignment().equals(assignment)) {
                throw new DocumentException(
                        Position.startOf(name),
                        "this is a submission for '" + submission.assignment() + "', not for '" + assignment + "'",
                        "grade it by itself");
            }
            return new Outcome.Graded(stored(grader.grade(submission, memory), files.sha256()));
        } catch (DocumentException fault) {
            return new Outcome.Unreadable(whole(String.valueOf(fault.getMessage())));
        }
    }

    /**
     * The assignment that a submission names, if it can be read and names one.
     *
     * @throws IOException if a file cannot be read
     */
    static Optional<String> assignment(Path answers) throws IOException {
        try {
            String stated = new SubmissionReader(DocumentBudget.DEFAULT)
                    .read(answers, "", new Heading(Optional.of(""), Optional.of("")))
                    .assignment();
            return Optional.of(stated).filter(id -> !id.isEmpty());
        } catch (DocumentException unreadable) {
            return Optional.empty();
        }
    }

    private StoredSubmission stored(GradedSubmission graded, String sha256) {
        return new StoredSubmission(
                graded.assignment().id(),
                whole(graded.submission().student()),
                sha256,
                graded.score(),
                graded.maxScore(),
                graded.needsReview(),
                graded.parts().stream()
                        .map(part -> stored(part, graded.submission()))
                        .toList(),
                whole(graded.remarks()));
    }

    private StoredPart stored(GradedPart graded, Submission submission) {
        Part part = graded.part();
        Optional<Shown> reading = submission
                .answer(part.id())
                .filter(answer -> answer.fault().isEmpty())
                .map(answer -> shown(part, answer));
        return new StoredPart(
                part.id(),
                part.kind(),
                part.points(),
                graded.score().points(),
                graded.verdict().status(),
                graded.written().stream().map(SubmissionGrader::whole).toList(),
                reading.flatMap(Shown::mathml),
                reading.flatMap(Shown::signature),
                wholeMap(graded.verdict().certificate().toMap()),
                whole(graded.feedback().remarks()),
                graded.followThrough());
    }

    private Shown shown(Part part, Answer answer) {
        String text = AnswerText.of(answer);
        String key = part.id() + ' ' + text;
        Shown known = shown.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Optional<Expression> reading = part.joint().isEmpty() ? formula(part, answer) : Optional.empty();
        Shown found = new Shown(
                reading.map(MathmlPrinter::print)
                        .filter(mathml -> mathml.length() <= LONGEST_MATHML)
                        .map(SubmissionGrader::whole),
                Optional.of(signature(
                        reading.flatMap(points::of).map(values -> "v" + values).orElse("t" + text))));
        shown.put(key, found);
        return found;
    }

    /** What an answer is read as, if it is one formula. */
    private Optional<Expression> formula(Part part, Answer answer) {
        List<Understood> pieces = grader.task(part).understood(answer);
        return pieces.size() == 1 && pieces.get(0) instanceof Understood.Formula formula
                ? Optional.of(formula.expression())
                : Optional.empty();
    }

    private static String signature(String text) {
        return Checksum.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, SIGNATURE);
    }

    private static List<Remark> whole(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Remark(
                        whole(remark.code()), whole(remark.message()), whole(remark.detail()), remark.from()))
                .toList();
    }

    private static Map<String, Object> wholeMap(Map<String, Object> map) {
        Map<String, Object> whole = new LinkedHashMap<>();
        map.forEach((name, value) -> whole.put(whole(name), wholeValue(value)));
        return whole;
    }

    private static Object wholeValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> whole = new LinkedHashMap<>();
            map.forEach((name, member) -> whole.put(whole(String.valueOf(name)), wholeValue(member)));
            return whole;
        }
        if (value instanceof List<?> list) {
            List<Object> whole = new ArrayList<>();
            list.forEach(item -> whole.add(wholeValue(item)));
            return whole;
        }
        return value instanceof String text ? whole(text) : value;
    }

    /** A text without halves of characters, which no file can hold. */
    private static String whole(String text) {
        for (int k = 0; k < text.length(); k++) {
            if (Character.isSurrogate(text.charAt(k))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
