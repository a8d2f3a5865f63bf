package assay.grader.grade;

import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Verdicts on answers that were judged before. A verdict is a function of the contents of some answers; many students
 * write the same, and then it is found once. Where a verdict tells a place in the file it is not kept: answers are first
 * judged as if they stood at a place far out, and a verdict that mentions that place depends on it.
 *
 * <p>It forgets when it grows too large, which changes no verdict.
 */
public final class VerdictMemory {
    private static final long CHARACTERS = 96L << 20;
    private static final int OVERHEAD = 500;
    private static final int LONGEST_ANSWER = 8_000;

    /** No file has so many lines; places within a text of the greatest length stay below the next ten thousand. */
    private static final Position FAR_OUT = new Position("", 719_280_000, 728_390_000);

    private static final Pattern TOLD = Pattern.compile("7(1928|2839)[0-9]{4}");

    private final AsyncCache<String, Known> verdicts = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String key, Known known) -> OVERHEAD + key.length() + known.characters())
            .executor(Runnable::run)
            .buildAsync();

    /** What is known; nothing where it depends on the place. */
    private record Known(Optional<Judged> judged, int characters) {}

    /**
     * What is found about a part.
     *
     * @param part the id of the part
     * @param relevant the ids of all parts on whose answers it depends
     * @param judging finds it about a submission with the same answers at any places
     */
    Judged of(String part, List<String> relevant, Submission submission, Function<Submission, Judged> judging) {
        Optional<String> key = key(part, relevant, submission);
        if (key.isEmpty()) {
            return judging.apply(submission);
        }
        return known(key.get(), () -> known(judging, relevant, submission))
                .flatMap(Known::judged)
                .map(judged -> judged.to(submission.answer(part)))
                .orElseGet(() -> judging.apply(submission));
    }

    /** Finds out once; who asks meanwhile waits. Nothing if that failed. */
    private Optional<Known> known(String key, Supplier<Known> finding) {
        CompletableFuture<Known> mine = new CompletableFuture<>();
        CompletableFuture<Known> there = verdicts.asMap().putIfAbsent(key, mine);
        if (there == null) {
            try {
                mine.complete(finding.get());
            } finally {
                mine.cancel(false);
            }
        }
        try {
            return Optional.of((there == null ? mine : there).join());
        } catch (CancellationException | CompletionException failed) {
            return Optional.empty();
        }
    }

    private static Known known(Function<Submission, Judged> judging, List<String> relevant, Submission submission) {
        AtomicBoolean opened = new AtomicBoolean();
        List<Answer> answers = new ArrayList<>();
        for (String id : relevant) {
            submission
                    .answer(id)
                    .ifPresent(answer -> answers.add(new Answer(
                            answer.part(),
                            farOut(answer.content()),
                            name -> {
                                opened.set(true);
                                return answer.files().open(name);
                            },
                            answer.source(),
                            Optional.empty())));
        }
        Judged judged = judging.apply(
                new Submission("", submission.assignment(), submission.student(), answers, submission.sha256()));
        int[] characters = {0};
        boolean told = tells(judged.own(), characters);
        told |= judged.verdict() != judged.own() && tells(judged.verdict(), characters);
        return told || opened.get()
                ? new Known(Optional.empty(), 0)
                : new Known(Optional.of(judged.to(Optional.empty())), characters[0]);
    }

    private static Optional<String> key(String part, List<String> relevant, Submission submission) {
        StringBuilder key = new StringBuilder();
        AnswerText.append(key, part);
        for (String id : relevant) {
            Optional<Answer> answer = submission.answer(id);
            if (answer.isEmpty()) {
                key.append('-');
            } else if (answer.get().fault().isPresent()) {
                return Optional.empty();
            } else {
                AnswerText.append(key, answer.get());
            }
            if (key.length() > LONGEST_ANSWER) {
                return Optional.empty();
            }
        }
        return Optional.of(key.toString());
    }

    private static Node farOut(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return new Node.Scalar(FAR_OUT, scalar.text(), scalar.empty());
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    FAR_OUT, list.items().stream().map(VerdictMemory::farOut).toList());
        }
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        ((Node.Mapping) node)
                .fields()
                .forEach((name, field) -> fields.put(name, new Node.Field(FAR_OUT, farOut(field.value()))));
        return new Node.Mapping(FAR_OUT, fields);
    }

    /** Whether a verdict mentions the place. */
    private static boolean tells(Verdict verdict, int[] characters) {
        boolean told = tells(verdict.certificate().toMap(), characters);
        for (Remark remark : verdict.remarks()) {
            told |= tells(List.of(remark.code(), remark.message(), remark.detail()), characters);
        }
        return told;
    }

    private static boolean tells(Object value, int[] characters) {
        if (value instanceof Map<?, ?> map) {
            boolean told = false;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                told |= tells(String.valueOf(entry.getKey()), characters) | tells(entry.getValue(), characters);
            }
            return told;
        }
        if (value instanceof List<?> list) {
            boolean told = false;
            for (Object item : list) {
                told |= tells(item, characters);
            }
            return told;
        }
        String text = String.valueOf(value);
        characters[0] += text.length() + 48;
        return TOLD.matcher(text).find();
    }
}
