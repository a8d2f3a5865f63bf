package assay.reference.notation;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of texts in the test resources, and the symbols that they are read with. */
final class Table {
    private static final Dimension D = Dimension.named("D");
    private static final Dimension M = Dimension.named("M");
    private static final Dimension K = Dimension.named("K");
    private static final Dimension N = Dimension.named("N");

    /** A network with its layers, a batch, traces and a free index k. */
    static final Symbols NETWORK = network();

    private Table() {}

    private static Symbols network() {
        Symbols.Builder builder = Symbols.strict();
        for (String name :
                List.of("a", "b", "c", "s", "z", "epsilon", "eta", "v_{-1}", "v1", "dv1", "bv1", "x1", "L")) {
            builder.symbol(name, Shape.SCALAR);
        }
        for (String name : List.of("y", "o", "p", "t", "z3", "b2", "yhat", "dl_dyhat", "g")) {
            builder.symbol(name, Shape.of(K));
        }
        for (String name : List.of("z2", "b1", "h", "hprev")) {
            builder.symbol(name, Shape.of(M));
        }
        Symbol u = new Symbol("u", Shape.SCALAR, Domain.REAL);
        Expression gelu = new Expression.Multiply(List.of(
                u,
                new Expression.Apply(
                        assay.reference.expression.ElementaryFunction.SIGMOID,
                        List.of(new Expression.Multiply(
                                List.of(new Expression.Literal(Rational.parse("1.702")), u))))));
        return builder.symbol("x", Shape.of(D))
                .symbol("mu", Shape.of(D))
                .symbol("var", Shape.of(D))
                .latex("var", "\\sigma^2")
                .symbol("W1", Shape.of(M, D))
                .symbol("W2", Shape.of(K, M))
                .symbol("A", Shape.of(K, K))
                .symbol("B", Shape.of(K, K))
                .symbol("X", Shape.of(N, D))
                .symbol("row", Shape.of(Dimension.ONE, K))
                .symbol("q", Shape.of(Dimension.fixed(4)), Domain.REAL)
                .symbol("w1", Shape.of(M, D))
                .latex("w1", "\\omega^{(1)}")
                .symbol("w2", Shape.of(K, M))
                .latex("w2", "\\omega^{(2)}")
                .symbol("w1_0", Shape.of(M))
                .latex("w1_0", "\\omega^{(1)}_0")
                .symbol("w2_0", Shape.of(K))
                .latex("w2_0", "\\omega^{(2)}_0")
                .symbol("dyhat_dz3", Shape.of(K, K))
                .latex("g", "\\frac{\\partial L}{\\partial s}")
                .latex("hprev", "h[t-1]")
                .latex("dv1", "\\dot v_1")
                .latex("bv1", "\\bar{v}_1")
                .quantity(
                        "E",
                        new Expression.Operate(
                                assay.reference.expression.TensorOperation.SUM,
                                List.of(new Symbol("y", Shape.of(K), Domain.REAL))))
                .function("f", List.of("u"), gelu)
                .freeIndex("k", K)
                .build();
    }

    /** The rows of a table; cells are separated by tabs. */
    static List<String[]> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a reading comes to, on one line. */
    static String shown(Reading reading) {
        return reading.match(new Reading.Match<>() {
            @Override
            public String read(Reading.Read read) {
                return PlainPrinter.print(read.expression());
            }

            @Override
            public String malformed(Reading.Malformed fault) {
                return fault.position() + " " + fault.message();
            }

            @Override
            public String misshapen(Reading.Misshapen fault) {
                return fault.position() + " " + fault.message();
            }

            @Override
            public String ambiguous(Reading.Ambiguous choice) {
                return String.join(
                        " | ",
                        choice.readings().stream()
                                .map(PlainPrinter::print)
                                .sorted()
                                .toList());
            }
        });
    }

    /** The cells of a row, at least so many. */
    static String[] padded(String[] row, int cells) {
        String[] padded = Arrays.copyOf(row, Math.max(cells, row.length));
        for (int k = row.length; k < padded.length; k++) {
            padded[k] = "";
        }
        return padded;
    }
}
