package assay.grader.classreport;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Where pages and their sections are. */
final class Pages {
    /** The folder of the students' pages. */
    static final String STUDENTS = "students";

    private Pages() {}

    /** The link from the instructor's page to a student's. */
    static String student(String id) {
        try {
            return new URI(null, null, STUDENTS + "/" + id + ".html", null).toASCIIString();
        } catch (URISyntaxException everyPathIsFine) {
            throw new IllegalArgumentException(id, everyPathIsFine);
        }
    }

    /** The name of a part's section; different parts have different ones. */
    static String anchor(String part) {
        boolean plain = part.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_'));
        return "part-" + (plain ? part : "-" + HexFormat.of().formatHex(part.getBytes(StandardCharsets.UTF_8)));
    }
}
