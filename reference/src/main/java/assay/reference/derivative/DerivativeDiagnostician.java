package assay.reference.derivative;

import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.mistake.Confirmation;
import assay.reference.mistake.Diagnosis;
import assay.reference.mistake.Diagnostician;
import assay.reference.mistake.Parentheses;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what went wrong in claims about one derivative, in the layout in which each was compared. */
public final class DerivativeDiagnostician {
    private final Derivative subject;
    private final List<Expression> forms;
    private final Map<DerivativeLayout, Diagnostician> layouts = new EnumMap<>(DerivativeLayout.class);

    /**
     * A diagnostician of one derivative.
     *
     * @param forms other forms that are known to be right
     */
    public DerivativeDiagnostician(Derivative subject, List<Expression> forms) {
        this.subject = subject;
        this.forms = List.copyOf(forms);
    }

    /**
     * The mistakes that explain a wrong claim; none if it is not wrong, or is known to be the derivative in another layout
     * or on all but a null set.
     *
     * @param readings what its text means with one more pair of parentheses
     */
    public Diagnosis of(DerivativeFinding finding, Expression claim, List<Parentheses> readings) {
        boolean named = finding instanceof Wrong wrong
                && wrong.explanation()
                        .filter(each -> List.of("layout", "kink").contains(each.code()))
                        .isPresent();
        return finding instanceof Wrong && !named ? at(finding.layout()).of(claim, readings) : Diagnosis.NONE;
    }

    private synchronized Diagnostician at(DerivativeLayout layout) {
        return layouts.computeIfAbsent(layout, any -> {
            List<Expression> right = new ArrayList<>();
            layout.of(subject).ifPresent(right::add);
            forms.stream()
                    .filter(form -> right.stream()
                            .allMatch(reference -> reference.shape().equals(form.shape())))
                    .forEach(right::add);
            return new Diagnostician(right, Confirmation.almostEverywhere());
        });
    }
}
