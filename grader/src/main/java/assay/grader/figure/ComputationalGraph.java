package assay.grader.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph of operations: every node is an input, a number, or an operator on the nodes whose edges lead to it, in order.
 *
 * @param nodes each after its operands
 */
public record ComputationalGraph(List<Node> nodes) implements Figure {

    /**
     * A node.
     *
     * @param id unique in the graph
     * @param operator what it does, such as {@code +} or {@code tanh}, or {@code =} if it only names its operand; for a
     *     node without operands what it is
     * @param operands the ids of the nodes that it works on; one may stand twice
     */
    public record Node(String id, String operator, List<String> operands) {
        public Node {
            operands = List.copyOf(operands);
        }

        /** Whether it only gives another name to its operand. */
        public boolean isName() {
            return operator.equals("=") && operands.size() == 1;
        }

        /** Whether it is an input or a number. */
        public boolean isLeaf() {
            return operands.isEmpty();
        }
    }

    /**
     * An edge.
     *
     * @param position which operand of {@code to} it is, counted from 1
     */
    public record Edge(String from, String to, int position) {}

    /**
     * A graph.
     *
     * @throws IllegalArgumentException if an id stands twice, or an operand does not come before its use
     */
    public ComputationalGraph {
        nodes = List.copyOf(nodes);
        Set<String> known = new HashSet<>();
        for (Node node : nodes) {
            if (!known.containsAll(node.operands())) {
                throw new IllegalArgumentException("an operand of " + node.id() + " does not come before it");
            }
            if (!known.add(node.id())) {
                throw new IllegalArgumentException("the node " + node.id() + " stands twice");
            }
        }
    }

    /** The node of an id. */
    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** All edges, in the order of the nodes that they lead to. */
    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Node node : nodes) {
            for (int k = 0; k < node.operands().size(); k++) {
                edges.add(new Edge(node.operands().get(k), node.id(), k + 1));
            }
        }
        return edges;
    }

    /** The ids of all nodes that a node is computed from, itself included. */
    public Set<String> ancestors(String id) {
        Map<String, Node> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.pop();
            Node node = byId.get(next);
            if (node != null && found.add(next)) {
                open.addAll(node.operands());
            }
        }
        return found;
    }

    /** Pairs of nodes that compute the same twice: the same operator on the same operands. */
    public List<List<String>> repeated() {
        Map<List<Object>, String> first = new HashMap<>();
        Map<String, String> representative = new HashMap<>();
        List<List<String>> pairs = new ArrayList<>();
        for (Node node : nodes) {
            List<String> operands = node.operands().stream()
                    .map(operand -> representative.getOrDefault(operand, operand))
                    .toList();
            if (node.isName()) {
                representative.put(node.id(), operands.get(0));
                continue;
            }
            String earlier = first.putIfAbsent(List.of(node.operator(), operands), node.id());
            representative.put(node.id(), earlier == null ? node.id() : earlier);
            if (earlier != null && !node.isLeaf()) {
                pairs.add(List.of(earlier, node.id()));
            }
        }
        return pairs;
    }

    @Override
    public Map<String, Object> content() {
        List<Object> rows = new ArrayList<>();
        for (Node node : nodes) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", node.id());
            row.put("operator", node.operator());
            row.put("operands", node.operands());
            rows.add(row);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("kind", "graph");
        content.put("nodes", rows);
        return content;
    }
}
