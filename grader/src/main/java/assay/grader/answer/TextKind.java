package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Verdict;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Words, for a person who reads them by a rubric. */
final class TextKind implements AnswerKind {

    private static final MappingSchema ITEM = MappingSchema.empty()
            .required("text", Schema.TEXT, "what is looked for")
            .required("points", Schema.NUMBER, "what it is worth");

    @Override
    public String name() {
        return "text";
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required(
                        "rubric",
                        Schema.listOf(ITEM.schema()),
                        "what a person looks for; the points add up to the part's");
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.of(new SealedText());
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        List<Certificate.Rubric.Item> rubric = new ArrayList<>();
        Rational sum = Rational.ZERO;
        for (Node node : Fields.items(fields.required("rubric"))) {
            Fields item = Fields.of(node);
            Node.Scalar points = item.scalar("points");
            Rational worth = AnswerText.authored(points);
            if (worth.signum() <= 0) {
                throw new DocumentException(points.position(), "the points must be positive", "");
            }
            sum = sum.add(worth);
            rubric.add(new Certificate.Rubric.Item(item.scalar("text").text(), worth));
            item.finish();
        }
        fields.finish();
        if (!sum.equals(part.points())) {
            throw new DocumentException(
                    part.position(),
                    "the rubric of part " + part.id() + " adds up to " + sum + " points, the part is worth "
                            + part.points(),
                    "make both equal");
        }
        return new TextTask(rubric);
    }

    record TextTask(List<Certificate.Rubric.Item> rubric) implements Task {
        TextTask {
            rubric = List.copyOf(rubric);
        }

        @Override
        public Verdict judge(Answer answer) {
            return answer.isBlank() ? Verdict.missing() : Verdict.manual(new Certificate.Rubric(rubric));
        }

        @Override
        public List<String> solution() {
            return rubric.stream().map(Certificate.Rubric.Item::toString).toList();
        }

        @Override
        public String form() {
            return "a text";
        }

        @Override
        public List<String> policies() {
            return List.of("a person reads it; nothing is taken off automatically");
        }
    }
}
