package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.limit.Limits;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of a question as its file states them, from which they can be made anew with other values for some of them.
 *
 * @param symbols the declared variables
 * @param define the definitions, each of which may use the ones before
 * @param limits what answers may cost
 */
public record Definitions(
        Map<String, Computation> computations, Map<String, Node> symbols, Map<String, Node> define, Limits limits) {
    public Definitions {
        computations = Map.copyOf(computations);
        symbols = Collections.unmodifiableMap(new LinkedHashMap<>(symbols));
        define = Collections.unmodifiableMap(new LinkedHashMap<>(define));
    }

    /** The names with the values that the author gave them. */
    Vocabulary vocabulary() throws DocumentException {
        return vocabulary(Map.of());
    }

    /**
     * The names where some definitions have other values; later definitions are computed from those.
     *
     * @throws DocumentException if a later definition has no value then
     */
    Vocabulary vocabulary(Map<String, Value> others) throws DocumentException {
        Vocabulary vocabulary = Vocabulary.of(computations, limits).withSymbols(symbols);
        for (Map.Entry<String, Node> definition : define.entrySet()) {
            Value other = others.get(definition.getKey());
            vocabulary = other == null
                    ? vocabulary.withDefinition(definition.getKey(), definition.getValue())
                    : vocabulary.withValue(definition.getKey(), definition.getValue(), other);
        }
        return vocabulary;
    }
}
