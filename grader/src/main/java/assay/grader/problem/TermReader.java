package assay.grader.problem;

import assay.grader.document.DocumentException;
import assay.grader.document.Node;
import assay.grader.document.Spelling;
import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.program.BudgetException;
import assay.reference.program.Input;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Reads what an author wrote as a formula or as the call of a computation, whose arguments may be calls again. */
final class TermReader {
    private final Vocabulary vocabulary;
    private final Map<String, Computation> computations;

    /** Reads with these names. */
    TermReader(Vocabulary vocabulary, Map<String, Computation> computations) {
        this.vocabulary = vocabulary;
        this.computations = computations;
    }

    /** What an author wrote. */
    Term read(Node.Scalar text) throws DocumentException {
        return term(text, text.text());
    }

    /** A piece of what an author wrote at a place. */
    private Term term(Node.Scalar place, String text) throws DocumentException {
        Optional<Call> call = Call.parse(text).filter(found -> computations.containsKey(found.name()));
        if (call.isEmpty()) {
            return new Term.Formula(
                    text.strip(), vocabulary.expression(new Node.Scalar(place.position(), text.strip(), false)));
        }
        Computation computation =
                Objects.requireNonNull(computations.get(call.get().name()));
        List<String> arguments = new ArrayList<>(call.get().positional());
        Map<String, String> rest = new LinkedHashMap<>(call.get().named());
        Optional<Term.Function> function = Optional.empty();
        if (computation.takesFunction() && !arguments.isEmpty()) {
            function = Optional.of(function(place, arguments.remove(0), Optional.ofNullable(rest.remove("wrt"))));
        }
        List<Term> positional = new ArrayList<>();
        for (String argument : arguments) {
            positional.add(term(place, argument));
        }
        Map<String, Term> named = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, String> argument : rest.entrySet()) {
            if (computation.words().contains(argument.getKey())) {
                words.put(argument.getKey(), argument.getValue());
            } else if (computation.named().contains(argument.getKey())) {
                named.put(argument.getKey(), term(place, argument.getValue()));
            } else {
                List<String> known = new ArrayList<>(computation.named());
                known.addAll(computation.words());
                known.sort(null);
                throw new DocumentException(
                        place.position(),
                        computation.call() + " has no argument '" + argument.getKey() + "'",
                        Spelling.suggestion(argument.getKey(), known));
            }
        }
        int wanted = computation.positional() + (computation.takesFunction() ? 1 : 0);
        if (call.get().positional().size() != wanted) {
            throw new DocumentException(
                    place.position(),
                    computation.call() + " takes " + wanted + " arguments without a name, not "
                            + call.get().positional().size(),
                    "write " + computation.signature());
        }
        return new Term.Computed(text.strip(), computation, function, positional, named, words);
    }

    /** A function of one symbol: of the one that is named, or of the only one that it contains. */
    private Term.Function function(Node.Scalar place, String text, Optional<String> wrt) throws DocumentException {
        Expression formula = vocabulary.expression(new Node.Scalar(place.position(), text.strip(), false));
        List<String> names =
                wrt.isPresent() ? List.of(wrt.get()) : List.copyOf(new TreeSet<>(symbolsIn(place, formula)));
        if (names.size() != 1) {
            throw new DocumentException(
                    place.position(),
                    text.strip() + " is a function of " + (names.isEmpty() ? "nothing" : String.join(", ", names)),
                    "say by wrt: which symbol it is taken as a function of");
        }
        if (!(vocabulary.expression(new Node.Scalar(place.position(), names.get(0), false))
                instanceof Expression.Symbol symbol)) {
            throw new DocumentException(place.position(), "'" + names.get(0) + "' is no symbol of the question", "");
        }
        return new Term.Function(new Term.Formula(text.strip(), formula), symbol);
    }

    private static List<String> symbolsIn(Node.Scalar place, Expression formula) throws DocumentException {
        ProgramBuilder builder = new ProgramBuilder(Term.CAPACITY);
        try {
            new Lowering(builder, Sizes.NONE).lower(formula);
        } catch (ShapeException | BudgetException fault) {
            throw new DocumentException(place.position(), String.valueOf(fault.getMessage()), "");
        }
        return builder.inputs().stream().map(Input::symbol).toList();
    }
}
