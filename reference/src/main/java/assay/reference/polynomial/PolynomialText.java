package assay.reference.polynomial;

import java.math.BigInteger;

/** Prints polynomials and reads them back. */
public final class PolynomialText {
    private final String text;
    private final Layout layout;
    private int at;

    private PolynomialText(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** The terms with generators written as g0, g1, …, the greatest first, for example {@code 3*g0^2*g1^-1 - 2}. */
    public static String print(Polynomial p) {
        if (p.isZero()) {
            return "0";
        }
        StringBuilder out = new StringBuilder();
        for (int k = p.size() - 1; k >= 0; k--) {
            BigInteger c = p.coefficient(k);
            if (out.length() == 0) {
                out.append(c.signum() < 0 ? "-" : "");
            } else {
                out.append(c.signum() < 0 ? " - " : " + ");
            }
            StringBuilder monomial = new StringBuilder();
            for (int g = 0; g < p.generators(); g++) {
                int e = p.exponent(k, g);
                if (e != 0) {
                    monomial.append(monomial.length() == 0 ? "" : "*")
                            .append('g')
                            .append(g);
                    monomial.append(e == 1 ? "" : "^" + e);
                }
            }
            BigInteger magnitude = c.abs();
            if (monomial.length() == 0) {
                out.append(magnitude);
            } else {
                out.append(magnitude.equals(BigInteger.ONE) ? "" : magnitude + "*")
                        .append(monomial);
            }
        }
        return out.toString();
    }

    /**
     * Reads what {@link #print} writes.
     *
     * @throws IllegalArgumentException if the text is no such polynomial
     * @throws LimitException if an exponent does not fit the layout
     */
    public static Polynomial parse(String text, Layout layout) {
        return new PolynomialText(text, layout).read();
    }

    private Polynomial read() {
        Polynomial sum = Polynomial.constant(layout, 0);
        boolean negative = accept("-");
        while (true) {
            Polynomial term = term();
            sum = negative ? sum.subtract(term) : sum.add(term);
            if (at == text.length()) {
                return sum;
            }
            if (accept(" - ")) {
                negative = true;
            } else if (accept(" + ")) {
                negative = false;
            } else {
                throw wrong();
            }
        }
    }

    private Polynomial term() {
        Polynomial product = Polynomial.constant(layout, 1);
        do {
            if (accept("g")) {
                int generator = small(number());
                boolean powered = accept("^");
                boolean negative = powered && accept("-");
                int exponent = powered ? small(number()) : 1;
                product = product.timesMonomial(Polynomial.power(layout, generator, negative ? -exponent : exponent));
            } else {
                product = product.times(new BigInteger(number()));
            }
        } while (accept("*"));
        return product;
    }

    private int small(String digits) {
        if (digits.length() > 6) {
            throw wrong();
        }
        return Integer.parseInt(digits);
    }

    private String number() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw wrong();
        }
        return text.substring(from, at);
    }

    private boolean accept(String token) {
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("no polynomial at column " + (at + 1) + " of '" + text + "'");
    }
}
