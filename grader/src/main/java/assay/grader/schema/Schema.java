package assay.grader.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may stand in one place of a file, in the words of JSON Schema (draft 2020-12). A reader takes every single value
 * as text, so a number, a truth value and a text are all single values here.
 *
 * @param json the keywords: texts, numbers, truth values, lists and maps
 */
public record Schema(Map<String, Object> json) {

    /** Anything. */
    public static final Schema ANY = new Schema(Map.of());

    /** A single value. */
    public static final Schema TEXT = keyword("type", List.of("string", "number", "boolean"));

    /** A formula in the names of the question, or the call of a computation. */
    public static final Schema FORMULA = TEXT;

    /** A rational number: a decimal or a quotient. */
    public static final Schema NUMBER = TEXT;

    /** A number or a list of such, nested for tensors. */
    public static final Schema NUMBERS = keyword("type", List.of("string", "number", "array"));

    /** True or false. */
    public static final Schema FLAG = keyword("enum", List.of(true, false, "true", "false"));

    /** The lengths of axes. */
    public static final Schema SHAPE = listOf(keyword("type", List.of("string", "integer")));

    public Schema {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** One of a few fixed words. */
    public static Schema words(Collection<String> words) {
        return keyword("enum", List.copyOf(words));
    }

    /** One of a few fixed words. */
    public static Schema words(String... words) {
        return words(List.of(words));
    }

    /** One of a few fixed words, or a text that matches a regular expression as a whole. */
    public static Schema wordsOr(Collection<String> words, String pattern) {
        return either(words(words), keyword("type", "string").with("pattern", "^" + pattern + "$"));
    }

    /** A list whose items are all of one kind. */
    public static Schema listOf(Schema items) {
        return keyword("type", "array").with("items", items.json());
    }

    /** A mapping with names of one's own and values of one kind. */
    public static Schema mapOf(Schema values) {
        return keyword("type", "object").with("additionalProperties", values.json());
    }

    /** What fits one of several. */
    public static Schema either(Schema... choices) {
        List<Object> all = new ArrayList<>();
        for (Schema choice : choices) {
            all.add(choice.json());
        }
        return keyword("anyOf", all);
    }

    /** The same with a sentence that an editor shows. */
    public Schema described(String description) {
        Map<String, Object> with = new LinkedHashMap<>();
        with.put("description", description);
        with.putAll(json);
        return new Schema(with);
    }

    /** The same with one more keyword. */
    public Schema with(String keyword, Object value) {
        Map<String, Object> with = new LinkedHashMap<>(json);
        with.put(keyword, value);
        return new Schema(with);
    }

    /** The same with the keywords of another. */
    public Schema and(Schema other) {
        Map<String, Object> both = new LinkedHashMap<>(json);
        both.putAll(other.json);
        return new Schema(both);
    }

    private static Schema keyword(String keyword, Object value) {
        return new Schema(Map.of(keyword, value));
    }
}
