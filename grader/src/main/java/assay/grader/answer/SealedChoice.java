package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A choice among options by their texts; which are right is not known. */
final class SealedChoice implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("options", Schema.mapOf(Schema.TEXT), "what can be chosen")
                .optional("multiple", Schema.FLAG, "whether several can be right");
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) throws DocumentException {
        Fields whole = Fields.of(part.specification());
        Map<String, Node.Field> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Node> option :
                Fields.entries(whole.required("options")).entrySet()) {
            Node text = option.getValue() instanceof Node.Mapping
                    ? Fields.of(option.getValue()).required("text")
                    : option.getValue();
            texts.put(option.getKey(), new Node.Field(text.position(), text));
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("options", new Node.Mapping(part.position(), texts));
        whole.optional("multiple").ifPresent(flag -> fields.put("multiple", flag));
        return fields;
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        List<ChoiceKind.Option> options = new ArrayList<>();
        for (Map.Entry<String, Node> option :
                Fields.entries(fields.required("options")).entrySet()) {
            String text = Fields.scalar(option.getValue(), "the text of " + option.getKey())
                    .text();
            options.add(new ChoiceKind.Option(option.getKey(), text, "", Optional.empty(), ""));
        }
        boolean multiple = Words.of(fields, "multiple", "false", "true").equals("true");
        fields.finish();
        ChoiceTask choice = new ChoiceTask(options, Set.of(), multiple, false);
        return new SealedTask(choice.form(), choice::fault, choice::understood);
    }
}
