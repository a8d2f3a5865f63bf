package assay.grader.answer;

import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.reference.decide.Decision;
import assay.reference.derivation.DerivationReport;
import assay.reference.derivation.EndForm;
import assay.reference.derivation.EndVerdict;
import assay.reference.derivation.Line;
import assay.reference.derivation.LineReport;
import assay.reference.derivation.LineVerdict;
import assay.reference.derivation.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is told about a derivation: its certificate, a step for each line, and the remarks.
 *
 * @param form the form of the last line; none if nothing is told of the end
 * @param least the number of lines that are asked at least
 * @param layouts whether a transposed line follows
 */
record DerivationAccount(
        List<DerivationLines.Written> written,
        DerivationReport report,
        Optional<EndForm> form,
        int least,
        boolean layouts) {

    /** One step for each line, with what its finding rests on. */
    Certificate certificate() {
        List<Certificate.Steps.Step> steps = new ArrayList<>();
        for (int k = 0; k < written.size(); k++) {
            LineReport line = report.lines().get(k);
            steps.add(new Certificate.Steps.Step(
                    name(k),
                    finding(line),
                    written.get(k).source(),
                    "",
                    message(k, line),
                    line.decision().map(DecisionVerdict::certificate)));
        }
        return new Certificate.Steps(steps);
    }

    /** The name of a line. */
    static String name(int number) {
        return "line " + (number + 1);
    }

    private static String named(int number) {
        return number < 0 ? "the start" : name(number);
    }

    private static String finding(LineReport line) {
        if (line.verdict() != LineVerdict.FOLLOWS) {
            return line.verdict().spelling();
        }
        return switch (line.truth()) {
            case TRUE -> "right";
            case FALSE -> "carried-on";
            case OPEN -> line.verdict().spelling();
        };
    }

    /** What the remarks do not say. */
    private String message(int number, LineReport line) {
        if (line.verdict() == LineVerdict.WRONG && report.firstWrong(layouts).orElse(-1) != number) {
            return "It does not follow from " + named(line.before()) + ".";
        }
        return line.verdict() == LineVerdict.FOLLOWS && line.truth() == Truth.FALSE
                ? "It follows from a wrong line and costs nothing again."
                : "";
    }

    private static String reason(LineReport line) {
        return line.decision()
                .filter(Decision.Undecided.class::isInstance)
                .map(open -> ((Decision.Undecided) open).certificate().reason())
                .orElse("not decided");
    }

    /** The remarks, the account first. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(Remark.verdict("steps", account()));
        OptionalInt wrong = report.firstWrong(layouts);
        if (wrong.isPresent()) {
            remarks.add(firstWrong(wrong.getAsInt()));
        }
        for (int k = 0; k < written.size(); k++) {
            each(k, report.lines().get(k), remarks);
        }
        end(remarks);
        return remarks;
    }

    /** For example: 3 of 4 steps follow; the end is right. */
    private String account() {
        int steps = report.steps();
        int good = report.count(LineVerdict.FOLLOWS) + (layouts ? report.count(LineVerdict.LAYOUT_CHANGED) : 0);
        String follow = steps == 0
                ? "No line goes beyond the start"
                : good + " of " + steps + (steps == 1 ? " step follows" : " steps follow");
        int repaired = report.count(LineVerdict.REPAIRED);
        int open = report.count(LineVerdict.UNDECIDED);
        return follow
                + (repaired == 0 ? "" : ", " + repaired + (repaired == 1 ? " is" : " are") + " right again")
                + (open == 0 ? "" : ", " + open + " could not be decided")
                + (form.isEmpty() ? "." : end());
    }

    private String end() {
        return switch (report.end()) {
            case RIGHT -> "; the end is right.";
            case WRONG_FORM -> "; the end that is asked is not reached.";
            case WRONG_VALUE, WRONG -> "; the end is not right.";
            case UNDECIDED -> "; the end could not be decided.";
            case UNREADABLE -> "; the end cannot be read.";
        };
    }

    private Remark firstWrong(int number) {
        LineReport line = report.lines().get(number);
        String name = "Line " + (number + 1);
        return switch (line.verdict()) {
            case MISSHAPEN ->
                Remark.verdict("first-wrong-line", name + " is the first that is wrong: its shapes do not fit.");
            case LAYOUT_CHANGED ->
                Remark.verdict("first-wrong-line", name + " is the first that does not follow: it is transposed.");
            case WRONG, FOLLOWS, REPAIRED, RESTATED, GAP, LABEL, UNREADABLE, UNDECIDED ->
                Remark.verdict(
                        "first-wrong-line",
                        name + " is the first that does not follow; it is not equal to " + named(line.before()) + ".");
        };
    }

    private void each(int number, LineReport line, List<Remark> remarks) {
        String name = "Line " + (number + 1);
        switch (line.verdict()) {
            case REPAIRED ->
                remarks.add(Remark.verdict(
                        "repaired",
                        name + " is right again although it does not follow from " + named(line.before())
                                + "; it costs nothing more."));
            case LAYOUT_CHANGED ->
                remarks.add(Remark.verdict(
                        "layout-changed", name + " is " + named(line.before()) + " transposed; keep one layout."));
            case GAP -> remarks.add(Remark.form("gap", name + " leaves something out, which is not checked."));
            case UNREADABLE, MISSHAPEN ->
                written.get(number)
                        .fault()
                        .ifPresent(fault -> remarks.add(Remark.form(
                                line.verdict() == LineVerdict.UNREADABLE ? "unreadable-line" : "shape",
                                name + " of the derivation, " + fault.message(),
                                fault.detail())));
            case UNDECIDED ->
                remarks.add(Remark.verdict(
                        "undecided",
                        name + " could not be decided. A person will look at it.",
                        "Line " + (number + 1) + ": " + reason(line) + "."));
            case FOLLOWS, WRONG, RESTATED, LABEL -> {}
        }
    }

    private void end(List<Remark> remarks) {
        if (report.steps() < least) {
            remarks.add(Remark.form(
                    "too-few-lines",
                    "At least " + least + (least == 1 ? " line" : " lines") + " beyond the start "
                            + (least == 1 ? "is" : "are")
                            + " asked; what only repeats an earlier line does not count."));
        }
        if (form.isPresent()
                && report.end() == EndVerdict.WRONG_FORM
                && written.get(written.size() - 1).line() instanceof Line.Formula last) {
            remarks.add(Remark.verdict(
                    "end-form",
                    "The last line is not yet in the form that is asked: it still uses "
                            + String.join(", ", form.get().excess(last.expression())) + "."));
        }
    }
}
