package assay.grader.release;

import assay.reference.expression.Expression;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.PlainPrinter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A formula in every notation, with and without the names that stand in it. */
final class Rendered {
    private Rendered() {}

    static Set<String> of(Expression formula) {
        return Stream.of(formula, Formulas.unfolded(formula, Set.of()))
                .flatMap(form -> Stream.of(PlainPrinter.print(form), LatexPrinter.print(form)))
                .collect(Collectors.toSet());
    }
}
