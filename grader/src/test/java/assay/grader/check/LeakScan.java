package assay.grader.check;

import assay.grader.grade.Grader;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for secrets in outputs. What the student's own file says, what the program read in it, and what the questions say
 * in public is no secret.
 */
final class LeakScan {
    /** Between values of a tree of JSON, which form no list. */
    private static final char BREAK = '\u0001';

    private static final String APART = "[^\\w." + BREAK + "]{1,24}";

    private final Secrets secrets;
    private final String openBare;
    private final Set<String> openNumbers;
    private final Map<List<String>, Pattern> lists = new LinkedHashMap<>();

    /** A scan for secrets. @param open all that the student knows */
    LeakScan(Secrets secrets, String open) {
        this.secrets = secrets;
        this.openBare = Secrets.bare(open);
        this.openNumbers = new HashSet<>(Secrets.numbersIn(open + " " + open.replace('_', ' ')));
        for (List<String> list : secrets.lists()) {
            Pattern entries = Pattern.compile(
                    list.stream().map(Pattern::quote).collect(Collectors.joining(APART, "(?<![\\w.])", "(?![\\w.])")));
            if (!entries.matcher(open).find()) {
                lists.put(list, entries);
            }
        }
    }

    /** What the questions of an assignment say in public, the forms of answers included. */
    static String publicText(Grader grader) {
        List<String> texts = new ArrayList<>();
        for (Question question : grader.assignment().questions()) {
            texts.add(question.id() + " " + question.title() + " " + question.statement());
            for (Part part : question.parts()) {
                texts.add(part.id() + " " + part.statement());
                texts.add(grader.task(part).form());
                texts.addAll(grader.task(part).policies());
            }
        }
        return String.join("\n", texts);
    }

    /** All that an output shows and should not. */
    List<String> leaks(String output) {
        String text = decoded(output);
        String bare = Secrets.bare(text);
        List<String> leaks = new ArrayList<>();
        for (String formula : secrets.formulas()) {
            if (stands(formula, bare) && !openBare.contains(formula)) {
                leaks.add("the formula " + formula);
            }
        }
        Set<String> numbers = new HashSet<>(Secrets.numbersIn(text));
        numbers.removeAll(openNumbers);
        for (String number : numbers) {
            if (Secrets.digitsOf(number) >= Secrets.LEAST_DIGITS) {
                secrets.numbers().stream()
                        .filter(secret -> isRounded(new BigDecimal(number), secret))
                        .findFirst()
                        .ifPresent(secret -> leaks.add("the number " + number + " for " + secret));
            }
        }
        String words = text.replaceAll("</?m[a-z]+[^>]*>", " ");
        lists.forEach((list, entries) -> {
            if (entries.matcher(words).find()) {
                leaks.add("the list " + list);
            }
        });
        return leaks;
    }

    /** Whether a number is a value rounded or cut off to the digits that it has. */
    private static boolean isRounded(BigDecimal number, BigDecimal value) {
        if (Math.abs(number.doubleValue() - value.doubleValue()) > 1) {
            return false;
        }
        int digits = Math.min(number.scale(), value.scale());
        return number.subtract(value).abs().compareTo(BigDecimal.ONE.movePointLeft(digits)) < 0;
    }

    /** Whether a formula stands in a text and is no part of a longer name or number. */
    private static boolean stands(String formula, String text) {
        int at = text.indexOf(formula);
        while (at >= 0) {
            int end = at + formula.length();
            boolean before = at == 0 || !joins(text.charAt(at - 1), formula.charAt(0));
            boolean after = end == text.length() || !joins(formula.charAt(formula.length() - 1), text.charAt(end));
            if (before && after) {
                return true;
            }
            at = text.indexOf(formula, at + 1);
        }
        return false;
    }

    private static boolean joins(char left, char right) {
        return isWord(left) && isWord(right);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    /** The output as it is and with the escapes of its format undone. Places in files are no content. */
    private static String decoded(String output) {
        String text = output;
        if (output.startsWith("{") || output.startsWith("[")) {
            try {
                StringBuilder values = new StringBuilder();
                collect(new ObjectMapper().readTree(output), values);
                text = values.toString();
            } catch (JsonProcessingException noJson) {
                text = output;
            }
        }
        String plain = text.replaceAll("\\\\(?=[\\p{Punct}&&[^\\\\]])", "")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return (text + "\n" + plain)
                .replaceAll("(line|col|column|cell)[\" :=]*\\d+", " ")
                .replaceAll("[0-9a-f]{32,}", " ");
    }

    private static void collect(JsonNode node, StringBuilder values) {
        if (node.isContainerNode()) {
            node.properties().forEach(field -> {
                if (!Set.of("line", "column", "startLine", "startColumn", "submissionSha256")
                        .contains(field.getKey())) {
                    collect(field.getValue(), values);
                }
            });
            if (node.isArray()) {
                node.forEach(item -> collect(item, values));
            }
        } else {
            values.append(node.asText()).append('\n').append(BREAK);
        }
    }
}
