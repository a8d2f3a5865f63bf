package assay.reference.mistake;

import assay.reference.certify.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Mistakes that are proved to lead to an answer: what is right with these mistakes is equal to it.
 *
 * @param slips one, or two that were made together
 * @param detail what was found, for instructors; it may show the right answer
 * @param proof the proof that it explains the answer
 */
public record Explanation(List<Slip> slips, String detail, Certificate proof) {
    public Explanation {
        slips = List.copyOf(slips);
    }

    /**
     * One mistake.
     *
     * @param place the part of the answer where it was made, if it is known
     */
    public record Slip(Mistake mistake, Optional<OwnPart> place) {

        /** A sentence for the writer of the answer. It holds no formula but the writer's own. */
        public String message() {
            return place.map(part -> part.introduce(mistake.message(part))).orElseGet(mistake::message);
        }
    }

    /** The names of the mistakes. */
    public List<String> names() {
        return slips.stream().map(slip -> slip.mistake().name()).toList();
    }

    /** What the writer of the answer is told. It holds no formula but the writer's own. */
    public String message() {
        return slips.stream().map(Slip::message).distinct().collect(Collectors.joining(" "));
    }
}
