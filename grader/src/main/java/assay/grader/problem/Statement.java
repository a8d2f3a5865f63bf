package assay.grader.problem;

import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an author states about values: a comparison, or statements that are joined. Every comparison is a statement of its
 * own: where it contains symbols without values, it says that it holds for all of them.
 */
public sealed interface Statement {

    /** How it was written. */
    String text();

    /** Two terms and how they compare. */
    record Compared(Relation relation) implements Statement {
        @Override
        public String text() {
            return relation.text();
        }
    }

    /** All of several hold. */
    record All(String text, List<Statement> parts) implements Statement {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of several holds. */
    record Any(String text, List<Statement> parts) implements Statement {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** It does not hold. */
    record Not(String text, Statement operand) implements Statement {}

    /**
     * It holds for every choice, or for at least one choice, of the values of some symbols.
     *
     * @param every whether it must hold for every choice
     * @param values the values of each symbol
     */
    record Quantified(String text, boolean every, Map<String, List<Tensor<Rational>>> values, Statement body)
            implements Statement {
        public Quantified {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** All choices, the last symbol changing fastest. */
        public List<Map<String, Tensor<Rational>>> choices() {
            List<Map<String, Tensor<Rational>>> choices = List.of(Map.of());
            for (Map.Entry<String, List<Tensor<Rational>>> symbol : values.entrySet()) {
                List<Map<String, Tensor<Rational>>> longer = new ArrayList<>();
                for (Map<String, Tensor<Rational>> choice : choices) {
                    for (Tensor<Rational> value : symbol.getValue()) {
                        Map<String, Tensor<Rational>> next = new LinkedHashMap<>(choice);
                        next.put(symbol.getKey(), value);
                        longer.add(next);
                    }
                }
                choices = longer;
            }
            return choices;
        }
    }
}
