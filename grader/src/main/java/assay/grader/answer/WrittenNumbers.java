package assay.grader.answer;

import assay.grader.document.Node;
import assay.grader.problem.Value;
import assay.grader.verdict.Remark;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.number.Tensor;
import assay.reference.rounding.RationalRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The numbers of an answer, in nested brackets.
 *
 * @param entries the texts
 * @param numbers what they mean, in reading order
 * @param fault what cannot be read
 */
record WrittenNumbers(Optional<Tensor<Node.Scalar>> entries, List<AnswerText.Number> numbers, Optional<Remark> fault) {
    private static final int MOST_SHOWN = 100;

    /**
     * The numbers of an answer.
     *
     * @param axes how many axes are asked for
     */
    static WrittenNumbers of(Node content, int axes) {
        EntryTexts texts = EntryTexts.of(content, axes);
        if (texts.fault().isPresent()) {
            return new WrittenNumbers(Optional.empty(), List.of(), texts.fault());
        }
        List<AnswerText.Number> numbers = new ArrayList<>();
        for (Node.Scalar text : texts.entries().orElseThrow().entries()) {
            AnswerText.Number number = AnswerText.number(text);
            if (number.fault().isPresent()) {
                return new WrittenNumbers(Optional.empty(), List.of(), number.fault());
            }
            numbers.add(number);
        }
        return new WrittenNumbers(texts.entries(), List.copyOf(numbers), Optional.empty());
    }

    /** The texts of an answer that can be read. */
    Tensor<Node.Scalar> texts() {
        return entries.orElseThrow();
    }

    /** How they are understood; of many numbers only the shape is said. */
    Understood understood() {
        List<Integer> dimensions = texts().dimensions();
        boolean ragged = dimensions.contains(0);
        if (numbers.size() <= MOST_SHOWN && !ragged) {
            return new Understood.Formula("", stacked(new Tensor<>(dimensions, formulas())), AnswerText.NO_NAMES);
        }
        return new Understood.Words(
                "",
                "numbers of the shape "
                        + dimensions.stream().map(String::valueOf).collect(Collectors.joining("×")));
    }

    /** The value as it is written. */
    Value value() {
        return Value.of(stacked(new Tensor<>(texts().dimensions(), formulas())));
    }

    /**
     * The value where each rounded number stands for all that round to it.
     *
     * @param part the part, for the names
     * @param exact whether the number at a position is the exact one, and stands for itself
     */
    Value rounded(Rounding rounding, String part, IntPredicate exact) {
        List<Expression> formulas = formulas();
        Map<String, RationalRange> ranges = new LinkedHashMap<>();
        for (int k = 0; k < formulas.size(); k++) {
            Optional<RationalRange> range =
                    rounding.range(texts().entries().get(k).text(), numbers.get(k));
            if (range.isPresent() && !range.get().isPoint() && !exact.test(k)) {
                String name = part + " " + (k + 1);
                formulas.set(k, new Expression.Symbol(name, Shape.SCALAR, Domain.REAL));
                ranges.put(name, range.get());
            }
        }
        return new Value(stacked(new Tensor<>(texts().dimensions(), formulas)), ranges);
    }

    private List<Expression> formulas() {
        List<Expression> formulas = new ArrayList<>();
        numbers.forEach(number -> formulas.add(number.expression().orElseThrow()));
        return formulas;
    }

    private static Expression stacked(Tensor<Expression> entries) {
        if (entries.rank() == 0) {
            return entries.entry();
        }
        List<Expression> parts = new ArrayList<>();
        for (int k = 0; k < entries.dimensions().get(0); k++) {
            parts.add(stacked(entries.part(k)));
        }
        return new Expression.Stack(parts);
    }
}
