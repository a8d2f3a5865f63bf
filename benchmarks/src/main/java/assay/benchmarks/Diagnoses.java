package assay.benchmarks;

import assay.reference.decide.Equality;
import assay.reference.derivative.DerivativeExamination;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Shape;
import assay.reference.mistake.Confirmation;
import assay.reference.mistake.Diagnosis;
import assay.reference.mistake.Diagnostician;
import assay.reference.mistake.Explanation;
import assay.reference.mistake.Mistakes;
import assay.reference.mistake.Parentheses;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Prints what the diagnosis of a wrong answer costs beside its verdict, and the table of mistakes that it needs once.
 * Times are times of the processor, medians of many runs after as many for warming up.
 */
public final class Diagnoses {
    private static final int RUNS = 101;
    private static final Dimension N = Dimension.named("N");
    private static final Dimension D = Dimension.named("D");
    private static final Symbols SYMBOLS = Symbols.strict()
            .symbol("a", Shape.SCALAR)
            .symbol("b", Shape.SCALAR)
            .symbol("t", Shape.SCALAR)
            .symbol("s", Shape.SCALAR, Domain.Named.POSITIVE)
            .symbol("lam", Shape.SCALAR, Domain.Named.POSITIVE)
            .symbol("x", Shape.of(D))
            .symbol("w", Shape.of(D))
            .symbol("z", Shape.of(N))
            .symbol("y", Shape.of(N))
            .symbol("X", Shape.of(N, D))
            .symbol("W", Shape.of(N, D))
            .build();

    private record Case(String name, String right, String answer) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    "KL of Gaussians",
                    "log(s/lam) + (lam^2 + (a-b)^2)/(2*s^2) - 1/2",
                    "log(s/lam) + (lam^2 + (a-b)^2)/s^2 - 1/2"),
            new Case("sigmoid unit", "grad((sigma(a*b) - t)^2/2, a)", "(sigma(a*b) - t)*b"),
            new Case(
                    "logistic regression",
                    "grad(-(t*log(sigma(w@x)) + (1-t)*log(1-sigma(w@x))), w)",
                    "(t - sigma(w@x))*x"),
            new Case("ridge regression", "grad(sum((X@w - y)^2)/(2*N) + lam*sum(w^2)/2, w)", "X'@(X@w - y) + lam*w"),
            new Case("layer normalisation", "y .* (z - mean(z))/sqrt(var(z) + s)", "y .* (z - mean(z))/(var(z) + s)"),
            new Case("its gradient", "grad(sum(y .* (z - mean(z))/sqrt(var(z) + s)), z)", "y/sqrt(var(z) + s)"),
            new Case("softmax layer", "grad(-sum(y .* log(softmax(W@x))), W)", "outer(y - softmax(W@x), x)"),
            new Case("two layers", "grad((y @ tanh(W@x + z) - t)^2/2, W)", "outer((y @ tanh(W@x + z) - t)*y, x)"));

    private Diagnoses() {}

    /** An argument is the number of the reference with which to begin: the first one waits for the program to be loaded. */
    public static void main(String[] arguments) {
        System.out.println(
                "| reference | mutants | table, first | table, warm | equality | verdict | diagnosis | found |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        int first = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
        for (int k = 0; k < CASES.size(); k++) {
            print(CASES.get((first + k) % CASES.size()));
        }
    }

    private static void print(Case one) {
        Expression right = read(one.right());
        verdict(one, right);
        long start = now();
        diagnose(diagnostician(right), one);
        double cold = (now() - start) / 1e6;
        double warm = median(() -> diagnose(diagnostician(right), one));
        Diagnostician ready = diagnostician(right);
        Diagnosis found = diagnose(ready, one);
        double diagnosis = median(() -> diagnose(ready, one));
        double equality = median(() -> new Equality().decide(read(one.answer()), right));
        double verdict = median(() -> verdict(one, right));
        System.out.printf(
                "| %s | %d | %.0f ms | %.1f ms | %.3f ms | %.3f ms | %.3f ms | %s |%n",
                one.name(),
                Mistakes.in(right).size(),
                cold,
                warm - diagnosis,
                equality,
                verdict,
                diagnosis,
                found.explanations().stream().map(Explanation::names).toList());
    }

    /** The answer read and refuted as it is in grading: a derivative is also held against certified differences. */
    private static Object verdict(Case one, Expression right) {
        Expression answer = read(one.answer());
        return right instanceof Expression.Derivative derivative
                ? new DerivativeExamination(new Equality()).examine(derivative, answer, Optional.empty())
                : new Equality().decide(answer, right);
    }

    private static Diagnosis diagnose(Diagnostician diagnostician, Case one) {
        Expression answer = read(one.answer());
        return diagnostician.of(answer, Parentheses.in(one.answer(), false, SYMBOLS, answer));
    }

    private static Diagnostician diagnostician(Expression right) {
        return new Diagnostician(List.of(right), Confirmation.almostEverywhere());
    }

    private static double median(Supplier<Object> work) {
        long[] times = new long[RUNS];
        for (int k = -RUNS; k < RUNS; k++) {
            long start = now();
            work.get();
            if (k >= 0) {
                times[k] = now() - start;
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2] / 1e6;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Expression read(String text) {
        if (Reader.read(text, SYMBOLS) instanceof Reading.Read read) {
            return read.expression();
        }
        throw new IllegalArgumentException(text);
    }
}
