package assay.grader.submission;

import assay.grader.document.Node;
import assay.grader.document.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A paragraph with formulas in it. A formula is the answer if it stands alone, or after words such as "we get". Any other
 * word or sign beside it could change its meaning ("minus"), so then the whole text is the answer.
 */
record Paragraph(SourceText source, List<Span> spans) {
    /** Harmless words are few. */
    private static final int LONGEST_WORDS = 2_000;

    private static final Set<String> HARMLESS = Set.of(
            ("answer solution result the a is are so thus therefore hence then we i get have obtain find it follows that"
                            + " this gives which and finally as")
                    .split(" "));

    /** The blocks of the text between two offsets. @param words the text there without marks of the format */
    List<Block> blocks(int start, int end, String words) {
        List<Span> inside = spans.stream()
                .filter(span -> span.start() >= start && span.end() <= end)
                .toList();
        List<Block> blocks = new ArrayList<>();
        int from = start;
        for (Span span : inside) {
            if (span.display() && isAlone(span, words, start)) {
                text(blocks, inside, from, span.start(), words, start);
                blocks.add(new Block.Formulas(span.formula().position(), List.of(span.formula())));
                from = span.end();
            }
        }
        text(blocks, inside, from, end, words, start);
        return blocks;
    }

    /** The text of a cell or an item: its only formula, or as it is written. */
    Node.Scalar cell(int start, int end, String words) {
        List<Span> inside = spans.stream()
                .filter(span -> span.start() >= start && span.end() <= end)
                .toList();
        if (inside.size() == 1 && outside(inside, start, end, words, start).isBlank()) {
            return inside.get(0).formula();
        }
        String text = source.text().substring(start, end).strip();
        return new Node.Scalar(source.at(start), text, text.isEmpty());
    }

    private static boolean isAlone(Span span, String words, int offset) {
        int before = words.lastIndexOf('\n', span.start() - offset - 1) + 1;
        int after = words.indexOf('\n', span.end() - offset);
        String line = words.substring(before, span.start() - offset)
                + words.substring(span.end() - offset, after < 0 ? words.length() : after);
        return isHarmless(line);
    }

    private void text(List<Block> blocks, List<Span> spans, int from, int to, String words, int offset) {
        String outside = outside(spans, from, to, words, offset);
        List<Node.Scalar> formulas = spans.stream()
                .filter(span -> span.start() >= from && span.end() <= to)
                .map(Span::formula)
                .toList();
        if (!formulas.isEmpty() && isHarmless(outside)) {
            blocks.add(new Block.Formulas(formulas.get(0).position(), formulas));
        } else if (!formulas.isEmpty() || !outside.replaceAll("[\\s.,;]", "").isEmpty()) {
            String raw = source.text().substring(from, to);
            int blank = raw.length() - raw.stripLeading().length();
            blocks.add(new Block.Prose(source.at(from + blank), raw.strip(), false));
        }
    }

    private static String outside(List<Span> spans, int from, int to, String words, int offset) {
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Span span : spans) {
            if (span.start() >= from && span.end() <= to) {
                text.append(words, at - offset, span.start() - offset).append(' ');
                at = span.end();
            }
        }
        return text.append(words, at - offset, to - offset).toString();
    }

    private static boolean isHarmless(String outside) {
        if (outside.length() > LONGEST_WORDS && outside.strip().length() > LONGEST_WORDS) {
            return false;
        }
        for (String word : outside.toLowerCase(Locale.ROOT).split("[\\s.,;:]+")) {
            if (!word.isEmpty() && !HARMLESS.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
