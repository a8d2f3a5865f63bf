package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Items in an order: every order is right that keeps what the author says comes before what. */
final class OrderingKind implements AnswerKind {

    private static final MappingSchema PAIR = MappingSchema.empty()
            .required("pair", Schema.listOf(Schema.TEXT), "[first, second]")
            .optional("because", Schema.TEXT, "why the first comes before the second");

    @Override
    public String name() {
        return "ordering";
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required(
                        "items",
                        Schema.either(Schema.mapOf(Schema.TEXT), Schema.listOf(Schema.TEXT)),
                        "what is put in order: names, or names with texts")
                .required(
                        "before",
                        Schema.listOf(Schema.either(Schema.listOf(Schema.TEXT), PAIR.schema())),
                        "the pairs that every right order keeps")
                .optional("partial", Schema.words("all-or-nothing", "per-pair"), "whether right pairs earn a share");
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.of(new SealedOrdering());
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Labels items = Labels.read(fields.required("items"));
        List<PartialOrder.Pair> pairs = new ArrayList<>();
        for (Node node : Fields.items(fields.required("before"))) {
            pairs.add(pair(node, items));
        }
        boolean perPair =
                Words.of(fields, "partial", "all-or-nothing", "per-pair").equals("per-pair");
        fields.finish();
        PartialOrder order = new PartialOrder(List.copyOf(items.texts().keySet()), pairs);
        if (order.extension().isEmpty()) {
            throw new DocumentException(
                    fields.position(), "no order keeps all pairs of 'before'", "something comes before itself");
        }
        return new OrderingTask(items, order, perPair);
    }

    /** {@code [a, b]}, or {@code {pair: [a, b], because: why}}. */
    private static PartialOrder.Pair pair(Node node, Labels items) throws DocumentException {
        Node names = node;
        String because = "";
        if (node instanceof Node.Mapping) {
            Fields fields = Fields.of(node);
            names = fields.required("pair");
            because = fields.text("because", "");
            fields.finish();
        }
        List<Node> both = Fields.items(names);
        if (both.size() != 2) {
            throw new DocumentException(names.position(), "a pair has two items", "write [first, second]");
        }
        return new PartialOrder.Pair(items.authored(both.get(0)), items.authored(both.get(1)), because);
    }
}
