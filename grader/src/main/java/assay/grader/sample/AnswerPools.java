package assay.grader.sample;

import assay.grader.answer.AskedFormula;
import assay.grader.answer.FormulaTask;
import assay.grader.answer.Task;
import assay.grader.answer.WrittenAnswer;
import assay.grader.document.Node;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.reference.decide.PointValues;
import assay.reference.expression.Expression;
import assay.reference.mistake.Mistakes;
import assay.reference.mistake.Mutant;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what can be answered to the parts of an assignment and is known to be right or wrong without grading it. Right
 * are the references and what authors accept. Wrong is what authors reject, and a mistake of the catalogue in a right
 * formula if its value at a fixed point is proved to be another one.
 */
final class AnswerPools {
    private static final int MOST_MISTAKES = 40;
    private static final String TEXT = "text";

    private final Grader grader;
    private final PointValues values = new PointValues();

    AnswerPools(Grader grader) {
        this.grader = grader;
    }

    /** The pools of all parts; those whose form depends on others come last. */
    List<AnswerPool> all() {
        List<AnswerPool> pools = new ArrayList<>();
        List<AnswerPool> last = new ArrayList<>();
        for (Part part : grader.assignment().parts()) {
            if (part.isLeading()) {
                AnswerPool pool = part.joint().isEmpty() ? alone(part) : joint(part);
                (pool.differsFrom().isEmpty() ? pools : last).add(pool);
            }
        }
        pools.addAll(last);
        return pools;
    }

    private AnswerPool joint(Part part) {
        List<Map<String, Node>> right = new ArrayList<>();
        part.accept().forEach(node -> together(part, node).ifPresent(right::add));
        List<Map<String, Node>> wrong = new ArrayList<>();
        part.reject().forEach(node -> together(part, node.answer()).ifPresent(wrong::add));
        return new AnswerPool(
                List.copyOf(part.joint().keySet()),
                right,
                wrong,
                List.of(),
                Optional.empty(),
                false,
                part.follow().parts(),
                List.of(),
                Set.of());
    }

    /** An answer to joint parts, if it answers all of them. */
    private static Optional<Map<String, Node>> together(Part part, Node node) {
        if (!(node instanceof Node.Mapping mapping)
                || !mapping.fields().keySet().containsAll(part.joint().values())) {
            return Optional.empty();
        }
        Map<String, Node> answers = new LinkedHashMap<>();
        part.joint().forEach((id, name) -> {
            Node.Field field = mapping.fields().get(name);
            if (field != null) {
                answers.put(id, field.value());
            }
        });
        return Optional.of(answers);
    }

    private AnswerPool alone(Part part) {
        Task task = grader.task(part);
        List<Map<String, Node>> right = new ArrayList<>();
        task.ownAnswers().forEach(node -> right.add(Map.of(part.id(), node)));
        part.accept().forEach(node -> right.add(Map.of(part.id(), node)));
        List<Map<String, Node>> wrong = new ArrayList<>();
        part.reject().forEach(rejected -> wrong.add(Map.of(part.id(), rejected.answer())));
        task.choices().forEach((node, holds) -> (holds ? right : wrong).add(Map.of(part.id(), node)));
        Optional<AskedFormula> asked = task.formula().filter(formula -> isPlain(part));
        List<Expression> formulas =
                asked.map(formula -> formulas(part, task, formula)).orElse(List.of());
        asked.ifPresent(formula -> mistakes(formulas, formula)
                .forEach(mistake -> wrong.add(Map.of(part.id(), WrittenAnswer.plain(mistake)))));
        return new AnswerPool(
                List.of(part.id()),
                right,
                wrong,
                formulas,
                asked,
                part.kind().equals(TEXT),
                part.follow().parts(),
                task instanceof FormulaTask form
                        ? form.differsFrom().stream().map(Node.Scalar::text).toList()
                        : List.of(),
                Set.of());
    }

    /** Whether exactly what is equal to the one reference at every point is right: no other layout, no condition. */
    private static boolean isPlain(Part part) {
        Map<String, Node.Field> fields = part.specification().fields();
        Node.Field reference = fields.get("reference");
        return part.kind().equals("expression")
                && !fields.containsKey("where")
                && reference != null
                && reference.value() instanceof Node.Scalar;
    }

    private static List<Expression> formulas(Part part, Task task, AskedFormula asked) {
        Set<Expression> formulas = new LinkedHashSet<>();
        if (!task.ownAnswers().isEmpty()) {
            formulas.add(asked.reference());
        }
        for (Node accepted : part.accept()) {
            if (accepted instanceof Node.Scalar text) {
                read(text.text(), asked).filter(asked.allowed()).ifPresent(formulas::add);
            }
        }
        return List.copyOf(formulas);
    }

    private List<Expression> mistakes(List<Expression> right, AskedFormula asked) {
        Set<Expression> mistakes = new LinkedHashSet<>();
        for (Expression formula : right) {
            for (Mutant mutant : Mistakes.in(formula)) {
                if (mistakes.size() < MOST_MISTAKES) {
                    read(PlainPrinter.print(mutant.expression()), asked)
                            .filter(mistake -> values.areApart(mistake, asked.reference()))
                            .ifPresent(mistakes::add);
                }
            }
        }
        return List.copyOf(mistakes);
    }

    /** A formula as it would be read. */
    static Optional<Expression> read(String text, AskedFormula asked) {
        Symbols symbols = asked.symbols();
        return Reader.read(text, symbols) instanceof Reading.Read read
                        && read.expression().shape().equals(asked.reference().shape())
                ? Optional.of(read.expression())
                : Optional.empty();
    }
}
