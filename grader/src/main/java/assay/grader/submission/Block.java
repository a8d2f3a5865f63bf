package assay.grader.submission;

import assay.grader.document.Node;
import assay.grader.document.Position;
import java.util.List;

/** A piece of an answer in a document of any format. */
sealed interface Block {

    /** Where it begins. */
    Position position();

    /** Formulas that stand by themselves, in order. */
    record Formulas(Position position, List<Node.Scalar> formulas) implements Block {
        public Formulas {
            formulas = List.copyOf(formulas);
        }
    }

    /** A block of code. @param language the word that names its language, in small letters, or the empty text */
    record Code(Position position, String language, String text) implements Block {}

    /** A table. @param rows the cells as formulas or texts, the header first */
    record Table(Position position, List<List<Node.Scalar>> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A list. */
    record Listing(Position position, List<Item> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** An item of a list. @param text as it is written */
    record Item(Position position, List<Block> blocks, String text) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /** Words, or formulas without marks. @param signed whether it begins with what may be a bullet or a sign */
    record Prose(Position position, String text, boolean signed) implements Block {}
}
