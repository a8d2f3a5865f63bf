package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A region whose formulas, code spans and comments were found. In its {@code words} they are replaced by as many signs
 * that mean nothing, so that nothing in a formula is taken for a mark of the format, and all offsets stay.
 */
final class ScannedText {
    private static final char MASK = '\uE000';
    private static final int LONGEST_CODE = 10_000;

    private final SourceText source;
    private final Macros macros;
    private final int start;
    private final int end;
    private final int most;
    private final char[] words;
    private final List<Span> spans = new ArrayList<>();

    ScannedText(SourceText source, Macros macros, Region region, SubmissionBudget budget) throws DocumentException {
        int start = region.start();
        int end = region.end();
        if (end - start > budget.answerCharacters()) {
            throw new DocumentException(
                    source.at(start),
                    "an answer of " + (end - start) + " characters; at most " + budget.answerCharacters() + " are read",
                    "hand in the answer alone");
        }
        this.source = source;
        this.macros = macros;
        this.start = start;
        this.end = end;
        this.most = budget.answerFormulas();
        this.words = source.text().substring(start, end).toCharArray();
    }

    SourceText source() {
        return source;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The masked text between two offsets of the source. */
    String words(int from, int to) {
        return new String(words, from - start, to - from);
    }

    Paragraph paragraphs() {
        return new Paragraph(source, List.copyOf(spans));
    }

    /** The rest of the region begins with a text. */
    boolean startsWith(String sign, int at) {
        return at + sign.length() <= end && source.text().startsWith(sign, at);
    }

    /** Hides what stands between two offsets. */
    void blank(int from, int to) {
        for (int k = from; k < to; k++) {
            words[k - start] = words[k - start] == '\n' ? '\n' : ' ';
        }
    }

    /** Hides a block. */
    void mask(int from, int to) {
        for (int k = from; k < to; k++) {
            words[k - start] = MASK;
        }
    }

    /** Takes in a formula between two signs and returns the offset after it. @param inline whether it ends with a paragraph */
    int formula(int at, String open, String close, boolean inline) throws DocumentException {
        if (spans.size() >= most) {
            throw new DocumentException(
                    source.at(at), "more than " + most + " formulas in one answer", "hand in the answer alone");
        }
        String text = source.text();
        int closing = at + open.length();
        while (closing < end && !startsWith(close, closing) && !(inline && startsWith("\n\n", closing))) {
            closing += text.charAt(closing) == '\\' ? 2 : 1;
        }
        if (closing >= end || !startsWith(close, closing)) {
            throw new DocumentException(
                    source.at(at),
                    "the formula that begins here with " + open + " is not closed",
                    "write " + close + " after it" + (open.equals("$") ? ", and \\$ for a dollar sign" : ""));
        }
        int after = closing + close.length();
        boolean environment = open.startsWith("\\begin");
        String body = environment ? text.substring(at, after) : text.substring(at + open.length(), closing);
        String formula = Span.latex(macros.expand(body));
        spans.add(new Span(at, after, !inline, new Node.Scalar(source.at(at), formula, formula.isEmpty())));
        mask(at, after);
        return after;
    }

    /** Takes in code between two signs on a line; the offset after it, or after the first sign if it has no partner. */
    int code(int at, String open, String close) {
        int from = at + open.length();
        int to = source.text().indexOf(close, from);
        if (to < 0
                || to + close.length() > end
                || to - from > LONGEST_CODE
                || words(from, to).contains("\n\n")) {
            return from;
        }
        String content = source.text().substring(from, to).strip();
        spans.add(
                new Span(at, to + close.length(), false, new Node.Scalar(source.at(from), content, content.isEmpty())));
        mask(at, to + close.length());
        return to + close.length();
    }
}
