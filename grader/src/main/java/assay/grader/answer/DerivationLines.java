package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.verdict.Remark;
import assay.reference.derivation.Line;
import assay.reference.expression.Expression;
import assay.reference.notation.Chain;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a derivation as they are handed in: a list of texts, or one text of several rows. A text may hold several
 * formulas with equals signs between them, and {@code step: formula} names the step that leads to a line.
 *
 * @param lines what was read
 * @param fault why the answer is no derivation at all
 */
record DerivationLines(List<Written> lines, Optional<Remark> fault) {
    /** Each line may cost a decision; what is written for a person to read has far fewer. */
    private static final int MOST_LINES = 200;

    DerivationLines {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param source as it is written
     * @param latex whether that is LaTeX
     * @param fault why it has no meaning, if it has none
     */
    record Written(String source, boolean latex, Line line, Optional<Remark> fault) {}

    /** How the lines are understood. @param symbols the names in which they were read */
    List<Understood> understood(Symbols symbols) {
        List<Understood> understood = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).line() instanceof Line.Formula formula) {
                understood.add(new Understood.Formula(DerivationAccount.name(k), formula.expression(), symbols));
            }
        }
        return understood;
    }

    /** Reads an answer. */
    static DerivationLines read(Node content, Symbols symbols, Set<String> steps) {
        List<Node> items = content instanceof Node.Sequence list ? list.items() : List.of(content);
        List<Written> lines = new ArrayList<>();
        for (Node item : items) {
            String step = "";
            Node text = item;
            if (item instanceof Node.Mapping mapping && mapping.fields().size() == 1) {
                Map.Entry<String, Node.Field> only =
                        mapping.fields().entrySet().iterator().next();
                step = only.getKey();
                text = only.getValue().value();
            }
            if (!(text instanceof Node.Scalar scalar) || scalar.empty()) {
                return fault("form", item, "expected a line, found " + item.description() + "; put quotes around it");
            }
            if (!step.isEmpty() && !steps.contains(step)) {
                String known = steps.isEmpty() ? "this question has no named steps" : "there are " + named(steps);
                return fault("unknown-step", item, "'" + step + "' is no step; " + known);
            }
            add(lines, scalar, step, symbols, steps);
            if (lines.size() > MOST_LINES) {
                return fault(
                        "too-long",
                        item,
                        "a derivation of more than " + MOST_LINES + " lines is not read; leave out what is not needed");
            }
        }
        return lines.isEmpty() && !items.isEmpty()
                ? fault("form", content, "there is no formula, only signs between formulas")
                : new DerivationLines(lines, Optional.empty());
    }

    private static String named(Set<String> steps) {
        return String.join(", ", steps.stream().sorted().toList());
    }

    private static DerivationLines fault(String code, Node item, String message) {
        return new DerivationLines(
                List.of(), Optional.of(Remark.form(code, item.position().inFile() + ": " + message + ".")));
    }

    private static void add(List<Written> lines, Node.Scalar text, String step, Symbols symbols, Set<String> steps) {
        List<Chain.Link> links = Chain.read(text.text(), symbols, steps);
        for (int k = 0; k < links.size(); k++) {
            Chain.Link link = links.get(k);
            String name = link.step().isEmpty() && k == 0 ? step : link.step();
            boolean first = lines.isEmpty() && links.size() > 1;
            lines.add(written(text, link, name, first || isLabel(lines, link)));
        }
    }

    /** Whether the text is the name that the writer gave to the quantity in the first place. */
    private static boolean isLabel(List<Written> lines, Chain.Link link) {
        return !lines.isEmpty()
                && lines.get(0).line() instanceof Line.Label
                && lines.get(0)
                        .source()
                        .replaceAll("\\s", "")
                        .equals(link.source().replaceAll("\\s", ""));
    }

    private static Written written(Node.Scalar text, Chain.Link link, String step, boolean label) {
        if (link.reading().isEmpty()) {
            return new Written(link.source(), Reader.isLatex(text.text()), new Line.Gap(), Optional.empty());
        }
        Reading reading = link.reading().get();
        if (reading instanceof Reading.Read read) {
            Line line = label && namesAnother(read.expression())
                    ? new Line.Label()
                    : new Line.Formula(step, read.expression());
            return new Written(link.source(), Reader.isLatex(text.text()), line, Optional.empty());
        }
        Remark fault = AnswerText.fault(text, reading);
        if (reading instanceof Reading.Misshapen) {
            return new Written(link.source(), Reader.isLatex(text.text()), new Line.Misshapen(), Optional.of(fault));
        }
        return label && reading instanceof Reading.Malformed
                ? new Written(link.source(), Reader.isLatex(text.text()), new Line.Label(), Optional.empty())
                : new Written(link.source(), Reader.isLatex(text.text()), new Line.Unreadable(), Optional.of(fault));
    }

    /**
     * Whether a left side is the derivative of a name of the question that has nothing to do with the variable, and so only
     * calls the quantity by that name.
     */
    private static boolean namesAnother(Expression left) {
        if (left instanceof Expression.Tabulate table) {
            return namesAnother(table.body());
        }
        if (left instanceof Expression.Element entry) {
            return namesAnother(entry.tensor());
        }
        return left instanceof Expression.Derivative derivative
                && derivative.at().isEmpty()
                && isNamed(derivative.function())
                && !FreeSymbols.of(derivative.function())
                        .contains(derivative.variable().name());
    }

    private static boolean isNamed(Expression function) {
        return function instanceof Expression.Quantity
                || function instanceof Expression.Symbol
                || function instanceof Expression.Element entry && isNamed(entry.tensor());
    }
}
