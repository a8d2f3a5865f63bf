package assay.grader.release;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Disclosure;
import assay.grader.answer.SealedForm;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.Reveal;
import assay.grader.problem.SealedPart;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One question as students may have it. It is built up from nothing: a field gets into the copy only where it is named
 * here or in the {@link Disclosure} of its kind.
 */
final class QuestionCopy {
    private static final Position NOWHERE = new Position("", 1, 1);
    private static final String NEEDS_KEY = "it needs the key";
    private static final List<String> QUESTION = List.of("question", "title", "statement", "symbols");
    private static final List<String> PART = List.of("id", "joint", "answer", "points", "statement");
    /** The kinds of answers that use no name of the question unless it is allowed. */
    private static final Set<String> WITHOUT_NAMES = Set.of("witness", "trace", "curve", "graph");

    private static final List<String> WORKED = List.of("id", "answer", "statement", "rows");

    private final Node.Mapping file;
    private final Question question;
    private final Grader grader;
    private final QuestionNames names;
    private final Predicate<Shape> showable;
    private final OpaqueNames hidden;
    private final Map<String, Handling> most;
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> opaque = new LinkedHashSet<>();
    private final List<CopiedPart> parts = new ArrayList<>();

    /**
     * A copy.
     *
     * @param file the question as its author wrote it
     * @param showable whether the shape of an answer may be told
     * @param most what may be done at most with the answers to parts; all where a part is not named
     */
    QuestionCopy(
            Node.Mapping file,
            Question question,
            Grader grader,
            QuestionNames names,
            Predicate<Shape> showable,
            Map<String, Handling> most) {
        this.file = file;
        this.question = question;
        this.grader = grader;
        this.names = names;
        this.showable = showable;
        this.hidden = new OpaqueNames(question, names, showable);
        this.most = most;
    }

    /** The parts of the copy, as far as it is made. */
    List<CopiedPart> parts() {
        return List.copyOf(parts);
    }

