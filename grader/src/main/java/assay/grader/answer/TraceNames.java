package assay.grader.answer;

import assay.grader.document.Node;
import assay.reference.derivative.Role;
import assay.reference.derivative.TraceQuestion;
import assay.reference.expression.Shape;
import assay.reference.notation.Symbols;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in which the rows of a trace are read: values, tangents and adjoints of inputs, intermediate quantities and the
 * output, as plain names and in LaTeX, and the partial derivatives of each by each, {@code dv2_dv1} or a quotient of
 * differentials. There are hundreds of the latter, so that they are made only for rows that may mean one.
 */
final class TraceNames {
    private static final int SPARE_NAMES = 4;
    private static final Pattern COMMAND = Pattern.compile("\\\\(?!partial)[A-Za-z]+");
    private static final Pattern DIFFERENTIALS = Pattern.compile("∂|partial|[dD].*[dD]", Pattern.DOTALL);

    private final TraceQuestion question;
    private final int rows;
    private final TraceAccents accents;
    private final Symbols plain;
    private Optional<Symbols> whole = Optional.empty();

    /** @param rows the number of rows */
    TraceNames(TraceQuestion question, int rows) {
        this.question = question;
        this.rows = rows;
        this.accents = TraceAccents.over(question.quantities());
        this.plain = names(false);
    }

    /** How tangents and adjoints are written. */
    TraceAccents accents() {
        return accents;
    }

    /** Reads the expression of a row. What cannot be read without partial derivatives is read with them. */
    AnswerText.Formula read(Node.Scalar written) {
        Node.Scalar text = new Node.Scalar(written.position(), accents.formula(written.text()), false);
        boolean differentials = DIFFERENTIALS
                .matcher(COMMAND.matcher(text.text()).replaceAll(" "))
                .find();
        if (!differentials) {
            AnswerText.Formula formula = AnswerText.formula(text, plain, "scalar");
            if (formula.expression().isPresent()) {
                return formula;
            }
        }
        Symbols all = whole.orElseGet(() -> names(true));
        whole = Optional.of(all);
        return AnswerText.formula(text, all, "scalar");
    }

    private Symbols names(boolean partials) {
        Set<String> quantities = new LinkedHashSet<>(question.quantities());
        for (int number = 1 - question.inputs().size(); number <= rows + SPARE_NAMES; number++) {
            quantities.add(number < 0 ? "v_{" + number + "}" : "v" + number);
        }
        Symbols.Builder builder = Symbols.strict();
        for (String of : quantities) {
            for (String by : partials ? quantities : Set.<String>of()) {
                // An input, such as v_{-1}, has no partial derivatives.
                if (!of.equals(by) && !of.contains("{")) {
                    builder.symbol("d" + of + "_d" + by, Shape.SCALAR);
                }
            }
        }
        for (String quantity : quantities) {
            for (Role role : Role.values()) {
                String name = role.prefix() + quantity;
                builder.symbol(name, Shape.SCALAR);
                accent(role)
                        .flatMap(command -> accented(command, quantity))
                        .ifPresent(latex -> builder.latex(name, latex));
            }
        }
        return builder.build();
    }

    private static Optional<String> accent(Role role) {
        return switch (role) {
            case VALUE -> Optional.empty();
            case TANGENT -> Optional.of("\\dot");
            case ADJOINT -> Optional.of("\\bar");
        };
    }

    /** For example {@code \bar{v}_{-1}} for v_{-1} and {@code \dot{x}_{1}} for x1; an accent stands over one letter only. */
    private static Optional<String> accented(String command, String quantity) {
        String bare = quantity.replaceAll("[_{}]", "");
        String letters = bare.replaceAll("[-0-9].*$", "");
        String index = bare.substring(letters.length());
        return letters.length() == 1
                ? Optional.of(command + "{" + letters + "}" + (index.isEmpty() ? "" : "_{" + index + "}"))
                : Optional.empty();
    }
}
