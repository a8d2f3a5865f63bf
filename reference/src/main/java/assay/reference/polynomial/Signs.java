package assay.reference.polynomial;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the signs of generators and the noted signs of factors say about the signs of quotients. Everything here holds
 * for all real values of the generators that have their noted signs; denominators count as not zero.
 */
public final class Signs {
    private final QuotientField field;
    private final boolean assuming;
    /** What was derived in the question that is being answered; nothing that is noted changes meanwhile. */
    private @Nullable Map<Integer, Integer> derived;

    /**
     * The signs in a field, as they are noted there now.
     *
     * @param assuming whether assumptions of the field count
     */
    public Signs(QuotientField field, boolean assuming) {
        this.field = field;
        this.assuming = assuming;
    }

    private int noted(int atom, int signs) {
        if (!assuming || !field.hasAssumptions()) {
            return signs;
        }
        return signs & field.assumed(atom);
    }

    /** The signs of an atom. */
    public int ofAtom(int code) {
        return (code & 1) == 0 ? ofFactor(code >> 1) : ofGenerator(code >> 1);
    }

    /** The signs that a quotient may have. */
    public int of(Quotient q) {
        if (q.isZero()) {
            return SignSet.ZERO;
        }
        int signs = ofNumerator(q.numerator());
        for (int k = 0; k < q.factorCount() && signs != SignSet.NONE; k++) {
            signs = SignSet.product(signs, SignSet.power(ofFactor(q.factor(k)) & SignSet.NONZERO, q.multiplicity(k)));
        }
        return signs;
    }

    /** The signs of a polynomial by what is noted of it, whatever its terms say; none if that is contradictory. */
    public int noted(Polynomial n) {
        Polynomial monomial = n.monomialContent();
        Polynomial primitive = n.dividedByMonomial(monomial).dividedBy(n.content());
        boolean negative = n.leadingSign() < 0;
        int factor = field.findFactor(negative ? primitive.negate() : primitive);
        if (n.size() < 2 || factor < 0) {
            return ofNumerator(n);
        }
        int signs = SignSet.product(
                noted(QuotientField.factorAtom(factor), field.factorSigns(factor)), ofTerm(monomial, 0));
        return (negative ? SignSet.negate(signs) : signs) & ofNumerator(n);
    }

    /** Whether what is noted of some factor contradicts what its terms say. */
    public boolean isContradictory() {
        for (int f = 0; f < field.factorCount(); f++) {
            int signs = noted(QuotientField.factorAtom(f), field.factorSigns(f));
            if (signs != SignSet.ANY && (signs & sum(field.factor(f))) == SignSet.NONE) {
                return true;
            }
        }
        for (int g = 0; g < field.generatorCount(); g++) {
            int signs = noted(QuotientField.generatorAtom(g), field.generatorSigns(g));
            if (signs != SignSet.ANY && (signs & derived(g)) == SignSet.NONE) {
                return true;
            }
        }
        return false;
    }

    private int ofNumerator(Polynomial n) {
        int signs = SignSet.of(n.leadingSign());
        Polynomial monomial = n.monomialContent();
        if (!monomial.isConstant()) {
            signs = SignSet.product(signs, ofTerm(monomial, 0));
        }
        if (n.size() == 1) {
            return signs;
        }
        int sum = sum(n);
        int direct = sum;
        if (SignSet.isDecided(sum)) {
            return sum;
        }
        Polynomial primitive = n.dividedByMonomial(monomial).dividedBy(n.content());
        if (n.leadingSign() < 0) {
            primitive = primitive.negate();
        }
        return direct & SignSet.product(signs, ofPrimitive(primitive));
    }

    /** The signs of a factor of the field. */
    public int ofFactor(int factor) {
        int signs = noted(QuotientField.factorAtom(factor), field.factorSigns(factor));
        if (SignSet.isDecided(signs)) {
            return signs;
        }
        signs &= ofPrimitive(field.factor(factor));
        // What follows from the assumptions may contradict what is known without them.
        return assuming && field.hasAssumptions() ? signs & new Signs(field, false).ofFactor(factor) : signs;
    }

