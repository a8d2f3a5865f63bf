package assay.grader.batch;

import java.util.Optional;

/**
 * A submission of which the outcome is known.
 *
 * @param source the name of its file or folder
 * @param sha256 the checksum of its files; none where they cannot be read
 * @param key where the outcome stands in the journal; none if it is not kept there, as what could not be read this time
 * @param outcome the outcome if it is not in the journal
 */
record Found(
        String source,
        Optional<String> sha256,
        Optional<String> key,
        Optional<Outcome> outcome,
        OutcomeSummary summary) {}
