package assay.grader.classreport;

import assay.grader.answer.Task;
import assay.grader.answer.Understood;
import assay.grader.batch.StoredPart;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Except;
import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts wrong answers together that are equal. Answers in the same words are one; of others their signatures say which may be
 * equal, and a decision confirms it. What is not proved equal stays apart.
 */
final class AnswerClusters {
    /** A class may spell an answer in many ways; of so many of each part equality is decided. */
    private static final int MOST_DECISIONS = 200;

    private final Part part;
    private final Task task;
    private final Equality equality = new Equality();
    private int decisions;

    private AnswerClusters(Part part, Task task) {
        this.part = part;
        this.task = task;
    }

    /** Clusters in the order of their size, of equal size in that of their words. */
    static List<AnswerCluster> of(PartSurvey survey, Task task) {
        return new AnswerClusters(survey.part(), task).clusters(survey.variants());
    }

    private List<AnswerCluster> clusters(List<Variant> variants) {
        Map<String, List<Variant>> candidates = new LinkedHashMap<>();
        List<List<Variant>> groups = new ArrayList<>();
        variants.stream()
                .sorted(ORDER)
                .forEach(variant -> variant.example()
                        .signature()
                        .ifPresentOrElse(
                                signature -> candidates
                                        .computeIfAbsent(
                                                variant.example().status() + signature, any -> new ArrayList<>())
                                        .add(variant),
                                () -> groups.add(List.of(variant))));
        candidates.values().forEach(alike -> groups.addAll(confirmed(alike)));
        return groups.stream().map(AnswerClusters::cluster).sorted(SIZE).toList();
    }

    private static final Comparator<Variant> ORDER = Comparator.comparingInt((Variant variant) -> -variant.students())
            .thenComparing(variant -> String.join("\n", variant.example().written()));

    private static final Comparator<AnswerCluster> SIZE = Comparator.comparingInt(
                    (AnswerCluster cluster) -> -cluster.students())
            .thenComparing(cluster -> String.join("\n", cluster.example().written()))
            .thenComparing(cluster -> cluster.example().status());

    /** Spellings with one signature, put together where they are proved equal to the most frequent of a group. */
    private List<List<Variant>> confirmed(List<Variant> alike) {
        List<List<Variant>> groups = new ArrayList<>();
        for (Variant variant : alike) {
            Optional<List<Variant>> home = groups.stream()
                    .filter(group -> areEqual(group.get(0).example(), variant.example()))
                    .findFirst();
            home.ifPresentOrElse(group -> group.add(variant), () -> groups.add(new ArrayList<>(List.of(variant))));
        }
        return groups;
    }

    private boolean areEqual(StoredPart a, StoredPart b) {
        Optional<Expression> first = formula(a);
        Optional<Expression> second = formula(b);
        if (first.isEmpty() || second.isEmpty() || decisions++ >= MOST_DECISIONS) {
            return false;
        }
        return equality.decide(first.get(), second.get()) instanceof Decision.Equal equal
                && equal.except() == Except.NONE;
    }

    /** The formula that an answer is, read again from its words; nothing if it is no single formula. */
    private Optional<Expression> formula(StoredPart answer) {
        if (answer.written().size() != 1 || !part.joint().isEmpty()) {
            return Optional.empty();
        }
        Node text =
                new Node.Scalar(Position.startOf(part.id()), answer.written().get(0), false);
        List<Understood> pieces = task.understood(new Answer(part.id(), text));
        return pieces.size() == 1 && pieces.get(0) instanceof Understood.Formula formula
                ? Optional.of(formula.expression())
                : Optional.empty();
    }

    private static AnswerCluster cluster(List<Variant> group) {
        return new AnswerCluster(
                group.get(0).example(),
                group.stream()
                        .skip(1)
                        .map(variant -> variant.example().written())
                        .toList(),
                group.stream().mapToInt(Variant::students).sum(),
                group.stream().flatMap(variant -> variant.ids().stream()).toList());
    }
}
