package assay.grader.answer;

import assay.grader.problem.Part;
import assay.grader.submission.Answer;
import assay.grader.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part whose key stays with the course. An answer that reads, and has the form that is asked, waits for the course.
 *
 * @param form how the answer is written
 * @param fault the verdict on an answer that does not read or conform; it needs no key
 * @param reading how an answer is understood
 */
record SealedTask(String form, Function<Answer, Optional<Verdict>> fault, Function<Answer, List<Understood>> reading)
        implements Task {

    /** A part whose answers are only taken. */
    static Task unread(Part part) {
        return new SealedTask("as the question says", answer -> Optional.empty(), answer -> List.of());
    }

    @Override
    public Verdict judge(Answer answer) {
        return fault.apply(answer).orElseGet(Verdict::sealed);
    }

    @Override
    public List<Understood> understood(Answer answer) {
        return reading.apply(answer);
    }

    @Override
    public List<String> solution() {
        return List.of("the key stays with the course");
    }

    @Override
    public List<String> policies() {
        return List.of("it is read here; the course judges it");
    }
}
