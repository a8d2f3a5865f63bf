package assay.grader.fuzz;

import assay.grader.fuzz.Drawn.Binary;
import assay.grader.fuzz.Drawn.Choice;
import assay.grader.fuzz.Drawn.Extreme;
import assay.grader.fuzz.Drawn.Function;
import assay.grader.fuzz.Drawn.Number;
import assay.grader.fuzz.Drawn.Power;
import assay.grader.fuzz.Drawn.Sum;

/** Other forms of a formula with the same value, and none where it has none, at every real point. */
final class Rewritten {
    private static final Number ONE = new Number(1, 1);
    private static final Number TWO = new Number(2, 1);

    private final Drawing drawing;
    private int changes;

    private Rewritten(Drawing drawing) {
        this.drawing = drawing;
    }

    static Drawn of(Drawn formula, Drawing drawing) {
        return new Rewritten(drawing).all(formula);
    }

    private Drawn all(Drawn node) {
        if (node instanceof Binary binary) {
            return here(new Binary(binary.sign(), all(binary.left()), all(binary.right())));
        } else if (node instanceof Power power) {
            return here(new Power(all(power.base()), power.exponent()));
        } else if (node instanceof Function function) {
            return here(new Function(function.name(), all(function.argument())));
        } else if (node instanceof Extreme extreme) {
            return here(new Extreme(extreme.greatest(), all(extreme.left()), all(extreme.right())));
        } else if (node instanceof Choice choice) {
            return here(new Choice(
                    choice.comparison(),
                    all(choice.left()),
                    all(choice.right()),
                    all(choice.then()),
                    all(choice.otherwise())));
        } else if (node instanceof Sum sum) {
            return new Sum(sum.to(), all(sum.body()));
        }
        return node;
    }

    private Drawn here(Drawn node) {
        if (changes > 4 || drawing.below(3) == 0) {
            return node;
        }
        Drawn changed = changed(node);
        changes += changed.equals(node) ? 0 : 1;
        return changed;
    }

    private Drawn changed(Drawn node) {
        if (node instanceof Binary binary) {
            return binary(binary);
        } else if (node instanceof Power power) {
            return power(power);
        } else if (node instanceof Function function) {
            return function(function.name(), function.argument());
        } else if (node instanceof Extreme extreme) {
            return extreme(extreme);
        } else if (node instanceof Choice choice) {
            return choice(choice);
        }
        return node;
    }

    private Drawn binary(Binary node) {
        Drawn a = node.left();
        Drawn b = node.right();
        return switch (node.sign()) {
            case '+' -> plus(b, a);
            case '-' -> drawing.below(2) == 0 ? plus(a, times(new Number(-1, 1), b)) : negative(minus(b, a));
            case '/' -> times(a, new Power(b, -1));
            default ->
                b instanceof Binary sum && sum.sign() == '+'
                        ? plus(times(a, sum.left()), times(a, sum.right()))
                        : times(b, a);
        };
    }

    private Drawn power(Power node) {
        Drawn u = node.base();
        return switch (node.exponent()) {
            case 2 -> times(u, u);
            case 3 -> times(new Power(u, 2), u);
            case 4 -> new Power(new Power(u, 2), 2);
            case -1 -> new Binary('/', ONE, u);
            default -> new Binary('/', ONE, new Power(u, -node.exponent()));
        };
    }

    private Drawn function(String name, Drawn u) {
        Drawn half = new Number(1, 2);
        return switch (name) {
            case "relu" ->
                drawing.below(2) == 0
                        ? new Extreme(true, new Number(0, 1), u)
                        : times(half, plus(u, new Function("abs", u)));
            case "abs" ->
                drawing.below(2) == 0 ? new Extreme(true, u, negative(u)) : new Function("sqrt", new Power(u, 2));
            case "sigma" ->
                drawing.below(2) == 0
                        ? new Binary('/', ONE, plus(ONE, new Function("exp", negative(u))))
                        : times(half, plus(ONE, new Function("tanh", new Binary('/', u, TWO))));
            case "tanh" -> minus(times(TWO, new Function("sigma", times(TWO, u))), ONE);
            case "softplus" -> new Function("log", plus(ONE, new Function("exp", u)));
            case "exp" ->
                u instanceof Binary sum && sum.sign() == '+'
                        ? times(new Function("exp", sum.left()), new Function("exp", sum.right()))
                        : new Power(new Function("exp", negative(u)), -1);
            case "sin" -> negative(new Function("sin", negative(u)));
            case "cos" -> new Function("cos", negative(u));
            case "sign" ->
                new Choice(
                        ">",
                        u,
                        new Number(0, 1),
                        ONE,
                        new Choice("<", u, new Number(0, 1), new Number(-1, 1), new Number(0, 1)));
            case "H" -> times(half, plus(ONE, new Function("sign", u)));
            case "floor" -> minus(new Function("floor", plus(u, ONE)), ONE);
            default -> new Function(name, u);
        };
    }

    private Drawn extreme(Extreme node) {
        Drawn u = node.left();
        Drawn v = node.right();
        if (drawing.below(2) == 0) {
            return negative(new Extreme(!node.greatest(), negative(u), negative(v)));
        }
        Drawn difference = new Function("abs", minus(u, v));
        Drawn both = plus(u, v);
        return times(new Number(1, 2), node.greatest() ? plus(both, difference) : minus(both, difference));
    }

    private static Drawn choice(Choice node) {
        String opposite = switch (node.comparison()) {
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            case ">=" -> "<";
            case "==" -> "!=";
            default -> "==";
        };
        return new Choice(opposite, node.left(), node.right(), node.otherwise(), node.then());
    }

    private static Drawn negative(Drawn u) {
        return minus(new Number(0, 1), u);
    }

    private static Drawn plus(Drawn a, Drawn b) {
        return new Binary('+', a, b);
    }

    private static Drawn minus(Drawn a, Drawn b) {
        return new Binary('-', a, b);
    }

    private static Drawn times(Drawn a, Drawn b) {
        return new Binary('*', a, b);
    }
}
