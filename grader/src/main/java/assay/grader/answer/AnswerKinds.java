package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Spelling;
import assay.grader.problem.Follow;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.SealedPart;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kinds of answers. */
public final class AnswerKinds {
    private AnswerKinds() {}

    /** One line for each kind. */
    public static List<AnswerKind> all() {
        return List.of(
                new ExpressionKind(),
                DerivativeKind.GRADIENT,
                DerivativeKind.JACOBIAN,
                NumbersKind.NUMBER,
                NumbersKind.SEQUENCE,
                NumbersKind.TENSOR,
                new ShapeKind(),
                new WitnessKind(),
                new ChoiceKind(),
                new OrderingKind(),
                new TextKind(),
                new GraphKind(),
                new CurveKind(),
                new TraceKind(),
                new DerivationKind());
    }

    /** The schema of question files with the fields of every kind. */
    public static Schema questionSchema() {
        Map<String, MappingSchema> fields = new LinkedHashMap<>();
        all().forEach(kind ->
                fields.put(kind.name(), kind.follows() ? kind.schema().and(Follow.SCHEMA) : kind.schema()));
        Map<String, MappingSchema> sealed = new LinkedHashMap<>();
        all().forEach(kind -> sealed.put(kind.name(), kind.disclosure().sealed().schema()));
        return QuestionSchema.of(fields, sealed);
    }

    /**
     * The task of a part.
     *
     * @throws DocumentException if its kind does not exist or its specification is faulty
     */
    public static Task prepare(Part part, Question question) throws DocumentException {
        AnswerKind kind = of(part);
        if (!part.joint().isEmpty() && !kind.joins()) {
            throw new DocumentException(
                    part.position(),
                    "parts of the kind '" + kind.name() + "' cannot be joined",
                    "write a part for each");
        }
        Optional<SealedPart> sealed = SealedPart.of(part);
        if (sealed.isPresent()) {
            Part bare = sealed.get().part();
            return sealed.get().read() ? kind.disclosure().sealed().prepare(bare, question) : SealedTask.unread(bare);
        }
        if (!part.follow().isNothing() && !kind.follows()) {
            throw new DocumentException(
                    part.position(), "a part of the kind '" + kind.name() + "' cannot follow another", "drop 'follow'");
        }
        return kind.prepare(part, question);
    }

    /** The kind of a part. @throws DocumentException if it does not exist */
    public static AnswerKind of(Part part) throws DocumentException {
        List<String> names = all().stream().map(AnswerKind::name).toList();
        for (AnswerKind kind : all()) {
            if (kind.name().equals(part.kind())) {
                return kind;
            }
        }
        throw new DocumentException(
                part.position(),
                "part " + part.id() + " has the unknown answer kind '" + part.kind() + "'",
                Spelling.suggestion(part.kind(), names));
    }
}
