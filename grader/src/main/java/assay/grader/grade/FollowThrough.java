package assay.grader.grade;

import assay.grader.answer.AnswerKinds;
import assay.grader.answer.Followable;
import assay.grader.answer.Follower;
import assay.grader.answer.Standing;
import assay.grader.answer.Task;
import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.problem.Question;
import assay.grader.problem.Value;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Expression;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges a part once more from the student's own answers to the parts that it follows, where those are wrong: the question
 * is asked anew with their values in place of the definitions. What is right by the question alone stays right, and
 * nothing is awarded where too little would be asked.
 *
 * @param sources the tasks that are followed, by the names of the definitions
 */
record FollowThrough(Part part, Question question, Task original, Map<String, Followable> sources) {

    /** The values for the definitions, or why there are none. */
    private record Values(List<String> wrong, Map<String, Standing> standings, Optional<String> refusal) {}

    /**
     * The follow-through of a part.
     *
     * @throws DocumentException if a part that is followed does not ask for what the definition is
     */
    static FollowThrough of(Part part, Question question, Map<String, Task> tasks) throws DocumentException {
        Map<String, Followable> sources = new LinkedHashMap<>();
        for (Map.Entry<String, Node.Scalar> source : part.follow().sources().entrySet()) {
            Node.Scalar id = source.getValue();
            Expression definition =
                    question.vocabulary().expression(new Node.Scalar(id.position(), source.getKey(), false));
            Task task = Objects.requireNonNull(tasks.get(id.text()));
            if (!(task instanceof Followable followed) || !followed.asksFor(definition)) {
                throw new DocumentException(
                        id.position(),
                        "the part '" + id.text() + "' does not ask for '" + source.getKey() + "'",
                        "its reference must be what the definition is");
            }
            sources.put(source.getKey(), followed);
        }
        return new FollowThrough(part, question, Objects.requireNonNull(tasks.get(part.id())), sources);
    }

    /**
     * The verdict that counts.
     *
     * @param alone what the question alone says
     * @param judging judges the answer by another task
     * @param earlier what was found about the parts that it follows, by their ids
     */
    Judged judge(Judged alone, Function<Task, Verdict> judging, Map<String, Judged> earlier) {
        boolean wrong = alone.own().status() == Status.INCORRECT || alone.own().status() == Status.PARTIAL;
        if (!wrong || !(original instanceof Follower first)) {
            return alone;
        }
        Values values = values(first, earlier);
        if (values.refusal().isPresent()) {
            return alone.with(
                    alone.own()
                            .with(Remark.verdict(
                                    "not-followed", values.refusal().get())),
                    false);
        }
        if (values.standings().isEmpty()) {
            return alone;
        }
        String names = "your own " + String.join(", ", values.wrong());
        Optional<Follower> anew = anew(first, values.standings());
        if (anew.isEmpty() || !anew.get().asksAsMuchAs(first)) {
            return values.wrong().isEmpty()
                    ? alone
                    : alone.with(
                            alone.own()
                                    .with(Remark.verdict(
                                            "not-followed",
                                            "From " + names
                                                    + " too little would be left to ask here, so it is not followed.")),
                            false);
        }
        return better(
                alone, judging.apply(anew.get()), values.wrong().isEmpty() ? Optional.empty() : Optional.of(names));
    }

    /** The better of two verdicts. @param names the wrong answers that were followed; none if they are only rounded */
    private Judged better(Judged alone, Verdict followed, Optional<String> names) {
        Rational share = names.isPresent() ? part.follow().credit() : Rational.ONE;
        if (followed.status().needsPerson()) {
            return alone.with(followed, names.isPresent());
        }
        Rational credit = followed.credit().multiply(share);
        if (credit.compareTo(alone.own().credit()) <= 0) {
            return names.isEmpty() || !followed.credit().isZero()
                    ? alone
                    : alone.with(
                            alone.own()
                                    .with(Remark.verdict(
                                            "not-from-own", "It does not follow from " + names.get() + " either.")),
                            false);
        }
        List<Remark> remarks = new ArrayList<>(followed.remarks());
        names.ifPresent(own -> remarks.add(Remark.verdict(
                "follow-through",
                "Judged from " + own + (share.isOne() ? "." : ", for " + share + " of the points."))));
        return alone.with(Verdict.share(credit, followed.certificate(), remarks), names.isPresent());
    }

    /** What the answers that are followed stand for. Right ones keep the reference, unless rounding may be carried on. */
    private Values values(Follower first, Map<String, Judged> earlier) {
        List<String> wrong = new ArrayList<>();
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Map.Entry<String, Followable> source : sources.entrySet()) {
            String id = Objects.requireNonNull(part.follow().sources().get(source.getKey()))
                    .text();
            Judged found = Objects.requireNonNull(earlier.get(id));
            Status status = found.own().status();
            Optional<Standing> standing = found.answer().flatMap(source.getValue()::standing);
            if (status == Status.CORRECT) {
                standing.filter(rounded -> first.allowsRoundedNumbers()
                                && !rounded.rounded().ranges().isEmpty())
                        .ifPresent(rounded -> standings.put(source.getKey(), rounded));
                continue;
            }
            Optional<String> refusal = refusal(status, standing);
            if (refusal.isPresent()) {
                return new Values(
                        wrong, Map.of(), Optional.of("Your " + id + " is not followed: " + refusal.get() + "."));
            }
            if (!wrong.contains(id)) {
                wrong.add(id);
            }
            standings.put(source.getKey(), standing.orElseThrow());
        }
        return new Values(wrong, standings, Optional.empty());
    }

    private static Optional<String> refusal(Status status, Optional<Standing> standing) {
        return switch (status) {
            case MISSING -> Optional.of("it is missing");
            case UNREADABLE -> Optional.of("it cannot be read");
            case UNDECIDED, MANUAL -> Optional.of("a person has still to look at it");
            case INCORRECT, PARTIAL, CORRECT -> {
                if (standing.isEmpty()) {
                    yield Optional.of("it is no value of the form that is asked");
                }
                yield standing.get().trivial()
                        ? Optional.of("it is zero or everywhere the same, and too little would be left to ask")
                        : Optional.empty();
            }
        };
    }

    /** The task where definitions have the student's values. */
    private Optional<Follower> anew(Follower first, Map<String, Standing> standings) {
        Map<String, Value> written = new LinkedHashMap<>();
        Map<String, Value> rounded = new LinkedHashMap<>();
        standings.forEach((name, standing) -> {
            written.put(name, standing.written());
            rounded.put(name, standing.rounded());
        });
        Optional<Follower> ranges = first.takesRanges() ? anew(rounded) : Optional.empty();
        return ranges.isPresent() ? ranges : anew(written);
    }

    /** The task; none if the values do not allow it, as where a definition would be divided by zero. */
    private Optional<Follower> anew(Map<String, Value> values) {
        try {
            return AnswerKinds.prepare(part, question.with(values)) instanceof Follower follower
                    ? Optional.of(follower)
                    : Optional.empty();
        } catch (DocumentException | BudgetException impossible) {
            return Optional.empty();
        }
    }
}
