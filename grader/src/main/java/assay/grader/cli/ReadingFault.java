package assay.grader.cli;

import assay.reference.notation.Position;
import assay.reference.notation.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why a formula could not be read.
 *
 * @param field which formula, such as {@code A}
 * @param text the formula
 * @param position where
 * @param message what
 * @param hint how to mend it, empty if nothing is known
 */
record ReadingFault(String field, String text, Position position, String message, String hint) {

    /** The fault of a reading; empty if there is none. */
    static Optional<ReadingFault> of(String field, String text, Reading reading) {
        return reading.match(new Reading.Match<>() {
            @Override
            public Optional<ReadingFault> read(Reading.Read read) {
                return Optional.empty();
            }

            @Override
            public Optional<ReadingFault> malformed(Reading.Malformed fault) {
                return Optional.of(new ReadingFault(field, text, fault.position(), fault.message(), fault.hint()));
            }

            @Override
            public Optional<ReadingFault> misshapen(Reading.Misshapen fault) {
                return Optional.of(new ReadingFault(field, text, fault.position(), fault.message(), fault.hint()));
            }

            @Override
            public Optional<ReadingFault> ambiguous(Reading.Ambiguous fault) {
                return Optional.of(new ReadingFault(field, text, fault.position(), fault.message(), ""));
            }
        });
    }

    /** The formula with the place marked, the message and the hint. */
    String forPerson() {
        StringBuilder lines = new StringBuilder(field + " cannot be read: " + message + "\n");
        for (String line : position.caret(text).split("\n", -1)) {
            lines.append("  ").append(line.stripTrailing()).append('\n');
        }
        if (!hint.isEmpty()) {
            lines.append("  hint: ").append(hint).append('\n');
        }
        return lines.toString();
    }

    /** The same as members of a JSON object. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("in", field);
        map.put("line", position.line());
        map.put("column", position.column());
        map.put("message", message);
        if (!hint.isEmpty()) {
            map.put("hint", hint);
        }
        return map;
    }
}
