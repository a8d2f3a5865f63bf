package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import java.util.ArrayList;
import java.util.List;

/** Items in an order: every order is right that keeps what the author says comes before what. */
final class OrderingKind implements AnswerKind {

    @Override
    public String name() {
        return "ordering";
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
