package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.DocumentReader;
import assay.grader.document.Fields;
import assay.grader.document.Node;
import assay.grader.document.Position;
import assay.grader.document.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Jupyter notebooks (nbformat 4): a cell with the tag {@code answer:part} is an answer, and so is what stands under a marker
 * in a cell of Markdown, up to the end of the cell. Places are counted in each cell.
 */
final class NotebookFormat implements SubmissionFormat {
    private static final String TAG = "answer:";

    @Override
    public List<String> endings() {
        return List.of(".ipynb");
    }

    @Override
    public String header(String field) {
        return "put \"assay\": {\"assignment\": …, \"student\": …} into the notebook's metadata, or begin its first cell"
                + " with lines '---', 'assignment: …', 'student: …', '---'";
    }

    /** A cell. @param kind markdown, code or raw */
    private record Cell(String kind, List<Node.Scalar> tags, SourceText source) {}

    @Override
    public HandedIn read(String file, byte[] bytes, AnswerReading reading) throws DocumentException {
        DocumentReader documents = reading.documents();
        // The bytes are checked here, so that a fault in them is found in the file itself.
        String json = documents.text(file, bytes).text();
        Fields notebook = Fields.of(documents.read(Position.startOf(file), json, true));
        Node.Scalar version = notebook.scalar("nbformat");
        if (!version.text().equals("4")) {
            throw new DocumentException(
                    version.position(),
                    "a notebook of the format " + version.text(),
                    "only nbformat 4 is read; open it in Jupyter and save it again");
        }
        List<Cell> cells = cells(file, notebook.items("cells"));
        MarkdownFormat.Front front = cells.isEmpty()
                ? new MarkdownFormat.Front(Optional.empty(), Optional.empty(), 0)
                : MarkdownFormat.front(cells.get(0).source(), documents);
        List<Answer> answers = new ArrayList<>();
        StringBuilder preamble = new StringBuilder();
        Optional<Macros> macros = Optional.empty();
        for (Cell cell : cells) {
            List<Region> regions = regions(cell, cell == cells.get(0) ? front.end() : 0);
            if (!regions.isEmpty() && macros.isEmpty()) {
                macros = Optional.of(Macros.of(preamble.toString()));
            } else if (macros.isEmpty() && cell.kind().equals("markdown")) {
                preamble.append(cell.source().text()).append('\n');
            }
            for (Region region : regions) {
                answers.add(answer(cell, region, macros.get(), reading));
            }
        }
        Optional<Node> metadata = notebook.optional("metadata");
        Optional<Node> assay =
                metadata.isEmpty() ? metadata : Fields.of(metadata.get()).optional("assay");
        return new HandedIn(
                field(assay, "assignment").or(front::assignment),
                field(assay, "student").or(front::student),
                answers);
    }

    private static Optional<String> field(Optional<Node> metadata, String name) throws DocumentException {
        return metadata.isEmpty()
                ? Optional.empty()
                : Fields.of(metadata.get()).optionalScalar(name).map(Node.Scalar::text);
    }

    private static List<Cell> cells(String file, List<Node> nodes) throws DocumentException {
        List<Cell> cells = new ArrayList<>();
        for (Node node : nodes) {
            Fields fields = Fields.of(node);
            StringBuilder text = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            Node source = fields.required("source");
            for (Node line : source instanceof Node.Sequence lines ? lines.items() : List.of(source)) {
                if (!(line instanceof Node.Scalar scalar)) {
                    throw new DocumentException(line.position(), "the source of a cell must be text", "");
                }
                // An item of the list is a line as a rule; where it is not, its lines all stand where it does.
                boolean continues = text.length() > 0 && text.charAt(text.length() - 1) != '\n';
                scalar.text()
                        .lines()
                        .skip(continues ? 1 : 0)
                        .forEach(each -> places.add(line.position().line()));
                text.append(scalar.text());
            }
            if (places.isEmpty()) {
                places.add(source.position().line());
            }
            List<Node.Scalar> tags = new ArrayList<>();
            Optional<Node> metadata = fields.optional("metadata");
            if (metadata.isPresent()) {
                for (Node tag : Fields.of(metadata.get()).items("tags")) {
                    tags.add(Fields.scalar(tag, "a tag"));
                }
            }
            SourceText placed = new SourceText(
                    file,
                    cells.size() + 1,
                    text.toString(),
                    places.stream().mapToInt(Integer::intValue).toArray());
            cells.add(new Cell(fields.scalar("cell_type").text(), tags, placed));
        }
        return cells;
    }

    /** Where the answers stand: the whole cell if it has a tag, else what follows the markers in it. */
    private static List<Region> regions(Cell cell, int from) throws DocumentException {
        List<Region> regions = new ArrayList<>();
        SourceText source = cell.source();
        for (Node.Scalar tag : cell.tags()) {
            if (tag.text().startsWith(TAG)) {
                String part = tag.text().substring(TAG.length()).strip();
                if (part.isEmpty()) {
                    throw new DocumentException(tag.position(), "this tag names no part", "write answer: and its id");
                }
                regions.add(new Region(part, from, source.text().length()));
            }
        }
        return regions.isEmpty() && cell.kind().equals("markdown") ? Region.of(source, from, Region.MARKDOWN) : regions;
    }

    private static Answer answer(Cell cell, Region region, Macros macros, AnswerReading reading) {
        boolean tagged = cell.tags().stream().anyMatch(tag -> tag.text().startsWith(TAG));
        return cell.kind().equals("markdown")
                ? MarkdownFormat.answers(reading, tagged).answer(cell.source(), region, macros)
                : code(cell.source(), region);
    }

    private static Answer code(SourceText source, Region region) {
        String text = source.text().substring(region.start()).strip();
        return new Answer(region.part(), new Node.Scalar(source.at(region.start()), text, text.isEmpty()));
    }
}
