package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.problem.Brackets;
import assay.grader.verdict.Remark;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of the entries of a written-out tensor: nested lists of the document, one text {@code [[1, 2], [3, 4]]}, or a
 * matrix of LaTeX.
 *
 * @param entries the texts, if all rows have the same shape
 * @param fault what is wrong otherwise
 */
record EntryTexts(Optional<Tensor<Node.Scalar>> entries, Optional<Remark> fault) {

    private static final int MOST_AXES = 16;

    private static final Pattern MATRIX = Pattern.compile(
            "(?<open>\\$*|\\\\\\[)\\s*\\\\begin\\{(?<name>[pbB]?matrix|smallmatrix)}(?<rows>.*)\\\\end\\{\\k<name>}\\s*(\\$*|\\\\])",
            Pattern.DOTALL);

    /**
     * The entries of an answer. LaTeX writes a vector as a matrix of one row or column; lists of one entry each are a
     * column too.
     *
     * @param axes how many axes are asked for
     */
    static EntryTexts of(Node written, int axes) {
        Node node = StatedNumbers.of(written, axes);
        EntryTexts found = within(node, MOST_AXES);
        Optional<Tensor<Node.Scalar>> column = found.entries()
                .filter(table -> axes == 1 && table.rank() == 2)
                .filter(table -> table.dimensions().get(1) == 1
                        || isMatrix(node) && table.dimensions().contains(1))
                .map(table -> new Tensor<>(List.of(table.entries().size()), table.entries()));
        return column.isPresent() ? new EntryTexts(column, Optional.empty()) : found;
    }

    private static boolean isMatrix(Node node) {
        return node instanceof Node.Scalar text
                && MATRIX.matcher(text.text().strip()).matches();
    }

    private static EntryTexts within(Node node, int axes) {
        if (axes < 0) {
            return new EntryTexts(
                    Optional.empty(),
                    Optional.of(Remark.form(
                            "form",
                            node.position().inFile() + ": lists are nested more than " + MOST_AXES + " deep.")));
        }
        if (node instanceof Node.Sequence list) {
            return stacked(list.position(), list.items(), axes);
        }
        if (node instanceof Node.Scalar scalar) {
            String bare = scalar.text().strip();
            Matcher matrix = MATRIX.matcher(bare);
            if (matrix.matches()) {
                return stacked(scalar.position(), rows(scalar.position(), matrix.group("rows")), axes);
            }
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
                Optional.of(Remark.form(
                        "form", node.position().inFile() + ": expected a list of numbers, found a mapping.")));
    }

    /** The rows between {@code \\begin} and {@code \\end}; the last one may end in a row break. */
    private static List<Node> rows(Position position, String text) {
        List<Node> rows = new ArrayList<>();
        for (String row : text.strip().split("\\\\\\\\")) {
            List<Node> cells = new ArrayList<>();
            for (String cell : row.split("&", -1)) {
                cells.add(new Node.Scalar(position, cell.strip(), cell.isBlank()));
            }
            rows.add(new Node.Sequence(position, cells));
        }
        return rows;
    }

    private static EntryTexts stacked(Position position, List<Node> items, int axes) {
        List<Node.Scalar> texts = new ArrayList<>();
        List<Integer> shape = List.of();
        for (int k = 0; k < items.size(); k++) {
            EntryTexts item = within(items.get(k), axes - 1);
            if (item.entries().isEmpty()) {
                return item;
            }
            Tensor<Node.Scalar> row = item.entries().get();
            if (k > 0 && !row.dimensions().equals(shape)) {
                return new EntryTexts(
                        Optional.empty(),
                        Optional.of(Remark.form(
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
