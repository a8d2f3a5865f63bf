package assay.grader.batch;

import java.util.List;

/**
 * What an audit of a report found.
 *
 * @param findings what is not as it was, or not as it should be; empty if all is well
 * @param notes what was not looked at, and other things to know
 * @param signer the public key under which the report is signed, in hexadecimal digits; empty if it is not signed
 * @param files the number of files that are as they were written
 * @param submissions the number of submissions that are those that were graded
 * @param proved the number of certificates that the checker of the engine accepted
 * @param calculated the number of verdicts that were found again by calculating
 */
public record AuditReport(
        List<String> findings,
        List<String> notes,
        String signer,
        int files,
        int submissions,
        int proved,
        int calculated) {
    public AuditReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
