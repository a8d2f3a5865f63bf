package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.figure.ComputationalGraph;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A computational graph while it is read: every node with its operands and with the formula that it computes. A node that
 * is used twice stands twice in the formula, so the size of the formula is bounded.
 */
final class GraphAssembly {
    private static final int MOST_NODES = 500;
    private static final long LONGEST_FORMULA = 4_000;
    private static final String NAMING = "=";

    private final Symbols symbols;
    private final Set<String> inputs;
    private final Map<String, ComputationalGraph.Node> nodes = new LinkedHashMap<>();
    private final Map<String, Expression> values = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private int anonymous;

    /**
     * Nothing yet.
     *
     * @param symbols the names of the question
     * @param inputs those of them that may stand in the graph
     */
    GraphAssembly(Symbols symbols, Set<String> inputs) {
        this.symbols = symbols;
        this.inputs = Set.copyOf(inputs);
    }

    /** The graph so far. */
    ComputationalGraph graph() {
        return new ComputationalGraph(List.copyOf(nodes.values()));
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    /** The formula that a node computes. */
    Expression value(String id) {
        Expression value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("no node " + id);
        }
        return value;
    }

    /** Adds what {@code name = formula} says, with a node for each operation; a verdict if it cannot be. */
    Optional<Verdict> assign(String name, Node.Scalar formula) {
        if (inputs.contains(name) || nodes.containsKey(name)) {
            return Optional.of(unreadable(
                    "assigned-twice",
                    formula,
                    "'" + name + "' is " + (inputs.contains(name) ? "an input" : "assigned already")
                            + "; choose another name."));
        }
        Map<String, String> named = new LinkedHashMap<>();
        nodes.values().stream()
                .filter(ComputationalGraph.Node::isName)
                .forEach(node -> named.put(node.id(), node.id()));
        AnswerText.Formula read = AnswerText.formula(formula, names(named, name), "any");
        if (read.expression().isEmpty()) {
            return read.verdict();
        }
        try {
            String id = operation(read.expression().get(), formula, named);
            put(new ComputationalGraph.Node(name, NAMING, List.of(id)), value(id), formula);
            return Optional.empty();
        } catch (GraphException fault) {
            return Optional.of(fault.verdict());
        }
    }

    /** Adds a drawn node with its operands, by the formula that its operator stands for. */
    Optional<Verdict> operate(String id, Node.Scalar label, List<String> operands) {
        Map<String, String> named = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        for (int k = 0; k < operands.size(); k++) {
            String place = "operand" + (k + 1);
            places.add(place);
            named.put(place, operands.get(k));
        }
        String text = GraphOperators.formula(label.text(), places).orElseThrow();
        AnswerText.Formula read =
                AnswerText.formula(new Node.Scalar(label.position(), text, false), names(named, ""), "any");
        if (read.expression().isEmpty()) {
            return read.verdict();
        }
        try {
            Expression value = read.expression().get();
            put(new ComputationalGraph.Node(id, GraphOperators.name(value), operands), value, label);
            return Optional.empty();
        } catch (GraphException fault) {
            return Optional.of(fault.verdict());
        }
    }

    /** Adds a node that only names another one. */
    Optional<Verdict> name(String id, Node.Scalar label, String operand) {
        try {
            put(new ComputationalGraph.Node(id, NAMING, List.of(operand)), value(operand), label);
            return Optional.empty();
        } catch (GraphException fault) {
            return Optional.of(fault.verdict());
        }
    }

    /** Adds an input or a number. */
    Optional<Verdict> leaf(String id, Node.Scalar text) {
        AnswerText.Formula read = AnswerText.formula(text, symbols, "any");
        if (read.expression().isEmpty()) {
            return read.verdict();
        }
        try {
            Expression value = read.expression().get();
            if (!isLeaf(value)) {
                throw new GraphException(unreadable(
                        "operator", text, "'" + Shortened.of(text.text()) + "' is no input of this question."));
            }
            require(value, text);
            put(new ComputationalGraph.Node(id, text.text().strip(), List.of()), value, text);
            return Optional.empty();
        } catch (GraphException fault) {
            return Optional.of(fault.verdict());
        }
    }

