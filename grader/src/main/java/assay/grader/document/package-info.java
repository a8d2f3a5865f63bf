/** Documents: YAML and JSON read into positioned nodes, so that every message can say where. */
@NullMarked
package assay.grader.document;

import org.jspecify.annotations.NullMarked;
