/** Gradient checks with planted mistakes. */
@org.jspecify.annotations.NullMarked
package assay.reference.control;
