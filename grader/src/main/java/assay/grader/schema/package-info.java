/** What may stand in a problem file, as JSON Schema: each reader states its own fields. */
@NullMarked
package assay.grader.schema;

import org.jspecify.annotations.NullMarked;