    /** The signs of a primitive polynomial without monomial content and with positive leading coefficient. */
    private int ofPrimitive(Polynomial p) {
        int signs = sum(p);
        int known = field.findFactor(p);
        if (known >= 0) {
            signs &= noted(QuotientField.factorAtom(known), field.factorSigns(known));
        }
        if (SignSet.isDecided(signs)) {
            return signs;
        }
        Quotient simpler = simpler(p);
        if (simpler != null) {
            signs &= of(simpler);
            if (!SignSet.isDecided(signs)) {
                signs &= ofProduct(simpler);
            }
        }
        if (!SignSet.isDecided(signs)) {
            signs &= bounded(p);
        }
        if (!SignSet.isDecided(signs)) {
            signs &= ConstantValue.signs(field, p);
        }
        if (!SignSet.isDecided(signs)) {
            signs &= new Monotone(field, this).bySquares(p);
        }
        if (!SignSet.isDecided(signs) && SumOfSquares.isNonnegative(p, this)) {
            signs &= SumOfSquares.isPositive(p, this) ? SignSet.POSITIVE : SignSet.NONNEGATIVE;
        }
        return signs;
    }

    /** The signs of a number plus multiples of sines, cosines and error functions, which lie between −1 and 1. */
    private int bounded(Polynomial p) {
        BigInteger constant = BigInteger.ZERO;
        BigInteger reach = BigInteger.ZERO;
        boolean open = true;
        for (int k = 0; k < p.size(); k++) {
            boolean isErf = false;
            boolean isConstant = true;
            for (int g = 0; g < Math.min(p.generators(), field.generatorCount()); g++) {
                int exponent = p.exponent(k, g);
                if (exponent == 0) {
                    continue;
                }
                isConstant = false;
                switch (field.generator(g).kind()) {
                    case ERF -> isErf = true;
                    case SIN, COS, PARITY -> {}
                    default -> {
                        return SignSet.ANY;
                    }
                }
                if (exponent < 0) {
                    return SignSet.ANY;
                }
            }
            if (isConstant) {
                constant = p.coefficient(k);
            } else {
                reach = reach.add(p.coefficient(k).abs());
                open &= isErf;
            }
        }
        int order = constant.abs().compareTo(reach);
        if (order < 0) {
            return SignSet.ANY;
        }
        int sign = SignSet.of(constant.signum());
        return order > 0 || open ? sign : sign | SignSet.ZERO;
    }

    /** The sum of the signs of the terms. */
    private int sum(Polynomial p) {
        int signs = SignSet.ZERO;
        for (int k = p.size() - 1; k >= 0; k--) {
            signs = SignSet.sum(signs, SignSet.product(SignSet.of(p.signum(k)), ofTerm(p, k)));
            if (signs == SignSet.ANY) {
                return signs;
            }
        }
        return signs;
    }

    /** The signs of the monomial of a term. */
    int ofTerm(Polynomial p, int k) {
        int signs = SignSet.POSITIVE;
        int count = Math.min(p.generators(), field.generatorCount());
        for (int g = 0; g < count; g++) {
            int exponent = p.exponent(k, g);
            if (exponent != 0) {
                int own = ofGenerator(g);
                signs = SignSet.product(signs, SignSet.power(exponent < 0 ? own & SignSet.NONZERO : own, exponent));
            }
        }
        return signs;
    }

    /** The signs of a generator. */
    public int ofGenerator(int g) {
        int signs = noted(QuotientField.generatorAtom(g), field.generatorSigns(g));
        return SignSet.isDecided(signs) ? signs : signs & derived(g);
    }

    /** The signs of a generator by those of its argument. */
    private int derived(int g) {
        Generator.Kind kind = field.generator(g).kind();
        return switch (kind) {
            case PARITY -> SignSet.NONZERO;
            case INPUT, PI, EXP, FLOOR -> SignSet.ANY;
            case SIN, COS -> ConstantValue.signs(field, Polynomial.power(field.layout(), g, 1));
            case ERF, ATAN, LOG, ROOT, INDICATOR -> once(g, kind);
        };
    }

