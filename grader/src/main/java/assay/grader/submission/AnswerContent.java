package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Node;
import assay.grader.document.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the blocks of an answer say, for any kind: one formula is a text, several are a list, a table is a list of rows, a
 * block of YAML or JSON is what it would be in a submission in YAML. Words are the answer where there is nothing else.
 */
record AnswerContent(DocumentReader documents) {
    private static final Pattern NAMED =
            Pattern.compile("[`$]?([A-Za-z]\\w{0,39})[`$]?\\s*:\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z_ ]*");

    /** The content of an answer that begins at a place. */
    Node of(List<Block> blocks, Position start) throws DocumentException {
        List<Node> structured = new ArrayList<>();
        List<Node> mathematics = new ArrayList<>();
        List<Block.Prose> prose = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Code code
                    && List.of("yaml", "yml", "json").contains(code.language())) {
                structured.add(documents.read(
                        code.position(), code.text(), code.language().equals("json")));
            } else if (block instanceof Block.Code code) {
                mathematics.add(new Node.Scalar(
                        code.position(),
                        code.text().stripTrailing(),
                        code.text().isBlank()));
            } else if (block instanceof Block.Formulas formulas) {
                mathematics.addAll(formulas.formulas());
            } else if (block instanceof Block.Table table) {
                mathematics.add(table(table));
            } else if (block instanceof Block.Listing list) {
                mathematics.add(list(list));
            } else if (block instanceof Block.Prose words) {
                prose.add(words);
            }
        }
        if (structured.size() > 1) {
            throw new DocumentException(
                    structured.get(1).position(), "a second block of YAML or JSON in one answer", "keep one of them");
        }
        if (structured.size() == 1) {
            return structured.get(0);
        }
        if (mathematics.isEmpty()) {
            String text =
                    String.join("\n", prose.stream().map(Block.Prose::text).toList());
            return new Node.Scalar(prose.isEmpty() ? start : prose.get(0).position(), text, text.isEmpty());
        }
        for (Block.Prose words : prose) {
            if (words.signed()) {
                throw new DocumentException(
                        words.position(),
                        "this line begins with a sign that may be a bullet of a list, too",
                        "write the whole formula between dollar signs");
            }
        }
        return mathematics.size() == 1 ? mathematics.get(0) : joined(mathematics);
    }

    /** Several pieces: lines after lines, rows after rows. */
    private static Node joined(List<Node> pieces) {
        List<Node> items = new ArrayList<>();
        boolean rows = pieces.stream().allMatch(piece -> isListOf(piece, Node.Mapping.class));
        boolean lines =
                pieces.stream().allMatch(piece -> piece instanceof Node.Scalar || isListOf(piece, Node.Scalar.class));
        for (Node piece : pieces) {
            if ((rows || lines) && piece instanceof Node.Sequence list) {
                items.addAll(list.items());
            } else {
                items.add(piece);
            }
        }
        return new Node.Sequence(pieces.get(0).position(), items);
    }

    private static boolean isListOf(Node node, Class<? extends Node> type) {
        return node instanceof Node.Sequence list && list.items().stream().allMatch(type::isInstance);
    }

    /** Rows by the names in the header if there are such names, else rows of entries. */
    private static Node table(Block.Table table) throws DocumentException {
        List<Node.Scalar> header = table.rows().get(0);
        boolean named = !header.isEmpty()
                && header.stream().allMatch(cell -> HEADER.matcher(cell.text()).matches());
        boolean blank = header.stream().allMatch(Node.Scalar::empty);
        List<Node> rows = new ArrayList<>();
        for (List<Node.Scalar> row :
                table.rows().subList(named || blank ? 1 : 0, table.rows().size())) {
            if (row.isEmpty()) {
                continue;
            }
            rows.add(named ? named(header, row) : new Node.Sequence(row.get(0).position(), List.copyOf(row)));
        }
        return new Node.Sequence(table.position(), rows);
    }

    private static Node named(List<Node.Scalar> header, List<Node.Scalar> row) throws DocumentException {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        for (int k = 0; k < row.size(); k++) {
            Node.Scalar cell = row.get(k);
            if (k >= header.size() && !cell.empty()) {
                throw new DocumentException(cell.position(), "this row has more cells than the table's header", "");
            }
            if (!cell.empty()) {
                String name = header.get(k).text().toLowerCase(java.util.Locale.ROOT);
                if (fields.put(name, new Node.Field(cell.position(), cell)) != null) {
                    throw new DocumentException(cell.position(), "two columns are called '" + name + "'", "");
                }
            }
        }
        return new Node.Mapping(row.get(0).position(), fields);
    }

    /** Fields if every item is {@code name: value}, else items. */
    private Node list(Block.Listing list) throws DocumentException {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        List<Node> items = new ArrayList<>();
        for (Block.Item item : list.items()) {
            Matcher named = NAMED.matcher(item.text());
            if (item.blocks().size() == 1 && named.matches()) {
                Node value = new Node.Scalar(item.position(), named.group(2), false);
                fields.put(named.group(1), new Node.Field(item.position(), value));
            }
            items.add(of(item.blocks(), item.position()));
        }
        return fields.size() == items.size()
                ? new Node.Mapping(list.position(), fields)
                : new Node.Sequence(list.position(), items);
    }
}
