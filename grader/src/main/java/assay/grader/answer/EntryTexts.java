package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.problem.Brackets;
import assay.grader.verdict.Remark;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts of the entries of a written-out tensor: nested lists of the document, or one text {@code [[1, 2], [3, 4]]}.
 *
 * @param entries the texts, if all rows have the same shape
 * @param fault what is wrong otherwise
 */
record EntryTexts(Optional<Tensor<Node.Scalar>> entries, Optional<Remark> fault) {

    private static final int MOST_AXES = 16;

    /** The entries of an answer. */
    static EntryTexts of(Node node) {
        return of(node, MOST_AXES);
    }

    private static EntryTexts of(Node node, int axes) {
        if (axes < 0) {
            return new EntryTexts(
                    Optional.empty(),
                    Optional.of(new Remark(
                            "form",
                            node.position().inFile() + ": lists are nested more than " + MOST_AXES + " deep.")));
        }
        if (node instanceof Node.Sequence list) {
            return stacked(list.position(), list.items(), axes);
        }
        if (node instanceof Node.Scalar scalar) {
            String bare = scalar.text().strip();
            boolean bracketed = bare.length() >= 2
                    && (bare.startsWith("[") && bare.endsWith("]")
                            || bare.startsWith("(")
                                    && bare.endsWith(")")
                                    && Brackets.split(bare.substring(1, bare.length() - 1), ',')
                                                    .size()
                                            > 1);
            if (!bracketed) {
                return new EntryTexts(Optional.of(Tensor.scalar(scalar)), Optional.empty());
            }
            List<Node> items = new ArrayList<>();
            for (String item : Brackets.split(bare.substring(1, bare.length() - 1), ',')) {
                items.add(new Node.Scalar(scalar.position(), item.strip(), item.isBlank()));
            }
            return stacked(scalar.position(), items, axes);
        }
        return new EntryTexts(
                Optional.empty(),
                Optional.of(new Remark(
                        "form", node.position().inFile() + ": expected a list of numbers, found a mapping.")));
    }

    private static EntryTexts stacked(Position position, List<Node> items, int axes) {
        List<Node.Scalar> texts = new ArrayList<>();
        List<Integer> shape = List.of();
        for (int k = 0; k < items.size(); k++) {
            EntryTexts item = of(items.get(k), axes - 1);
            if (item.entries().isEmpty()) {
                return item;
            }
            Tensor<Node.Scalar> row = item.entries().get();
            if (k > 0 && !row.dimensions().equals(shape)) {
                return new EntryTexts(
                        Optional.empty(),
                        Optional.of(new Remark(
                                "ragged",
                                position.inFile() + ": row " + (k + 1) + " is not as long as the first one.")));
            }
            shape = row.dimensions();
            texts.addAll(row.entries());
        }
        List<Integer> dimensions = new ArrayList<>();
        dimensions.add(items.size());
        dimensions.addAll(shape);
        return new EntryTexts(Optional.of(new Tensor<>(dimensions, texts)), Optional.empty());
    }
}
