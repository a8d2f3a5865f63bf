package assay.reference.derivation;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What was found about a derivation, line by line. */
public record DerivationReport(List<LineReport> lines, EndVerdict end) {
    public DerivationReport {
        lines = List.copyOf(lines);
    }

    /**
     * The number of the first line that does not follow, counted from 0.
     *
     * @param layouts whether a transposed line follows
     */
    public OptionalInt firstWrong(boolean layouts) {
        return IntStream.range(0, lines.size())
                .filter(k -> switch (lines.get(k).verdict()) {
                    case WRONG, MISSHAPEN -> true;
                    case LAYOUT_CHANGED -> !layouts;
                    case FOLLOWS, RESTATED, REPAIRED, GAP, LABEL, UNREADABLE, UNDECIDED -> false;
                })
                .findFirst();
    }

    /** The number of lines with a verdict. */
    public int count(LineVerdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** The number of lines that take a step. */
    public int steps() {
        return (int) lines.stream().filter(line -> line.verdict().isStep()).count();
    }
}
