package assay.reference.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.expression.Expression;
import assay.reference.notation.LatexPrinter;
import assay.reference.notation.PlainPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict depends on the two formulas alone: not on their order or notation, on threads or on the locale. */
class InvarianceTest {
    private static final List<LabelledPair> PAIRS = LabelledPair.identities();

    private static String answer(Expression left, Expression right) {
        Decision decision = new Equality().decide(left, right);
        String except =
                decision instanceof Decision.Equal equal ? " " + equal.except().spelling() : "";
        return decision.verdict().spelling() + except;
    }

    private static List<String> answers() {
        return PAIRS.stream()
                .map(pair -> answer(pair.leftExpression(), pair.rightExpression()))
                .toList();
    }

    @Test
    void theOrderDoesNotMatter() {
        for (LabelledPair pair : PAIRS) {
            Expression left = pair.leftExpression();
            Expression right = pair.rightExpression();
            assertEquals(answer(left, right), answer(right, left), pair.toString());
        }
    }

    /** Pairs that the fuzzer found, whose verdict depended on the order in which they were written out. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            x/x + min(x, 1)/(3*x);                          (x + 1 - abs(x - 1))/2/(3*x) + x/x
            (if(x < y, y, z)*y^(-1))*abs((5/3)*x);          max(x*(5/3), 0 - x*(5/3))*((1/y)*if(x < y, y, z))
            z;                                              x/floor(sqrt(x))
            ((x/x) + (x - y)) + min(x, 1)/sum(i=1..3, x);   (1/2*((x + 1) - abs(x - 1)))*sum(i=1..3, x)^(-1) + ((0 - (y - x)) + x/x)
            """)
    void theOrderDoesNotMatterWhereDefinednessDoes(String left, String right) {
        Formulas formulas = new Formulas("");
        Expression a = formulas.read(left);
        Expression b = formulas.read(right);
        assertEquals(answer(a, b), answer(b, a));
        Decision decision = new Equality().decide(a, b);
        assertInstanceOf(Check.Valid.class, new Checker(a, b).check(decision.certificate()));
        Decision swapped = new Equality().decide(b, a);
        assertInstanceOf(Check.Valid.class, new Checker(b, a).check(swapped.certificate()));
    }

    /** Both sides need the logarithm, and the cells of the guard make what it needs follow or fail. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0*(if(x > 1, 1, -1) + 0*log(x));            0*log(x)
            0*(if(x > 1, 1/x, -1/x) + 0*abs(log(x)));   0 + 0*abs(log(x))
            0*(1/x + 0*abs(log(x)));                    0*abs(log(x))
            """)
    void whatBothNeedIsEqualInEveryCell(String left, String right) {
        Formulas formulas = new Formulas("");
        Expression a = formulas.read(left);
        Expression b = formulas.read(right);
        for (Decision decision : List.of(new Equality().decide(a, b), new Equality().decide(b, a))) {
            assertEquals(Decision.Verdict.EQUAL, decision.verdict(), decision::toString);
        }
        assertInstanceOf(
                Check.Valid.class,
                new Checker(a, b).check(new Equality().decide(a, b).certificate()));
    }

    @Test
    void theNotationDoesNotMatter() {
        for (LabelledPair pair : PAIRS) {
            Formulas formulas = new Formulas(pair.variables());
            Expression left = pair.leftExpression();
            Expression right = pair.rightExpression();
            String expected = answer(left, right);
            String plain = answer(formulas.read(PlainPrinter.print(left)), formulas.read(PlainPrinter.print(right)));
            assertEquals(expected, plain, pair.toString());
            String latex = answer(
                    formulas.read("$" + LatexPrinter.print(left) + "$"),
                    formulas.read("$" + LatexPrinter.print(right) + "$"));
            assertEquals(expected, latex, pair.toString());
        }
    }

    @Test
    void threadsDoNotMatter() throws InterruptedException, ExecutionException {
        List<String> expected = answers();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> futures = new ArrayList<>();
        for (LabelledPair pair : PAIRS) {
            futures.add(threads.submit(() -> answer(pair.leftExpression(), pair.rightExpression())));
        }
        List<String> found = new ArrayList<>();
        for (Future<String> future : futures) {
            found.add(future.get());
        }
        threads.shutdown();
        assertEquals(expected, found);
    }

    @Test
    void localesDoNotMatter() {
        List<String> expected = answers();
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr", "de", "ar")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(expected, answers(), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
