package assay.grader.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What a parser of JSON or YAML says, in the words of a person who wrote the file.
 *
 * @param file the name for messages
 * @param parser where it stopped
 */
record ParserFault(String file, JsonParser parser, boolean isJson) {
    private static final Pattern LONG_NUMBER = Pattern.compile("Number value length \\((\\d+)\\).*\\((\\d+).*");
    private static final String JSON_HINT = "check brackets, commas and quotes before this place";
    private static final String YAML_HINT =
            "check the indentation, and put quotes around a text that contains ': ', '#', '{', '[' or '\\'";

    /** A parser may quote a whole word of the file, however long. */
    private static final Pattern QUOTED = Pattern.compile("'([^']{40})[^']+'");

    DocumentException of(JsonProcessingException fault) {
        if (fault instanceof JsonEOFException) {
            return new DocumentException(
                    place(parser.currentLocation()),
                    "this is not JSON: the file ends before it is complete",
                    "close every bracket, brace and quote; perhaps the file was cut off");
        }
        if (fault.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark mark = marked.getProblemMark();
            return unreadable(
                    new Position(file, mark.getLine() + 1, mark.getColumn() + 1), String.valueOf(marked.getProblem()));
        }
        JsonLocation location = fault.getLocation() == null ? parser.currentLocation() : fault.getLocation();
        String message = fault.getOriginalMessage().lines().findFirst().orElse("unreadable");
        Matcher number = LONG_NUMBER.matcher(message);
        if (fault instanceof StreamConstraintsException && number.matches()) {
            return new DocumentException(
                    place(location),
                    "a number of " + number.group(1) + " digits; at most " + number.group(2) + " are read",
                    "write a shorter number");
        }
        if (message.contains("NumberFormatException")) {
            return unreadable(place(location), "a number or the code of a character that is none");
        }
        // What follows are names of the parser's own settings and types.
        return unreadable(
                place(location),
                message.replaceFirst("( \\(not recognized|: enable `|, got this instead|; line:).*", ""));
    }

    private DocumentException unreadable(Position place, String said) {
        String message = QUOTED.matcher(said).replaceAll("'$1…'");
        return new DocumentException(
                place,
                (isJson ? "this is not JSON: " : "this is not YAML: ") + message,
                isJson ? JSON_HINT : YAML_HINT);
    }

    private Position place(JsonLocation location) {
        return new Position(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
