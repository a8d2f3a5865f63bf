package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The shape of a tensor: one whole number for each axis. */
final class ShapeKind implements AnswerKind {

    @Override
    public String name() {
        return "shape";
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Node.Scalar text = fields.scalar("reference");
        fields.finish();
        try {
            Tensor<Rational> reference = question.vocabulary().term(text).value(Map.of());
            if (reference.rank() > 1
                    || !reference.entries().stream().allMatch(axis -> axis.isInteger() && axis.signum() > 0)) {
                throw new DocumentException(text.position(), "a shape is a list of positive whole numbers", "");
            }
            return new ShapeTask(reference.entries());
        } catch (ComputationException fault) {
            throw new DocumentException(text.position(), fault.getMessage(), "");
        }
    }

    private record ShapeTask(List<Rational> reference) implements Task {

        @Override
        public Verdict judge(Answer answer) {
            List<Rational> axes = new ArrayList<>();
            for (Node.Scalar text : axes(answer.content())) {
                AnswerText.Number number = AnswerText.number(text);
                if (number.fault().isPresent()) {
                    return Verdict.unreadable(number.fault().get());
                }
                axes.add(number.rational().orElse(Rational.HALF));
            }
            if (axes.equals(reference)) {
                return Verdict.correct(new Certificate.Exhaustive(reference.size(), List.of()));
            }
            Certificate certificate = new Certificate.Shape(spelled(axes), spelled(reference));
            if (axes.size() != reference.size()) {
                return Verdict.incorrect(
                        certificate,
                        new Remark(
                                "axes-count",
                                "Your shape has " + counted(axes.size()) + "; " + counted(reference.size())
                                        + (reference.size() == 1 ? " is" : " are") + " asked."));
            }
            if (axes.stream()
                    .sorted()
                    .toList()
                    .equals(reference.stream().sorted().toList())) {
                return Verdict.incorrect(
                        certificate, new Remark("axes-order", "The axes are right but stand in another order."));
            }
            List<String> wrong = new ArrayList<>();
            for (int k = 0; k < axes.size(); k++) {
                if (!axes.get(k).equals(reference.get(k))) {
                    wrong.add(Integer.toString(k + 1));
                }
            }
            return Verdict.incorrect(
                    certificate,
                    new Remark(
                            "axes-wrong",
                            (wrong.size() == 1 ? "Axis " : "Axes ")
                                    + String.join(", ", wrong)
                                    + (wrong.size() == 1 ? " is wrong." : " are wrong.")));
        }

        /** A list, or a text such as {@code 64 x 7 x 7} or {@code (64, 7, 7)}. */
        private static List<Node.Scalar> axes(Node content) {
            List<Node.Scalar> axes = new ArrayList<>();
            if (content instanceof Node.Sequence list) {
                list.items().forEach(item -> axes.addAll(axes(item)));
            } else if (content instanceof Node.Scalar scalar) {
                String bare = scalar.text().replaceAll("[\\[\\]()$]", " ").replace("\\times", "×");
                for (String axis : bare.split("[,x×*]")) {
                    axes.add(new Node.Scalar(scalar.position(), axis.strip(), false));
                }
            } else if (content instanceof Node.Mapping mapping) {
                mapping.fields().values().forEach(field -> axes.addAll(axes(field.value())));
            }
            return axes;
        }

        private static String counted(int axes) {
            return axes + (axes == 1 ? " axis" : " axes");
        }

        private static String spelled(List<Rational> axes) {
            return axes.stream().map(Rational::toString).collect(Collectors.joining("×"));
        }

        @Override
        public List<String> solution() {
            return List.of(spelled(reference));
        }

        @Override
        public String form() {
            return "a list of " + counted(reference.size()) + ", for example ["
                    + reference.stream().map(axis -> "…").collect(Collectors.joining(", ")) + "]";
        }

        @Override
        public List<String> policies() {
            return List.of("every axis must be right, in order");
        }
    }
}
