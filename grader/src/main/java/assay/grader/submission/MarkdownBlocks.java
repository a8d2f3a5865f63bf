package assay.grader.submission;

import assay.grader.document.Node.Scalar;
import assay.grader.document.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The blocks of a text in Markdown.
 *
 * @param whole whether a heading is left out; otherwise it ends the answer
 */
record MarkdownBlocks(ScannedText text, boolean whole) {
    private static final int DEEPEST = 30;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of(Heading.class, FencedCodeBlock.class, BlockQuote.class, ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    List<Block> read() {
        List<Block> blocks = new ArrayList<>();
        into(blocks, PARSER.parse(text.words(text.start(), text.end())));
        return blocks;
    }

    private boolean into(List<Block> blocks, Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading && !whole) {
                return false;
            } else if (node instanceof FencedCodeBlock code) {
                blocks.add(code(code));
            } else if (node instanceof ListBlock list) {
                blocks.add(list(list));
            } else if (node instanceof TableBlock table) {
                blocks.add(table(table));
            } else if (node instanceof Paragraph) {
                blocks.addAll(text.paragraphs().blocks(start(node), end(node), text.words(start(node), end(node))));
            } else if (!(node instanceof Heading) && !into(blocks, node)) {
                return false;
            }
        }
        return true;
    }

    private Block code(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip().toLowerCase(Locale.ROOT);
        String language = info.split("[\\s{}.,]", 2)[0];
        List<SourceSpan> lines = code.getSourceSpans();
        Position place = at(lines.get(Math.min(1, lines.size() - 1)).getInputIndex() + text.start());
        return new Block.Code(place, language, code.getLiteral());
    }

    /**
     * A list; what may be a formula that begins with a sign, or goes on with one, is a text. Between formulas with marks a
     * bullet cannot be a sign.
     */
    private Block list(ListBlock list) {
        List<Block.Item> items = new ArrayList<>();
        boolean marked = true;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Block> blocks = new ArrayList<>();
            into(blocks, item);
            marked &= blocks.stream().noneMatch(block -> block instanceof Block.Prose);
            Node first = item.getFirstChild();
            int from = first == null ? start(item) : start(first);
            items.add(new Block.Item(
                    at(from),
                    blocks,
                    text.source().text().substring(from, end(item)).strip()));
        }
        boolean plus = list instanceof BulletList bullets && "+".equals(bullets.getMarker());
        if (items.size() == 1 || !marked && (plus || follows(list))) {
            String raw = text.source().text().substring(start(list), end(list)).strip();
            return new Block.Prose(at(start(list)), raw, true);
        }
        return new Block.Listing(at(start(list)), items);
    }

    /** Whether a list goes on where a paragraph ends that does not announce it. */
    private boolean follows(ListBlock list) {
        if (!(list.getPrevious() instanceof Paragraph before)) {
            return false;
        }
        String between = text.words(end(before), start(list));
        return between.chars().filter(c -> c == '\n').count() < 2
                && !text.words(start(before), end(before)).strip().endsWith(":");
    }

    private Block table(TableBlock table) {
        List<List<Scalar>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(row(row));
                }
            }
        }
        return new Block.Table(at(start(table)), rows);
    }

    private List<Scalar> row(Node row) {
        List<Scalar> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell && !cell.getSourceSpans().isEmpty()) {
                String words = text.words(start(cell), end(cell));
                cells.add(text.paragraphs().cell(start(cell), end(cell), words));
            } else {
                cells.add(new Scalar(at(start(row)), "", true));
            }
        }
        return cells;
    }

    private Position at(int offset) {
        return text.source().at(offset);
    }

    private int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return text.start() + (spans.isEmpty() ? 0 : spans.get(0).getInputIndex());
    }

    private int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.isEmpty() ? SourceSpan.of(0, 0, 0, 0) : spans.get(spans.size() - 1);
        return text.start() + last.getInputIndex() + last.getLength();
    }
}
