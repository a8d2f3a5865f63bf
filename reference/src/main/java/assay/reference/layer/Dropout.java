package assay.reference.layer;

import assay.reference.expression.ShapeException;
import assay.reference.number.NumberSystem;
import assay.reference.number.Rational;
import assay.reference.number.Tensor;
import java.util.List;

/**
 * Dropout in training with a drawn mask m of zeros and ones, in the form that scales in training and does nothing at
 * inference (Srivastava et al., Dropout, 2014, section 10): {@code y = m x / (1 - p)}, entry by entry.
 *
 * @param rate the share p of entries that are dropped, at least 0 and below 1
 */
public record Dropout(Rational rate) implements Forward {

    public Dropout {
        if (rate.signum() < 0 || rate.compareTo(Rational.ONE) >= 0) {
            throw new IllegalArgumentException("the rate must be at least 0 and below 1: " + rate);
        }
    }

    @Override
    public List<String> operands() {
        return List.of("x", "m");
    }

    @Override
    public List<Integer> shape(List<List<Integer>> operands) {
        if (!operands.get(0).equals(operands.get(1))) {
            throw new ShapeException(
                    "a mask of the axes " + operands.get(1) + " does not fit an input of the axes " + operands.get(0));
        }
        return operands.get(0);
    }

    @Override
    public <T> Tensor<T> of(NumberSystem<T> n, List<Tensor<T>> operands) {
        return of(n, operands.get(0), operands.get(1));
    }

    /** The values for a mask of zeros and ones. */
    public <T> Tensor<T> of(NumberSystem<T> n, Tensor<T> x, Tensor<T> mask) {
        shape(List.of(x.dimensions(), mask.dimensions()));
        T kept = n.constant(Rational.ONE.subtract(rate));
        return x.zip(mask, (entry, keep) -> n.divide(n.multiply(entry, keep), kept));
    }
}
