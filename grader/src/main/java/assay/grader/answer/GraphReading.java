package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Brackets;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a computational graph: a text in the DOT language, or assignments {@code t = x*y} as lines, list or mapping.
 *
 * @param names for each name in the graph the id of its node
 * @param fault the verdict on an answer that cannot be read to its end
 */
record GraphReading(GraphAssembly assembly, Map<String, String> names, Optional<Verdict> fault) {
    private static final int LONGEST = 20_000;
    private static final int MOST_LINES = 400;
    /** How an edge says which operand it is: its number or a word. */
    private static final Map<String, Integer> PLACES = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("2", 2),
            Map.entry("3", 3),
            Map.entry("4", 4),
            Map.entry("left", 1),
            Map.entry("right", 2),
            Map.entry("l", 1),
            Map.entry("r", 2),
            Map.entry("lhs", 1),
            Map.entry("rhs", 2),
            Map.entry("base", 1),
            Map.entry("exponent", 2),
            Map.entry("numerator", 1),
            Map.entry("denominator", 2));

    static GraphReading of(Node content, GraphAssembly assembly, Set<String> outputs, String form) {
        if (content instanceof Node.Scalar text && Dot.isDot(text.text())) {
            return new Drawing(assembly, outputs, text, Dot.read(text.text())).read();
        }
        List<Node.Scalar> lines = new ArrayList<>();
        if (!lines(content, lines)) {
            return refused(assembly, unreadable("form", content, "expected " + form + "."));
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Node.Scalar line : lines) {
            int sign = line.text().indexOf('=');
            String name = sign < 0
                    ? ""
                    : line.text().substring(0, sign).replaceAll("[:\\s$]+$", "").replaceAll("^[\\s$]+", "");
            if (!name.matches("[\\p{L}]\\w{0,40}")) {
                return refused(
                        assembly,
                        unreadable("form", line, "'" + Shortened.of(line.text()) + "' is no assignment t = x*y."));
            }
            String formula = line.text().substring(sign + 1).strip();
            boolean latex = line.text().strip().startsWith("$") && !formula.startsWith("$");
            Node.Scalar right = new Node.Scalar(line.position(), latex ? "$" + formula : formula, formula.isEmpty());
            Optional<Verdict> fault = assembly.assign(name, right);
            if (fault.isPresent()) {
                return refused(assembly, fault.get());
            }
            names.put(name, name);
        }
        return new GraphReading(assembly, names, Optional.empty());
    }

    /** How the graph is understood, node by node; nothing if it cannot be read to its end. */
    List<Understood> understood() {
        return fault.isPresent()
                ? List.of()
                : assembly.graph().nodes().stream()
                        .filter(node -> !node.isLeaf())
                        .<Understood>map(node -> new Understood.Words(
                                node.id(),
                                (node.isName() ? "" : node.operator() + " ") + String.join(", ", node.operands())))
                        .toList();
    }

    /** The lines of assignments; false if a node is none. */
    private static boolean lines(Node node, List<Node.Scalar> lines) {
        if (node instanceof Node.Scalar text) {
            if (text.text().length() > LONGEST) {
                return false;
            }
            for (String row : text.text().split("\\R")) {
                for (String piece : Brackets.split(row, ';')) {
                    if (!piece.isBlank()) {
                        lines.add(new Node.Scalar(text.position(), piece.strip(), false));
                    }
                }
            }
        } else if (node instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node.Field> field : mapping.fields().entrySet()) {
                if (!(field.getValue().value() instanceof Node.Scalar value)) {
                    return false;
                }
                lines.add(new Node.Scalar(value.position(), field.getKey() + " = " + value.text(), false));
            }
        } else {
            for (Node item : ((Node.Sequence) node).items()) {
                if (item instanceof Node.Sequence || lines.size() > MOST_LINES || !lines(item, lines)) {
                    return false;
                }
            }
        }
        return !lines.isEmpty() && lines.size() <= MOST_LINES;
    }

    private static GraphReading refused(GraphAssembly assembly, Verdict verdict) {
        return new GraphReading(assembly, Map.of(), Optional.of(verdict));
    }

    private static Verdict unreadable(String code, Node place, String message) {
        return Verdict.unreadable(Remark.form(code, place.position().inFile() + ": " + message));
    }

    /** The nodes of a drawing, each added after its operands. */
    private static final class Drawing {
        private final GraphAssembly assembly;
        private final Set<String> outputs;
        private final Node.Scalar text;
        private final Dot dot;
        private final Map<String, List<Dot.Edge>> incoming = new HashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();

        Drawing(GraphAssembly assembly, Set<String> outputs, Node.Scalar text, Dot dot) {
            this.assembly = assembly;
            this.outputs = outputs;
            this.text = text;
            this.dot = dot;
            dot.edges()
                    .forEach(edge -> incoming.computeIfAbsent(edge.to(), to -> new ArrayList<>())
                            .add(edge));
        }

        GraphReading read() {
            if (dot.fault().isPresent() || dot.labels().isEmpty()) {
                return refused(assembly, unreadable("syntax", text, dot.fault().orElse("the graph is empty") + "."));
            }
            Set<String> open = new LinkedHashSet<>(dot.labels().keySet());
            while (!open.isEmpty()) {
                Optional<String> next = open.stream()
                        .filter(id -> incoming.getOrDefault(id, List.of()).stream()
                                .noneMatch(edge -> open.contains(edge.from())))
                        .findFirst();
                if (next.isEmpty()) {
                    return refused(assembly, cycle(open));
                }
                Optional<Verdict> fault = add(next.get());
                if (fault.isPresent()) {
                    return refused(assembly, fault.get());
                }
                open.remove(next.get());
            }
            dot.labels().keySet().forEach(id -> names.put(id, id));
            return new GraphReading(assembly, names, Optional.empty());
        }

        private Optional<Verdict> add(String id) {
            String label = java.util.Objects.requireNonNullElse(dot.labels().get(id), id);
            int sign = label.indexOf('=');
            if (sign > 0 && label.substring(0, sign).strip().matches("[\\p{L}]\\w{0,40}")) {
                names.put(label.substring(0, sign).strip(), id);
                label = label.substring(sign + 1).strip();
            }
            Node.Scalar drawn = new Node.Scalar(text.position(), label, false);
            List<Dot.Edge> edges = incoming.getOrDefault(id, List.of());
            if (edges.isEmpty()) {
                return assembly.leaf(id, drawn);
            }
            Optional<List<String>> operands = operands(edges);
            if (operands.isEmpty()) {
                return Optional.of(unreadable(
                        "operands",
                        text,
                        "the edges to '" + id + "' do not number its operands 1, 2, … without a gap."));
            }
            if (GraphOperators.formula(label, operands.get()).isPresent()) {
                return assembly.operate(id, drawn, operands.get());
            }
            if (edges.size() == 1 && isName(id, label)) {
                names.put(label, id);
                return assembly.name(id, drawn, operands.get().get(0));
            }
            return Optional.of(unreadable(
                    "operator",
                    text,
                    "'" + Shortened.of(label) + "' is no operator on " + edges.size() + " operands; give the node '"
                            + Shortened.of(id) + "' a label such as + or tanh, or = if it is only a name."));
        }

        /** An output, a node that says so, or a node that nothing is computed from: any other may be meant to operate. */
        private boolean isName(String id, String label) {
            boolean last = dot.edges().stream().noneMatch(edge -> edge.from().equals(id));
            return outputs.contains(label) || label.isEmpty() || label.equals("=") || last;
        }

        /** The operands in the order of the edges, or by the numbers on the edges. */
        private static Optional<List<String>> operands(List<Dot.Edge> edges) {
            boolean numbered = edges.stream().anyMatch(edge -> PLACES.containsKey(edge.label()));
            if (!numbered) {
                return Optional.of(edges.stream().map(Dot.Edge::from).toList());
            }
            Map<Integer, String> byPlace = new HashMap<>();
            for (Dot.Edge edge : edges) {
                Integer place = PLACES.get(edge.label());
                if (place == null || byPlace.put(place, edge.from()) != null) {
                    return Optional.empty();
                }
            }
            List<String> operands = new ArrayList<>();
            for (int k = 1; k <= edges.size(); k++) {
                String operand = byPlace.get(k);
                if (operand == null) {
                    return Optional.empty();
                }
                operands.add(operand);
            }
            return Optional.of(operands);
        }

        /** Where every open node waits for another one, going back from one must come round. */
        private Verdict cycle(Set<String> open) {
            List<String> path = new ArrayList<>();
            String id = open.iterator().next();
            while (!path.contains(id)) {
                path.add(id);
                id = incoming.getOrDefault(id, List.of()).stream()
                        .map(Dot.Edge::from)
                        .filter(open::contains)
                        .findFirst()
                        .orElseThrow();
            }
            List<String> round = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
            round.add(id);
            java.util.Collections.reverse(round);
            String shown = Shortened.of(String.join(" -> ", round));
            return Verdict.incorrect(
                    new Certificate.Shape("a cycle " + shown, "a graph without cycles"),
                    Remark.form("cycle", "The edges go round in a circle: " + shown + "."));
        }
    }
}
