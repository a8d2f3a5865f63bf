package assay.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.TensorOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for those who write answers names every function that there is. */
class AnswersGuideTest {

    @Test
    void everyFunctionIsNamed() throws IOException {
        String guide = Files.readString(Project.root().resolve("docs/writing-answers.md"));
        List<String> missing = new ArrayList<>();
        for (ElementaryFunction function : ElementaryFunction.values()) {
            require(function.spelling(), guide, missing);
        }
        for (TensorOperation operation : TensorOperation.values()) {
            require(operation.names().get(0), guide, missing);
        }
        assertEquals(List.of(), missing);
    }

    private static void require(String name, String guide, List<String> missing) {
        if (!Pattern.compile("`" + Pattern.quote(name) + "[`(]").matcher(guide).find()) {
            missing.add(name);
        }
    }
}
