package assay.reference.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.IdentityCertificate;
import assay.reference.certify.IdentityChecker;
import assay.reference.number.Rational;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker accepts what the prover makes, also after it was written and read, and nothing that was changed. */
class IdentityCheckerTest {

    private record Question(ProgramBuilder builder, Instruction left, Instruction right) {
        static Question of(String left, String right, String domains) {
            ProgramBuilder builder = new ProgramBuilder(10_000);
            PlainReader reader = new PlainReader(builder, IdentitiesTest.domains(domains));
            return new Question(builder, reader.read(left), reader.read(right));
        }

        Optional<IdentityCertificate> prove() {
            ProofResult result = new Prover(ProofBudget.DEFAULT).prove(builder, List.of(left), List.of(right));
            return result instanceof ProofResult.Proved proved ? Optional.of(proved.certificate()) : Optional.empty();
        }

        Optional<String> check(IdentityCertificate certificate) {
            return new IdentityChecker(builder, List.of(left), List.of(right), PolynomialLimits.DEFAULT)
                    .check(certificate);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyProofOfTheTableIsAccepted() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                IdentityCheckerTest.class.getResourceAsStream("identities.txt"), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> accept(line.split(" ; ", -1))));
        }
    }

    private static void accept(String[] fields) {
        Question question = Question.of(fields[0], fields[1], fields[2]);
        Optional<IdentityCertificate> certificate = question.prove();
        if (certificate.isEmpty()) {
            return;
        }
        assertEquals(Optional.empty(), question.check(certificate.get()));
        IdentityCertificate read = IdentityCertificate.fromMap(certificate.get().toMap());
        assertEquals(certificate.get(), read);
        assertEquals(fields[3].equals("everywhere"), read.everywhere());
    }

    private static final String[][] SAMPLES = {
        {"sigmoid(x)*(1-sigmoid(x))", "exp(-x)/(1+exp(-x))^2", "-"},
        {"log(exp(a)+exp(b))", "max(a,b)+log(1+exp(-abs(a-b)))", "-"},
        {"sqrt(8)*x/sqrt(x^2+1)", "2*sqrt(2)*x*(x^2+1)^(-1/2)", "-"},
        {"sin(x+y)", "sin(x)*cos(y)+cos(x)*sin(y)", "-"},
        {"x/x", "1", "-"},
        {"if(x==y,x-y,0)", "0", "-"},
        {"gelu(x)-gelu(-x)", "x", "-"},
    };

    /** Every number in a polynomial, every number of a generator, every sign. */
    @Test
    void changedPolynomialsAndGeneratorsAreRejected() {
        for (String[] sample : SAMPLES) {
            Question question = Question.of(sample[0], sample[1], sample[2]);
            Map<String, Object> document = question.prove().orElseThrow().toMap();
            int places = 0;
            for (int place = 0; place < 400; place++) {
                int[] count = {place};
                Object changed = change(document, "", count);
                if (count[0] >= 0) {
                    break;
                }
                places++;
                assertRejected(question, changed, sample[0] + " place " + place);
            }
            assertTrue(places > 0, sample[0]);
        }
    }

    private static void assertRejected(Question question, Object document, String place) {
        IdentityCertificate certificate;
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> map = (Map<String, Object>) document;
            certificate = IdentityCertificate.fromMap(map);
        } catch (IllegalArgumentException unreadable) {
            return;
        }
        assertTrue(question.check(certificate).isPresent(), () -> place + ": " + document);
    }

    /** Changes leaf number count[0] of those that matter; count[0] becomes negative when it was found. */
    private static Object change(Object value, String key, int[] count) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, part) -> copy.put((String) name, change(part, (String) name, count)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (int k = 0; k < list.size(); k++) {
                // The third entry of a turn is used for inverse tangents only.
                copy.add(key.equals("turns") ? list.get(k) : change(list.get(k), key, count));
            }
            return copy;
        }
        boolean matters = List.of("value", "of", "split", "generator", "degree", "pair", "input", "solve", "kind")
                .contains(key);
        if (!matters || count[0]-- != 0) {
            return value;
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        String text = (String) value;
        UnaryOperator<String> next = digit -> digit.equals("9") ? "8" : "" + (digit.charAt(0) + 1 - '0');
        for (int k = text.length() - 1; k >= 0; k--) {
            if (Character.isDigit(text.charAt(k))) {
                return text.substring(0, k) + next.apply(text.substring(k, k + 1)) + text.substring(k + 1);
            }
        }
        return text.equals("exp") ? "log" : text.equals("input") ? "pi" : "exp";
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/(1+exp(-x))", "1/(1+exp(x))", "1/(1+exp(-x))+1/1000000000", "1/(2+exp(-x))"})
    void aCertificateProvesNoOtherPair(String other) {
        Question question = Question.of("sigmoid(x)", "(1+tanh(x/2))/2", "-");
        IdentityCertificate certificate = question.prove().orElseThrow();
        PlainReader reader = new PlainReader(question.builder(), Map.of());
        Question changed = new Question(question.builder(), reader.read(other), question.right());
        assertTrue(changed.check(certificate).isPresent());
    }

    @Test
    void aClaimAboutDefinednessIsChecked() {
        Question question = Question.of("x/x", "1", "-");
        IdentityCertificate certificate = question.prove().orElseThrow();
        assertFalse(certificate.everywhere());
        IdentityCertificate stronger = new IdentityCertificate(
                certificate.strength(), true, certificate.layout(), certificate.cases(), certificate.witness());
        assertTrue(question.check(stronger).isPresent());
        IdentityCertificate vacuous = new IdentityCertificate(
                certificate.strength(), false, certificate.layout(), certificate.cases(), Optional.empty());
        assertTrue(question.check(vacuous).isPresent());
        IdentityCertificate nowhere = new IdentityCertificate(
                certificate.strength(),
                false,
                certificate.layout(),
                certificate.cases(),
                Optional.of(List.of(Rational.ZERO)));
        assertTrue(question.check(nowhere).isPresent());
    }

    @Test
    void missingCellsAreRejected() {
        Question question = Question.of("relu(x)-relu(-x)", "x", "-");
        IdentityCertificate certificate = question.prove().orElseThrow();
        Map<String, Object> document = certificate.toMap();
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> cases = (List<Map<String, Object>>) document.get("cases");
        List<?> branches = (List<?>) cases.get(0).get("branches");
        assertTrue(branches.size() >= 2);
        for (int k = 0; k < branches.size(); k++) {
            List<Object> fewer = new ArrayList<>(branches);
            fewer.remove(k);
            Map<String, Object> each = new LinkedHashMap<>(cases.get(0));
            each.put("branches", fewer);
            Map<String, Object> changed = new LinkedHashMap<>(document);
            changed.put("cases", List.of(each));
            assertTrue(question.check(IdentityCertificate.fromMap(changed)).isPresent());
        }
        Map<String, Object> none = new LinkedHashMap<>(document);
        none.put("cases", List.of());
        assertTrue(question.check(IdentityCertificate.fromMap(none)).isPresent());
    }

    /** No certificate can be right that claims this: neither the proof with a stronger claim, nor with cells left out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "asin(x)+acos(x) ; pi/2",
                "sqrt(1-x^2)-sqrt((1-x)*(1+x)) ; 0",
                "sqrt(x)*sqrt(x-1)*0 ; 0",
                "log(x)+log(1-x)-log(x*(1-x)) ; 0",
                "if(x>1/2,sqrt(1-x)-sqrt(1-x),0) ; 0",
            })
    void cellsWhereOneSideIsUndefinedCannotBeLeftOut(String left, String right) {
        Question question = Question.of(left, right, "-");
        Map<String, Object> document = question.prove().orElseThrow().toMap();
        document.put("everywhere", true);
        assertTrue(question.check(IdentityCertificate.fromMap(document)).isPresent());
        for (Object fewer : withoutOneBranch(document)) {
            assertRejected(question, fewer, left);
        }
    }

    /** The copies of a document that lack one entry of one list of branches. */
    private static List<Object> withoutOneBranch(Object value) {
        List<Object> copies = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> {
                List<Object> changed = withoutOneBranch(part);
                if (name.equals("branches") && part instanceof List<?> branches) {
                    for (int k = 0; k < branches.size(); k++) {
                        List<Object> fewer = new ArrayList<>(branches);
                        fewer.remove(k);
                        changed.add(fewer);
                    }
                }
                for (Object each : changed) {
                    Map<Object, Object> copy = new LinkedHashMap<>(map);
                    copy.put(name, each);
                    copies.add(copy);
                }
            });
        }
        if (value instanceof List<?> list) {
            for (int k = 0; k < list.size(); k++) {
                for (Object each : withoutOneBranch(list.get(k))) {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(k, each);
                    copies.add(copy);
                }
            }
        }
        return copies;
    }
}
