package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.expression.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Items to be put in order. They stand in alphabetical order, since authors often write them in the right one. */
final class SealedOrdering implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required(
                        "items",
                        Schema.either(Schema.mapOf(Schema.TEXT), Schema.listOf(Schema.TEXT)),
                        "what is put in order: names, or names with texts");
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) throws DocumentException {
        Labels items = Labels.read(Fields.of(part.specification()).required("items"));
        Map<String, Node> sorted = new TreeMap<>();
        items.texts().forEach((name, text) -> sorted.put(name, WrittenAnswer.text(text)));
        return Map.of("items", WrittenAnswer.mapping(sorted));
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Labels items = Labels.read(fields.required("items"));
        fields.finish();
        PartialOrder order = new PartialOrder(List.copyOf(items.texts().keySet()), List.of());
        OrderingTask ordering = new OrderingTask(items, order, false);
        return new SealedTask(ordering.form(), ordering::fault, ordering::understood);
    }
}
