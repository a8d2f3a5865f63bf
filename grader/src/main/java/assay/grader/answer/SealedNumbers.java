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
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Numbers that are read and counted; their values are not known.
 *
 * @param name the kind
 * @param least the least number of axes
 * @param most the greatest number of axes
 */
record SealedNumbers(String name, int least, int most) implements SealedForm {

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty().optional("shape", Schema.SHAPE, "the shape of the answer");
    }

    @Override
    public Map<String, Node> of(Part part, Optional<Shape> shape) {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (most > 0) {
            shape.ifPresent(known -> fields.put("shape", SealedFormula.shape(part.position(), known)));
        }
        return fields;
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        Optional<List<Integer>> dimensions = most == 0
                ? Optional.of(List.of())
                : SealedFormula.shape(fields)
                        .map(shape -> shape.dimensions().stream()
                                .map(axis -> axis.offset())
                                .toList());
        fields.finish();
        int axes = dimensions.map(List::size).orElse(least);
        return new SealedTask(form(dimensions), answer -> fault(answer, dimensions), answer -> {
            WrittenNumbers read = WrittenNumbers.of(answer.content(), axes);
            return read.fault().isPresent() ? List.of() : List.of(read.understood());
        });
    }

    private Optional<Verdict> fault(Answer answer, Optional<List<Integer>> dimensions) {
        int axes = dimensions.map(List::size).orElse(least);
        WrittenNumbers read = WrittenNumbers.of(answer.content(), axes);
        if (read.fault().isPresent()) {
            return Optional.of(Verdict.unreadable(read.fault().get()));
        }
        List<Integer> written = read.texts().dimensions();
        boolean fits = dimensions.map(written::equals).orElse(written.size() >= least && (long) written.size() <= most);
        String asked = dimensions.map(SealedNumbers::shape).orElse("a " + name);
        return fits
                ? Optional.empty()
                : Optional.of(Verdict.incorrect(
                        new Certificate.Shape(shape(written), asked),
                        Remark.form(
                                "shape", "Your answer has the shape " + shape(written) + "; asked is " + asked + ".")));
    }

    private String form(Optional<List<Integer>> dimensions) {
        return most == 0
                ? "a number, or a formula without names"
                : dimensions
                                .map(shape -> "numbers of the shape " + shape(shape))
                                .orElse("numbers") + ", in brackets";
    }

    private static String shape(List<Integer> dimensions) {
        return dimensions.isEmpty()
                ? "a single number"
                : dimensions.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
