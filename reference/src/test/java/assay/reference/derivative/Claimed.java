package assay.reference.derivative;

import assay.reference.decide.Equality;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claimed derivative, as a test writes it.
 *
 * @param variables declarations such as {@code x:K} or {@code W:mxn} or {@code t::positive}, separated by blanks
 */
record Claimed(String function, String variable, String claim, String variables) {

    private Symbols symbols() {
        Symbols.Builder builder = Symbols.lenient();
        for (String declaration :
                variables.isBlank() ? new String[0] : variables.strip().split("\\s+")) {
            String[] parts = declaration.split(":", -1);
            List<Dimension> axes = new ArrayList<>();
            for (String axis : parts[1].isEmpty() ? new String[0] : parts[1].split("x")) {
                axes.add(Dimension.parse(axis));
            }
            builder.symbol(parts[0], new Shape(axes), parts.length > 2 ? Domain.parse(parts[2]) : Domain.REAL);
        }
        return builder.build();
    }

    private Expression function(String text) {
        return ((Reading.Read) Reader.read(text, symbols())).expression();
    }

    Expression.Derivative subject() {
        return new Expression.Derivative(function(function), (Expression.Symbol) function(variable));
    }

    Expression g() {
        return function(claim);
    }

    /** What is found if the claim must keep a policy on kinks; without one null sets are left out. */
    DerivativeExamination.Report examined(Optional<DerivativeLayout> layout, Optional<KinkPolicy> kinks) {
        return new DerivativeExamination(new Equality(), kinks).examine(subject(), g(), layout);
    }

    /** What the finding may rest on. */
    List<ComparedForms> comparisons(Optional<KinkPolicy> kinks) {
        return new DerivativeCheck(new Equality(), kinks).comparisons(subject(), g());
    }

    DerivativeExamination.Report examined(Optional<DerivativeLayout> layout) {
        return new DerivativeExamination(new Equality()).examine(subject(), g(), layout);
    }
}
