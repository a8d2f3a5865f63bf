package assay.reference.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a line of the tables in these tests: an object of texts, arrays and objects, without numbers or escapes. */
final class JsonLine {
    private final String line;
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    /** The members of the object on this line, in order; texts are strings, arrays lists, objects maps. */
    static Map<String, Object> read(String line) {
        return new JsonLine(line).object();
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        while (next() != '}') {
            String key = text();
            expect(':');
            members.put(key, value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return members;
    }

    private List<Object> array() {
        List<Object> entries = new ArrayList<>();
        expect('[');
        while (next() != ']') {
            entries.add(value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
        return entries;
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            default -> text();
        };
    }

    private String text() {
        expect('"');
        int end = line.indexOf('"', at);
        String text = line.substring(at, end);
        at = end + 1;
        return text;
    }

    private char next() {
        while (line.charAt(at) == ' ') {
            at++;
        }
        return line.charAt(at);
    }

    private void expect(char symbol) {
        if (next() != symbol) {
            throw new IllegalArgumentException("'" + symbol + "' is missing at column " + (at + 1) + " of " + line);
        }
        at++;
    }
}
