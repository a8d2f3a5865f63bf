package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.submission.Answer;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part whose question can be read in several ways, each with a reference of its own. An answer is as good as under the
 * reading that fits it best; where it is right under none and open under one, a person decides.
 *
 * @param tasks one task for each reading, all with the same form and policies
 */
record Readings(List<? extends Task> tasks) implements Followable, Follower {
    Readings {
        tasks = List.copyOf(tasks);
    }

    @Override
    public Verdict judge(Answer answer) {
        Verdict best = tasks.get(0).judge(answer);
        for (Task task : tasks.subList(1, tasks.size())) {
            if (best.status() != Status.CORRECT) {
                best = better(best, task.judge(answer));
            }
        }
        return best;
    }

    @Override
    public List<Claim> claims(Answer answer) {
        return tasks.stream().flatMap(task -> task.claims(answer).stream()).toList();
    }

    /** The readings of the question have the same names, so that an answer is understood the same in each. */
    @Override
    public List<Understood> understood(Answer answer) {
        return tasks.get(0).understood(answer);
    }

    private static Verdict better(Verdict first, Verdict second) {
        if (second.status() == Status.CORRECT || first.status() == Status.CORRECT) {
            return second.status() == Status.CORRECT ? second : first;
        }
        if (first.status().needsPerson() || second.status().needsPerson()) {
            return first.status().needsPerson() ? first : second;
        }
        return second.credit().compareTo(first.credit()) > 0 ? second : first;
    }

    @Override
    public boolean asksFor(Expression definition) {
        return tasks.stream().anyMatch(task -> task instanceof Followable followable && followable.asksFor(definition));
    }

    /** The readings have the same form, so that an answer stands for the same value in each. */
    @Override
    public Optional<Standing> standing(Answer answer) {
        return tasks.get(0) instanceof Followable followable ? followable.standing(answer) : Optional.empty();
    }

    @Override
    public boolean asksAsMuchAs(Task original) {
        if (!(original instanceof Readings others) || others.tasks.size() != tasks.size()) {
            return false;
        }
        for (int k = 0; k < tasks.size(); k++) {
            if (!(tasks.get(k) instanceof Follower follower) || !follower.asksAsMuchAs(others.tasks.get(k))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean takesRanges() {
        return tasks.stream().allMatch(task -> task instanceof Follower follower && follower.takesRanges());
    }

    @Override
    public boolean allowsRoundedNumbers() {
        return tasks.stream().allMatch(task -> task instanceof Follower follower && follower.allowsRoundedNumbers());
    }

    @Override
    public List<Node> ownAnswers() {
        return tasks.stream().flatMap(task -> task.ownAnswers().stream()).toList();
    }

    /** The formula is that of the first reading. */
    @Override
    public Optional<AskedFormula> formula() {
        return tasks.get(0).formula();
    }

    /** The numbers are those of the first reading. */
    @Override
    public Optional<AskedValues> values() {
        return tasks.get(0).values();
    }

    @Override
    public List<Audit> audits() {
        return tasks.stream().flatMap(task -> task.audits().stream()).toList();
    }

    @Override
    public Optional<Shape> shape() {
        List<Optional<Shape>> shapes =
                tasks.stream().map(Task::shape).distinct().toList();
        return shapes.size() == 1 ? shapes.get(0) : Optional.empty();
    }

    @Override
    public List<String> solution() {
        List<String> lines = new ArrayList<>();
        for (Task task : tasks) {
            for (String line : task.solution()) {
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    @Override
    public String form() {
        return tasks.get(0).form();
    }

    @Override
    public List<String> policies() {
        List<String> lines = new ArrayList<>(tasks.get(0).policies());
        lines.add("the question can be read in " + tasks.size() + " ways, each of which is accepted");
        return lines;
    }
}
