package assay.reference.derivative;

import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Sizes;
import assay.reference.number.Exact;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import assay.reference.rounding.ComputableReal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sheet on which a trace is read: what the rows so far have defined. Every quantity has a key; a row that only gives
 * another name, such as {@code v_{-1} = x1}, adds no key. The meaning of a key is an instruction in the inputs of the
 * function.
 */
final class Sheet {
    private static final int CAPACITY = 20_000;
    private static final String UNKNOWN_PREFIX = "?";

    private final TraceQuestion question;
    private final ProgramBuilder builder = new ProgramBuilder(CAPACITY);
    private final Instruction function;
    private final Map<TraceName, String> keys = new HashMap<>();
    private final Set<TraceName> introduced = new HashSet<>();
    private final Map<String, Instruction> meanings = new HashMap<>();
    private final Map<String, LocalFunction> locals = new LinkedHashMap<>();
    private final Map<String, List<String>> unknowns = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    Sheet(TraceQuestion question) {
        this.question = question;
        this.function =
                new Lowering(builder, Sizes.NONE).lower(question.function()).entry();
        for (int k = 0; k < question.inputs().size(); k++) {
            Symbol input = question.inputs().get(k);
            TraceName name = name(input.name());
            keys.put(name, name.quantity());
            introduced.add(name);
            keys.put(new TraceName(Role.VALUE, TraceName.intermediate(question.number(k))), name.quantity());
            meanings.put(name.quantity(), input(k));
            order.add(name.quantity());
        }
    }

    TraceQuestion question() {
        return question;
    }

    ProgramBuilder builder() {
        return builder;
    }

    /** The function itself. */
    Instruction function() {
        return function;
    }

    /** Input {@code k} of the function, counted from 0. */
    Instruction input(int k) {
        Symbol symbol = question.inputs().get(k);
        return builder.input(new Input(symbol.name(), List.of(), symbol.domain()));
    }

    /** The key of input {@code k}, counted from 0. */
    String inputKey(int k) {
        return name(question.inputs().get(k).name()).quantity();
    }

    TraceName name(String text) {
        return TraceName.parse(text, question.quantities());
    }

    /** The key of a name, if it has a meaning. */
    Optional<String> key(TraceName name) {
        String quantity = keys.get(new TraceName(Role.VALUE, name.quantity()));
        if (quantity == null) {
            return Optional.empty();
        }
        String key = key(name.role(), quantity);
        return meanings.containsKey(key) ? Optional.of(key) : Optional.empty();
    }

    /** The key of the tangent or adjoint of a value with a key. */
    static String key(Role role, String valueKey) {
        return role == Role.VALUE ? valueKey : role.prefix() + ":" + valueKey;
    }

    /** Whether a row has defined exactly this name. */
    boolean isIntroduced(TraceName name) {
        return introduced.contains(name);
    }

    /** All names that have a meaning, with their keys. */
    Map<TraceName, String> defined(Role role) {
        Map<TraceName, String> result = new HashMap<>();
        for (TraceName value : keys.keySet()) {
            TraceName name = new TraceName(role, value.quantity());
            key(name).ifPresent(key -> result.put(name, key));
        }
        return result;
    }

    Instruction meaning(String key) {
        Instruction meaning = meanings.get(key);
        if (meaning == null) {
            throw new IllegalArgumentException("no meaning of " + key);
        }
        return meaning;
    }

    boolean hasMeaning(String key) {
        return meanings.containsKey(key);
    }

    /** The row that defines a value, in the keys; empty for inputs and for what has no readable definition. */
    Optional<LocalFunction> local(String key) {
        return Optional.ofNullable(locals.get(key));
    }

    /** All rows that define values, in evaluation order, by their keys. */
    Map<String, LocalFunction> locals() {
        return locals;
    }

    /** The keys of all values, in evaluation order. */
    List<String> order() {
        return order;
    }

    /** The values about which nothing is known, with the keys of all values before them. */
    Map<String, List<String>> unknowns() {
        return unknowns;
    }

    /** Defines a value by a row, or as another name of a value; returns the key. */
    String define(TraceName name, LocalFunction local, Instruction meaning) {
        introduced.add(name);
        if (local.expression() instanceof Symbol symbol && meanings.containsKey(symbol.name())) {
            keys.put(name, symbol.name());
            return symbol.name();
        }
        String key = fresh(name);
        locals.put(key, local);
        meanings.put(key, meaning);
        return key;
    }

    /** Defines a value by the whole function; returns the key. */
    String defineFunction(TraceName name) {
        LocalFunction local = new LocalFunction(new Resolution(this, name, Map.of()).resolve(question.function()));
        return define(name, local, function);
    }

    /** Defines a value about which nothing is known; it may depend on everything before it. Returns the key. */
    String defineUnknown(TraceName name) {
        introduced.add(name);
        List<String> before = List.copyOf(order);
        String key = fresh(name);
        unknowns.put(key, before);
        meanings.put(key, unknown(key));
        return key;
    }

    /** Another name of a value. */
    void alias(TraceName name, String key) {
        introduced.add(name);
        keys.put(name, key);
    }

    private String fresh(TraceName name) {
        String key = name.quantity();
        while (meanings.containsKey(key)) {
            key += "'";
        }
        keys.put(name, key);
        order.add(key);
        return key;
    }

    /** Gives a tangent or adjoint its meaning, or a new one. */
    void set(TraceName name, String key, Instruction meaning) {
        introduced.add(name);
        meanings.put(key, meaning);
    }

    /** Gives a tangent or adjoint a meaning before any row does. */
    void preset(String key, Instruction meaning) {
        meanings.put(key, meaning);
    }

    /** A number about which nothing is known. */
    Instruction unknown(String name) {
        return builder.input(new Input(UNKNOWN_PREFIX + name, List.of(), Domain.REAL));
    }

    /** Whether an input of the builder stands for a number about which nothing is known. */
    static boolean isUnknown(Input input) {
        return input.symbol().startsWith(UNKNOWN_PREFIX);
    }

    /** The number at the point. */
    ComputableReal real(Instruction instruction) {
        return ComputableReal.of(builder.program(List.of(instruction)), 0, arguments());
    }

    /** The coordinates of the point, for each input of the builder. */
    List<Exact> arguments() {
        List<Exact> arguments = new ArrayList<>();
        for (Input input : builder.inputs()) {
            arguments.add(isUnknown(input) ? Exact.UNKNOWN : coordinate(input));
        }
        return arguments;
    }

    private Exact coordinate(Input input) {
        for (int k = 0; k < question.inputs().size(); k++) {
            if (question.inputs().get(k).name().equals(input.symbol())) {
                return Exact.of(question.point().get(k));
            }
        }
        return Exact.UNKNOWN;
    }

    /** The instructions of an expression in the inputs. */
    Instruction lower(Expression expression) {
        return new Lowering(builder, Sizes.NONE).lower(expression).entry();
    }
}
