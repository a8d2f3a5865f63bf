package assay.grader.answer;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.problem.ComputationException;
import assay.grader.problem.Term;
import assay.grader.verdict.Certificate;
import assay.grader.verdict.Remark;
import assay.grader.verdict.Verdict;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.notation.PlainPrinter;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import assay.reference.rounding.WrittenDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the texts of answers. What cannot be read becomes a verdict with the place and the mend, never a fault. */
final class AnswerText {
    static final Symbols NO_NAMES = Symbols.strict().build();

    private AnswerText() {}

    /** A formula of a student, or the verdict that ends the matter. */
    record Formula(Optional<Expression> expression, Optional<Verdict> verdict) {}

    /** A number of a student: its exact value if it is rational, or what is wrong with the text. */
    record Number(Optional<Expression> expression, Optional<Rational> rational, Optional<Remark> fault) {}

    /** A list of plain formulas as the one formula {@code [a, b]}; anything else as it is. */
    static Node bracketed(Node content) {
        if (!(content instanceof Node.Sequence list) || list.items().isEmpty()) {
            return content;
        }
        List<String> entries = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(bracketed(item) instanceof Node.Scalar entry) || Reader.isLatex(entry.text())) {
                return content;
            }
            entries.add(entry.text());
        }
        return new Node.Scalar(list.position(), "[" + String.join(", ", entries) + "]", false);
    }

    /** Reads a formula of a shape in the names of a question. An identity matrix by itself has the size of the answer. */
    static Formula formula(Node.Scalar text, Symbols symbols, Shape expected) {
        boolean square = expected.rank() == 2 && expected.dimension(0).equals(expected.dimension(1));
        Symbols names =
                square ? symbols.toBuilder().identity(expected.dimension(0)).build() : symbols;
        return formula(text, names, expected.toString());
    }

    /** Reads a formula in the names of a question; a name and an equals sign may stand before it. */
    static Formula formula(Node.Scalar text, Symbols symbols, String expectedShape) {
        Reading reading = Reader.read(text.text(), symbols);
        if (reading instanceof Reading.Read read) {
            return new Formula(Optional.of(read.expression()), Optional.empty());
        }
        Optional<Equation> equation = Equation.of(text.text(), symbols);
        if (equation.isPresent()) {
            return formula(equation.get().node(text), symbols, expectedShape);
        }
        if (reading instanceof Reading.Misshapen misshapen) {
            return new Formula(
                    Optional.empty(),
                    Optional.of(Verdict.incorrect(
                            new Certificate.Shape(misshapen.message(), expectedShape), misshapen(text, misshapen))));
        }
        return new Formula(Optional.empty(), Optional.of(Verdict.unreadable(fault(text, reading))));
    }

    /** How a formula is understood; nothing where it cannot be read. */
    static List<Understood> understood(String name, Node content, Symbols symbols, Shape expected) {
        return content instanceof Node.Scalar text
                ? formula(text, symbols, expected)
                        .expression()
                        .<Understood>map(formula -> new Understood.Formula(name, formula, symbols))
                        .stream()
                        .toList()
                : List.of();
    }

    /** Reads a number: a decimal, a quotient, or a formula without names. */
    static Number number(Node.Scalar text) {
        Optional<WrittenDecimal> decimal =
                Decimals.plain(text.text()).isPresent() ? Optional.empty() : Decimals.read(text.text());
        if (decimal.isPresent()) {
            // One reading for the value and for the digits.
            Rational value = decimal.get().value();
            return new Number(Optional.of(new Expression.Literal(value)), Optional.of(value), Optional.empty());
        }
        Reading reading = Reader.read(text.text(), NO_NAMES);
        if (!(reading instanceof Reading.Read read)) {
            return new Number(Optional.empty(), Optional.empty(), Optional.of(fault(text, reading)));
        }
        if (!read.expression().shape().isScalar()) {
            return new Number(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Remark.form(
                            "form",
                            text.position().inFile() + ": a single number is expected, not the shape "
                                    + read.expression().shape() + ".")));
        }
        return new Number(Optional.of(read.expression()), rational(read.expression()), Optional.empty());
    }

    private static Optional<Rational> rational(Expression expression) {
        try {
            Tensor<Rational> value = new Term.Formula("", expression).value(Map.of());
            return Optional.of(value.entry());
        } catch (ComputationException irrational) {
            return Optional.empty();
        }
    }

    /** An author's number. */
    static Rational authored(Node.Scalar text) throws DocumentException {
        Number number = number(text);
        if (number.rational().isEmpty()) {
            throw new DocumentException(
                    text.position(),
                    number.fault().map(Remark::message).orElse("'" + text.text() + "' is no rational number"),
                    "write a number such as 3, -0.1 or 2/3");
        }
        return number.rational().get();
    }

    /** What is wrong with a text that has no meaning. */
    static Remark fault(Node.Scalar text, Reading reading) {
        if (reading instanceof Reading.Malformed malformed) {
            return remark("syntax", text, malformed.position(), malformed.message(), malformed.hint());
        }
        if (reading instanceof Reading.Misshapen misshapen) {
            return misshapen(text, misshapen);
        }
        if (reading instanceof Reading.Ambiguous ambiguous) {
            String readings =
                    ambiguous.readings().stream().map(PlainPrinter::print).collect(Collectors.joining("  or  "));
            return remark("ambiguous", text, ambiguous.position(), ambiguous.message(), "it could mean " + readings);
        }
        throw new IllegalArgumentException("a text that was read has no fault");
    }

    /** What fits may be the very answer, as a transposed factor is to a gradient, so that only instructors are told it. */
    private static Remark misshapen(Node.Scalar text, Reading.Misshapen fault) {
        return Remark.form(
                "shape",
                marked(text, fault.position(), fault.message()),
                fault.hint().isEmpty() ? "" : "hint: " + fault.hint());
    }

    private static Remark remark(
            String code, Node.Scalar text, assay.reference.notation.Position place, String message, String hint) {
        return Remark.form(code, marked(text, place, message) + (hint.isEmpty() ? "" : "\nhint: " + hint));
    }

    private static String marked(Node.Scalar text, assay.reference.notation.Position place, String message) {
        return text.position().inFile() + ": " + message + "\n"
                + place.caret(text.text()).indent(2).stripTrailing();
    }
}
