package assay.grader.answer;

import java.util.Set;

/**
 * What students may have of the parts of a kind. It lists what is given away; all that is not listed stays with the course.
 *
 * @param judging the fields by which answers are judged without a key, because they are the question itself; empty if there
 *     is no judging without a key
 * @param dispensable further fields, on which no verdict depends
 * @param answers the fields whose formulas are what is asked
 * @param ends the fields whose formulas are right answers, written in the names of the question
 * @param sealed how an answer is read where the key stays with the course
 */
public record Disclosure(
        Set<String> judging, Set<String> dispensable, Set<String> answers, Set<String> ends, SealedForm sealed) {

    /** Nothing is given away. */
    static final Disclosure NOTHING = Disclosure.of(SealedForm.UNREAD);

    public Disclosure {
        judging = Set.copyOf(judging);
        dispensable = Set.copyOf(dispensable);
        answers = Set.copyOf(answers);
        ends = Set.copyOf(ends);
    }

    /** A kind without judging unless there is a key. @param answers the fields that hold it */
    static Disclosure of(SealedForm sealed, String... answers) {
        return new Disclosure(Set.of(), Set.of(), Set.of(answers), Set.of(), sealed);
    }

    /** A kind whose fields are the question, and no key. */
    static Disclosure judging(SealedForm sealed, String... fields) {
        return new Disclosure(Set.of(fields), Set.of(), Set.of(), Set.of(), sealed);
    }

    /** The same with fields on which no verdict depends. */
    Disclosure but(String... fields) {
        return new Disclosure(judging, Set.of(fields), answers, ends, sealed);
    }

    /** Whether a part with these fields can be judged without a key. */
    public boolean judges(Set<String> fields) {
        return !judging.isEmpty()
                && fields.stream().allMatch(field -> judging.contains(field) || dispensable.contains(field));
    }
}
