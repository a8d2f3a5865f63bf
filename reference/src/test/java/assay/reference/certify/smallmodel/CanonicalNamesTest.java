package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Reduce;
import assay.reference.expression.Expression.Reduction;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Expressions get the same canonical form exactly if they differ in the names of indices alone. */
class CanonicalNamesTest {
    private static final Dimension AXIS = Dimension.named("K");
    private static final Symbol MATRIX = new Symbol("A", Shape.of(AXIS, AXIS), Domain.REAL);
    private static final Map<String, Dimension> RANGES = Map.of("p", AXIS, "q", AXIS, "m", Dimension.named("M"));

    private static Expression entry(String row, String column) {
        return new Element(MATRIX, List.of(new IndexVariable(row), new IndexVariable(column)));
    }

    private static Expression sum(String index, Expression body) {
        return Reduce.over(Reduction.SUM, index, AXIS, body);
    }

    private static Expression renamed(Expression e, String... fixed) {
        return new CanonicalNames(RANGES, Set.of(fixed)).rename(e);
    }

    /** Two double sums of entries [i,j], [j,i], [i,i] or [j,j], whose indices have the same names or others. */
    @Test
    void copiesOfDoubleSums() {
        int[][] picks = {{0, 1}, {1, 0}, {0, 0}, {1, 1}};
        Set<Expression> different = new HashSet<>();
        for (int code = 0; code < 64; code++) {
            Expression apart = renamed(threeSums(code, picks, "i", "j", "k", "l"));
            assertEquals(apart, renamed(threeSums(code, picks, "i", "j", "i", "j")));
            assertEquals(apart, renamed(threeSums(code, picks, "p", "q", "q", "p")));
            different.add(apart);
        }
        assertEquals(64, different.size());
    }

    private static Expression threeSums(int code, int[][] picks, String i, String j, String k, String l) {
        return new Multiply(List.of(
                doubleSum(picks[code & 3], i, j),
                doubleSum(picks[code >> 2 & 3], k, l),
                doubleSum(picks[code >> 4 & 3], k, l)));
    }

    private static Expression doubleSum(int[] pick, String i, String j) {
        String[] names = {i, j};
        return sum(i, sum(j, entry(names[pick[0]], names[pick[1]])));
    }

    /** Indices from around become parameters in the order of their appearance, unless they are fixed. */
    @Test
    void parameters() {
        Expression e = new Multiply(List.of(entry("q", "p"), sum("i", entry("i", "q")), entry("p", "q")));
        CanonicalNames names = new CanonicalNames(RANGES, Set.of());
        Expression canonical = names.rename(e);
        assertEquals(List.of("q", "p"), names.parameters());
        assertEquals(2, Set.copyOf(names.canonicalParameters()).size());
        Expression swapped = new Multiply(List.of(entry("p", "q"), sum("j", entry("j", "p")), entry("q", "p")));
        assertEquals(canonical, renamed(swapped));
        assertNotEquals(renamed(e, "p", "q"), renamed(swapped, "p", "q"));
        assertEquals(entry("p", "q"), renamed(entry("p", "q"), "p", "q"));
        assertNotEquals(renamed(entry("p", "p")), renamed(entry("p", "q")));
        // The axis is part of the name of a parameter.
        assertNotEquals(renamed(new IndexVariable("p")), renamed(new IndexVariable("m")));
        assertEquals(renamed(new IndexVariable("p")), renamed(new IndexVariable("q")));
    }

    /** A sum binds its index inside of itself alone. */
    @Test
    void scopes() {
        Expression shadowed = new Multiply(List.of(entry("p", "p"), sum("p", entry("p", "p")), entry("p", "p")));
        Expression plain = new Multiply(List.of(entry("p", "p"), sum("i", entry("i", "i")), entry("p", "p")));
        assertEquals(renamed(plain), renamed(shadowed));
        Expression nested = sum("p", sum("p", entry("p", "p")));
        assertEquals(renamed(sum("i", sum("j", entry("j", "j")))), renamed(nested));
        Expression after = sum("p", new Multiply(List.of(sum("p", entry("p", "p")), entry("p", "p"))));
        assertEquals(
                renamed(sum("i", new Multiply(List.of(sum("j", entry("j", "j")), entry("i", "i"))))), renamed(after));
        Expression before = new Multiply(List.of(sum("p", entry("p", "p")), entry("p", "p")));
        assertEquals(renamed(new Multiply(List.of(sum("i", entry("i", "i")), entry("q", "q")))), renamed(before));
    }
}
