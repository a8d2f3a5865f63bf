package assay.grader.answer;

import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Items in an order.
 *
 * @param perPair whether every pair in the right order earns its share
 */
record OrderingTask(Labels items, PartialOrder order, boolean perPair) implements Task {

    @Override
    public Verdict judge(Answer answer) {
        return fault(answer)
                .orElseGet(() -> verdict(items.in(answer.content(), form()).names()));
    }

    /** What is wrong with an answer that is no order of all items. */
    Optional<Verdict> fault(Answer answer) {
        Labels.Reading reading = items.in(answer.content(), form());
        if (reading.fault().isPresent()) {
            return Optional.of(Verdict.unreadable(reading.fault().get()));
        }
        List<String> given = reading.names();
        Set<String> missing = new TreeSet<>(order.items());
        given.forEach(missing::remove);
        if (!missing.isEmpty() || given.size() != order.items().size()) {
            return Optional.of(Verdict.incorrect(
                    new Certificate.Shape(given.size() + " items", order.items().size() + " items, each once"),
                    Remark.form(
                            "shape",
                            missing.isEmpty()
                                    ? "Every item must stand exactly once."
                                    : "Every item must stand exactly once; missing: " + String.join(", ", missing)
                                            + ".")));
        }
        return Optional.empty();
    }

    private Verdict verdict(List<String> given) {
        List<String> reasons = new ArrayList<>();
        List<Certificate.Exhaustive.Difference> differences = new ArrayList<>();
        for (PartialOrder.Pair pair : order.violations(given)) {
            reasons.add(pair.first() + " must come before " + pair.second()
                    + (pair.because().isEmpty() ? "." : ": " + pair.because() + "."));
            differences.add(new Certificate.Exhaustive.Difference(
                    pair.first() + " and " + pair.second(), pair.second() + " first", pair.first() + " first"));
        }
        List<Remark> remarks = reasons.isEmpty()
                ? List.of()
                : List.of(Remark.verdict("order", "Something stands too early.", String.join(" ", reasons)));
        return Verdict.share(
                credit(given), new Certificate.Exhaustive(order.pairs().size(), differences), remarks);
    }

    @Override
    public List<Understood> understood(Answer answer) {
        return items.understood(answer.content(), form());
    }

    private Rational credit(List<String> given) {
        if (order.violations(given).isEmpty()) {
            return Rational.ONE;
        }
        if (!perPair) {
            return Rational.ZERO;
        }
        Set<PartialOrder.Pair> closure = order.closure();
        long kept = closure.stream()
                .filter(pair -> given.indexOf(pair.first()) < given.indexOf(pair.second()))
                .count();
        return Rational.of(kept).divide(Rational.of(closure.size()));
    }

    @Override
    public List<String> solution() {
        List<String> lines = new ArrayList<>();
        lines.add("for example " + String.join(" -> ", order.extension().orElseThrow()));
        order.pairs().forEach(pair -> lines.add(pair.first() + " before " + pair.second()));
        return lines;
    }

    @Override
    public String form() {
        return "all of these in an order, for example a, b, c or a -> b -> c: " + items.shown("; ");
    }

    @Override
    public List<String> policies() {
        return List.of(
                "every order that keeps what must come before what is right",
                perPair ? "each pair in the right order earns its share" : "all pairs must be in the right order");
    }
}
