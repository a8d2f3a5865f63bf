package assay.reference.prove;

import assay.reference.expression.Condition;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.number.Rational;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.Opcode;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads scalar formulas straight into instructions: a tiny reader for tests. */
final class PlainReader {
    private final ProgramBuilder builder;
    private final Map<String, Domain> domains;
    private String text = "";
    private int at;

    PlainReader(ProgramBuilder builder, Map<String, Domain> domains) {
        this.builder = builder;
        this.domains = domains;
    }

    Instruction read(String formula) {
        text = formula.replace(" ", "");
        at = 0;
        Instruction result = sum();
        if (at != text.length()) {
            throw new IllegalArgumentException("column " + (at + 1) + " of " + formula);
        }
        return result;
    }

    private boolean accept(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw new IllegalArgumentException("no " + c + " at column " + (at + 1) + " of " + text);
        }
    }

    private Instruction sum() {
        Instruction left = product();
        while (true) {
            if (accept('+')) {
                left = builder.add(left, product());
            } else if (accept('-')) {
                left = builder.subtract(left, product());
            } else {
                return left;
            }
        }
    }

    private Instruction product() {
        Instruction left = signed();
        while (true) {
            if (accept('*')) {
                left = builder.multiply(left, signed());
            } else if (accept('/')) {
                left = builder.divide(left, signed());
            } else {
                return left;
            }
        }
    }

    private Instruction signed() {
        if (accept('-')) {
            return builder.negate(signed());
        }
        Instruction base = atom();
        return accept('^') ? power(base, signed()) : base;
    }

    private Instruction power(Instruction base, Instruction exponent) {
        if (exponent.opcode() == Opcode.CONSTANT) {
            Rational value = exponent.constant();
            return value.isInteger()
                    ? builder.power(base, value.numerator().intValueExact())
                    : builder.root(base, value);
        }
        Instruction positive = builder.exp(builder.multiply(exponent, builder.log(base)));
        Instruction atZero =
                builder.choose(exponent, builder.undefined(), builder.undefined(), builder.constant(Rational.ZERO));
        return builder.choose(base, builder.undefined(), atZero, positive);
    }

    private Instruction atom() {
        if (accept('(')) {
            Instruction inner = sum();
            expect(')');
            return inner;
        }
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("column " + (at + 1) + " of " + text);
        }
        if (Character.isDigit(word.charAt(0))) {
            return builder.constant(Rational.parse(word));
        }
        if (word.equals("pi")) {
            return builder.pi();
        }
        if (!accept('(')) {
            return variable(word);
        }
        if (word.equals("if")) {
            return conditional();
        }
        List<Instruction> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (accept(','));
        expect(')');
        for (ElementaryFunction function : ElementaryFunction.values()) {
            if (function.names().contains(word)) {
                return function.of(builder, arguments);
            }
        }
        throw new IllegalArgumentException("no function " + word);
    }

    private Instruction variable(String word) {
        int split = word.length();
        while (split > 0 && Character.isDigit(word.charAt(split - 1))) {
            split--;
        }
        String stem = word.substring(0, split);
        if (domains.containsKey(stem) && split < word.length()) {
            // The entries of a declared vector are written t1, t2, …
            return builder.input(new Input(stem, List.of(Integer.parseInt(word.substring(split))), domain(stem)));
        }
        return builder.input(new Input(word, List.of(), domain(word)));
    }

    private Domain domain(String name) {
        return domains.getOrDefault(name, Domain.REAL);
    }

    private Instruction conditional() {
        Instruction left = sum();
        String operator = text.substring(at, at + (text.charAt(at + 1) == '=' ? 2 : 1));
        at += operator.length();
        Instruction difference = builder.subtract(left, sum());
        expect(',');
        Instruction yes = sum();
        expect(',');
        Instruction no = sum();
        expect(')');
        for (Condition.Relation relation : Condition.Relation.values()) {
            if (relation.spelling().equals(operator)) {
                return builder.choose(
                        difference,
                        relation.holds(-1) ? yes : no,
                        relation.holds(0) ? yes : no,
                        relation.holds(1) ? yes : no);
            }
        }
        throw new IllegalArgumentException("no relation " + operator);
    }
}
