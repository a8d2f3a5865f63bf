package assay.reference.mistake;

import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Rebuild;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A factor ½ or 2, or one over a size or a size, is forgotten or one too many. */
final class ConstantFactor implements Mistake {

    @Override
    public String name() {
        return "constant-factor";
    }

    @Override
    public List<Trial> trials(Expression answer, Expression wanted) {
        List<Trial> trials = new ArrayList<>();
        Expression two = new Expression.Literal(Rational.TWO);
        add(trials, answer, wanted, two, "2");
        TreeSet<String> sizes = new TreeSet<>();
        sizes(answer, sizes);
        sizes(wanted, sizes);
        for (String size : sizes) {
            add(trials, answer, wanted, new Expression.Size(Dimension.named(size)), size);
        }
        return trials;
    }

    private static void add(List<Trial> trials, Expression answer, Expression wanted, Expression factor, String place) {
        trials.add(new Trial(new Expression.Multiply(List.of(factor, answer)), wanted, place));
        trials.add(new Trial(new Expression.Divide(answer, factor), wanted, place));
    }

    private static void sizes(Expression node, TreeSet<String> sizes) {
        node.shape().dimensions().forEach(axis -> axis.size().ifPresent(sizes::add));
        if (node instanceof Expression.Size size) {
            size.dimension().size().ifPresent(sizes::add);
        }
        Rebuild.parts(node, part -> {
            sizes(part, sizes);
            return part;
        });
    }

    @Override
    public String message(String place) {
        return "It is right up to a constant factor that has to do with " + place + ".";
    }
}
