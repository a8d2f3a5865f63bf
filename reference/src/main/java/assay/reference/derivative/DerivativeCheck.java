package assay.reference.derivative;

import assay.reference.certify.Columns;
import assay.reference.certify.ShapeMismatch;
import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeFinding.Explanation;
import assay.reference.derivative.DerivativeFinding.Misshapen;
import assay.reference.derivative.DerivativeFinding.Open;
import assay.reference.derivative.DerivativeFinding.Right;
import assay.reference.derivative.DerivativeFinding.Wrong;
import assay.reference.difference.KinkPolicy;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Derivative;
import assay.reference.expression.Rebuild;
import assay.reference.expression.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether a claim is the derivative of a function by a symbol, in the layout that is asked or in any that is
 * recognised. Symbols of the same name are the same symbol.
 */
public final class DerivativeCheck {
    private final Equality equality;
    private final Optional<KinkPolicy> kinks;

    /** Checks by this decision procedure that ask nothing on kinks. */
    public DerivativeCheck(Equality equality) {
        this(equality, Optional.empty());
    }

    /**
     * Checks by this decision procedure.
     *
     * @param kinks what a claim must be where the function changes its piece; empty to leave out null sets
     */
    public DerivativeCheck(Equality equality, Optional<KinkPolicy> kinks) {
        this.equality = equality;
        this.kinks = kinks;
    }

    /**
     * The finding on a claim.
     *
     * @param subject the derivative that is asked for
     * @param asked the layout that the claim must have; empty to recognise any
     * @throws IllegalArgumentException if the derivative cannot be written in the layout that is asked
     */
    public DerivativeFinding check(Derivative subject, Expression claim, Optional<DerivativeLayout> asked) {
        Map<DerivativeLayout, Expression> layouts = layouts(subject);
        Expression function = substituted(subject);
        if (asked.isEmpty()) {
            return onKinks(subject, function, claim, any(function, claim, layouts));
        }
        DerivativeLayout layout = asked.get();
        Expression derivative = layouts.get(layout);
        if (derivative == null) {
            throw new IllegalArgumentException(
                    "the derivative of " + shape(function) + " by " + shape(subject.variable())
                            + " has no layout '" + layout.spelling() + "'; it has "
                            + String.join(
                                    ", ",
                                    layouts.keySet().stream()
                                            .map(DerivativeLayout::spelling)
                                            .toList()));
        }
        DerivativeFinding finding = conforms(claim, derivative)
                ? decide(function, claim, derivative, layout)
                : misshapen(claim, derivative, layout);
        if (finding instanceof Right || finding instanceof Open) {
            return onKinks(subject, function, claim, finding);
        }
        Map<DerivativeLayout, Expression> others = new LinkedHashMap<>();
        Optional.ofNullable(layouts.get(layout.mirrored()))
                .ifPresent(mirrored -> others.put(layout.mirrored(), mirrored));
        layouts.forEach(others::putIfAbsent);
        return explained(finding, explanation(function, claim, derivative, layout, others, finding));
    }

    /** The derivative in every layout that it has, the usual one first. */
    public static Map<DerivativeLayout, Expression> layouts(Derivative subject) {
        DerivativeAxes axes = DerivativeAxes.of(subject);
        Map<DerivativeLayout, Expression> layouts = new LinkedHashMap<>();
        for (DerivativeLayout layout : DerivativeLayout.usualFirst(axes.ofNumber())) {
            layout.arrange(axes).ifPresent(derivative -> layouts.put(layout, derivative));
        }
        return layouts;
    }

    /** What a finding on a claim can rest on, in any layout of its shape. Nothing is decided. */
    public List<ComparedForms> comparisons(Derivative subject, Expression claim) {
        Expression function = substituted(subject);
        List<ComparedForms> comparisons = new ArrayList<>();
        for (Expression derivative : layouts(subject).values()) {
            if (conforms(claim, derivative)) {
                comparisons.addAll(new ClaimedDerivative(equality, function, claim, derivative).comparisons());
            }
        }
        layouts(subject).forEach((layout, derivative) -> {
            if (kinks.isPresent() && conforms(claim, derivative)) {
                comparisons.addAll(
                        new KinkCheck(equality, subject, function, claim, layout, kinks.get()).comparisons());
            }
        });
        return comparisons;
    }

