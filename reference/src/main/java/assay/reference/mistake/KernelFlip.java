package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Add;
import assay.reference.expression.Expression.Element;
import assay.reference.expression.Expression.IndexVariable;
import assay.reference.expression.Expression.Reduce;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The kernel of a convolution is flipped or not: {@code w[m]} for {@code w[K+1-m]} under a sum over m. */
final class KernelFlip implements Involution {

    @Override
    public String name() {
        return "kernel-flip";
    }

    /** Also in functions that are to be differentiated, whose indices the derivative has. */
    @Override
    public List<Change> made(Expression right) {
        return Places.inRight(right, this::changes);
    }

    @Override
    public List<Change> changes(Expression node) {
        List<Change> changes = new ArrayList<>();
        if (node instanceof Reduce sum) {
            IndexVariable index = new IndexVariable(sum.index());
            Set<Element> kernels = new LinkedHashSet<>();
            collect(sum.body(), index, kernels);
            Expression turned = new Add(List.of(sum.from(), Places.difference(sum.to(), index)));
            for (Element kernel : kernels) {
                Element flipped = new Element(
                        kernel.tensor(),
                        kernel.indices().stream()
                                .map(each -> each.equals(index) ? turned : each)
                                .toList());
                changes.add(new Change(
                        new Reduce(
                                sum.reduction(),
                                sum.index(),
                                sum.from(),
                                sum.to(),
                                Places.replaced(sum.body(), kernel, flipped)),
                        kernel,
                        Words.of("with ", kernel, " flipped")));
            }
        }
        return changes;
    }

    /** The entries with the bare index, where another one has it with a shift. */
    private static void collect(Expression body, IndexVariable index, Set<Element> kernels) {
        List<Element> all = new ArrayList<>();
        elements(body, all);
        boolean slides = all.stream()
                .flatMap(element -> element.indices().stream())
                .anyMatch(each -> each instanceof Add && mentions(each, index));
        if (slides) {
            all.stream().filter(element -> element.indices().contains(index)).forEach(kernels::add);
        }
    }

    private static void elements(Expression node, List<Element> all) {
        if (node instanceof Element element) {
            all.add(element);
        }
        Places.parts(node).forEach(part -> elements(part, all));
    }

    private static boolean mentions(Expression node, IndexVariable index) {
        return node.equals(index) || Places.parts(node).stream().anyMatch(part -> mentions(part, index));
    }

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public String message() {
        return "Check whether the kernel is to be flipped.";
    }

    @Override
    public String message(OwnPart place) {
        return "Check whether " + place + " is to be flipped.";
    }
}
