package assay.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x:K:real      | x | K      | real",
                "W:KxD         | W | K×D    | real",
                "W:K,D         | W | K×D    | real",
                "t::positive   | t | scalar | positive",
                "p::(0,1)      | p | scalar | (0,1)",
                "y             | y | scalar | real",
                "t:K:one-hot   | t | K      | one-hot",
                "u:K-1         | u | K-1    | real",
                "v:3           | v | 3      | real",
            })
    void readsNameShapeAndDomain(String text, String name, String shape, String domain) {
        Declaration declaration = Declaration.parse(text);
        assertEquals(name, declaration.name());
        assertEquals(shape, declaration.shape().toString());
        assertEquals(domain, declaration.domain().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {":K", "x:K:odd", "x:?", "t::simplex", "t::one-hot", "x:Kx"})
    void saysWhatIsWrong(String text) {
        assertThrows(IllegalArgumentException.class, () -> Declaration.parse(text));
    }
}
