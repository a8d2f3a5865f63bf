package assay.grader.report;

import assay.grader.document.DocumentException;
import assay.grader.verdict.Status;
import assay.grader.verify.AssignmentProof;
import assay.grader.verify.Finding;
import assay.grader.verify.Outcome;
import assay.grader.verify.PartProof;
import java.util.List;
import java.util.stream.Collectors;

/** What was proved about problem sets, for a person at a terminal: one line for each part, then what is wrong with it. */
public record ProofText(Style style) {
    private static final int NAME = 18;
    private static final String LEGEND = """
            accepted, rejected: the author's answers; own: the reference, read back;
            equal: other right forms; wrong: forms with a mistake, none accepted;
            told: mistakes that the question's numbers show; audited: further proofs""";

    /** The whole report. */
    public String of(List<AssignmentProof> proofs) {
        StringBuilder text = new StringBuilder();
        for (AssignmentProof proof : proofs) {
            text.append(style.strong(proof.id())).append('\n');
            proof.faults().forEach(fault -> fault(text, fault, "  "));
            proof.parts().forEach(part -> part(text, part));
            text.append('\n');
        }
        text.append(style.strong(summary(proofs))).append('\n');
        return text.append(style.faint(LEGEND)).append('\n').toString();
    }

    /** The place stays in one piece, so that a terminal or editor can jump to it. */
    private void fault(StringBuilder text, DocumentException fault, String indent) {
        boolean first = true;
        for (String line :
                String.valueOf(fault.getMessage()).lines().map(PlainText::safe).toList()) {
            text.append(indent)
                    .append(first ? style.status(Status.INCORRECT, line) : line)
                    .append('\n');
            first = false;
        }
    }

    private void part(StringBuilder text, PartProof proof) {
        Status status = proof.isFailed() ? Status.INCORRECT : proof.isOpen() ? Status.UNDECIDED : Status.CORRECT;
        String mark = proof.isFailed() ? "✗" : proof.isOpen() ? "?" : "✓";
        String id = PlainText.safe(proof.part().id());
        text.append("  ")
                .append(style.status(status, mark))
                .append(' ')
                .append(String.format("%-" + NAME + "s", id))
                .append(' ')
                .append(style.faint(counts(proof)));
        trim(text).append('\n');
        proof.fault().ifPresent(fault -> fault(text, fault, "    "));
        for (Finding finding : proof.findings()) {
            paragraph(text, finding.weight(), finding.words(), "    ");
        }
    }

    private static StringBuilder trim(StringBuilder text) {
        while (text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        return text;
    }

    private static String counts(PartProof proof) {
        return proof.outcomes().stream()
                .filter(outcome -> outcome.passed() > 0)
                .map(outcome -> outcome.passed() + " " + outcome.check())
                .collect(Collectors.joining(", "));
    }

    private void paragraph(StringBuilder text, Finding.Weight weight, String words, String indent) {
        String head = weight.spelling() + ": ";
        Status status = weight == Finding.Weight.FAILURE ? Status.INCORRECT : Status.UNDECIDED;
        boolean first = true;
        for (String line : PlainText.wrapped(head + words, style.width() - indent.length() - 2)) {
            String shown =
                    first ? style.status(status, weight.spelling()) + line.substring(head.length() - 2) : "  " + line;
            text.append((indent + shown).stripTrailing()).append('\n');
            first = false;
        }
    }

    private static String summary(List<AssignmentProof> proofs) {
        List<PartProof> parts =
                proofs.stream().flatMap(proof -> proof.parts().stream()).toList();
        long failed = parts.stream().filter(PartProof::isFailed).count();
        long unread = proofs.stream().filter(proof -> !proof.faults().isEmpty()).count();
        long open = parts.stream()
                .mapToLong(part -> part.count(Finding.Weight.UNDECIDED))
                .sum();
        long notes = parts.stream()
                .mapToLong(part -> part.count(Finding.Weight.INADEQUACY))
                .sum();
        long passed = parts.stream()
                .flatMap(part -> part.outcomes().stream())
                .mapToLong(Outcome::passed)
                .sum();
        return parts.size() + (parts.size() == 1 ? " part: " : " parts: ") + passed + " proofs, "
                + (failed == 0 ? "none fails" : failed + (failed == 1 ? " part fails" : " parts fail"))
                + (unread == 0 ? "" : ", " + unread + (unread == 1 ? " assignment" : " assignments") + " unreadable")
                + (open == 0 ? "" : ", " + open + " open")
                + (notes == 0 ? "" : ", " + notes + (notes == 1 ? " note" : " notes"));
    }
}
