package assay.grader.fuzz;

import java.util.List;

/**
 * A formula by itself, apart from the engine's expressions: it can be written as text, and has a value of its own in many
 * digits.
 */
sealed interface Drawn {

    /** The text, with all parentheses. */
    String text();

    /** A number, as numerator and denominator. */
    record Number(int numerator, int denominator) implements Drawn {
        @Override
        public String text() {
            String bare = denominator == 1 ? "" + numerator : numerator + "/" + denominator;
            return numerator < 0 || denominator != 1 ? "(" + bare + ")" : bare;
        }
    }

    /** A variable. */
    record Variable(String name) implements Drawn {
        @Override
        public String text() {
            return name;
        }
    }

    /** One of {@code + - * /}. */
    record Binary(char sign, Drawn left, Drawn right) implements Drawn {
        @Override
        public String text() {
            return "(" + left.text() + " " + sign + " " + right.text() + ")";
        }
    }

    /** A power with a whole exponent other than 0. */
    record Power(Drawn base, int exponent) implements Drawn {
        @Override
        public String text() {
            return "(" + base.text() + ")^" + (exponent < 0 ? "(" + exponent + ")" : exponent);
        }
    }

    /** A function of one argument. */
    record Function(String name, Drawn argument) implements Drawn {
        static final List<String> NAMES = List.of(
                "exp", "log", "sqrt", "abs", "relu", "sigma", "tanh", "sign", "softplus", "sin", "cos", "H", "floor");

        @Override
        public String text() {
            return name + "(" + argument.text() + ")";
        }
    }

    /** The greater or the smaller one. */
    record Extreme(boolean greatest, Drawn left, Drawn right) implements Drawn {
        @Override
        public String text() {
            return (greatest ? "max(" : "min(") + left.text() + ", " + right.text() + ")";
        }
    }

    /** A choice by a comparison with {@code < <= > >= == !=}. */
    record Choice(String comparison, Drawn left, Drawn right, Drawn then, Drawn otherwise) implements Drawn {
        static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");

        @Override
        public String text() {
            return "if(" + left.text() + " " + comparison + " " + right.text() + ", " + then.text() + ", "
                    + otherwise.text() + ")";
        }
    }

    /** A sum over i from 1. */
    record Sum(int to, Drawn body) implements Drawn {
        @Override
        public String text() {
            return "sum(i=1.." + to + ", " + body.text() + ")";
        }
    }

    /** A formula of some depth. @param inSum whether i is bound */
    static Drawn of(Drawing drawing, int depth, boolean inSum) {
        int kind = depth == 0 || !drawing.isOpen() ? drawing.below(4) : drawing.below(20);
        if (kind < 3) {
            return new Variable(
                    inSum && kind == 2 ? "i" : List.of("x", "y", "z").get(kind));
        }
        if (kind == 3) {
            return new Number(drawing.below(9) - 3, 1 + drawing.below(3));
        }
        Drawn first = of(drawing, depth - 1, inSum);
        return switch (kind) {
            case 4, 5, 6 -> new Binary('+', first, of(drawing, depth - 1, inSum));
            case 7, 8 -> new Binary('-', first, of(drawing, depth - 1, inSum));
            case 9, 10, 11 -> new Binary('*', first, of(drawing, depth - 1, inSum));
            case 12 -> new Binary('/', first, of(drawing, depth - 1, inSum));
            case 13 -> new Power(first, new int[] {2, 3, -1, -2, 4}[drawing.below(5)]);
            case 14 -> new Extreme(drawing.below(2) == 0, first, of(drawing, depth - 1, inSum));
            case 15 ->
                new Choice(
                        Choice.COMPARISONS.get(drawing.below(6)),
                        first,
                        of(drawing, depth - 1, inSum),
                        of(drawing, depth - 1, inSum),
                        of(drawing, depth - 1, inSum));
            case 16 -> inSum ? first : new Sum(1 + drawing.below(3), of(drawing, depth - 1, true));
            default -> new Function(Function.NAMES.get(drawing.below(Function.NAMES.size())), first);
        };
    }
}