    /** The names of the question, and those of nodes; a node hides what the question defines by its name. */
    private Symbols names(Map<String, String> named, String assigned) {
        Symbols.Builder builder = symbols.toBuilder();
        if (!assigned.isEmpty() && !inputs.contains(assigned)) {
            builder.without(assigned);
        }
        named.forEach((name, id) -> builder.without(name).quantity(name, value(id)));
        return builder.build();
    }

    private static boolean isLeaf(Expression value) {
        return value instanceof Expression.Symbol
                || value instanceof Expression.Quantity
                || value instanceof Expression.Size
                || isNumber(value);
    }

    private static boolean isNumber(Expression value) {
        return value instanceof Expression.Literal
                || value instanceof Expression.Constant
                || value instanceof Expression.Negate negate && isNumber(negate.operand());
    }

    private void require(Expression leaf, Node.Scalar place) throws GraphException {
        String name = leaf instanceof Expression.Symbol symbol
                ? symbol.name()
                : leaf instanceof Expression.Quantity quantity ? quantity.name() : "";
        if (!name.isEmpty() && !inputs.contains(name)) {
            throw new GraphException(Verdict.unreadable(Remark.form(
                    "unknown-name",
                    place.position().inFile() + ": '" + name + "' is no input of the graph; inputs are "
                            + String.join(", ", inputs.stream().sorted().toList()) + ".")));
        }
    }

    /** The node of a formula, added with those of its parts. */
    private String operation(Expression value, Node.Scalar place, Map<String, String> named) throws GraphException {
        if (value instanceof Expression.Quantity quantity && named.containsKey(quantity.name())) {
            return quantity.name();
        }
        if (isLeaf(value)) {
            require(value, place);
            String id = assay.reference.notation.PlainPrinter.print(value);
            if (!nodes.containsKey(id)) {
                put(new ComputationalGraph.Node(id, id, List.of()), value, place);
            }
            return id;
        }
        List<Expression> parts = folded(value);
        List<String> operands = new ArrayList<>();
        for (Expression part : parts) {
            operands.add(operation(part, place, named));
        }
        String id = "#" + ++anonymous;
        put(new ComputationalGraph.Node(id, GraphOperators.name(value), operands), value, place);
        return id;
    }

    /** The operands: of a long sum or product the last one and all before it, as it is read from the left. */
    private static List<Expression> folded(Expression value) {
        if (value instanceof Expression.Add add) {
            List<Expression> terms = add.terms();
            Expression last = terms.get(terms.size() - 1);
            Expression rest = terms.size() == 2 ? terms.get(0) : new Expression.Add(terms.subList(0, terms.size() - 1));
            boolean difference = GraphOperators.name(value).equals("-") && last instanceof Expression.Negate;
            return List.of(rest, difference ? ((Expression.Negate) last).operand() : last);
        }
        if (value instanceof Expression.Multiply product && product.factors().size() > 2) {
            List<Expression> factors = product.factors();
            return List.of(
                    new Expression.Multiply(factors.subList(0, factors.size() - 1)), factors.get(factors.size() - 1));
        }
        List<Expression> parts = new ArrayList<>();
        Rebuild.parts(value, part -> {
            parts.add(part);
            return part;
        });
        return parts;
    }

    private void put(ComputationalGraph.Node node, Expression value, Node.Scalar place) throws GraphException {
        long size = 1;
        for (String operand : node.operands()) {
            size += sizes.getOrDefault(operand, 1L);
        }
        if (nodes.size() >= MOST_NODES || size > LONGEST_FORMULA) {
            throw new GraphException(Verdict.undecided("the graph, written out as a formula, is too large"));
        }
        if (nodes.putIfAbsent(node.id(), node) != null) {
            throw new GraphException(unreadable("assigned-twice", place, "'" + node.id() + "' stands for two things."));
        }
        sizes.put(node.id(), size);
        values.put(node.id(), value);
    }

    private static Verdict unreadable(String code, Node.Scalar place, String message) {
        return Verdict.unreadable(Remark.form(code, place.position().inFile() + ": " + message));
    }
}
