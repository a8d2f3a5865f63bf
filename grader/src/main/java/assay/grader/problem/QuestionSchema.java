package assay.grader.problem;

import assay.grader.schema.MappingSchema;
import assay.grader.schema.Schema;
import assay.reference.expression.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schema of question files (JSON Schema, draft 2020-12). The fields that all parts share are stated here; those of an
 * answer kind come from the kind. Which of them a part may have is chosen by its {@code answer}, so that an editor
 * completes only what fits.
 */
public final class QuestionSchema {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String SEALED = "-sealed";

    /** A domain by its name, or an open interval. */
    public static final Schema DOMAIN = reference("domain");

    /** Names with their domains, or with shapes too. */
    public static final Schema SYMBOLS = reference("symbols");

    /** A condition, several that all hold, or one for all or for some values. */
    public static final Schema STATEMENT = reference("statement");

    private static final MappingSchema QUANTIFIED = MappingSchema.empty()
            .optional("for-all", Schema.mapOf(Schema.ANY), "names with lists of values, or with {from: 1, to: 8}")
            .optional("for-some", Schema.mapOf(Schema.ANY), "names with lists of values, or with {from: 1, to: 8}")
            .required("holds", STATEMENT, "the condition on them");

    private static final MappingSchema SYMBOL = MappingSchema.empty()
            .optional("shape", Schema.SHAPE, "the length of each axis: 5, K or K-1; a scalar without it")
            .optional("domain", DOMAIN, "the values that the entries take; every real number without it")
            .optional("latex", Schema.TEXT, "another way to write the name in LaTeX");

    private static final MappingSchema DEFINITION = MappingSchema.empty()
            .required("value", Schema.NUMBERS, "the formula, list or computed value")
            .optional("indices", Schema.mapOf(Schema.TEXT), "the free indices of a formula in index form, {i: D}")
            .optional("latex", Schema.TEXT, "another way to write the name in LaTeX");

    /** Names for formulas, lists or computed values. */
    public static final Schema DEFINITIONS = Schema.mapOf(Schema.either(Schema.NUMBERS, DEFINITION.schema()));

    private static final MappingSchema REJECTED = MappingSchema.empty()
            .required("answer", Schema.ANY, "an answer that must not be found right")
            .required("because", Schema.TEXT, "what is wrong with it");

    /** The fields that every part has, beside those of its kind. */
    static final MappingSchema PART = MappingSchema.empty()
            .optional("id", Schema.TEXT, "unique in the assignment, such as \"5.full\"; put it in quotes")
            .optional(
                    "joint",
                    Schema.mapOf(Schema.TEXT),
                    "instead of an id: the ids of parts with one common verdict, with the names of their answers")
            .required("answer", Schema.TEXT, "the kind of answer")
            .required("points", Schema.NUMBER, "what a right answer is worth, such as 3 or 1/2")
            .optional("statement", Schema.TEXT, "what is asked, Markdown with LaTeX")
            .optional("reveal", Schema.words(Reveal.spellings()), "what a student is told before a person grades")
            .optional("accept", Schema.listOf(Schema.ANY), "answers that must be found right")
            .optional(
                    "reject",
                    Schema.listOf(REJECTED.schema()),
                    "answers that must not be found right, each with the reason");

    /** The fields of a part whose key stays with the course, beside those by which its answers are read. */
    private static final MappingSchema SEALED_PART = sealed(PART);

    /** The fields that every worked example has, beside those of its kind. */
    static final MappingSchema WORKED = MappingSchema.empty()
            .required("id", Schema.TEXT, "unique in the assignment")
            .required("answer", Schema.TEXT, "the kind of answer that the example shows")
            .optional("statement", Schema.TEXT, "what the example shows, Markdown with LaTeX")
            .required("rows", Schema.ANY, "what the question prints; it is judged like an answer");

    private static final MappingSchema SEALED_WORKED = sealed(WORKED);

