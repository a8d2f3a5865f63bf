package assay.grader.check;

import assay.grader.answer.AskedFormula;
import assay.grader.answer.Task;
import assay.grader.answer.WrittenAnswer;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.submission.Submission;
import assay.reference.expression.Expression;
import assay.reference.mistake.Mistakes;
import assay.reference.mistake.Mutant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Wrong answers to every part: the author's, mistakes in the reference, right ones that were spoilt, and nonsense. */
final class WrongAnswers {
    private static final int MOST_MISTAKES = 6;
    private static final Position NOWHERE = Position.startOf("wrong.yaml");

    private WrongAnswers() {}

    /** A submission with one wrong answer to each part; another round takes others. */
    static Submission submission(Grader grader, int round) {
        List<Answer> answers = new ArrayList<>();
        for (Part part : grader.assignment().parts()) {
            List<Node> wrong = of(part, grader.task(part));
            answers.add(new Answer(part.id(), wrong.get(round % wrong.size())));
        }
        return new Submission("wrong.yaml", grader.assignment().id(), "s-000", answers, "");
    }

    /** Its text, as the student knows it. */
    static String text(Submission submission) {
        StringBuilder text = new StringBuilder();
        submission
                .answers()
                .forEach(
                        answer -> text.append(String.join("\n", answer.lines())).append('\n'));
        return text.toString();
    }

    private static List<Node> of(Part part, Task task) {
        List<Node> wrong = new ArrayList<>();
        wrong.add(scalar("7919"));
        Optional<AskedFormula> asked = task.formula();
        if (asked.isPresent()) {
            List<Expression> mistakes = Mistakes.in(asked.get().reference()).stream()
                    .map(Mutant::expression)
                    .limit(MOST_MISTAKES)
                    .toList();
            mistakes.forEach(mistake -> wrong.add(WrittenAnswer.plain(mistake)));
            mistakes.stream()
                    .limit(2)
                    .forEach(mistake ->
                            wrong.add(WrittenAnswer.latex(mistake, asked.get().symbols())));
        }
        part.reject().forEach(rejected -> wrong.add(rejected.answer()));
        List<Node> right = new ArrayList<>(part.accept());
        right.addAll(task.ownAnswers());
        for (Node answer : right.subList(0, Math.min(2, right.size()))) {
            wrong.add(mapped(answer, WrongAnswers::otherDigits));
            wrong.add(mapped(answer, text -> "(" + text));
            if (answer instanceof Node.Sequence list && list.items().size() > 1) {
                List<Node> turned = new ArrayList<>(list.items());
                Collections.reverse(turned);
                wrong.add(new Node.Sequence(NOWHERE, turned));
                wrong.add(new Node.Sequence(NOWHERE, turned.subList(1, turned.size())));
            }
        }
        wrong.add(scalar("zzz + $"));
        return wrong;
    }

    /** All numbers with other last digits. */
    private static String otherDigits(String text) {
        StringBuilder other = new StringBuilder(text);
        for (int k = 0; k < text.length(); k++) {
            boolean last = k + 1 == text.length() || !Character.isDigit(text.charAt(k + 1));
            if (Character.isDigit(text.charAt(k)) && last) {
                other.setCharAt(k, (char) ('0' + (text.charAt(k) - '0' + 5) % 10));
            }
        }
        return other.toString();
    }

    private static Node scalar(String text) {
        return new Node.Scalar(NOWHERE, text, false);
    }

    private static Node mapped(Node node, UnaryOperator<String> change) {
        if (node instanceof Node.Scalar text) {
            return scalar(change.apply(text.text()));
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    NOWHERE,
                    list.items().stream().map(item -> mapped(item, change)).toList());
        }
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        ((Node.Mapping) node)
                .fields()
                .forEach((name, field) -> fields.put(name, new Node.Field(NOWHERE, mapped(field.value(), change))));
        return new Node.Mapping(NOWHERE, fields);
    }
}
