package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The blocks of a text in LaTeX: formulas, lists, tables and verbatim text; other commands are words. */
final class LatexBlocks {
    private static final int DEEPEST = 20;
    private static final Pattern VERBATIM =
            Pattern.compile("\\\\begin\\{(verbatim|Verbatim|lstlisting|minted)\\}([^\\n]{0,200})\\n?");
    private static final Pattern LANGUAGE = Pattern.compile("(?:language=|\\{)(\\w+)");
    private static final Pattern LIST =
            Pattern.compile("\\\\(begin|end)\\{(itemize|enumerate)\\}(?:\\[[^\\]\\n]{0,99}\\])?");
    private static final Pattern TABLE =
            Pattern.compile("\\\\begin\\{(tabular\\*?|tabularx|array)\\}(?:\\{[^\\n]{0,99}\\})?");
    private static final Pattern LIST_OR_ITEM =
            Pattern.compile(LIST.pattern() + "|\\\\item\\b(?:\\[[^\\]\\n]{0,99}\\])?");
    private static final Pattern SECTION =
            Pattern.compile("\\\\(?:(?:part|chapter|(?:sub){0,2}section)\\*?\\s?[\\[{]|end\\{document\\})");
    /** Commands that say nothing about the mathematics beside them. */
    private static final Pattern LAYOUT = Pattern.compile(
            "\\\\(?:noindent|quad|qquad|smallskip|medskip|bigskip|newline|par|hfill|qed|centering|newpage|clearpage|indent"
                    + "|hline|toprule|midrule|bottomrule|textbf|textit|emph|underline)(?![A-Za-z])"
                    + "|\\\\label\\{[^}\\n]{0,99}\\}|\\\\(?:begin|end)\\{[^}\\n]{0,40}\\}|\\\\\\\\|[{}~]");

    private final ScannedText text;
    private final TreeMap<Integer, Listing> code = new TreeMap<>();

    /** A verbatim text. @param end the offset after it */
    private record Listing(Block.Code block, int end) {}

    LatexBlocks(ScannedText text) {
        this.text = text;
    }

    List<Block> read() throws DocumentException {
        scan();
        Matcher section = SECTION.matcher(text.words(text.start(), text.end()));
        int end = section.find() ? text.start() + section.start() : text.end();
        List<Block> blocks = new ArrayList<>();
        blocks(blocks, text.start(), end, 0);
        return blocks;
    }

    private void scan() throws DocumentException {
        String source = text.source().text();
        int at = text.start();
        while (at < text.end()) {
            char c = source.charAt(at);
            Matcher verbatim = VERBATIM.matcher(source).region(at, text.end());
            if (c == '%') {
                int line = source.indexOf('\n', at);
                int end = line < 0 ? text.end() : Math.min(line, text.end());
                text.blank(at, end);
                at = end;
            } else if (c == '\\' && verbatim.lookingAt()) {
                at = verbatim(at, verbatim);
            } else if (text.startsWith("\\verb", at)
                    && at + 6 < text.end()
                    && !Character.isLetter(source.charAt(at + 5))) {
                at = text.code(at, source.substring(at, at + 6), source.substring(at + 5, at + 6));
            } else {
                at = MarkdownScan.formula(text, at);
            }
        }
    }

    private int verbatim(int at, Matcher begin) throws DocumentException {
        String source = text.source().text();
        String close = "\\end{" + begin.group(1) + "}";
        int end = source.indexOf(close, begin.end());
        if (end < 0 || end + close.length() > text.end()) {
            throw unclosed(at, begin.group(1));
        }
        Matcher language = LANGUAGE.matcher(begin.group(2));
        String name = language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "";
        Block.Code block = new Block.Code(text.source().at(begin.end()), name, source.substring(begin.end(), end));
        code.put(at, new Listing(block, end + close.length()));
        text.mask(at, end + close.length());
        return end + close.length();
    }

    private DocumentException unclosed(int at, String name) {
        return new DocumentException(
                text.source().at(at),
                "the environment " + name + " that begins here is not closed",
                "write \\end{" + name + "} after it");
    }