    /** By the argument, once: arguments of arguments lead to one generator in exponentially many ways. */
    private int once(int g, Generator.Kind kind) {
        Map<Integer, Integer> outer = derived;
        Map<Integer, Integer> known = outer == null ? new HashMap<>() : outer;
        derived = known;
        try {
            Integer signs = known.get(g);
            if (signs == null) {
                signs = byArgument(kind, field.generator(g).argument());
                known.put(g, signs);
            }
            return signs;
        } finally {
            derived = outer;
        }
    }

    private int byArgument(Generator.Kind kind, Quotient argument) {
        return switch (kind) {
            case LOG -> of(field.subtract(argument, field.one()));
            case ROOT -> {
                // Where assumptions were given up, the tower still has roots of what may be negative. They count as
                // zero there: such a point is not impossible, the instruction has no value at it.
                int own = ofProduct(argument);
                yield own & SignSet.NONNEGATIVE | ((own & SignSet.NEGATIVE) != 0 ? SignSet.ZERO : SignSet.NONE);
            }
            case INDICATOR -> {
                int own = of(argument);
                yield own == SignSet.POSITIVE
                        ? SignSet.POSITIVE
                        : (own & SignSet.POSITIVE) == 0 ? SignSet.ZERO : SignSet.NONNEGATIVE;
            }
            case ERF, ATAN -> of(argument);
            case INPUT, PI, EXP, SIN, COS, FLOOR, PARITY ->
                throw new IllegalArgumentException("the argument of " + kind + " does not tell its sign");
        };
    }

    /** A quotient with the same sign as a difference of values of increasing functions; null if it is none. */
    public @Nullable Quotient simpler(Polynomial p) {
        return new Monotone(field, this).simpler(p);
    }

    /**
     * Notes in the field that a quotient has only signs of the given set, if all but one of its factors have a decided
     * sign; else nothing is noted. False if it cannot have such a sign.
     */
    public boolean restrict(Quotient q, int signs) {
        int own = of(q);
        if ((own & ~signs) == 0 || (own & signs) == 0) {
            return (own & signs) != 0;
        }
        Factorization f = Factorization.of(field, q);
        int settled = SignSet.of(f.content().signum());
        int only = -1;
        int exponent = 0;
        for (int k = 0; k < f.generatorCount() + f.factorCount(); k++) {
            boolean isGenerator = k < f.generatorCount();
            int atom = isGenerator
                    ? QuotientField.generatorAtom(k)
                    : QuotientField.factorAtom(f.factor(k - f.generatorCount()));
            int power = isGenerator ? f.exponent(k) : f.multiplicity(k - f.generatorCount());
            if (power == 0) {
                continue;
            }
            int powered = SignSet.power(ofAtom(atom), power);
            if (SignSet.isDecided(powered)) {
                settled = SignSet.product(settled, powered);
            } else if (only >= 0) {
                return true;
            } else {
                only = atom;
                exponent = power;
            }
        }
        if (only < 0 || (exponent & 1) == 0) {
            return true;
        }
        int allowed = settled == SignSet.NEGATIVE ? SignSet.negate(signs) : signs;
        field.restrict(only, allowed);
        return (ofAtom(only) & allowed) != 0;
    }

    /** The signs of a quotient, factor by factor. */
    public int ofProduct(Quotient q) {
        if (q.isZero()) {
            return SignSet.ZERO;
        }
        Factorization f = Factorization.of(field, q);
        int signs = SignSet.of(f.content().signum());
        for (int g = 0; g < f.generatorCount(); g++) {
            if (f.exponent(g) != 0) {
                signs = SignSet.product(signs, SignSet.power(ofGenerator(g), f.exponent(g)));
            }
        }
        for (int k = 0; k < f.factorCount(); k++) {
            if (f.multiplicity(k) != 0) {
                signs = SignSet.product(signs, SignSet.power(ofFactor(f.factor(k)), f.multiplicity(k)));
            }
        }
        return signs & of(q);
    }
}
