package assay.reference.certify;

import assay.reference.certify.smallmodel.Instance;
import assay.reference.certify.smallmodel.SmallModel;
import assay.reference.expression.Expression;
import assay.reference.expression.ShapeException;
import assay.reference.expression.Sizes;
import assay.reference.number.Tensor;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.program.Lowering;
import assay.reference.program.ProgramBuilder;
import java.util.Iterator;
import java.util.List;

/**
 * Checks certificates against the two expressions that they are about. It evaluates, compares and multiplies out, but
 * searches for nothing; it is what one must trust.
 */
public final class Checker {
    private static final int LONGEST_PROGRAM = 100_000;
    private static final int MOST_INSTANCES = 10_000;

    private final Expression left;
    private final Expression right;

    /** A checker of certificates about {@code first = second}. */
    public Checker(Expression first, Expression second) {
        this.left = Columns.asVector(first, second.shape());
        this.right = Columns.asVector(second, first.shape());
    }

    /** What the certificate proves. */
    public Check check(Certificate certificate) {
        try {
            return new Check.Valid(claim(certificate));
        } catch (RejectionException rejected) {
            return new Check.Rejected(String.valueOf(rejected.getMessage()));
        } catch (ShapeException unfit) {
            return new Check.Rejected(String.valueOf(unfit.getMessage()));
        } catch (BudgetException over) {
            return new Check.Rejected("over budget: " + over.getMessage());
        }
    }

    private Claim claim(Certificate certificate) {
        if (certificate instanceof NoCertificate) {
            return Claim.NOTHING;
        }
        if (certificate instanceof ShapeMismatch shapes) {
            require(
                    shapes.left().equals(left.shape().toString())
                            && shapes.right().equals(right.shape().toString()),
                    "the shapes are " + left.shape() + " and " + right.shape());
            return Claim.DIFFERENT;
        }
        require(left.shape().equals(right.shape()), "the shapes differ");
        if (certificate instanceof Counterexample point) {
            new CounterexampleCheck(at(point.sizes())).check(point);
            return Claim.DIFFERENT;
        }
        if (certificate instanceof SameProgram && left.equals(right)) {
            return Claim.EQUAL;
        }
        if (certificate instanceof SizesIdentity sizes) {
            Claim claim = Claim.EQUAL;
            for (SizesIdentity.Part part : sizes.parts()) {
                claim = claim.and(at(part.sizes()).claim(part.certificate()));
            }
            return claim;
        }
        if (certificate instanceof AllSizesIdentity all) {
            checkAllSizes(all);
            return Claim.EQUAL;
        }
        return at(Sizes.NONE).claim(certificate);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new RejectionException(otherwise);
        }
    }

    private Pairs at(Sizes sizes) {
        return pairs(left, right, sizes);
    }

    /** Both sides written out in the order in which they were when the certificate was made, which is no matter of sides. */
    private static Pairs pairs(Expression left, Expression right, Sizes sizes) {
        ProgramBuilder builder = new ProgramBuilder(LONGEST_PROGRAM);
        Lowering lowering = new Lowering(builder, sizes);
        List<Tensor<Instruction>> sides = lowering.both(left, right);
        Tensor<Instruction> a = sides.get(0);
        Tensor<Instruction> b = sides.get(1);
        return new Pairs(builder, a.dimensions(), a.entries(), b.entries());
    }

    /** Derives the instances again, and checks the proof of each. */
    private void checkAllSizes(AllSizesIdentity all) {
        Iterator<List<AllSizesIdentity.InstanceProof>> lemmas = all.lemmas().iterator();
        SmallModel.Result result = SmallModel.of(left, right, all.keepsDivisors(), MOST_INSTANCES, lemma -> {
            require(lemmas.hasNext(), "a lemma is missing");
            List<AllSizesIdentity.InstanceProof> proofs = lemmas.next();
            if (proofs.isEmpty()) {
                return false;
            }
            checkInstances(lemma, proofs);
            return true;
        });
        if (result instanceof SmallModel.Fails fails) {
            throw new RejectionException("the small-model theorem does not apply: " + fails.reason());
        }
        SmallModel model = ((SmallModel.Applies) result).model();
        require(!lemmas.hasNext(), "a lemma too many");
        require(model.degrees().equals(all.degrees()), "the degrees are " + model.degrees());
        checkInstances(model, all.instances());
    }

    private static void checkInstances(SmallModel model, List<AllSizesIdentity.InstanceProof> proofs) {
        require(
                model.instances().size() == proofs.size(),
                "there are " + model.instances().size() + " instances");
        for (int k = 0; k < proofs.size(); k++) {
            Instance instance = model.instances().get(k);
            AllSizesIdentity.InstanceProof proof = proofs.get(k);
            require(
                    instance.sizes().equals(proof.sizes()) && instance.indices().equals(proof.indices()),
                    "instance " + k + " is the one at " + instance.sizes() + " " + instance.indices());
            require(
                    pairs(instance.left(), instance.right(), instance.sizes()).claim(proof.certificate())
                            == Claim.EQUAL,
                    "instance " + k + " is not proved");
        }
    }
}
