package assay.grader.answer;

import assay.grader.problem.Vocabulary;
import assay.grader.submission.Answer;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.decide.Equality;
import assay.reference.derivation.DerivationChecker;
import assay.reference.derivation.DerivationQuestion;
import assay.reference.derivation.DerivationReport;
import assay.reference.derivation.EndVerdict;
import assay.reference.number.Rational;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of a derivation whose end stays with the course. Each is judged from the one before. There is a verdict only
 * where it is the same whatever the end is.
 */
record DerivationSteps(
        Vocabulary vocabulary,
        DerivationQuestion question,
        Equality equality,
        EqualityPolicy policy,
        DerivationCredit credit,
        int least,
        boolean layouts) {

    /** What is told of lines of which not even the start is known. */
    static Verdict read(DerivationLines written) {
        if (written.fault().isPresent()) {
            return Verdict.unreadable(written.fault().get());
        }
        List<Remark> faults =
                written.lines().stream().flatMap(line -> line.fault().stream()).toList();
        return written.lines().isEmpty() ? Verdict.missing() : Verdict.sealed().with(faults);
    }

    Verdict judge(Answer answer) {
        DerivationLines written = DerivationLines.read(
                answer.content(),
                vocabulary.symbols(),
                new TreeSet<>(question.steps().keySet()));
        if (written.fault().isPresent() || written.lines().isEmpty()) {
            return read(written);
        }
        DerivationReport report = new DerivationChecker(question, equality, policy::truth)
                .check(written.lines().stream()
                        .map(DerivationLines.Written::line)
                        .toList());
        DerivationAccount account = new DerivationAccount(written.lines(), report, Optional.empty(), least, layouts);
        return share(report)
                .filter(share -> !share.isZero() || report.firstWrong(layouts).isPresent())
                .map(share -> Verdict.share(share, account.certificate(), account.remarks()))
                .orElseGet(() -> Verdict.sealed().with(account.remarks()));
    }

    /** The share of the points, if it is the same for all ends that there may be. */
    private Optional<Rational> share(DerivationReport report) {
        Set<Optional<Rational>> shares = new HashSet<>();
        for (EndVerdict end : ends(report.end())) {
            shares.add(credit.share(new DerivationReport(report.lines(), end), least, layouts));
        }
        return shares.size() == 1 ? shares.iterator().next() : Optional.empty();
    }

    /** What the end may be found to be by who knows its form. */
    private static List<EndVerdict> ends(EndVerdict known) {
        return switch (known) {
            case RIGHT, WRONG_FORM -> List.of(EndVerdict.RIGHT, EndVerdict.WRONG_FORM);
            case WRONG_VALUE, WRONG -> List.of(EndVerdict.WRONG_VALUE, EndVerdict.WRONG);
            case UNDECIDED -> List.of(EndVerdict.values());
            case UNREADABLE -> List.of(EndVerdict.UNREADABLE);
        };
    }
}
