package assay.grader.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands that a document defines before its first answer, with {@code \newcommand}, {@code \def} or
 * {@code \DeclareMathOperator}; they are written out in every formula, as TeX would.
 */
final class Macros {
    /** More than any homework needs; what is longer stays as it is and is reported as an unknown command. */
    private static final int LONGEST = 100_000;

    private static final int MOST = 500;
    private static final int DEEPEST = 30;
    private static final Pattern DEFINITION =
            Pattern.compile("\\\\(newcommand|renewcommand|providecommand|DeclareMathOperator|def)\\*?\\s{0,9}"
                    + "\\{?\\s{0,9}(\\\\[A-Za-z]{1,60}|\\\\[^A-Za-z\\s])\\s{0,9}\\}?"
                    + "(?:\\s{0,9}\\[(\\d)\\])?(?:\\s{0,9}\\[([^\\]]{0,200})\\])?((?:#\\d)*+)\\s{0,9}(?=\\{)");

    private final Map<String, Definition> definitions;

    private record Definition(int arguments, Optional<String> otherwise, String body) {}

    private Macros(Map<String, Definition> definitions) {
        this.definitions = definitions;
    }

    /** The definitions in a text. */
    static Macros of(String text) {
        Map<String, Definition> definitions = new LinkedHashMap<>();
        String near = text.substring(0, Math.min(text.length(), LONGEST));
        String bare = near.replaceAll("(?<!\\\\)%[^\\n]*", "");
        Matcher found = DEFINITION.matcher(bare);
        while (definitions.size() < MOST && found.find()) {
            int close = closing(bare, found.end());
            if (close < 0) {
                break;
            } else {
                String body = bare.substring(found.end() + 1, close);
                boolean operator = found.group(1).equals("DeclareMathOperator");
                int hashes = found.group(5).length() / 2;
                definitions.put(
                        found.group(2),
                        new Definition(
                                found.group(3) == null ? hashes : Integer.parseInt(found.group(3)),
                                Optional.ofNullable(found.group(4)),
                                operator ? "\\operatorname{" + body + "}" : body));
            }
        }
        return new Macros(definitions);
    }

    /** A formula with every defined command written out. */
    String expand(String formula) {
        String text = formula;
        for (int depth = 0; depth < DEEPEST && !definitions.isEmpty(); depth++) {
            String next = once(text);
            if (next.equals(text) || next.length() > LONGEST) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private String once(String text) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < text.length() && written.length() <= LONGEST) {
            int end = at + 1;
            if (text.charAt(at) == '\\') {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                end = end == at + 1 ? Math.min(text.length(), at + 2) : end;
            }
            Optional<Definition> definition = Optional.ofNullable(definitions.get(text.substring(at, end)));
            int after = end;
            Optional<Call> call = definition.flatMap(known -> Call.at(text, after, known));
            if (definition.isPresent() && call.isPresent()) {
                join(written, call.get().written(definition.get().body()));
                at = call.get().end();
            } else {
                written.append(text, at, end);
                at = end;
            }
        }
        return written.toString();
    }

    /** A use of a command. @param end the offset after its arguments */
    private record Call(List<String> values, int end) {

        /** The arguments from an offset on; nothing if one is not there. */
        static Optional<Call> at(String text, int from, Definition definition) {
            List<String> values = new ArrayList<>();
            int at = from;
            while (values.size() < definition.arguments()) {
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                char sign = at < text.length() ? text.charAt(at) : '}';
                if (values.isEmpty() && definition.otherwise().isPresent()) {
                    int close = sign == '[' ? text.indexOf(']', at) : -1;
                    values.add(close < 0 ? definition.otherwise().get() : text.substring(at + 1, close));
                    at = close < 0 ? at : close + 1;
                } else if (sign == '{' && closing(text, at) > 0) {
                    int close = closing(text, at);
                    values.add(text.substring(at + 1, close));
                    at = close + 1;
                } else if ("{}$&\\".indexOf(sign) < 0) {
                    values.add(String.valueOf(sign));
                    at++;
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(new Call(values, at));
        }

        String written(String body) {
            StringBuilder written = new StringBuilder();
            for (int k = 0; k < body.length() && written.length() <= LONGEST; k++) {
                int number = body.charAt(k) == '#' && k + 1 < body.length() ? body.charAt(k + 1) - '0' : 0;
                if (number >= 1 && number <= values.size()) {
                    join(written, values.get(number - 1));
                    k++;
                } else {
                    written.append(body.charAt(k));
                }
            }
            return written.toString();
        }
    }

    /** A letter after a command of another origin is not a part of the command's name. */
    private static void join(StringBuilder written, String piece) {
        int letters = written.length();
        while (letters > 0 && Character.isLetter(written.charAt(letters - 1))) {
            letters--;
        }
        boolean open = letters > 0 && letters < written.length() && written.charAt(letters - 1) == '\\';
        if (open && !piece.isEmpty() && Character.isLetter(piece.charAt(0))) {
            written.append(' ');
        }
        written.append(piece);
    }

    /** The offset of the brace that closes the one at an offset, or -1. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int k = open; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '\\') {
                k++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return k;
            }
        }
        return -1;
    }
}
