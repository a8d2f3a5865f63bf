package assay.grader.figure;

import java.util.Map;

/** Something that a report can draw. */
public sealed interface Figure permits ComputationalGraph, Curve {

    /** The content as plain maps, lists, texts and numbers, beginning with the {@code kind}. */
    Map<String, Object> content();
}