    /** The file of the copy. */
    Node.Mapping make() throws DocumentException {
        List<Node> copied = new ArrayList<>();
        List<Part> leading = question.parts().stream().filter(Part::isLeading).toList();
        List<Node> written = ((Node.Sequence) field(file, "parts").orElseThrow()).items();
        for (int k = 0; k < leading.size(); k++) {
            copied.add(part(leading.get(k), (Node.Mapping) written.get(k), PART, true));
        }
        List<Node> worked = new ArrayList<>();
        for (int k = 0; k < question.worked().size(); k++) {
            Node.Mapping example =
                    (Node.Mapping) ((Node.Sequence) field(file, "worked").orElseThrow())
                            .items()
                            .get(k);
            worked.add(part(question.worked().get(k).part(), example, WORKED, false));
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        QUESTION.forEach(name -> field(file, name).ifPresent(node -> fields.put(name, node)));
        needed.addAll(names.data());
        needed.addAll(names.told());
        Set<String> defined = names.closure(needed);
        opaque.removeAll(defined);
        if (!opaque.isEmpty()) {
            fields.put("symbols", symbols());
        }
        if (!defined.isEmpty()) {
            Map<String, Node> definitions =
                    new LinkedHashMap<>(question.definitions().define());
            definitions.keySet().retainAll(defined);
            fields.put("define", mapping(definitions));
        }
        if (!worked.isEmpty()) {
            fields.put("worked", new Node.Sequence(NOWHERE, worked));
        }
        fields.put("parts", new Node.Sequence(NOWHERE, copied));
        return mapping(fields);
    }

    private Node part(Part part, Node.Mapping written, List<String> shared, boolean graded) throws DocumentException {
        Disclosure disclosure = AnswerKinds.of(part).disclosure();
        Handling limit = most.getOrDefault(part.id(), Handling.JUDGED);
        String reason = "";
        Optional<Map<String, Node>> fields = Optional.empty();
        Handling handling = Handling.TAKEN;
        if (limit == Handling.JUDGED) {
            reason = whyNotJudged(part, disclosure);
            if (reason.isEmpty()) {
                fields = Optional.of(judging(part, disclosure));
                handling = Handling.JUDGED;
            }
        }
        if (fields.isEmpty() && limit != Handling.TAKEN) {
            fields = read(part, disclosure.sealed(), graded);
            handling = Handling.READ;
        }
        if (fields.isEmpty()) {
            fields = Optional.of(Map.of());
            handling = Handling.TAKEN;
            reason = reason.equals(NEEDS_KEY) ? "to read it would tell too much" : reason;
        }
        Map<String, Node> all = new LinkedHashMap<>();
        shared.forEach(name ->
                field(written, name).filter(node -> !name.equals("rows")).ifPresent(node -> all.put(name, node)));
        if (part.reveal() != Reveal.DEFAULT && graded) {
            all.put("reveal", text(part.reveal().spelling()));
        }
        if (handling != Handling.JUDGED) {
            all.put(SealedPart.FIELD, text(handling == Handling.READ ? "true" : "unread"));
        }
        all.putAll(fields.get());
        if (shared.contains("rows")) {
            field(written, "rows").ifPresent(rows -> all.put("rows", rows));
        }
        if (graded) {
            report(part, handling, reason);
        }
        return mapping(all);
    }

    private void report(Part part, Handling handling, String reason) {
        String why = handling == Handling.JUDGED || reason.equals(NEEDS_KEY) ? "" : reason;
        List<String> ids = part.joint().isEmpty()
                ? List.of(part.id())
                : List.copyOf(part.joint().keySet());
        ids.forEach(id -> parts.add(new CopiedPart(id, part.kind(), handling, why)));
    }

    /** Why a part cannot be judged without a key, or nothing. */
    private String whyNotJudged(Part part, Disclosure disclosure) throws DocumentException {
        if (disclosure.judging().isEmpty()) {
            return NEEDS_KEY;
        }
        if (part.reveal() == Reveal.FORM) {
            return "students are told nothing of whether it is right";
        }
        if (!disclosure.judges(part.specification().fields().keySet())) {
            return "it states more than the question";
        }
        if (!part.follow().isNothing()) {
            return "it follows other answers";
        }
        Map<String, Node> fields = fields(part, disclosure.judging());
        Optional<String> refusal = names.refusal(names(part, fields));
        return refusal.or(() -> shown(part, fields)).orElse("");
    }

    private Optional<String> shown(Part part, Map<String, Node> fields) {
        try {
            return names.shown(part, fields).map(other -> "it shows the answer to " + other);
        } catch (DocumentException fault) {
            throw new IllegalStateException("a part that was prepared cannot be read: " + fault.getMessage(), fault);
        }
    }

    private Map<String, Node> judging(Part part, Disclosure disclosure) throws DocumentException {
        Map<String, Node> fields = fields(part, disclosure.judging());
        needed.addAll(names(part, fields));
        return fields;
    }

    /** What is left of a part that is only read; nothing if even that would tell too much. */
    private Optional<Map<String, Node>> read(Part part, SealedForm form, boolean graded) throws DocumentException {
        Optional<Shape> shape = graded ? grader.task(part).shape().filter(showable) : Optional.empty();
        Map<String, Node> fields = form.of(part, shape);
        Map<String, Node> formulas = new LinkedHashMap<>(fields);
        formulas.keySet().retainAll(form.formulas());
        if (!formulas.isEmpty()) {
            Set<String> all = names(part, formulas);
            if (part.reveal() != Reveal.FORM
                    && names.refusal(all).isEmpty()
                    && shown(part, formulas).isEmpty()) {
                needed.addAll(all);
                return Optional.of(fields);
            }
            Optional<Map<String, Node>> rest = form.withoutFormulas(hidden.asSymbols(part, fields));
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            fields = rest.get();
        }
        if (!(fields.isEmpty() && form.schema().fields().isEmpty()) && usesNames(form)) {
            for (String name : usable(part)) {
                if (hidden.allows(name)) {
                    opaque.add(name);
                } else if (names.refusal(Set.of(name)).isEmpty()) {
                    needed.add(name);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(fields);
    }

    /** Whether answers of a form are read in the names of the question. */
    private static boolean usesNames(SealedForm form) {
        List<String> fields = form.schema().names();
        return fields.contains("symbols-allowed") || fields.contains("from");
    }

    /** The definitions that fields mention and that answers may use. */
    private Set<String> names(Part part, Map<String, Node> fields) throws DocumentException {
        Set<String> all = new LinkedHashSet<>(names.mentioned(part, fields));
        all.addAll(usable(part));
        return all;
    }

    /** The definitions that an answer may use: those that are allowed, or those of which the question speaks. */
    private Set<String> usable(Part part) {
        Node.Field allowed = part.specification().fields().get("symbols-allowed");
        if (allowed == null) {
            return WITHOUT_NAMES.contains(part.kind()) ? Set.of() : names.spoken();
        }
        Set<String> listed = new LinkedHashSet<>();
        Formulas.texts(allowed.value()).forEach(name -> listed.add(name.text()));
        listed.retainAll(question.definitions().define().keySet());
        return listed;
    }

    private static Map<String, Node> fields(Part part, Set<String> wanted) {
        Map<String, Node> fields = new LinkedHashMap<>();
        part.specification().fields().forEach((name, field) -> {
            if (wanted.contains(name)) {
                fields.put(name, field.value());
            }
        });
        return fields;
    }

    /** The symbols of the question, and a symbol in the place of each definition that is not told. */
    private Node symbols() {
        Map<String, Node> symbols = new LinkedHashMap<>(question.definitions().symbols());
        opaque.forEach(name -> symbols.put(name, hidden.symbol(name)));
        return mapping(symbols);
    }

    private static Optional<Node> field(Node.Mapping mapping, String name) {
        return Optional.ofNullable(mapping.fields().get(name))
                .map(Node.Field::value)
                .filter(node -> !(node instanceof Node.Scalar scalar && scalar.empty()));
    }

    private static Node text(String text) {
        return new Node.Scalar(NOWHERE, text, false);
    }

    private static Node.Mapping mapping(Map<String, Node> fields) {
        Map<String, Node.Field> placed = new LinkedHashMap<>();
        fields.forEach((name, node) -> placed.put(name, new Node.Field(NOWHERE, Objects.requireNonNull(node))));
        return new Node.Mapping(NOWHERE, placed);
    }
}
