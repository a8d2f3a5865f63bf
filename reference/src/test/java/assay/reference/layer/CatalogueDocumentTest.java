package assay.reference.layer;

import assay.reference.Document;
import assay.reference.optimizer.Adam;
import assay.reference.optimizer.GradientDescent;
import assay.reference.optimizer.Momentum;
import assay.reference.optimizer.Nesterov;
import assay.reference.optimizer.RmsProp;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page of the layers is their catalogue. */
class CatalogueDocumentTest {

    @Test
    void thePageListsTheCatalogue() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# Layers\n\n");
        page.append(
                "Every layer is one file in `assay.reference.layer` with its shape rule and its values, written once over ");
        page.append(
                "any number system: over enclosures it computes, and over a program builder it becomes a program with ");
        page.append(
                "derivatives. This table is `Catalogue`, written by its test. Axes: channels come first; `k` is the ");
        page.append(
                "kernel, `s` the stride, `p` the padding, `d` the dilation, `g` the number of groups, `a` the output ");
        page.append("padding, `..` stands for any axes.\n\n");
        page.append("| layer | formula | source | axes | file |\n| --- | --- | --- | --- | --- |\n");
        for (Catalogue entry : Catalogue.all()) {
            page.append("| ").append(entry.title());
            page.append(" | `").append(entry.formula());
            page.append("` | ").append(entry.source());
            page.append(" | `").append(entry.shapeRule());
            page.append("` | `").append(entry.type().getSimpleName()).append("` |\n");
        }
        page.append(
                "\nIn every case of every entry the tests hold: the shape rule tells the axes of the values; misfits are ");
        page.append(
                "refused; the program has the layer's values; its adjoint passes the dot-product test against dual ");
        page.append(
                "numbers; the layer is linear in exactly the operands that it should be. Transposed convolution is the ");
        page.append("adjoint of convolution, convolution is correlation with the flipped kernel, and groups are ");
        page.append("block-diagonal, all in exact numbers. Optimizers (`assay.reference.optimizer`) are ");
        for (Class<?> optimizer :
                new Class<?>[] {GradientDescent.class, Momentum.class, Nesterov.class, RmsProp.class}) {
            page.append('`').append(optimizer.getSimpleName()).append("`, ");
        }
        page.append("and `").append(Adam.class.getSimpleName()).append("`.\n");
        Document.check("layers.md", page.toString());
    }
}
