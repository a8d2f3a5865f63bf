package assay.grader.batch;

import assay.grader.problem.Reveal;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Status;
import assay.reference.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any results, for properties of what is kept of a class. */
final class BatchResults {
    private BatchResults() {}

    static Arbitrary<BatchResult> any() {
        return Combinators.combine(texts(), texts(), person().optional(), outcomes())
                .as(BatchResult::new);
    }

    static Arbitrary<Outcome> outcomes() {
        Arbitrary<Outcome> unreadable =
                Combinators.combine(texts(), Arbitraries.of(true, false)).as(Outcome.Unreadable::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, unreadable), net.jqwik.api.Tuple.of(4, submissions()));
    }

    private static Arbitrary<Outcome> submissions() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts(),
                        numbers(),
                        numbers(),
                        parts().list().ofMaxSize(4),
                        remarks())
                .as((assignment, student, sha, score, most, parts, remarks) -> new Outcome.Graded(
                        new StoredSubmission(assignment, student, sha, score, most, parts.size() > 2, parts, remarks)));
    }

    private static Arbitrary<StoredPart> parts() {
        return Combinators.combine(
                        Combinators.combine(
                                        texts(), texts(), numbers(), numbers().optional())
                                .as(List::of),
                        Arbitraries.of(Status.values()),
                        texts().list().ofMaxSize(3),
                        texts().optional(),
                        texts().optional(),
                        certificates(),
                        remarks(),
                        Arbitraries.of(true, false))
                .as((head, status, written, mathml, signature, certificate, remarks, followed) -> new StoredPart(
                        (String) head.get(0),
                        (String) head.get(1),
                        (Rational) head.get(2),
                        optional(head.get(3)),
                        status,
                        written,
                        mathml,
                        signature,
                        certificate,
                        remarks,
                        followed));
    }

    private static java.util.Optional<Rational> optional(Object value) {
        return ((java.util.Optional<?>) value).map(Rational.class::cast);
    }

    private static Arbitrary<Map<String, Object>> certificates() {
        return trees().list().ofMaxSize(3).map(values -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", "any");
            for (int k = 0; k < values.size(); k++) {
                map.put("field " + k, values.get(k));
            }
            return map;
        });
    }

    private static Arbitrary<Object> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(List.of(
                texts().asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric()));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(List.of(
                        inner.list().ofMaxSize(3).asGeneric(),
                        Arbitraries.maps(texts(), inner).ofMaxSize(3).asGeneric())),
                0,
                3);
    }

    private static Arbitrary<List<Remark>> remarks() {
        return Combinators.combine(texts(), texts(), texts(), Arbitraries.of(Reveal.values()))
                .as(Remark::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<RosterEntry> person() {
        return Combinators.combine(texts(), texts(), texts(), texts(), texts()).as(RosterEntry::new);
    }

    private static Arbitrary<Rational> numbers() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(1, 1_000_000))
                .as(Rational::of);
    }

    /** Any texts without half a character. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(12)
                        .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c))),
                Arbitraries.of("", "s-003", "$\\frac{1}{2}$", "<script>", "𝔼[x]", "a\u0000b\u2028", "\"\\\n\r\t"));
    }
}
