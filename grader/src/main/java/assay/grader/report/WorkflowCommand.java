package assay.grader.report;

import assay.grader.document.Checksum;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The boundary to the log of a GitHub workflow, where a line that begins with two colons is a command.
 *
 * @param name {@code error}, {@code warning} or {@code notice}
 * @param properties the place and the title
 * @param message what is told
 */
record WorkflowCommand(String name, Map<String, String> properties, String message) {
    private static final int LONGEST = 4_000;

    WorkflowCommand {
        properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The line of the command, with its line feed. */
    String line() {
        String shown = properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + property(entry.getValue()))
                .collect(Collectors.joining(","));
        String text = PlainText.safeLines(message);
        String cut = text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
        return "::" + name + (shown.isEmpty() ? "" : " " + shown) + "::" + data(cut) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(PlainText.safe(text)).replace(":", "%3A").replace(",", "%2C");
    }

    /**
     * Text in which nothing is a command. The word that ends it is made from the text itself, so that no text can contain
     * the word that ends it.
     */
    static String inert(String text) {
        String token = Checksum.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        return "::stop-commands::" + token + "\n" + text + (text.endsWith("\n") ? "" : "\n") + "::" + token + "::\n";
    }
}
