package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.QuestionSchema;
import assay.grader.problem.Statement;
import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.decide.Equality;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A choice among options. Which of them are right is proved where they state when they are, and else named by the
 * author.
 */
final class ChoiceKind implements AnswerKind {
    private static final String OTHERWISE = "otherwise";

    private static final MappingSchema OPTION = MappingSchema.empty()
            .required("text", Schema.TEXT, "what the option says")
            .optional("when", QuestionSchema.STATEMENT, "the condition under which it is right, or 'otherwise'")
            .optional("because", Schema.TEXT, "why it is wrong");

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public MappingSchema schema() {
        return MappingSchema.empty()
                .required("options", Schema.mapOf(Schema.either(Schema.TEXT, OPTION.schema())), "what can be chosen")
                .optional(
                        "reference",
                        Schema.either(Schema.TEXT, Schema.listOf(Schema.TEXT)),
                        "the right ones, where no condition says so")
                .optional("multiple", Schema.FLAG, "whether several can be right")
                .optional("partial", Schema.words("all-or-nothing", "per-option"), "whether right ones earn a share");
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.of(new SealedChoice(), "reference", "options");
    }

    @Override
    public Task prepare(Part part, Question question) throws DocumentException {
        Fields fields = Fields.of(part.specification());
        boolean multiple = Words.of(fields, "multiple", "false", "true").equals("true");
        boolean perOption =
                Words.of(fields, "partial", "all-or-nothing", "per-option").equals("per-option");
        Optional<Node> reference = fields.optional("reference");
        Map<String, Option> options = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry :
                Fields.entries(fields.required("options")).entrySet()) {
            options.put(entry.getKey(), option(entry.getKey(), entry.getValue(), part, question));
        }
        fields.finish();
        Set<String> right = key(part, options, reference);
        if (!multiple && right.size() != 1) {
            throw new DocumentException(
                    part.position(),
                    "part " + part.id() + " has " + right.size() + " right options: " + String.join(", ", right),
                    "let exactly one be right, or write multiple: true");
        }
        if (!multiple && perOption) {
            throw new DocumentException(part.position(), "only a choice of several can earn shares", "drop 'partial'");
        }
        return new ChoiceTask(List.copyOf(options.values()), right, multiple, perOption);
    }

    /**
     * An option.
     *
     * @param when the condition under which it is right, or empty
     * @param truth whether the condition holds, if there is one
     * @param because why it is wrong, or empty
     */
    record Option(String id, String text, String when, Optional<Truth> truth, String because) {
        boolean isOtherwise() {
            return when.equals(OTHERWISE);
        }
    }

    private static Option option(String id, Node node, Part part, Question question) throws DocumentException {
        if (node instanceof Node.Scalar text) {
            return new Option(id, text.text(), "", Optional.empty(), "");
        }
        Fields fields = Fields.of(node);
        String text = fields.scalar("text").text();
        Optional<Node> when = fields.optional("when");
        String because = fields.text("because", "");
        fields.finish();
        if (when.isEmpty()) {
            return new Option(id, text, "", Optional.empty(), because);
        }
        if (when.get() instanceof Node.Scalar word && word.text().equals(OTHERWISE)) {
            return new Option(id, text, OTHERWISE, Optional.empty(), because);
        }
        Statement statement = question.vocabulary().statement(when.get());
        Truth truth = new StatementCheck(
                        Map.of(), new Equality(question.vocabulary().options(part.id())), false)
                .of(statement);
        if (truth.isOpen()) {
            throw new DocumentException(
                    when.get().position(),
                    "whether '" + statement.text() + "' holds could not be decided: " + truth.found(),
                    "state the condition otherwise, or name the right option with 'reference'");
        }
        return new Option(id, text, statement.text(), Optional.of(truth), because);
    }

    /** The ids of the right options: what the conditions prove, and what the author names; both must agree. */
    private static Set<String> key(Part part, Map<String, Option> options, Optional<Node> reference)
            throws DocumentException {
        boolean none = options.values().stream()
                .noneMatch(option -> option.truth().filter(Truth::holds).isPresent());
        Set<String> proved = new LinkedHashSet<>();
        Set<String> unconditional = new LinkedHashSet<>();
        for (Option option : options.values()) {
            if (option.isOtherwise()
                    ? none
                    : option.truth().filter(Truth::holds).isPresent()) {
                proved.add(option.id());
            }
            if (option.when().isEmpty()) {
                unconditional.add(option.id());
            }
        }
        if (reference.isEmpty()) {
            if (!unconditional.isEmpty()) {
                throw new DocumentException(
                        part.position(),
                        "nothing says whether these options are right: " + String.join(", ", unconditional),
                        "give each option a 'when', or name the right ones with 'reference'");
            }
            return proved;
        }
        Set<String> named = new LinkedHashSet<>();
        List<Node> names =
                reference.get() instanceof Node.Sequence ? Fields.items(reference.get()) : List.of(reference.get());
        for (Node node : names) {
            Node.Scalar id = Fields.scalar(node, "the right option");
            if (!options.containsKey(id.text())) {
                throw new DocumentException(
                        id.position(),
                        "there is no option '" + id.text() + "'",
                        Spelling.suggestion(id.text(), options.keySet()));
            }
            named.add(id.text());
        }
        for (Option option : options.values()) {
            boolean conditional = !option.when().isEmpty();
            if (conditional && named.contains(option.id()) != proved.contains(option.id())) {
                throw new DocumentException(
                        reference.get().position(),
                        "option '" + option.id() + "' is " + (proved.contains(option.id()) ? "right" : "wrong")
                                + " by its condition, but the reference says otherwise",
                        "drop 'reference' or mend the condition");
            }
        }
        return named;
    }
}
