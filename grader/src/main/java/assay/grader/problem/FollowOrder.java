package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of an assignment in an order in which each comes after those that it follows. */
public final class FollowOrder {
    private final Map<String, Part> parts = new LinkedHashMap<>();
    // By their ids: the hash code of a part is one of all that its author wrote.
    private final Map<String, Part> ordered = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private FollowOrder() {}

    /**
     * The order.
     *
     * @throws DocumentException if a part follows one that does not exist, or in the end itself
     */
    public static List<Part> of(List<Question> questions) throws DocumentException {
        FollowOrder order = new FollowOrder();
        for (Question question : questions) {
            question.parts().forEach(part -> order.parts.put(part.id(), part));
        }
        for (Question question : questions) {
            for (Part part : question.parts()) {
                order.checkNames(question, part);
            }
        }
        for (Part part : order.parts.values()) {
            order.add(part);
        }
        return List.copyOf(order.ordered.values());
    }

    private void checkNames(Question question, Part part) throws DocumentException {
        for (Map.Entry<String, Node.Scalar> source : part.follow().sources().entrySet()) {
            if (!question.definitions().define().containsKey(source.getKey())) {
                throw new DocumentException(
                        source.getValue().position(),
                        "'" + source.getKey() + "' is no name under define",
                        Spelling.suggestion(
                                source.getKey(), question.definitions().define().keySet()));
            }
            if (!parts.containsKey(source.getValue().text())) {
                throw new DocumentException(
                        source.getValue().position(),
                        "there is no part '" + source.getValue().text() + "' to follow",
                        Spelling.suggestion(source.getValue().text(), parts.keySet()));
            }
        }
    }

    private void add(Part part) throws DocumentException {
        if (ordered.containsKey(part.id())) {
            return;
        }
        open.add(part.id());
        for (Node.Scalar source : part.follow().sources().values()) {
            Part followed = java.util.Objects.requireNonNull(parts.get(source.text()));
            if (open.contains(followed.id())) {
                List<String> circle = new ArrayList<>(open.stream()
                        .dropWhile(each -> !each.equals(followed.id()))
                        .toList());
                circle.add(followed.id());
                throw new DocumentException(
                        source.position(),
                        "parts follow one another in a circle: " + String.join(" follows ", circle),
                        "let a part follow only parts that do not need it");
            }
            add(followed);
        }
        open.remove(part.id());
        ordered.put(part.id(), part);
    }
}
