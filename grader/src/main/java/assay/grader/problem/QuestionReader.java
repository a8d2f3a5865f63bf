package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.schema.MappingSchema;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one question: its symbols and definitions, and the fields that all parts share. */
final class QuestionReader {
    private final Map<String, Computation> computations;

    QuestionReader(Map<String, Computation> computations) {
        this.computations = computations;
    }

    /**
     * A question.
     *
     * @param whole what holds for the assignment
     */
    Question read(Node document, AssignmentFile whole) throws DocumentException {
        Fields fields = Fields.of(document);
        String id = fields.scalar("question").text();
        String title = fields.scalar("title").text();
        String statement = fields.text("statement", "");
        Definitions definitions =
                new Definitions(computations, fields.entries("symbols"), fields.entries("define"), whole.limits());
        requireDefined(fields.items("given"), definitions);
        requireDefined(fields.items("named"), definitions);
        Vocabulary vocabulary = definitions.vocabulary();
        List<Part> parts = new ArrayList<>();
        for (Node node : Fields.items(fields.required("parts"))) {
            parts.addAll(parts(node, whole.reveal()));
        }
        List<Question.Worked> worked = new ArrayList<>();
        for (Node node : fields.items("worked")) {
            Fields example = Fields.of(node);
            worked.add(new Question.Worked(
                    new Part(
                            example.position(),
                            example.scalar("id").text(),
                            Rational.ZERO,
                            example.text("statement", ""),
                            example.scalar("answer").text(),
                            remaining(node, QuestionSchema.WORKED),
                            List.of(),
                            List.of()),
                    example.required("rows")));
        }
        fields.finish();
        return new Question(fields.position(), id, title, statement, definitions, vocabulary, parts, worked);
    }

    /** A part, or the parts that are answered together. */
    private static List<Part> parts(Node node, Reveal otherwise) throws DocumentException {
        Fields fields = Fields.of(node);
        Map<String, String> joint = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : fields.entries("joint").entrySet()) {
            joint.put(
                    member.getKey(),
                    Fields.scalar(member.getValue(), "the name of the answer").text());
        }
        if (joint.isEmpty()) {
            joint.put(fields.scalar("id").text(), "");
        } else if (joint.size() < 2 || Set.copyOf(joint.values()).size() < joint.size()) {
            throw new DocumentException(
                    fields.position(),
                    "joint parts are at least two, each with a name of its own",
                    "write joint: {\"3.a\": a, \"3.b\": b}");
        } else if (fields.optional("id").isPresent()) {
            throw new DocumentException(fields.position(), "joint parts have ids of their own", "drop 'id'");
        }
        String kind = fields.scalar("answer").text();
        Rational points = share(fields.scalar("points"), joint.size());
        List<Part.Rejected> reject = new ArrayList<>();
        for (Node item : fields.items("reject")) {
            Fields pair = Fields.of(item);
            reject.add(new Part.Rejected(
                    pair.required("answer"), pair.scalar("because").text()));
            pair.finish();
        }
        Follow follow = Follow.read(fields);
        Reveal reveal = AssignmentFile.reveal(fields, otherwise);
        List<Part> parts = new ArrayList<>();
        for (String id : joint.keySet()) {
            boolean first = parts.isEmpty();
            parts.add(new Part(
                    fields.position(),
                    id,
                    points,
                    fields.text("statement", ""),
                    kind,
                    remaining(node, QuestionSchema.PART.and(Follow.SCHEMA)),
                    first ? fields.items("accept") : List.of(),
                    first ? reject : List.of(),
                    joint.size() == 1 ? Map.of() : joint,
                    follow,
                    reveal));
        }
        return parts;
    }

    /** The points of each of several joint parts, in hundredths. */
    private static Rational share(Node.Scalar node, int parts) throws DocumentException {
        Rational share = points(node).divide(Rational.of(parts));
        if (parts > 1 && !share.multiply(Rational.of(100)).isInteger()) {
            throw new DocumentException(
                    node.position(),
                    node.text() + " points cannot be shared between " + parts + " parts",
                    "choose a multiple of " + parts);
        }
        return share;
    }

    private static Rational points(Node.Scalar node) throws DocumentException {
        try {
            Rational points = Rational.parse(node.text());
            if (points.signum() > 0) {
                return points;
            }
        } catch (NumberFormatException unreadable) {
            throw new DocumentException(
                    node.position(), "'" + node.text() + "' is no number of points", "write 3 or 1/2");
        }
        throw new DocumentException(node.position(), "the points must be positive", "write 3 or 1/2");
    }

    /** The fields that belong to the answer kind. */
    private static Node.Mapping remaining(Node node, MappingSchema shared) throws DocumentException {
        if (!(node instanceof Node.Mapping mapping)) {
            throw new DocumentException(node.position(), "a part must be a mapping", "");
        }
        Map<String, Node.Field> rest = new LinkedHashMap<>(mapping.fields());
        rest.keySet().removeAll(shared.names());
        return new Node.Mapping(mapping.position(), rest);
    }

    private static void requireDefined(List<Node> names, Definitions definitions) throws DocumentException {
        for (Node node : names) {
            Node.Scalar name = Fields.scalar(node, "a name");
            if (!definitions.define().containsKey(name.text())) {
                throw new DocumentException(
                        name.position(),
                        "'" + name.text() + "' is no name under define",
                        Spelling.suggestion(name.text(), definitions.define().keySet()));
            }
        }
    }
}