    private void blocks(List<Block> blocks, int from, int to, int depth) throws DocumentException {
        if (depth > DEEPEST) {
            throw new DocumentException(text.source().at(from), "lists are nested too deeply", "");
        }
        String words = text.words(from, to);
        Matcher list = LIST.matcher(words);
        Matcher table = TABLE.matcher(words);
        int at = from;
        while (at < to) {
            int nextList = list.find(at - from) ? from + list.start() : to;
            int nextTable = table.find(at - from) ? from + table.start() : to;
            Map.@Nullable Entry<Integer, Listing> listing = code.ceilingEntry(at);
            int nextCode = listing == null ? to : Math.min(listing.getKey(), to);
            int next = Math.min(nextCode, Math.min(nextList, nextTable));
            paragraphs(blocks, at, next);
            if (next == to) {
                return;
            } else if (listing != null && next == nextCode) {
                blocks.add(listing.getValue().block());
                at = listing.getValue().end();
            } else if (next == nextTable) {
                at = table(blocks, next, from + table.end(), table.group(1), to);
            } else {
                at = list(blocks, next, to, depth);
            }
        }
    }

    private void paragraphs(List<Block> blocks, int from, int to) {
        String words = LAYOUT.matcher(text.words(from, to))
                .replaceAll(found -> " ".repeat(found.group().length()));
        Matcher gap = Pattern.compile("\\n[ \\t]*(?=\\n)").matcher(words);
        int at = 0;
        while (at < words.length()) {
            int end = gap.find(at) ? gap.start() : words.length();
            blocks.addAll(text.paragraphs().blocks(from + at, from + end, words.substring(at, end)));
            at = end + 1;
        }
    }

    private int list(List<Block> blocks, int at, int to, int depth) throws DocumentException {
        String words = text.words(at, to);
        if (words.startsWith("\\end")) {
            throw new DocumentException(
                    text.source().at(at), "this end of a list closes nothing", "is its \\begin missing?");
        }
        Matcher mark = LIST_OR_ITEM.matcher(words);
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int open = 0;
        int close = -1;
        while (close < 0 && mark.find()) {
            boolean item = mark.group().startsWith("\\item");
            open += item ? 0 : mark.group().startsWith("\\begin") ? 1 : -1;
            if (item && open == 1 || open == 0) {
                ends.add(mark.start());
                starts.add(mark.end());
            } else if (starts.isEmpty() && open == 1) {
                starts.add(mark.end());
            }
            close = open == 0 ? mark.start() : -1;
        }
        if (close < 0) {
            throw unclosed(at, "of a list");
        }
        int after = mark.end();
        // What stands before the first item is no item.
        starts.remove(starts.size() - 1);
        paragraphs(blocks, at + starts.remove(0), at + ends.remove(0));
        List<Block.Item> items = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int from = at + starts.get(k);
            List<Block> content = new ArrayList<>();
            blocks(content, from, at + ends.get(k), depth + 1);
            String raw = text.source().text().substring(from, at + ends.get(k)).strip();
            items.add(new Block.Item(text.source().at(from), content, raw));
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Listing(text.source().at(at), items));
        }
        return at + after;
    }

    private int table(List<Block> blocks, int at, int from, String name, int to) throws DocumentException {
        String words = text.words(from, to);
        int close = words.indexOf("\\end{" + name + "}");
        if (close < 0) {
            throw unclosed(at, name);
        }
        List<List<Scalar>> rows = new ArrayList<>();
        int row = 0;
        String whole = words.substring(0, close);
        while (row <= whole.length()) {
            int end = whole.indexOf("\\\\", row);
            int stop = end < 0 ? whole.length() : end;
            List<Scalar> cells = cells(whole, row, stop, from);
            if (cells.size() > 1 || !cells.get(0).empty()) {
                rows.add(cells);
            }
            row = stop + 2;
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(text.source().at(at), rows));
        }
        return from + close + 6 + name.length();
    }

    private List<Scalar> cells(String whole, int row, int stop, int from) {
        List<Scalar> cells = new ArrayList<>();
        int at = row;
        while (at <= stop) {
            int amp = whole.indexOf('&', at);
            int end = amp < 0 || amp > stop ? stop : amp;
            int start = at;
            Matcher rule = Pattern.compile(
                            "\\G\\s*(?:\\\\(?:hline|toprule|midrule|bottomrule)|\\\\cline\\{[^}]{0,9}\\})\\s*")
                    .matcher(whole)
                    .region(at, end);
            while (rule.find()) {
                start = rule.end();
            }
            while (start < end && Character.isWhitespace(whole.charAt(start))) {
                start++;
            }
            cells.add(text.paragraphs().cell(from + start, from + end, whole.substring(start, end)));
            at = end + 1;
        }
        return cells;
    }
}
