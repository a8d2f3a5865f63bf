package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Options;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Tabulate;
import assay.reference.expression.Shape;
import assay.reference.expression.Sizes;
import assay.reference.notation.Reader;
import assay.reference.notation.Reading;
import assay.reference.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index form of an expression has the value that lowering gives to the expression itself. */
class IndexFormTest {
    private static final List<Sizes> SIZES = List.of(
            new Sizes(Map.of("N", 2, "M", 3)), new Sizes(Map.of("N", 3, "M", 2)), new Sizes(Map.of("N", 1, "M", 4)));

    private static Expression read(String text) {
        Symbols symbols = Symbols.lenient()
                .symbol("x", vector("N"))
                .symbol("u", vector("N"))
                .symbol("y", vector("M"))
                .symbol("A", matrix("N", "N"))
                .symbol("W", matrix("M", "N"))
                .symbol("V", matrix("N", "M"))
                .symbol("z", Shape.of(Dimension.fixed(3)))
                .symbol("F", Shape.of(Dimension.fixed(2), Dimension.fixed(3)))
                .build();
        Reading reading = Reader.read(text, symbols);
        if (reading instanceof Reading.Read read) {
            return read.expression();
        }
        throw new AssertionError(text + ": " + reading);
    }

    private static Shape vector(String size) {
        return Shape.of(Dimension.named(size));
    }

    private static Shape matrix(String rows, String columns) {
        return Shape.of(Dimension.named(rows), Dimension.named(columns));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W x",
                "W V",
                "x' u",
                "x' A u",
                "x u'",
                "outer(x, y)",
                "(W x)'",
                "W'",
                "W' y",
                "y' W",
                "A' A - A A'",
                "softmax(x)",
                "softmax(W)",
                "logsoftmax(x)",
                "logsoftmax(W)",
                "logsumexp(x)",
                "norm(x)",
                "norm(W)",
                "sum(W)",
                "mean(W)",
                "mean(x)",
                "var(x)",
                "var(W)",
                "dot(x, u)",
                "dot(W, W)",
                "diag(x)",
                "diag(A)",
                "tr(A)",
                "eye(3)",
                "ones(3)",
                "x .* u + 2x - u/3",
                "sigma(W x + y)",
                "x + 1",
                "sum(i, x[i]*u[i]^2)",
                "sum(i, sum(j, A[i,j]*x[i]*x[j]))",
                "sum(i, A[i,i])",
                "sum(i, sum(j, delta[i,j]*x[i]*u[j]))",
                "prod(i, x[i])",
                "max(i, x[i])",
                "N*sum(x)/M",
                "if(sum(x)>0, sum(x), 2*sum(u))",
                "relu(W x)",
                "grad(x' A x, x)",
                "grad(sum(sigma(W x) .* y), W)",
                "grad(sum(tanh(W x) .* tanh(W x)), x)",
                "jacobian(softmax(x), x)",
                "jacobian(W x, x)",
                "grad(logsumexp(x), x)",
                "grad(sum(exp(x) .* u)/(1 + x' x), x)",
                "grad(sqrt(1 + x' x), x)",
                "grad(sum(silu(x)), x)",
                "grad(sum(softplus(x)) + sum(erf(x)) + sum(sin(x)) + sum(atan(x)), x)",
                "grad(sum(i, x[i] + x[i]^2 + x[i]^3 + x[i]^4), x)",
                "grad(sum(cosh(x)) + sum(sinh(x)) + sum(cos(x)) + sum(tanh(x)) + sum(expm1(x)), x)",
                "grad(sum(i, log(1 + x[i]^2) + log2(2 + x[i]^2) + log10(3 + x[i]^2) + sqrt(4 + x[i]^2)), x)",
                "grad(sum(i, sum(j, A[i,j]*x[j]))*sum(i, x[i]*u[i]), x)",
                "pi*x",
                "z[2]*x",
                "z[1] + z[3]^2 - z[2]*F[2,3]",
                "F z",
                "sum(i=1..3, z[i]^2) + 0",
                "dot(2, x)",
                "dot(x, 3)",
                "[z[1], x' u, 5][2]",
                "[[z[1], 2], [x' u, N]][2,1]",
                "sum(i, if(x[i]>0 and u[i]>0, x[i], u[i]))",
                "sum(i, if(x[i]>0 or u[i]>0, x[i], u[i]))",
                "sum(i, if(not (x[i]>u[i]), x[i], 2))",
                "sum(i, sum(j, if(i==j, x[i], u[j])))",
                "sum(i, sum(j, 1[i!=j]*x[i]*u[j]))",
                "sum(i, 1[x[i]>u[i]]*x[i])",
            })
    void indexFormAndExpressionAgree(String text) {
        Expression expression = read(text);
        IndexForm form = new IndexForm();
        List<String> names = new ArrayList<>();
        List<Expression> at = new ArrayList<>();
        for (Dimension axis : expression.shape().dimensions()) {
            IndexVariable index = form.index(axis);
            names.add(index.name());
            at.add(index);
        }
        Expression entry = form.entry(expression, at);
        Expression table = names.isEmpty() ? entry : new Tabulate(names, expression.shape(), entry);
        Decision decision = new Equality(Options.DEFAULT.at(SIZES)).decide(expression, table);
        assertEquals(Decision.Verdict.EQUAL, decision.verdict(), text + ": " + decision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(i, i*x[i])",
                "sum(i=1..2, x[i])",
                "x[1]",
                "sum(i, x[i]*1[i<2])",
                "sum(i, sum(j, 1[i<=j]*x[i]*x[j]))",
                "det(A)",
                "inv(A)",
                "max(x)",
                "grad(norm(relu(x))^2, x)",
                "sum(i, x[i]*(-1)^i)",
                "sum(i=2..3, z[i])",
                "sum(i=0..3, x[1])",
                "sum(i=1..N, sum(j=1..i, x[j]))",
                "sum(i, sum(j, 1[i==j]*x[i]*y[j]))",
                "sum(i, 1[i==2]*x[i])",
                "sum(i, 1[i>2]*x[i])",
            })
    void outsideOfTheHypotheses(String text) {
        Expression expression = read(text);
        IndexForm form = new IndexForm();
        List<Expression> at = new ArrayList<>();
        for (Dimension axis : expression.shape().dimensions()) {
            at.add(form.index(axis));
        }
        assertThrows(HypothesisException.class, () -> form.entry(expression, at));
    }
}
