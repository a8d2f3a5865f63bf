package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.Excerpt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the formulas, code spans and comments of a text in Markdown; blocks of code stay as they are. */
final class MarkdownScan {
    private static final Pattern FENCE = Pattern.compile("[ \\t>]{0,40}(?:[-*+][ \\t]{1,9})?(`{3,}|~{3,})([^`\\n]*)");
    static final Pattern ENVIRONMENT = Pattern.compile(
            "\\\\begin\\{((?:equation|align|gather|multline|flalign|alignat|eqnarray|displaymath|math|aligned|gathered"
                    + "|split|cases|[pbvBV]?matrix)\\*?)\\}");

    private final ScannedText scanned;
    private final String text;
    private int at;

    private MarkdownScan(ScannedText scanned) {
        this.scanned = scanned;
        this.text = scanned.source().text();
        this.at = scanned.start();
    }

    static ScannedText of(ScannedText region) throws DocumentException {
        new MarkdownScan(region).scan();
        return region;
    }

    private void scan() throws DocumentException {
        boolean lineStart = true;
        while (at < scanned.end()) {
            char c = text.charAt(at);
            if (lineStart && fence()) {
                continue;
            }
            lineStart = c == '\n';
            if (scanned.startsWith("<!--", at)) {
                comment();
            } else if (c == '`') {
                int run = at;
                while (run < scanned.end() && text.charAt(run) == '`') {
                    run++;
                }
                String ticks = text.substring(at, run);
                at = scanned.code(at, ticks, ticks);
            } else {
                at = formula(scanned, at);
            }
        }
    }

    /** The offset after the formula, the escaped sign or the single sign at an offset. */
    static int formula(ScannedText scanned, int at) throws DocumentException {
        if (scanned.startsWith("$$", at)) {
            return scanned.formula(at, "$$", "$$", false);
        }
        if (scanned.startsWith("$", at)) {
            return scanned.formula(at, "$", "$", true);
        }
        if (scanned.startsWith("\\[", at)) {
            return scanned.formula(at, "\\[", "\\]", false);
        }
        if (scanned.startsWith("\\(", at)) {
            return scanned.formula(at, "\\(", "\\)", true);
        }
        if (!scanned.startsWith("\\", at)) {
            return at + 1;
        }
        Matcher begin = ENVIRONMENT.matcher(scanned.source().text()).region(at, scanned.end());
        return begin.lookingAt()
                ? scanned.formula(at, begin.group(), "\\end{" + begin.group(1) + "}", false)
                : Math.min(at + 2, scanned.end());
    }

    private boolean fence() throws DocumentException {
        Matcher open = FENCE.matcher(text).region(at, scanned.end());
        if (!open.lookingAt()) {
            return false;
        }
        String sign = open.group(1);
        int line = text.indexOf('\n', at);
        while (line >= 0 && line < scanned.end()) {
            int next = text.indexOf('\n', line + 1);
            int end = next < 0 ? scanned.end() : Math.min(next, scanned.end());
            String bare = text.substring(line + 1, end).strip().replaceFirst("^(?:>\\s?)++", "");
            if (bare.startsWith(sign) && bare.replace(sign.substring(0, 1), "").isEmpty()) {
                at = end;
                return true;
            }
            line = next;
        }
        throw new DocumentException(
                scanned.source().at(open.start(1)),
                "the block of code that begins here is not closed",
                "write " + Excerpt.of(sign) + " on a line after it");
    }

    private void comment() throws DocumentException {
        int close = text.indexOf("-->", at);
        if (close < 0 || close + 3 > scanned.end()) {
            throw new DocumentException(
                    scanned.source().at(at), "the comment that begins here is not closed", "write --> after it");
        }
        scanned.blank(at, close + 3);
        at = close + 3;
    }
}
