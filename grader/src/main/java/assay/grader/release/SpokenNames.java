package assay.grader.release;

import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The defined names of which the words of a question speak: in mathematics or code, in any spelling ({@code $z_1$} is z1,
 * {@code $\hat y$} is yhat), or as a word of three letters or more.
 */
final class SpokenNames {
    private static final Pattern MATHEMATICS = Pattern.compile("\\$([^$]*)\\$|`([^`]*)`");
    private static final Pattern ACCENT =
            Pattern.compile("\\\\(hat|bar|tilde|dot|vec)\\s*\\{?\\s*(\\\\?[A-Za-z]+)\\s*}?");
    private static final Pattern SCRIPT = Pattern.compile("[_^](\\{[^{}]*}|.)");
    private static final int SHORTEST_WORD = 3;

    private final String prose;
    private final String mathematics;

    private SpokenNames(String prose, String mathematics) {
        this.prose = prose;
        this.mathematics = mathematics;
    }

    /** The names under define of which a question speaks. */
    static Set<String> of(Question question) {
        StringBuilder words = new StringBuilder(question.title()).append('\n').append(question.statement());
        for (Part part : question.parts()) {
            words.append('\n').append(part.statement());
        }
        question.worked()
                .forEach(example -> words.append('\n').append(example.part().statement()));
        return of(words, question.definitions().define());
    }

    /** The names among those that a part defines itself of which its own words speak. */
    static Set<String> of(Part part, Map<String, Node.Field> defined) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        defined.forEach((name, field) -> nodes.put(name, field.value()));
        return of(new StringBuilder(part.statement()), nodes);
    }

    private static Set<String> of(StringBuilder words, Map<String, Node> defined) {
        StringBuilder mathematics = new StringBuilder();
        Matcher matcher = MATHEMATICS.matcher(words);
        while (matcher.find()) {
            mathematics.append(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            mathematics.append('\n');
        }
        String bare = SCRIPT.matcher(mathematics).replaceAll(" ");
        SpokenNames spoken = new SpokenNames(words.toString(), normal(mathematics + "\n" + bare));
        Set<String> names = new LinkedHashSet<>();
        defined.forEach((name, node) -> {
            if (spoken.names(name, node)) {
                names.add(name);
            }
        });
        return names;
    }

    private boolean names(String name, Node node) {
        String bare = name.replaceFirst("\\(.*", "");
        if (stands(normal(bare), mathematics) || bare.length() >= SHORTEST_WORD && stands(bare, prose)) {
            return true;
        }
        if (node instanceof Node.Mapping mapping) {
            Node.Field latex = mapping.fields().get("latex");
            return latex != null
                    && latex.value() instanceof Node.Scalar spelling
                    && mathematics.contains(normal(spelling.text()));
        }
        return node instanceof Node.Sequence list && prose.replaceAll("\\s", "").contains(written(list));
    }

    private static boolean stands(String name, String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }

    /** Without the marks that only place a letter. */
    private static String normal(String text) {
        return ACCENT.matcher(text).replaceAll("$2$1").replaceAll("[\\\\_{}]", "");
    }

    private static String written(Node node) {
        if (node instanceof Node.Sequence list) {
            return "["
                    + String.join(
                            ",", list.items().stream().map(SpokenNames::written).toList()) + "]";
        }
        return node instanceof Node.Scalar scalar ? scalar.text().replaceAll("\\s", "") : "{}";
    }
}
