package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.figure.ComputationalGraph;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Certificate.Property.Finding;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Except;
import assay.reference.expression.Expression;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A computational graph.
 *
 * @param symbols the names of the question
 * @param inputs the names that may stand in the graph
 * @param outputs what must be computed, by the names of nodes
 * @param asked what is asked of its form
 */
record GraphTask(
        Symbols symbols,
        Set<String> inputs,
        Map<String, Expression> outputs,
        Form asked,
        Equality equality,
        List<Node> examples)
        implements Task {

    /**
     * What is asked of the form of a graph.
     *
     * @param operators the operators that may stand in it; empty if all may
     * @param fanIn the most operands of a node, if it is bounded
     * @param shared whether nothing may be computed twice
     * @param uses which output must be computed from which
     */
    record Form(Set<String> operators, Optional<Integer> fanIn, boolean shared, List<Use> uses) {
        Form {
            operators = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(operators));
            uses = List.copyOf(uses);
        }
    }

    /** The output {@code user} must be computed from the node of the output {@code used}. */
    record Use(String user, String used) {}

    GraphTask {
        inputs = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(inputs));
        outputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        examples = List.copyOf(examples);
    }

    @Override
    public Verdict judge(Answer answer) {
        GraphReading reading =
                GraphReading.of(answer.content(), new GraphAssembly(symbols, inputs), outputs.keySet(), form());
        if (reading.fault().isPresent()) {
            return reading.fault().get();
        }
        ComputationalGraph graph = reading.assembly().graph();
        List<Finding> findings = new ArrayList<>(conformity(graph, reading.names()));
        Optional<String> open = Optional.empty();
        for (Map.Entry<String, Expression> output : outputs.entrySet()) {
            String name = output.getKey();
            String id = reading.names().get(name);
            if (id == null) {
                findings.add(new Finding("a node computes " + name, false, "no node has the name " + name));
                continue;
            }
            Truth truth = computes(equality.decide(reading.assembly().value(id), output.getValue()));
            if (truth.isOpen()) {
                open = Optional.of(name + ": " + truth.found());
            } else {
                findings.add(
                        new Finding(name + " computes what is asked", truth.holds(), truth.found(), truth.proof()));
            }
        }
        List<Remark> remarks = new ArrayList<>();
        findings.stream()
                .filter(finding -> !finding.holds())
                .forEach(finding -> remarks.add(
                        Remark.verdict("graph", "This fails: " + finding.condition() + "; " + finding.found() + ".")));
        unused(graph, reading.names()).ifPresent(remarks::add);
        Certificate.Property certificate = new Certificate.Property(Map.of(), findings, Optional.of(graph));
        if (!findings.stream().allMatch(Finding::holds)) {
            return Verdict.incorrect(certificate, remarks.toArray(Remark[]::new));
        }
        return open.map(Verdict::undecided)
                .orElseGet(() -> Verdict.correct(certificate, remarks.toArray(Remark[]::new)));
    }

    @Override
    public List<Understood> understood(Answer answer) {
        return GraphReading.of(answer.content(), new GraphAssembly(symbols, inputs), outputs.keySet(), form())
                .understood();
    }

    /** Whether an output is what it should be, in words that do not give away what that is. */
    private static Truth computes(Decision decision) {
        if (decision instanceof Decision.Equal equal && equal.except() == Except.NONE) {
            return new Truth(
                    Truth.Value.HOLDS, "proved to be equal", equal.certificate().toMap());
        }
        if (decision instanceof Decision.Undecided undecided) {
            return new Truth(Truth.Value.OPEN, undecided.certificate().reason());
        }
        if (decision instanceof Decision.Different different
                && DecisionVerdict.counterexample(different.certificate())
                        instanceof Certificate.Counterexample point) {
            String place = point.at().entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue())
                    .collect(Collectors.joining(", "));
            return Truth.of(false, (place.isEmpty() ? "" : "at " + place + " ") + "it is " + point.yours());
        }
        return Truth.of(
                false,
                decision instanceof Decision.Nonconforming other
                        ? "its shape is " + other.certificate().left()
                        : "it is not the same everywhere");
    }

    private List<Finding> conformity(ComputationalGraph graph, Map<String, String> names) {
        List<Finding> findings = new ArrayList<>();
        List<ComputationalGraph.Node> operations = graph.nodes().stream()
                .filter(node -> !node.isLeaf() && !node.isName())
                .toList();
        if (!asked.operators().isEmpty()) {
            Set<String> foreign = operations.stream()
                    .map(ComputationalGraph.Node::operator)
                    .filter(operator -> !asked.operators().contains(operator))
                    .collect(Collectors.toCollection(java.util.TreeSet::new));
            findings.add(new Finding(
                    "the operators are " + String.join(", ", asked.operators()),
                    foreign.isEmpty(),
                    foreign.isEmpty() ? "no others" : "there is " + String.join(", ", foreign)));
        }
        asked.fanIn().ifPresent(most -> {
            List<String> wide = operations.stream()
                    .filter(node -> node.operands().size() > most)
                    .map(ComputationalGraph.Node::id)
                    .toList();
            findings.add(new Finding(
                    "a node has at most " + most + " operands",
                    wide.isEmpty(),
                    wide.isEmpty() ? "no more" : "more has " + String.join(", ", wide)));
        });
        if (asked.shared()) {
            List<String> twice = graph.repeated().stream()
                    .map(pair -> String.join(" and ", pair))
                    .toList();
            findings.add(new Finding(
                    "nothing is computed twice",
                    twice.isEmpty(),
                    twice.isEmpty() ? "all nodes differ" : "the same compute " + String.join(", ", twice)));
        }
        for (Use use : asked.uses()) {
            String user = names.get(use.user());
            String used = names.get(use.used());
            if (user != null && used != null) {
                boolean holds = graph.ancestors(user).contains(named(graph, used));
                findings.add(new Finding(
                        use.user() + " uses the node " + use.used(),
                        holds,
                        holds ? "it does" : "it is computed anew or not at all"));
            }
        }
        return findings;
    }

    /** The node that a name stands for. */
    private static String named(ComputationalGraph graph, String id) {
        String node = id;
        Optional<ComputationalGraph.Node> found = graph.node(node);
        while (found.isPresent() && found.get().isName()) {
            node = found.get().operands().get(0);
            found = graph.node(node);
        }
        return node;
    }

    private Optional<Remark> unused(ComputationalGraph graph, Map<String, String> names) {
        Set<String> used = new HashSet<>();
        for (String output : outputs.keySet()) {
            String id = names.get(output);
            if (id != null) {
                used.addAll(graph.ancestors(id));
            }
        }
        List<String> idle = graph.nodes().stream()
                .map(ComputationalGraph.Node::id)
                .filter(id -> !used.contains(id) && !id.startsWith("#"))
                .toList();
        return idle.isEmpty()
                ? Optional.empty()
                : Optional.of(Remark.form(
                        "unused", "No output is computed from: " + Shortened.of(String.join(", ", idle)) + "."));
    }

    @Override
    public List<String> solution() {
        List<String> lines = new ArrayList<>();
        outputs.forEach((name, value) -> lines.add(name + " = " + PlainPrinter.print(value)));
        for (Node example : examples) {
            lines.add("for example " + String.join("; ", new Answer("", example).lines()));
        }
        return lines;
    }

    @Override
    public String form() {
        return "a graph in DOT, digraph { x -> mul; … }, or assignments t = x*y, with nodes named "
                + String.join(", ", outputs.keySet()) + " and the inputs " + String.join(", ", inputs);
    }

    @Override
    public List<String> policies() {
        List<String> lines = new ArrayList<>();
        lines.add("every graph whose outputs compute what is asked is right");
        if (!asked.operators().isEmpty()) {
            lines.add("the operators are " + String.join(", ", asked.operators()));
        }
        asked.fanIn().ifPresent(most -> lines.add("a node has at most " + most + " operands"));
        if (asked.shared()) {
            lines.add("nothing may be computed twice");
        }
        asked.uses().forEach(use -> lines.add(use.user() + " must use the node " + use.used()));
        return lines;
    }
}