    private static final MappingSchema QUESTION = MappingSchema.empty()
            .required("question", Schema.TEXT, "the number of the question; put it in quotes")
            .required("title", Schema.TEXT, "one line")
            .optional("statement", Schema.TEXT, "what all parts share, Markdown with LaTeX")
            .optional("symbols", SYMBOLS, "the variables that formulas may use")
            .optional(
                    "define",
                    DEFINITIONS,
                    "names for formulas, lists or computed values; a later one may use an earlier one")
            .optional(
                    "given",
                    Schema.listOf(Schema.TEXT),
                    "names under define that the question tells; students' copies hold them in every case")
            .optional(
                    "named",
                    Schema.listOf(Schema.TEXT),
                    "names under define of which the question tells the shape; students' copies hold them as variables"
                            + " where they may not tell what they stand for")
            .optional("worked", Schema.listOf(reference("worked")), "examples that the question prints")
            .required("parts", Schema.listOf(reference("part")), "what is asked and graded, in order");

    private QuestionSchema() {}

    /** The fields of a question. */
    public static MappingSchema question() {
        return QUESTION;
    }

    /**
     * The whole schema.
     *
     * @param kinds the fields of each kind of answer, by its name
     * @param sealed those of a part whose key stays with the course
     */
    public static Schema of(Map<String, MappingSchema> kinds, Map<String, MappingSchema> sealed) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("part", chosen("part", PART, kinds.keySet()));
        definitions.put("worked", chosen("worked", WORKED, kinds.keySet()));
        List<String> domains =
                Arrays.stream(Domain.Named.values()).map(Domain.Named::toString).toList();
        definitions.put("domain", Schema.wordsOr(domains, "\\(.*,.*\\)").json());
        definitions.put(
                "symbols", Schema.mapOf(Schema.either(SYMBOL.schema(), DOMAIN)).json());
        definitions.put(
                "statement",
                Schema.either(Schema.TEXT, Schema.listOf(STATEMENT), QUANTIFIED.schema())
                        .json());
        kinds.forEach((kind, fields) -> {
            definitions.put("part-" + kind, PART.and(fields).schema().json());
            definitions.put("worked-" + kind, WORKED.and(fields).schema().json());
        });
        sealed.forEach((kind, fields) -> {
            definitions.put(
                    "part-" + kind + SEALED, SEALED_PART.and(fields).schema().json());
            definitions.put(
                    "worked-" + kind + SEALED,
                    SEALED_WORKED.and(fields).schema().json());
        });
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", "A question of an Assay problem set");
        schema.putAll(QUESTION.schema().json());
        schema.put("$defs", definitions);
        return new Schema(schema);
    }

    /** The fields by the kind that {@code answer} names. */
    private static Map<String, Object> chosen(String what, MappingSchema shared, Iterable<String> kinds) {
        List<String> names = new ArrayList<>();
        List<Object> choices = new ArrayList<>();
        for (String kind : kinds) {
            names.add(kind);
            Map<String, Object> choice = new LinkedHashMap<>();
            choice.put(
                    "if",
                    new Schema(Map.of("required", List.of("answer")))
                            .with("properties", Map.of("answer", Map.of("const", kind)))
                            .json());
            choice.put(
                    "then",
                    new Schema(Map.of("if", Map.of("required", List.of(SealedPart.FIELD))))
                            .with("then", reference(what + "-" + kind + SEALED).json())
                            .with("else", reference(what + "-" + kind).json())
                            .json());
            choices.add(choice);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "answer", Schema.words(names).described("the kind of answer").json());
        return new Schema(Map.of("type", "object"))
                .with("required", List.of("answer"))
                .with("properties", properties)
                .with("allOf", choices)
                .json();
    }

    /** The same without the fields that say what is right, and with the one that says that they are not here. */
    private static MappingSchema sealed(MappingSchema shared) {
        MappingSchema rest = MappingSchema.empty()
                .required(
                        SealedPart.FIELD,
                        SealedPart.SCHEMA,
                        "the key stays with the course: answers are read ('true') or only taken ('unread')");
        for (MappingSchema.Field field : shared.fields()) {
            if (!List.of("accept", "reject").contains(field.name())) {
                rest = rest.and(new MappingSchema(List.of(field)));
            }
        }
        return rest;
    }

    private static Schema reference(String definition) {
        return new Schema(Map.of("$ref", "#/$defs/" + definition));
    }
}
