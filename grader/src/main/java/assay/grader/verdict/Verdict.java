package assay.grader.verdict;

import assay.grader.problem.Reveal;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The finding on one answer: its status, the share of the points that it earns, what it rests on, and what is to be
 * told. A share other than 0 or 1 exists only with {@link Status#PARTIAL}.
 */
public record Verdict(Status status, Rational credit, Certificate certificate, List<Remark> remarks) {
    private static final String SEALED = "sealed";

    public Verdict {
        remarks = List.copyOf(remarks);
        boolean consistent = switch (status) {
            case CORRECT -> credit.isOne();
            case PARTIAL -> credit.signum() > 0 && credit.compareTo(Rational.ONE) < 0;
            case INCORRECT, UNDECIDED, MANUAL, UNREADABLE, MISSING -> credit.isZero();
        };
        if (!consistent) {
            throw new IllegalArgumentException("a credit of " + credit + " cannot be " + status.spelling());
        }
    }

    /** Whether the answer has not the form that is asked, so that nothing is said of whether it is right. */
    public boolean isFaultOfForm() {
        boolean formal = certificate instanceof Certificate.Shape || any(Reveal.FORM);
        return status == Status.INCORRECT
                && formal
                && !any(Reveal.VERDICT)
                && !(certificate instanceof Certificate.Steps);
    }

    private boolean any(Reveal level) {
        return remarks.stream().anyMatch(remark -> remark.from() == level);
    }

    /** The same with one more thing to tell. */
    public Verdict with(Remark remark) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Verdict(status, credit, certificate, all);
    }

    /** The same with other things to tell first; of a code that is told already only the new remark is kept. */
    public Verdict first(List<Remark> others) {
        List<Remark> all = new ArrayList<>(others);
        remarks.stream()
                .filter(remark ->
                        others.stream().noneMatch(other -> other.code().equals(remark.code())))
                .forEach(all::add);
        return new Verdict(status, credit, certificate, all);
    }

    /** The same with more things to tell. */
    public Verdict with(List<Remark> more) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Verdict(status, credit, certificate, all);
    }

    /** Right. */
    public static Verdict correct(Certificate certificate, Remark... remarks) {
        return new Verdict(Status.CORRECT, Rational.ONE, certificate, List.of(remarks));
    }

    /** Wrong. */
    public static Verdict incorrect(Certificate certificate, Remark... remarks) {
        return new Verdict(Status.INCORRECT, Rational.ZERO, certificate, List.of(remarks));
    }

    /** Right, wrong, or right in part, by the share of what is right. */
    public static Verdict share(Rational credit, Certificate certificate, List<Remark> remarks) {
        Status status = credit.isOne() ? Status.CORRECT : credit.isZero() ? Status.INCORRECT : Status.PARTIAL;
        return new Verdict(status, credit, certificate, remarks);
    }

    /** Not decided; a person has to look. */
    public static Verdict undecided(String reason) {
        return new Verdict(
                Status.UNDECIDED,
                Rational.ZERO,
                new Certificate.Budget(reason),
                List.of(Remark.verdict(
                        "undecided", "This could not be decided. A person will look at it.", reason + ".")));
    }

    /** Not judged, because the program failed; a person has to look. It says nothing of the answer. */
    public static Verdict failed(ProgramFault fault) {
        return new Verdict(
                Status.UNDECIDED,
                Rational.ZERO,
                new Certificate.None(),
                List.of(Remark.form(
                        ProgramFault.CODE,
                        "The program failed here, which says nothing of the answer. A person will look at it. Please report it.",
                        fault.words() + ".")));
    }

    /** Whether the program failed on the answer. */
    public boolean isFailed() {
        return remarks.stream().anyMatch(remark -> remark.code().equals(ProgramFault.CODE));
    }

    /** Not decided as a whole; the certificate shows what was, and a person has to look. */
    public static Verdict undecided(Certificate certificate, List<Remark> remarks) {
        return new Verdict(Status.UNDECIDED, Rational.ZERO, certificate, remarks);
    }

    /** For a person by its nature, with what the person goes by. */
    public static Verdict manual(Certificate rubric) {
        return new Verdict(Status.MANUAL, Rational.ZERO, rubric, List.of());
    }

    /** Read and well formed; what judges it stays with the course. */
    public static Verdict sealed(Remark... remarks) {
        List<Remark> all = new ArrayList<>(List.of(Remark.form(SEALED, "Read. The key stays with the course.")));
        all.addAll(List.of(remarks));
        return new Verdict(Status.MANUAL, Rational.ZERO, new Certificate.None(), all);
    }

    /** Whether only the course can judge the answer, because the key is not here. */
    public boolean isSealed() {
        return remarks.stream().anyMatch(remark -> remark.code().equals(SEALED));
    }

    /** Text that cannot be read. */
    public static Verdict unreadable(Remark remark) {
        return new Verdict(Status.UNREADABLE, Rational.ZERO, new Certificate.None(), List.of(remark));
    }

    /** Text of which too much cannot be read; the certificate shows what could. */
    public static Verdict unreadable(Certificate certificate, List<Remark> remarks) {
        return new Verdict(Status.UNREADABLE, Rational.ZERO, certificate, remarks);
    }

    /** Nothing was handed in. */
    public static Verdict missing() {
        return new Verdict(Status.MISSING, Rational.ZERO, new Certificate.None(), List.of());
    }
}
