package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.SourceText;
import assay.grader.verdict.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The answers under the markers of a text. What is wrong inside of one is told by that answer and spoils no other. */
record DocumentAnswers(AnswerReading reading, Pattern marker, Markup markup) {

    /** Cuts the text of an answer into blocks. */
    @FunctionalInterface
    interface Markup {
        List<Block> blocks(ScannedText region) throws DocumentException;
    }

    /** All answers from an offset on. */
    List<Answer> read(SourceText source, int from, Macros macros) throws DocumentException {
        List<Answer> answers = new ArrayList<>();
        for (Region region : Region.of(source, from, marker)) {
            answers.add(answer(source, region, macros));
        }
        return answers;
    }

    /** One answer. */
    Answer answer(SourceText source, Region region, Macros macros) {
        try {
            List<Block> blocks = markup.blocks(new ScannedText(source, macros, region, reading.budget()));
            Node content = new AnswerContent(reading.documents()).of(blocks, source.at(region.start()));
            boolean words = blocks.size() > 1 && blocks.stream().anyMatch(block -> block instanceof Block.Prose);
            List<String> lines = words ? region.lines(source) : List.of();
            return new Answer(region.part(), content, Attachments.NONE, lines, Optional.empty());
        } catch (DocumentException fault) {
            Node nothing = new Node.Scalar(fault.position(), "", true);
            Remark remark = Remark.form(
                    "syntax",
                    fault.position().inFile() + ": " + fault.problem()
                            + (fault.hint().isEmpty() ? "." : "\nhint: " + fault.hint()));
            return new Answer(region.part(), nothing, Attachments.NONE, region.lines(source), Optional.of(remark));
        }
    }
}
