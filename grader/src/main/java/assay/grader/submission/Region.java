package assay.grader.submission;

import assay.grader.document.DocumentException;
import assay.grader.document.SourceText;
import assay.grader.document.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text from the marker of a part to the next marker. Markers stand above everything else: no formula and no block of
 * code reaches over one, so that what is not closed spoils one answer only.
 *
 * @param part the id in the marker
 * @param start the offset after the marker
 * @param end the offset of the next marker, or the end of the text
 */
record Region(String part, int start, int end) {
    /** Group 1 is the word, group 2 the id. Lengths are bounded so that long lines cost no more than their length. */
    static final Pattern MARKDOWN =
            Pattern.compile("<!--[ \\t]{0,9}(\\w{1,20})[ \\t]{0,9}(?::[ \\t]{0,9}([^\\n<>]{0,200}?))?[ \\t]{0,9}-->");

    static final Pattern LATEX = Pattern.compile(
            "(?m)(?<!\\\\)%[% \\t]{0,9}(\\w{1,20})[ \\t]{0,9}(?::[ \\t]{0,9}([^\\n]{0,200}?))?[ \\t]{0,9}$");

    /** The regions of a text from an offset on. */
    static List<Region> of(SourceText source, int from, Pattern marker) throws DocumentException {
        List<Region> regions = new ArrayList<>();
        String part = "";
        int start = -1;
        Matcher found = marker.matcher(source.text());
        for (int at = from; found.find(at); at = found.end()) {
            String word = found.group(1).toLowerCase(Locale.ROOT);
            boolean answer = word.equals("answer") && found.group(2) != null;
            if (!answer && !(word.equals("end") && found.group(2) == null)) {
                refuseMisspelt(source, found, word);
                continue;
            }
            if (start >= 0) {
                regions.add(new Region(part, start, found.start()));
            }
            start = answer ? found.end() : -1;
            part = answer ? found.group(2).strip() : "";
            if (answer && part.isEmpty()) {
                throw new DocumentException(
                        source.at(found.start()),
                        "this marker names no part",
                        "write the id of a part after 'answer:'");
            }
        }
        if (start >= 0) {
            regions.add(new Region(part, start, source.text().length()));
        }
        return regions;
    }

    /** An answer must not be lost because of a slip in its marker. */
    private static void refuseMisspelt(SourceText source, Matcher found, String word) throws DocumentException {
        boolean near = Spelling.nearest(word, List.of("answer")).isPresent();
        if (near && found.group(2) != null) {
            throw new DocumentException(source.at(found.start()), "a marker '" + word + "'", "did you mean 'answer'?");
        }
    }

    /** The lines of the region, for a report. */
    List<String> lines(SourceText source) {
        return source.text()
                .substring(start, end)
                .strip()
                .lines()
                .limit(100)
                .map(String::stripTrailing)
                .toList();
    }
}
