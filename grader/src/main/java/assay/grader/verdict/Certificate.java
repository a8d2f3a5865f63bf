package assay.grader.verdict;

import assay.grader.figure.Figure;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a verdict rests on, as data that a report can print and a checker can check again. */
public sealed interface Certificate {

    /** The name of the kind in reports. */
    String kind();

    /** The content without the kind: names to texts, numbers, lists and maps. */
    Map<String, Object> content();

    /** The kind and the content. */
    default Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind());
        map.putAll(content());
        return frozen(map);
    }

    /**
     * An identity, proved.
     *
     * @param details the certificate of the engine
     */
    record Identity(Map<String, Object> details) implements Certificate {
        public Identity {
            details = frozen(details);
        }

        @Override
        public String kind() {
            return "identity";
        }

        @Override
        public Map<String, Object> content() {
            return details;
        }
    }

    /** A point where the answer and the reference are different: their values there do not meet. */
    record Counterexample(Map<String, String> at, String yours, String expected) implements Certificate {
        public Counterexample {
            at = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(at));
        }

        @Override
        public String kind() {
            return "counterexample";
        }

        @Override
        public Map<String, Object> content() {
            return frozen(mapOf("at", at, "yours", yours, "expected", expected));
        }
    }

    /** A written number against the exact value under a rounding policy. */
    record Enclosure(String yours, String expected, String policy) implements Certificate {
        @Override
        public String kind() {
            return "enclosure";
        }

        @Override
        public Map<String, Object> content() {
            return frozen(mapOf("yours", yours, "expected", expected, "policy", policy));
        }
    }

    /** A finite comparison, entry by entry: which entries were compared and which differ. */
    record Exhaustive(int compared, List<Difference> differences) implements Certificate {
        public Exhaustive {
            differences = List.copyOf(differences);
        }

        /** An entry that differs. */
        public record Difference(String entry, String yours, String expected) {}

        @Override
        public String kind() {
            return "exhaustive";
        }

        @Override
        public Map<String, Object> content() {
            List<Object> rows = new ArrayList<>();
            for (Difference difference : differences) {
                rows.add(mapOf(
                        "entry", difference.entry(), "yours", difference.yours(), "expected", difference.expected()));
            }
            return frozen(mapOf("compared", compared, "differences", rows));
        }
    }

    /**
     * A property that the given values have or do not have.
     *
     * @param figure what a report can draw of them
     */
    record Property(Map<String, String> values, List<Finding> findings, Optional<Figure> figure)
            implements Certificate {

        /** A property of values that are not drawn. */
        public Property(Map<String, String> values, List<Finding> findings) {
            this(values, findings, Optional.empty());
        }

        public Property {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
            findings = List.copyOf(findings);
        }

        /**
         * One condition and whether it holds; the text says what was found.
         *
         * @param proof the certificate of the engine, empty where values were only calculated
         */
        public record Finding(String condition, boolean holds, String found, Map<String, Object> proof) {
            public Finding {
                proof = frozen(proof);
            }

            /** A finding by calculation. */
            public Finding(String condition, boolean holds, String found) {
                this(condition, holds, found, Map.of());
            }
        }

        @Override
        public String kind() {
            return "property";
        }

        @Override
        public Map<String, Object> content() {
            List<Object> rows = new ArrayList<>();
            for (Finding finding : findings) {
                Map<String, Object> row =
                        mapOf("condition", finding.condition(), "holds", finding.holds(), "found", finding.found());
                if (!finding.proof().isEmpty()) {
                    row.put("proof", finding.proof());
                }
                rows.add(row);
            }
            Map<String, Object> content = mapOf("at", values, "conditions", rows);
            figure.ifPresent(drawn -> content.put("figure", drawn.content()));
            return frozen(content);
        }
    }

    /** A chain of rows or lines, each with its own finding. */
    record Steps(List<Step> steps) implements Certificate {
        public Steps {
            steps = List.copyOf(steps);
        }

        /**
         * One row.
         *
         * @param name the name of the row or the number of the line
         * @param finding a fixed word, such as {@code right} or {@code truncated}
         * @param yours what was written
         * @param expected what is right, or empty
         * @param message a sentence, or empty
         * @param certificate what the finding rests on, if that is more than the row says
         */
        public record Step(
                String name,
                String finding,
                String yours,
                String expected,
                String message,
                Optional<Certificate> certificate) {

            /** A row that says itself what its finding rests on. */
            public Step(String name, String finding, String yours, String expected, String message) {
                this(name, finding, yours, expected, message, Optional.empty());
            }
        }

        @Override
        public String kind() {
            return "steps";
        }

        @Override
        public Map<String, Object> content() {
            List<Object> rows = new ArrayList<>();
            for (Step step : steps) {
                Map<String, Object> row = mapOf("step", step.name(), "finding", step.finding());
                putUnlessEmpty(row, "yours", step.yours());
                putUnlessEmpty(row, "expected", step.expected());
                putUnlessEmpty(row, "message", step.message());
                step.certificate().ifPresent(certificate -> row.put("certificate", certificate.toMap()));
                rows.add(row);
            }
            return frozen(mapOf("steps", rows));
        }
    }

    /** An answer of another shape than the one that is asked. */
    record Shape(String yours, String expected) implements Certificate {
        @Override
        public String kind() {
            return "shape";
        }

        @Override
        public Map<String, Object> content() {
            return frozen(mapOf("yours", yours, "expected", expected));
        }
    }

    /** A decision that would exceed its budget or lies beyond the methods; the reason says which. */
    record Budget(String reason) implements Certificate {
        @Override
        public String kind() {
            return "budget";
        }

        @Override
        public Map<String, Object> content() {
            return frozen(mapOf("reason", reason));
        }
    }

    /** Nothing was decided; a person decides by these items. */
    record Rubric(List<Item> items) implements Certificate {
        public Rubric {
            items = List.copyOf(items);
        }

        /** What a person looks for, and what it is worth. */
        public record Item(String text, Rational points) {
            @Override
            public String toString() {
                return points + (points.isOne() ? " point: " : " points: ") + text;
            }
        }

        @Override
        public String kind() {
            return "none";
        }

        @Override
        public Map<String, Object> content() {
            List<Object> rows = new ArrayList<>();
            items.forEach(item ->
                    rows.add(mapOf("text", item.text(), "points", item.points().toString())));
            return frozen(mapOf("rubric", rows));
        }
    }

    /** Nothing was decided, as for a missing answer. */
    record None() implements Certificate {
        @Override
        public String kind() {
            return "none";
        }

        @Override
        public Map<String, Object> content() {
            return Map.of();
        }
    }

    private static Map<String, Object> frozen(Map<String, Object> content) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    private static void putUnlessEmpty(Map<String, Object> row, String name, String text) {
        if (!text.isEmpty()) {
            row.put(name, text);
        }
    }

    private static Map<String, Object> mapOf(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < namesAndValues.length; k += 2) {
            map.put((String) namesAndValues[k], namesAndValues[k + 1]);
        }
        return map;
    }
}