    /** The finding where the policy asks for values on kinks too. */
    private DerivativeFinding onKinks(
            Derivative subject, Expression function, Expression claim, DerivativeFinding elsewhere) {
        return kinks.map(policy ->
                        new KinkCheck(equality, subject, function, claim, elsewhere.layout(), policy).decide(elsewhere))
                .orElse(elsewhere);
    }

    /** The function, with the value of the variable in its place if the derivative is wanted at one. */
    private static Expression substituted(Derivative subject) {
        return subject.at()
                .map(value -> replaced(subject.function(), subject.variable(), value))
                .orElse(subject.function());
    }

    private static Expression replaced(Expression node, Expression variable, Expression value) {
        return node.equals(variable) ? value : Rebuild.parts(node, part -> replaced(part, variable, value));
    }

    private DerivativeFinding any(Expression function, Expression claim, Map<DerivativeLayout, Expression> layouts) {
        List<DerivativeFinding> findings = new ArrayList<>();
        List<Expression> tried = new ArrayList<>();
        for (Map.Entry<DerivativeLayout, Expression> layout : layouts.entrySet()) {
            if (!conforms(claim, layout.getValue()) || tried.contains(layout.getValue())) {
                continue;
            }
            DerivativeFinding finding = decide(function, claim, layout.getValue(), layout.getKey());
            if (finding instanceof Right) {
                return finding;
            }
            tried.add(layout.getValue());
            findings.add(finding);
        }
        Map.Entry<DerivativeLayout, Expression> usual =
                layouts.entrySet().iterator().next();
        if (findings.isEmpty()) {
            return misshapen(claim, usual.getValue(), usual.getKey());
        }
        for (DerivativeFinding finding : findings) {
            if (finding instanceof Open) {
                return finding;
            }
        }
        DerivativeFinding first = findings.get(0);
        Map<DerivativeLayout, Expression> none = Map.of();
        return first instanceof Wrong wrong
                ? explained(wrong, explanation(function, claim, tried.get(0), wrong.layout(), none, first))
                : first;
    }

    private DerivativeFinding decide(
            Expression function, Expression claim, Expression derivative, DerivativeLayout layout) {
        return new ClaimedDerivative(equality, function, claim, derivative).decide(layout);
    }

    /** What a wrong claim is: the derivative in another layout, or a multiple of it. */
    private Optional<Explanation> explanation(
            Expression function,
            Expression claim,
            Expression derivative,
            DerivativeLayout asked,
            Map<DerivativeLayout, Expression> others,
            DerivativeFinding finding) {
        List<Expression> tried = new ArrayList<>(List.of(derivative));
        for (Map.Entry<DerivativeLayout, Expression> other : others.entrySet()) {
            if (conforms(claim, other.getValue())
                    && !tried.contains(other.getValue())
                    && decide(function, claim, other.getValue(), other.getKey()) instanceof Right) {
                return Optional.of(new Explanation(
                        "layout",
                        "This is the derivative in the layout '"
                                + other.getKey().spelling() + "'; the layout '" + asked.spelling() + "' is asked."));
            }
            tried.add(other.getValue());
        }
        return finding instanceof Wrong wrong
                ? Multiple.of(wrong.certificate())
                        .filter(multiple -> decide(function, claim, multiple.times(derivative), asked) instanceof Right)
                        .map(Multiple::explanation)
                : Optional.empty();
    }

    private static DerivativeFinding explained(DerivativeFinding finding, Optional<Explanation> explanation) {
        return finding instanceof Wrong wrong
                ? new Wrong(wrong.layout(), wrong.certificate(), explanation)
                : finding instanceof Misshapen other
                        ? new Misshapen(other.layout(), other.certificate(), explanation)
                        : finding;
    }

    private static DerivativeFinding misshapen(Expression claim, Expression derivative, DerivativeLayout layout) {
        return new Misshapen(layout, new ShapeMismatch(shape(claim), shape(derivative)), Optional.empty());
    }

    /** Whether a claim has the shape of a derivative; a column counts as a vector. */
    private static boolean conforms(Expression claim, Expression derivative) {
        Shape left = Columns.asVector(claim, derivative.shape()).shape();
        return left.equals(Columns.asVector(derivative, claim.shape()).shape());
    }

    private static String shape(Expression expression) {
        return expression.shape().toString();
    }
}
