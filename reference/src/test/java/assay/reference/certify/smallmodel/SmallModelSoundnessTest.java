package assay.reference.certify.smallmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.reference.certify.AllSizesIdentity;
import assay.reference.certify.AllSizesIdentity.InstanceProof;
import assay.reference.certify.Certificate;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Claim;
import assay.reference.certify.SameProgram;
import assay.reference.certify.SizesIdentity;
import assay.reference.decide.Decision;
import assay.reference.decide.Equality;
import assay.reference.decide.Except;
import assay.reference.decide.Formulas;
import assay.reference.decide.Options;
import assay.reference.expression.Dimension;
import assay.reference.expression.Domain;
import assay.reference.expression.ElementaryFunction;
import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Apply;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.Expression.Multiply;
import assay.reference.expression.Expression.Operate;
import assay.reference.expression.Expression.Symbol;
import assay.reference.expression.Shape;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** False claims for all sizes that a forged certificate, or an unlucky form, could carry past the hypotheses. */
class SmallModelSoundnessTest {

    /** The certificate that an honest prover would make, if every instance were proved by what is plainly the same. */
    private static Check forge(String variables, String left, String right) {
        Formulas formulas = new Formulas(variables);
        Expression a = formulas.read(left);
        Expression b = formulas.read(right);
        SmallModel.Result result = SmallModel.of(a, b, false, 100, Lemmas.NONE);
        if (result instanceof SmallModel.Fails fails) {
            return new Check.Rejected(fails.reason());
        }
        SmallModel model = ((SmallModel.Applies) result).model();
        List<InstanceProof> proofs = new ArrayList<>();
        for (Instance instance : model.instances()) {
            Decision decision = new Equality(Options.DEFAULT.at(List.of(instance.sizes())))
                    .decide(instance.left(), instance.right());
            Certificate proof = decision.certificate() instanceof SizesIdentity sizes
                    ? sizes.parts().get(0).certificate()
                    : new SameProgram();
            proofs.add(new InstanceProof(instance.sizes(), instance.indices(), proof));
        }
        return new Checker(a, b).check(new AllSizesIdentity(false, new TreeMap<>(model.degrees()), proofs, List.of()));
    }

    /** sum(x)^n against sum(x^n), which agree for one number: n = 16^7 · 8 and 16^8 are 2^31 and 2^32. */
    @ParameterizedTest
    @ValueSource(strings = {"16 16 16 16 16 16 16 8", "16 16 16 16 16 16 16 16", "16 16 16 16 16 16 16 16 16 16"})
    void aDegreeDoesNotWrapAround(String exponents) {
        String inside = "x[i]";
        String outside = "sum(x)";
        for (String exponent : exponents.split(" ")) {
            inside = "(" + inside + ")^" + exponent;
            outside = "(" + outside + ")^" + exponent;
        }
        assertInstanceOf(Check.Rejected.class, forge("x:K", outside, "sum(i, " + inside + ")"));
        Formulas formulas = new Formulas("x:K:positive");
        Expression outer = formulas.read(outside);
        Expression inner = formulas.read("sum(i, " + inside + ")");
        assertInstanceOf(SmallModel.Fails.class, SmallModel.of(outer, inner, false, 100, Lemmas.NONE));
        Expression one = new Literal(Rational.ONE);
        assertInstanceOf(
                SmallModel.Fails.class,
                SmallModel.of(
                        new Expression.Divide(one, outer), new Expression.Divide(one, inner), true, 100, Lemmas.NONE));
    }

    /** A copy of a double sum, as the derivative of a square makes one, keeps its two indices apart. */
    @Test
    void copiesOfSumsKeepTheirIndicesApart() {
        String of = "exp(sum(m, x[m]*grad((sum(j, sum(k, u*C[j,k] + %s)))^2, u)))";
        String variables = "u::real x:N B:NxN C:NxN";
        assertInstanceOf(
                Check.Rejected.class, forge(variables, String.format(of, "B[j,k]"), String.format(of, "B[k,k]")));
        assertEquals(
                new Check.Valid(Claim.EQUAL),
                forge(variables, String.format(of, "B[j,k]"), String.format(of, "B[j,k]")));
    }

    /** What a sum inside of a function needs counts where it is taken only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(y>0, exp(sum(j,1/x[j])), 0) | if(y>0, exp(sum(j,1/x[j])), 0) + 0*exp(sum(j,1/x[j]))",
                "if(y>0, exp(sum(j,1/x[j])), 1) | if(y>0, exp(sum(j,1/x[j])), exp(0*sum(j,1/x[j])))",
                "if(y>0, sin(sum(j,log(x[j]))), 2) | if(y>0, sin(sum(j,log(x[j]))), 2+0*sin(sum(j,log(x[j]))))",
            })
    void definednessInBranchesIsNotThatOutside(String left, String right) {
        String variables = "y::real x:K";
        assertInstanceOf(Check.Rejected.class, forge(variables, left, right));
        Decision decision = Formulas.decide(variables, left, right);
        assertTrue(!(decision instanceof Decision.Equal equal) || equal.except() != Except.NONE, decision.toString());
    }

    /** An entry beyond its tensor has no value, also inside of a sum that becomes a free variable. */
    @ParameterizedTest
    @CsvSource({"4, false", "0, false", "3/2, false", "3, true"})
    void everyEntryExists(String index, boolean exists) {
        Symbol z = new Symbol("z", Shape.of(Dimension.fixed(3)), Domain.REAL);
        Expression entry = new Element(z, List.of(new Literal(Rational.parse(index))));
        Expression sum = new Formulas("y:K").read("sum(y)");
        Expression inside = ((Operate) sum).arguments().get(0);
        Expression scaled = new Operate(((Operate) sum).operation(), List.of(new Multiply(List.of(inside, entry))));
        Expression zero = new Literal(Rational.ZERO);
        Expression partial = new Multiply(List.of(zero, new Apply(ElementaryFunction.EXP, List.of(scaled))));
        assertEquals(exists, SmallModel.of(partial, zero, false, 100, Lemmas.NONE) instanceof SmallModel.Applies);
    }
}
