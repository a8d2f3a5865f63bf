package assay.reference.expression;

import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import java.util.List;

/**
 * The functions of the field, applied entry by entry: one entry each, with its names and its definition by the kernel
 * functions of a {@link NumberSystem}. The definition is written once and serves every number system; derivatives,
 * enclosures and proofs follow from those of the kernels. To add a function is to add an entry.
 */
public enum ElementaryFunction {
    EXP("\\exp", "exp") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.exp(x.get(0));
        }
    },
    LOG("\\log", "log", "ln") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.log(x.get(0));
        }
    },
    LOG2("\\log_2", "log2") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(n.log(x.get(0)), n.log(n.constant(Rational.TWO)));
        }
    },
    LOG10("\\log_{10}", "log10") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(n.log(x.get(0)), n.log(n.constant(Rational.of(10))));
        }
    },
    LOG1P("\\operatorname{log1p}", "log1p") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.log(n.add(one(n), x.get(0)));
        }
    },
    EXPM1("\\operatorname{expm1}", "expm1") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.subtract(n.exp(x.get(0)), one(n));
        }
    },
    SQRT("\\sqrt", "sqrt") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.root(x.get(0), Rational.HALF);
        }
    },
    ABS("\\operatorname{abs}", "abs") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T a = x.get(0);
            return n.choose(a, n.negate(a), zero(n), a);
        }
    },
    SIGN("\\operatorname{sign}", "sign", "sgn") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.choose(x.get(0), n.constant(Rational.MINUS_ONE), zero(n), one(n));
        }
    },
    /** The unit step with the value ½ at 0. */
    HEAVISIDE("\\operatorname{H}", "heaviside", "H") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.choose(x.get(0), zero(n), n.constant(Rational.HALF), one(n));
        }
    },
    MAX("\\max", 2, Integer.MAX_VALUE, "max") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T best = x.get(0);
            for (T next : x.subList(1, x.size())) {
                best = n.choose(n.subtract(best, next), next, next, best);
            }
            return best;
        }
    },
    MIN("\\min", 2, Integer.MAX_VALUE, "min") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T best = x.get(0);
            for (T next : x.subList(1, x.size())) {
                best = n.choose(n.subtract(best, next), best, next, next);
            }
            return best;
        }
    },
    FLOOR("\\operatorname{floor}", "floor") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.floor(x.get(0));
        }
    },
    CEIL("\\operatorname{ceil}", "ceil") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.negate(n.floor(n.negate(x.get(0))));
        }
    },
    SIN("\\sin", "sin") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.sin(x.get(0));
        }
    },
    COS("\\cos", "cos") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.cos(x.get(0));
        }
    },
    TAN("\\tan", "tan") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(n.sin(x.get(0)), n.cos(x.get(0)));
        }
    },
    SEC("\\sec", "sec") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(one(n), n.cos(x.get(0)));
        }
    },
    CSC("\\csc", "csc", "cosec") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(one(n), n.sin(x.get(0)));
        }
    },
    COT("\\cot", "cot") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(n.cos(x.get(0)), n.sin(x.get(0)));
        }
    },
    ASIN("\\arcsin", "asin", "arcsin") {
        /** asin x = atan(x / √(1 − x²)) inside, ±π/2 at the ends. */
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T a = x.get(0);
            T rest = n.subtract(one(n), n.power(a, 2));
            T end = n.divide(n.multiply(a, n.pi()), n.constant(Rational.TWO));
            return n.choose(rest, n.undefined(), end, n.atan(n.divide(a, n.root(rest, Rational.HALF))));
        }
    },
    ACOS("\\arccos", "acos", "arccos") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.subtract(n.divide(n.pi(), n.constant(Rational.TWO)), ASIN.of(n, x));
        }
    },
    ATAN("\\arctan", "atan", "arctan") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.atan(x.get(0));
        }
    },
    SINH("\\sinh", "sinh") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T e = n.exp(x.get(0));
            return n.divide(n.subtract(e, n.exp(n.negate(x.get(0)))), n.constant(Rational.TWO));
        }
    },
    COSH("\\cosh", "cosh") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T e = n.exp(x.get(0));
            return n.divide(n.add(e, n.exp(n.negate(x.get(0)))), n.constant(Rational.TWO));
        }
    },
    TANH("\\tanh", "tanh") {
        /** tanh x = 1 − 2 / (1 + e^{2x}). */
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T e = n.exp(n.multiply(n.constant(Rational.TWO), x.get(0)));
            return n.subtract(one(n), n.divide(n.constant(Rational.TWO), n.add(one(n), e)));
        }
    },
    SECH("\\operatorname{sech}", "sech") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(one(n), COSH.of(n, x));
        }
    },
    CSCH("\\operatorname{csch}", "csch") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(one(n), SINH.of(n, x));
        }
    },
    COTH("\\coth", "coth") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(COSH.of(n, x), SINH.of(n, x));
        }
    },
    ASINH("\\operatorname{arsinh}", "asinh", "arsinh", "arcsinh") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T a = x.get(0);
            return n.log(n.add(a, n.root(n.add(n.power(a, 2), one(n)), Rational.HALF)));
        }
    },
    ACOSH("\\operatorname{arcosh}", "acosh", "arcosh", "arccosh") {
        /** On x ≥ 1 only. */
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T a = x.get(0);
            T value = n.log(n.add(a, n.root(n.subtract(n.power(a, 2), one(n)), Rational.HALF)));
            return n.choose(n.subtract(a, one(n)), n.undefined(), zero(n), value);
        }
    },
    ATANH("\\operatorname{artanh}", "atanh", "artanh", "arctanh") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T quotient = n.divide(n.add(one(n), x.get(0)), n.subtract(one(n), x.get(0)));
            return n.divide(n.log(quotient), n.constant(Rational.TWO));
        }
    },
    SIGMOID("\\sigma", "sigmoid", "sigma", "logistic") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(one(n), n.add(one(n), n.exp(n.negate(x.get(0)))));
        }
    },
    /** The inverse of the sigmoid. */
    LOGIT("\\operatorname{logit}", "logit") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.log(n.divide(x.get(0), n.subtract(one(n), x.get(0))));
        }
    },
    LOG_SIGMOID("\\operatorname{logsigmoid}", "logsigmoid", "LogSigmoid") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.log(SIGMOID.of(n, x));
        }
    },
    SOFTPLUS("\\operatorname{softplus}", "softplus") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.log(n.add(one(n), n.exp(x.get(0))));
        }
    },
    RELU("\\operatorname{ReLU}", "relu", "ReLU") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.choose(x.get(0), zero(n), zero(n), x.get(0));
        }
    },
    /** leakyrelu(x, slope), the slope of the negative part; 0.01 if it is not given. */
    LEAKY_RELU("\\operatorname{LeakyReLU}", 1, 2, "leakyrelu", "LeakyReLU") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T slope = x.size() == 2 ? x.get(1) : n.constant(Rational.of(1, 100));
            return n.choose(x.get(0), n.multiply(slope, x.get(0)), zero(n), x.get(0));
        }
    },
    /** x cut off at −1 and 1. */
    HARD_TANH("\\operatorname{hardtanh}", "hardtanh", "Hardtanh", "HardTanh") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return CLIP.of(n, List.of(x.get(0), n.constant(Rational.MINUS_ONE), one(n)));
        }
    },
    /** clip(x, least, most): x cut off at both. */
    CLIP("\\operatorname{clip}", 3, 3, "clip", "clamp") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return MIN.of(n, List.of(MAX.of(n, List.of(x.get(0), x.get(1))), x.get(2)));
        }
    },
    RELU6("\\operatorname{ReLU6}", "relu6", "ReLU6") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return CLIP.of(n, List.of(x.get(0), zero(n), n.constant(Rational.of(6))));
        }
    },
    SOFTSIGN("\\operatorname{softsign}", "softsign") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.divide(x.get(0), n.add(one(n), ABS.of(n, x)));
        }
    },
    /** elu(x, alpha), alpha = 1 if it is not given (Clevert, Unterthiner, Hochreiter 2016). */
    ELU("\\operatorname{ELU}", 1, 2, "elu", "ELU") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T bend = n.subtract(n.exp(x.get(0)), one(n));
            T negative = x.size() == 2 ? n.multiply(x.get(1), bend) : bend;
            return n.choose(x.get(0), negative, zero(n), x.get(0));
        }
    },
    /** The exact form x Φ(x) (Hendrycks, Gimpel 2016). */
    GELU("\\operatorname{GELU}", "gelu", "GELU") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.multiply(x.get(0), NORMAL_CDF.of(n, x));
        }
    },
    /** The tanh approximation of GELU with the constant 0.044715 (Hendrycks, Gimpel 2016, section 2). */
    GELU_TANH("\\operatorname{GELU}_{\\tanh}", "gelutanh", "gelu_tanh") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T a = x.get(0);
            T cubic = n.add(a, n.multiply(n.constant(Rational.of(44715, 1000000)), n.power(a, 3)));
            T scale = n.root(n.divide(n.constant(Rational.TWO), n.pi()), Rational.HALF);
            T bracket = n.add(one(n), TANH.of(n, List.of(n.multiply(scale, cubic))));
            return n.multiply(n.divide(a, n.constant(Rational.TWO)), bracket);
        }
    },
    /** x σ(x), also called swish. */
    SILU("\\operatorname{SiLU}", "silu", "SiLU", "swish") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.multiply(x.get(0), SIGMOID.of(n, x));
        }
    },
    /** x tanh(softplus x) (Misra 2020). */
    MISH("\\operatorname{Mish}", "mish") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.multiply(x.get(0), TANH.of(n, List.of(SOFTPLUS.of(n, x))));
        }
    },
    ERF("\\operatorname{erf}", "erf") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.erf(x.get(0));
        }
    },
    ERFC("\\operatorname{erfc}", "erfc") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            return n.subtract(one(n), n.erf(x.get(0)));
        }
    },
    /** Φ, the distribution function of the standard normal. */
    NORMAL_CDF("\\Phi", "Phi", "normcdf") {
        @Override
        public <T> T of(NumberSystem<T> n, List<T> x) {
            T argument = n.divide(x.get(0), n.root(n.constant(Rational.TWO), Rational.HALF));
            return n.divide(n.add(one(n), n.erf(argument)), n.constant(Rational.TWO));
        }
    };

    private final String latex;
    private final List<String> names;
    private final int least;
    private final int most;

    ElementaryFunction(String latex, String... names) {
        this(latex, 1, 1, names);
    }

    ElementaryFunction(String latex, int least, int most, String... names) {
        this.latex = latex;
        this.names = List.of(names);
        this.least = least;
        this.most = most;
    }

    /** The value by the kernels of a number system; the arguments are in the order of the written call. */
    public abstract <T> T of(NumberSystem<T> n, List<T> x);

    /** The name that is printed. */
    public String spelling() {
        return names.get(0);
    }

    /** All plain names, the printed one first. */
    public List<String> names() {
        return names;
    }

    /** The LaTeX command. */
    public String latex() {
        return latex;
    }

    /** Whether the function takes this number of arguments. */
    public boolean takes(int arguments) {
        return least <= arguments && arguments <= most;
    }

    void requireArity(int arguments) {
        if (!takes(arguments)) {
            throw new ShapeException(spelling() + " takes " + arity() + ", not " + arguments);
        }
    }

    /** For example {@code 1 argument} or {@code 1 or 2 arguments}. */
    public String arity() {
        if (most == Integer.MAX_VALUE) {
            return "at least " + least + " arguments";
        }
        return least == most ? least + (least == 1 ? " argument" : " arguments") : least + " or " + most + " arguments";
    }

    private static <T> T one(NumberSystem<T> n) {
        return n.constant(Rational.ONE);
    }

    private static <T> T zero(NumberSystem<T> n) {
        return n.constant(Rational.ZERO);
    }
}
