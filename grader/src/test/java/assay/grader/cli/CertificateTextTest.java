package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.reference.certify.Certificate;
import assay.reference.certify.CertificateReader;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Claim;
import assay.reference.decide.Equality;
import assay.reference.expression.Expression;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate that was printed as JSON is read back and checked. */
class CertificateTextTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EQUAL     |                      | sigma(x)             | (1+tanh(x/2))/2",
                "EQUAL     | x:K                  | sum(softmax(x))      | 1",
                "EQUAL     | n::integer           | floor(n/2)+ceil(n/2) | n",
                "EQUAL     | n::positive-integer  | ceil(n^2/2)          | floor((n^2+1)/2)",
                "DIFFERENT |                      | tanh(x)              | 2*sigma(x)-1",
                "DIFFERENT | x:K                  | sum(softmax(x))      | K",
            })
    void certificatesSurviveAsText(Claim claim, String variable, String a, String b) throws JsonProcessingException {
        Symbols.Builder builder = Symbols.lenient();
        if (variable != null) {
            Declaration declaration = Declaration.parse(variable);
            builder.symbol(declaration.name(), declaration.shape(), declaration.domain());
        }
        Symbols symbols = builder.build();
        Expression left = ((Reading.Read) Reader.read(a, symbols)).expression();
        Expression right = ((Reading.Read) Reader.read(b, symbols)).expression();
        String text = MAPPER.writeValueAsString(
                new Equality().decide(left, right).certificate().toMap());
        Map<String, Object> map = MAPPER.readValue(text, new TypeReference<>() {});
        Certificate certificate = CertificateReader.read(map);
        assertEquals(new Check.Valid(claim), new Checker(left, right).check(certificate));
    }

    @ParameterizedTest
    @CsvSource({"a", "b"})
    void streamedCertificatesAreWhole(String id) throws JsonProcessingException {
        String line = "{\"id\": \"" + id + "\", \"a\": \"x^2-y^2\", \"b\": \"(x-y)*(x+y)\"}";
        Map<String, Object> answer =
                MAPPER.readValue(EqualityLine.by(new Equality()).answer(line).line(), new TypeReference<>() {});
        assertEquals(List.of("id", "verdict", "certificate"), List.copyOf(answer.keySet()));
        assertEquals(id, answer.get("id"));
    }
}
