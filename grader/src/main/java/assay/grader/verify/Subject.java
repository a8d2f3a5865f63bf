package assay.grader.verify;

import assay.grader.answer.AskedFormula;
import assay.grader.answer.Task;
import assay.grader.answer.WrittenAnswer;
import assay.grader.document.Node;
import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Status;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A part under test, with its task.
 *
 * @param id the part with its assignment, from which everything that is drawn at random is drawn
 */
record Subject(String id, Part part, Task task) {

    /** The verdict on an answer. */
    Verdict judge(Node content) {
        return task.judge(new Answer(part.id(), content));
    }

    /** The status of the verdict on an answer. */
    Status status(Node content) {
        return task.status(new Answer(part.id(), content));
    }

    /** An answer as it stands in a report. */
    String text(Node content) {
        return String.join("; ", new Answer(part.id(), content).lines());
    }

    /** The formulas that are known to be right: the reference if it is one, and those that the author accepts. */
    List<Expression> rightFormulas(AskedFormula asked) {
        Set<Expression> formulas = new LinkedHashSet<>();
        if (status(WrittenAnswer.plain(asked.reference())) == Status.CORRECT) {
            formulas.add(asked.reference());
        }
        for (Node accepted : part.accept()) {
            if (accepted instanceof Node.Scalar text
                    && Reader.read(text.text(), asked.symbols()) instanceof Reading.Read read
                    && read.expression().shape().equals(asked.reference().shape())
                    && asked.allowed().test(read.expression())) {
                formulas.add(read.expression());
            }
        }
        return new ArrayList<>(formulas);
    }

    /** What is said about an answer that should have been right. */
    static Finding notRight(String what, Verdict verdict) {
        if (verdict.certificate() instanceof Certificate.Budget open) {
            return new Finding(Finding.Weight.UNDECIDED, what + " is undecided: " + open.reason());
        }
        String why = verdict.remarks().stream()
                .findFirst()
                .map(remark -> ": " + remark.message())
                .orElse("");
        return new Finding(
                Finding.Weight.FAILURE, what + " is found " + verdict.status().spelling() + why);
    }

    /** Every few of many, spread evenly, so that a long list costs no more than a short one. */
    static <T> List<T> spread(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int k = 0; k < most; k++) {
            some.add(all.get((int) ((long) k * all.size() / most)));
        }
        return some;
    }
}
