package assay.grader.release;

import assay.grader.answer.SealedFormula;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.Term;
import assay.grader.problem.Vocabulary;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names that students may use and whose meaning stays with the course: in a copy they are variables, of which only the shape
 * is told.
 *
 * @param showable whether a shape may be told
 */
record OpaqueNames(Question question, QuestionNames names, Predicate<Shape> showable) {
    private static final Position NOWHERE = new Position("", 1, 1);

    /** Whether the copy may have a definition of the question as a variable. */
    boolean allows(String name) {
        return names.value(name)
                .map(Expression::shape)
                .filter(shape -> names.isNamed(name) || showable.test(shape))
                .isPresent();
    }

    /** The variable in the place of a definition. */
    Node symbol(String name) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Shape shape = names.value(name).map(Expression::shape).orElseThrow();
        fields.put("shape", SealedFormula.shape(NOWHERE, shape));
        if (question.definitions().define().get(name) instanceof Node.Mapping definition) {
            Optional.ofNullable(definition.fields().get("latex"))
                    .ifPresent(latex -> fields.put("latex", latex.value()));
        }
        return mapping(fields);
    }

    /**
     * The fields of a part with variables in the place of the names that it defines itself, if its own words speak of all
     * of them; else as they are.
     */
    Map<String, Node> asSymbols(Part part, Map<String, Node> fields) throws DocumentException {
        if (!(fields.get("define") instanceof Node.Mapping defined)) {
            return fields;
        }
        Vocabulary vocabulary = RightAnswers.vocabulary(part, question);
        Set<String> spoken = SpokenNames.of(part, defined.fields());
        Map<String, Node> symbols = new LinkedHashMap<>();
        if (fields.get("symbols") instanceof Node.Mapping declared) {
            declared.fields().forEach((name, field) -> symbols.put(name, field.value()));
        }
        for (String name : defined.fields().keySet()) {
            Optional<Shape> shape = RightAnswers.term(new Node.Scalar(NOWHERE, name, false), vocabulary)
                    .filter(Term.Formula.class::isInstance)
                    .map(term -> ((Term.Formula) term).expression().shape())
                    .filter(showable);
            if (shape.isEmpty() || !spoken.contains(name)) {
                return fields;
            }
            symbols.put(name, mapping(Map.of("shape", SealedFormula.shape(NOWHERE, shape.get()))));
        }
        Map<String, Node> changed = new LinkedHashMap<>(fields);
        changed.remove("define");
        changed.put("symbols", mapping(symbols));
        return changed;
    }

    private static Node mapping(Map<String, Node> fields) {
        Map<String, Node.Field> placed = new LinkedHashMap<>();
        fields.forEach((name, node) -> placed.put(name, new Node.Field(NOWHERE, node)));
        return new Node.Mapping(NOWHERE, placed);
    }
}
